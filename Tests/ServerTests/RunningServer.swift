import Foundation
import FoundationNetworking
import Selection

/// The real server on a folder, as it was built beside the tests, until it is killed.
struct RunningServer: Sendable {
    let port: Int
    /// What it wrote, to both of its outputs.
    let log: String
    private let process: Process

    static let program = WaitingApplicants.root + "/.build/debug/bole"

    /// Starts it and waits until it answers that it can write.
    static func start(on folder: WaitingApplicants, port: Int) async throws -> RunningServer {
        let process = Process()
        let log = folder.path + ".log"
        try Data().write(to: URL(filePath: log))
        let output = try FileHandle(forWritingTo: URL(filePath: log))
        process.executableURL = URL(filePath: program)
        process.arguments = [
            "serve", "--data", folder.path, "--program", WaitingApplicants.root + "/programs/nmg-2023", "--port",
            "\(port)", "--clock", WaitingApplicants.morning.description,
        ]
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let server = RunningServer(port: port, log: log, process: process)
        try await server.answer()
        return server
    }

    /// SIGKILL: no handler runs, nothing is put in order.
    func kill() {
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// The most memory it has held so far, in bytes.
    func greatestMemory() throws -> Int {
        let status = try String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
        return (Int(line.filter(\.isNumber)) ?? .max >> 10) << 10
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
        var address = sockaddr_in.loopback(port: 0)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(handle, $0, length) == 0 && getsockname(handle, $0, &length) == 0
            }
        }
        guard bound else { throw NoFreePort() }
        return Int(UInt16(bigEndian: address.sin_port))
    }

    struct NoFreePort: Error {}
}

extension sockaddr_in {
    static func loopback(port: Int) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        address.sin_port = in_port_t(UInt16(port).bigEndian)
        return address
    }
}
