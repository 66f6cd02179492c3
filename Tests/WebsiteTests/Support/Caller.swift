import Casework
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Selection
import Synchronization
import Testing

@testable import Pages
@testable import Website

/// A program that calls the API. Whatever it gets back is held against the description.
struct Caller: Sendable {
    let house: APIHouse
    let client: any TestClientProtocol
    private let tokens = KeptTokens()

    init(house: APIHouse, client: any TestClientProtocol) {
        self.house = house
        self.client = client
    }

    struct Reply: Sendable {
        let status: Int
        let body: JSONValue
        let headers: HTTPFields
        let text: String

        var reason: String? { body["reason"]?.text }
        var kind: String? { body["type"]?.text.map { String($0.dropFirst("urn:bole:problem:".count)) } }
        var id: String { body["id"]?.text ?? "" }
        var version: String { headers[.eTag] ?? "" }
    }

    /// A bearer token of a login, signed in once.
    func token(_ login: String) async throws -> String {
        if let known = tokens[login] { return known }
        let reply = try await send(
            .post, "/sessions", ["login": .text(login), "password": .text(APIHouse.password)], key: nil)
        let token = try #require(reply.body["token"]?.text)
        tokens[login] = token
        return token
    }

    /// Sends a request as someone, and checks that the answer is as the description says.
    @discardableResult
    func send(
        _ method: HTTPRequest.Method, _ path: String, _ body: JSONValue? = nil, as login: String? = nil,
        key: String? = UUID().uuidString, match: String? = nil, language: String? = nil
    ) async throws -> Reply {
        var headers: HTTPFields = [:]
        if let login { headers[.authorization] = "Bearer " + (try await token(login)) }
        if body != nil { headers[.contentType] = "application/json" }
        if method == .post, let key { headers[.idempotencyKey] = key }
        headers[.ifMatch] = match
        headers[.acceptLanguage] = language
        let content = body.map { ByteBuffer(bytes: $0.inOrder) }
        return try await send(method, path, raw: content, headers)
    }

    func send(
        _ method: HTTPRequest.Method, _ path: String, raw: ByteBuffer?, _ headers: HTTPFields
    ) async throws -> Reply {
        let response = try await client.executeRequest(
            uri: API.root + path, method: method, headers: headers, body: raw)
        let text = String(buffer: response.body)
        let body =
            text.isEmpty ? JSONValue.null : try JSONValue(reading: text.utf8)
        let reply = Reply(status: response.status.code, body: body, headers: response.headers, text: text)
        holdAgainstDescription(reply, method, path)
        return reply
    }

    private func holdAgainstDescription(_ reply: Reply, _ method: HTTPRequest.Method, _ path: String) {
        let check = SchemaCheck(schemas: Shapes.schemas(house.api.catalogue))
        guard let route = route(method, path) else {
            #expect(check.faults(reply.body, ["$ref": "#/components/schemas/Problem"]) == [])
            return
        }
        if reply.status == route.gives.status {
            #expect(route.gives.schema.map { check.faults(reply.body, $0) } ?? [] == [], "\(method) \(path)")
        } else {
            #expect(route.problems.contains(reply.status), "\(method) \(path) answers \(reply.status)")
            #expect(
                check.faults(reply.body, ["$ref": "#/components/schemas/Problem"]) == [], "\(method) \(path)")
            #expect(reply.headers[.contentType]?.hasPrefix("application/problem+json") == true)
        }
    }

    private func route(_ method: HTTPRequest.Method, _ path: String) -> APIRoute? {
        let asked = path.prefix { $0 != "?" }.split(separator: "/")
        let fitting = APIRoutes.all(in: house.casework.program).filter { route in
            let parts = route.path.split(separator: "/")
            return route.method == method && parts.count == asked.count
                && zip(parts, asked).allSatisfy { $0 == $1 || $0.hasPrefix("{") }
        }
        return fitting.min { $0.parameters.count < $1.parameters.count }
    }
}

/// The tokens of a test, kept for all copies of its caller.
final class KeptTokens: Sendable {
    private let kept = Mutex<[String: String]>([:])

    subscript(_ login: String) -> String? {
        get { kept.withLock { $0[login] } }
        set { kept.withLock { $0[login] = newValue } }
    }
}
