import Foundation
import FoundationNetworking
import Selection
import Testing

/// What the server writes about a journey through it names nobody.
@Suite(.serialized) struct LogTests {
    @Test func `neither names, numbers, passwords nor tokens stand in the log, whatever is asked`() async throws {
        let folder = try await WaitingApplicants(2)
        let server = try await RunningServer.start(on: folder, port: try RunningServer.freePort())
        defer { server.kill() }
        let (first, second) = (folder.applicants[0], folder.applicants[1])
        guard case .acknowledged(let id) = await server.submit(first, .shared) else {
            throw Missing(account: first.account)
        }
        var statuses: [Int] = []
        for (method, path, body) in Self.questions(dossier: id, draft: first.draft.text, other: second.draft.text) {
            statuses.append(try await Self.ask(server, method, path, body, first.token))
        }
        #expect(statuses == [200, 404, 404, 400, 200, 401, 403, 404, 404])
        let log = try String(contentsOfFile: server.log, encoding: .utf8)
        #expect(log.contains("bole serves"))
        let secrets = [
            "测试0", "1980-05-01", "13800000000", "草原上的风", "150121198005010029", "canary@example.cn", "applicant-0",
            first.token, second.token, first.key,
        ]
        for secret in secrets { #expect(!log.contains(secret), "\(secret)") }
    }

    /// What is right, what isn't theirs, what can't be read, and numbers where an address is expected.
    private static func questions(dossier: String, draft: String, other: String) -> [(String, String, String?)] {
        [
            ("GET", "/api/v1/dossiers/\(dossier)", nil),
            ("GET", "/api/v1/drafts/\(other)", nil),
            ("GET", "/api/v1/drafts/\(draft)", nil),
            ("POST", "/api/v1/drafts", #"{"form": {"values": {"contact.email": ["canary@example.cn"]}}}"#),
            ("GET", "/dossiers/150121198005010029?mobile=13800000000", nil),
            ("POST", "/api/v1/sessions", #"{"login": "applicant-0", "password": "草原上的风 2024"}"#),
            ("POST", "/sign-in", "login=applicant-0&password=canary@example.cn"),
            ("GET", "/150121198005010029/13800000000", nil),
            ("POST", "/api/v1/drafts/\(other)/proofs", "13800000000"),
        ]
    }

    private static func ask(
        _ server: RunningServer, _ method: String, _ path: String, _ body: String?, _ token: String
    ) async throws -> Int {
        var request = URLRequest(url: server.address(path))
        request.httpMethod = method
        request.setValue("Bearer \(token)", forHTTPHeaderField: "Authorization")
        request.setValue("once-\(path)", forHTTPHeaderField: "Idempotency-Key")
        if let body {
            request.httpBody = Data(body.utf8)
            let isJSON = body.hasPrefix("{")
            request.setValue(
                isJSON ? "application/json" : "application/x-www-form-urlencoded", forHTTPHeaderField: "Content-Type")
            let name = "attachment; filename=\"150121198005010029.pdf\""
            request.setValue(name, forHTTPHeaderField: "Content-Disposition")
        }
        let (_, response) = try await URLSession.shared.data(for: request)
        return (response as? HTTPURLResponse)?.statusCode ?? 0
    }
}
