import Foundation
import Testing

/// A gigabyte at the door: refused at once, and never held.
@Suite(.serialized) struct HugeBodyTests {
    static let gigabyte = 1 << 30
    /// How much more memory the server may take meanwhile, and how much it may read of what it refuses.
    static let fewMegabytes = 48 << 20

    @Test func `a body of a gigabyte is refused at once, by its length or as it comes, and memory stays flat`()
        async throws
    {
        let folder = try await WaitingApplicants(1)
        let server = try await RunningServer.start(on: folder, port: try RunningServer.freePort())
        defer { server.kill() }
        let token = folder.applicants[0].token
        let addresses = [
            ("/sign-in", "application/x-www-form-urlencoded"), ("/sign-in", "multipart/form-data; boundary=edge"),
            ("/api/v1/sessions", "application/json"),
            ("/api/v1/drafts/\(folder.applicants[0].draft)/proofs", "application/pdf"),
        ]
        let before = try server.greatestMemory()
        for (path, type) in addresses {
            let head = Self.head(path, type, token)
            let told = try RawConnection(port: server.port)
            #expect(told.send(Array((head + "Content-Length: \(Self.gigabyte)\r\n\r\n").utf8)))
            #expect(told.isAnswered(within: 5000) && told.status() == 413, "\(path) by length")
            let (sent, status) = try Self.sendInChunks(head, to: server)
            #expect(status == 413, "\(path) in chunks")
            #expect(sent < Self.fewMegabytes, "\(path): \(sent) bytes")
        }
        #expect(try server.greatestMemory() - before < Self.fewMegabytes + (24 << 20))
    }

    @Test func `a body nobody asked for is never held`() async throws {
        let folder = try await WaitingApplicants(1)
        let server = try await RunningServer.start(on: folder, port: try RunningServer.freePort())
        defer { server.kill() }
        let before = try server.greatestMemory()
        let submission = "/api/v1/drafts/\(folder.applicants[0].draft)/submission"
        for path in [submission, "/api/v1/nowhere", "/style.css"] {
            let head = Self.head(path, "application/json", folder.applicants[0].token)
            let (_, status) = try Self.sendInChunks(head, to: server)
            #expect(status.map { (400..<500).contains($0) } == true, "\(path): \(status ?? 0)")
        }
        #expect(try server.greatestMemory() - before < Self.fewMegabytes)
    }

    private static func head(_ path: String, _ type: String, _ token: String) -> String {
        "POST \(path) HTTP/1.1\r\nHost: localhost\r\nContent-Type: \(type)\r\nAuthorization: Bearer \(token)\r\n"
            + "Idempotency-Key: huge\r\nContent-Disposition: attachment; filename=\"x.pdf\"\r\n"
    }

    /// Sends a gigabyte in chunks until an answer comes; how much went, and the answer's status.
    private static func sendInChunks(_ head: String, to server: RunningServer) throws -> (sent: Int, status: Int?) {
        let connection = try RawConnection(port: server.port)
        _ = connection.send(Array((head + "Transfer-Encoding: chunked\r\n\r\n").utf8))
        let content = [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 16)
        let chunk = Array("10000\r\n".utf8) + content + Array("\r\n".utf8)
        var sent = 0
        while sent < gigabyte, !connection.isAnswered(), connection.send(chunk) { sent += content.count }
        return (sent, connection.isAnswered(within: 5000) ? connection.status() : nil)
    }
}
