import Foundation
import FoundationNetworking
import Selection

/// The real server on a folder, as it was built beside the tests, until it is killed.
struct KilledServer: Sendable {
    let port: Int
    private let process: Process

    /// Starts it and waits until it answers that it can write.
    static func start(on folder: String, port: Int) async throws -> KilledServer {
        let process = Process()
        process.executableURL = URL(filePath: WaitingApplicants.root + "/.build/debug/bole")
        process.arguments = [
            "serve", "--data", folder, "--program", WaitingApplicants.root + "/programs/nmg-2023", "--port", "\(port)",
            "--clock", WaitingApplicants.morning.description,
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        let server = KilledServer(port: port, process: process)
        try await server.answer()
        return server
    }

    /// SIGKILL: no handler runs, nothing is put in order.
    func kill() {
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    func address(_ path: String) -> URL { URL(string: "http://127.0.0.1:\(port)\(path)") ?? URL(filePath: "/") }

    private func answer() async throws {
        while process.isRunning {
            let answer = try? await URLSession.shared.data(from: address("/healthz"))
            if (answer?.1 as? HTTPURLResponse)?.statusCode == 200 { return }
        }
        throw ServerDidNotStart(status: process.terminationStatus)
    }

    struct ServerDidNotStart: Error {
        let status: Int32
    }

    /// A port that nobody listens on.
    static func freePort() throws -> Int {
        let handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(handle) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(handle, $0, length) == 0
                && getsockname(handle, $0, &length) == 0 }
        }
        guard bound else { throw NoFreePort() }
        return Int(UInt16(bigEndian: address.sin_port))
    }

    struct NoFreePort: Error {}
}
