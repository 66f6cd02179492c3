import Foundation
import Glibc
import Testing

struct DemoCommandTests {
    private let folder: DataFolder

    init() throws { folder = try DataFolder() }

    private func demo(_ port: Int, _ day: String = "2023-09-12") -> Process {
        let process = Process()
        process.executableURL = Command.executable
        process.arguments = [
            "demo", "--data", folder.path, "--people", "12", "--day", day, "--port", "\(port)",
        ]
        return process
    }

    /// Lines of standard output until one is empty after the accounts began.
    private func accounts(_ process: Process, ending signal: Int32) throws -> [String] {
        let (output, error) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = error
        try process.run()
        var told = ""
        while !told.contains("  cookies ") {
            let more = error.fileHandleForReading.availableData
            if more.isEmpty { break }
            told += String(decoding: more, as: UTF8.self)
        }
        kill(process.processIdentifier, signal)
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let lines = text.split(separator: "\n").map(String.init)
        return Array(lines.drop { !$0.hasPrefix("every password") })
    }

    @Test func `a season is played once, told by its accounts, served, and stopped by Ctrl-C`() throws {
        let first = demo(try Listener.freePort())
        let told = try accounts(first, ending: SIGINT)
        #expect(first.terminationStatus == 0)
        #expect(told.first == "every password: bole-demo-2023")
        #expect(told.dropFirst().prefix(2).map { $0.prefix { $0 != " " } } == ["office-clerk", "office-leader"])
        #expect(told.contains { $0.contains("  applicant  ") })
        let again = demo(try Listener.freePort())
        #expect(try accounts(again, ending: SIGTERM) == told)
        #expect(!FileManager.default.fileExists(atPath: folder.path + ".half"))
    }

    @Test func `a port that is taken is told in a line before anything is played`() throws {
        let listener = try Listener()
        let answer = try Command.run(
            "demo", "--data", folder.path, "--people", "12", "--port", "\(listener.port)")
        #expect(
            answer
                == Command.refusal("port \(listener.port) on 127.0.0.1 is taken: name another with --port"))
        #expect(!FileManager.default.fileExists(atPath: folder.path))
        let served = try Command.run("serve", "--data", folder.path, "--port", "\(listener.port)")
        #expect(served == answer)
    }
}

/// Something that listens on a port of its own.
final class Listener: Sendable {
    let port: Int
    private let socket: Int32

    init() throws {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let (bound, named) = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                (bind(socket, $0, length), getsockname(socket, $0, &length))
            }
        }
        try #require(bound == 0 && named == 0 && listen(socket, 1) == 0)
        self.socket = socket
        port = Int(UInt16(bigEndian: address.sin_port))
    }

    deinit { close(socket) }

    /// One that was free a moment ago.
    static func freePort() throws -> Int { try Listener().port }
}
