import Casework
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Papers
import Selection
import Testing

@testable import Website

/// The papers, as a program gets them.
@Suite struct PaperAPITests {
    /// A program before a website's own door, on the same house as the browsers.
    private func open(_ house: House, _ body: @escaping @Sendable (Program) async throws -> Void) async throws {
        let router = Router(context: Visit.self)
        house.site.addAll(to: router, measures: Measures())
        try await Application(router: router).test(.router) { try await body(Program(client: $0)) }
    }

    private struct Program: Sendable {
        let client: any TestClientProtocol

        func token(_ login: String) async throws -> String {
            let asked = ByteBuffer(string: "{\"login\": \"\(login)\", \"password\": \"\(House.password)\"}")
            let reply = try await client.execute(
                uri: "/api/v1/sessions", method: .post, headers: [.contentType: "application/json"], body: asked)
            return try #require(try JSONValue(reading: reply.body.readableBytesView)["token"]?.text)
        }

        func get(_ path: String, as login: String? = nil) async throws -> TestResponse {
            var headers: HTTPFields = [:]
            if let login { headers[.authorization] = "Bearer " + (try await token(login)) }
            return try await client.execute(uri: "/api/v1" + path, method: .get, headers: headers)
        }
    }

    @Test func `a program has the papers that its account has on the pages, and others are not there`() async throws {
        try await House.open { house in
            let season = SeasonByHand(house: house)
            let dossier = try await season.apply()
            try await season.passTheEmployer(dossier)
            try await season.passTheBody(dossier)
            try await open(house) { program in
                let blank = try await program.get("/notice/annex-1.pdf")
                #expect(blank.status == .ok && blank.headers[.contentType] == "application/pdf")
                for paper in [dossier + "/form.pdf", "/slates/\(House.body)-2/summary.pdf"] {
                    let reply = try await program.get(paper, as: "body-clerk")
                    #expect(reply.status == .ok)
                    #expect(reply.headers[.contentDisposition]?.hasPrefix("attachment; filename*=UTF-8''") == true)
                    #expect(try await PDFText.of(Array(reply.body.readableBytesView)).contains("乌兰图雅"))
                    #expect(try await program.get(paper).status == .unauthorized)
                }
                let packet = try await program.get("/slates/\(House.body)-2/packet.zip", as: "body-leader")
                #expect(packet.headers[.contentType] == "application/zip")
                #expect(packet.body.readableBytesView.starts(with: Array("PK".utf8)))
                let other = try await program.get("/slates/\(House.body)-2/packet.zip", as: "employer-leader")
                #expect(other.status == .notFound)
                #expect(other.headers[.contentType]?.hasPrefix("application/problem+json") == true)
            }
        }
    }

    @Test func `without a typesetter the address says to come later, as a problem`() async throws {
        try await House.open(papers: false) { house in
            try await open(house) { program in
                let reply = try await program.get("/notice/annex-1.pdf")
                #expect(reply.status == .serviceUnavailable)
                #expect(String(buffer: reply.body).contains("urn:bole:problem:unprinted"))
            }
        }
    }
}
