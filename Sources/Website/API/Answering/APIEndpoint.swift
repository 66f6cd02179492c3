import Casework
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Pages
import Records
import Selection

/// Takes a request in, step by step, and lets it no further than it may come: who asks is known before a body is read.
struct APIEndpoint: Sendable {
    let api: API

    static let greatestJSON = 2 << 20
    static let greatestFile = Casework.attachmentLimits.bytesEach

    func respond(
        to request: Hummingbird.Request, by route: APIRoute, _ context: some RequestContext
    ) async -> Response {
        do {
            let language = Language(accepting: request.headers[.acceptLanguage])
            let call = try await call(request, route, language, context)
            return try await route.answer(call).response(in: language)
        } catch {
            return refuse(error, request, context)
        }
    }

    /// Any fault as a problem document; what nobody foresaw is told by its number alone.
    func refuse(_ error: any Error, _ request: Hummingbird.Request, _ context: some RequestContext)
        -> Response
    {
        let language = Language(accepting: request.headers[.acceptLanguage])
        let problem = Problem(error)
        if problem.status == 500 {
            context.logger.error("a request failed", metadata: ["error": "\(type(of: error))"])
        }
        let answer = problem.answer(api.catalogue, language, number: context.id)
        return (try? answer.response(in: language)) ?? Response(status: .internalServerError)
    }

    private func call(
        _ request: Hummingbird.Request, _ route: APIRoute, _ language: Language,
        _ context: some RequestContext
    ) async throws -> APICall {
        let token = Self.token(request)
        let day = try await api.clock.now().day
        let session: Session? =
            if let token {
                try await api.accounts.session(token, at: try await api.sessionClock.now(), on: day)
            } else { nil }
        if route.access == .signedIn, session == nil { throw APIFault.notSignedIn }
        if route.method != .get, !api.mayWrite() { throw APIFault.closedForWriting }
        let seen = try Self.seen(request, route)
        let name = try Self.keyName(request, route)
        let query = try Self.query(request, route)
        let content = try await content(request, route)
        let body = try Self.json(content, route)
        return APICall(
            api: api, language: language, parameters: try Self.parameters(route, context), query: query,
            headers: request.headers, token: token, session: session, now: try await api.clock.now(),
            body: body, content: content,
            key: name.map { Self.key($0, request, route, body == .null ? content : body.inOrder) },
            seen: seen, place: request.verifyPlace(isBehindTLS: api.isBehindTLS))
    }

    private static func token(_ request: Hummingbird.Request) -> SessionToken? {
        guard let header = request.headers[.authorization], header.lowercased().hasPrefix("bearer ") else {
            return nil
        }
        return SessionToken(String(header.dropFirst(7)))
    }

    private static func parameters(_ route: APIRoute, _ context: some RequestContext) throws -> [String:
        String]
    {
        try route.parameters.reduce(into: [:]) { found, name in
            let typed = context.parameters.get(name).flatMap { typed in
                typed.utf8.contains(UInt8(ascii: "%")) ? String(typed).removingPercentEncoding : String(typed)
            }
            guard let value = typed, value.utf8.count <= 100, !value.contains("\0") else {
                throw CaseworkFault.notFound
            }
            found[name] = value
        }
    }

    private static func query(_ request: Hummingbird.Request, _ route: APIRoute) throws -> [String: String] {
        try request.uri.queryParameters.reduce(into: [:]) { found, pair in
            let name = String(pair.key)
            guard route.query.contains(where: { $0.name == name }) else { throw APIFault.queryUnknown }
            found[name] = String(pair.value)
        }
    }

    // MARK: Headers

    private static func seen(_ request: Hummingbird.Request, _ route: APIRoute) throws -> Int? {
        if route.match == .none { return nil }
        guard let header = request.headers[.ifMatch] else {
            if route.match == .required { throw APIFault.matchMissing }
            return nil
        }
        guard header.hasPrefix("\""), header.hasSuffix("\""),
            let version = ActValues.number(header.filter { $0 != "\"" })
        else { throw APIFault.matchUnreadable }
        return version
    }

    private static func keyName(_ request: Hummingbird.Request, _ route: APIRoute) throws -> String? {
        if !route.isOnce { return nil }
        guard let name = request.headers[.idempotencyKey], (1...200).contains(name.utf8.count) else {
            throw APIFault.keyMissing
        }
        return name
    }

    /// The key with the digest of all that is asked under it.
    private static func key(
        _ name: String, _ request: Hummingbird.Request, _ route: APIRoute, _ content: [UInt8]
    ) -> RequestKey {
        let match = request.headers[.ifMatch] ?? ""
        // The same members in another order ask the same.
        let asked = "\(route.method) \(request.uri.path) \(match)\n\(Fingerprint(of: content).hex)"
        return RequestKey(name: "api/" + name, asked: Fingerprint(of: asked))
    }

    // MARK: Bodies

    private func content(_ request: Hummingbird.Request, _ route: APIRoute) async throws -> [UInt8] {
        if route.asks == .nothing { return [] }
        let limit = route.asks == .file ? Self.greatestFile : Self.greatestJSON
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
            throw APIFault.tooLarge(limit: limit)
        }
        let isJSON = request.headers[.contentType]?.lowercased().hasPrefix("application/json") ?? false
        if case .json = route.asks, !isJSON { throw APIFault.notJSONType }
        do {
            let content = Array(buffer: try await request.body.collect(upTo: limit))
            if case .jsonIfAny = route.asks, !content.isEmpty, !isJSON { throw APIFault.notJSONType }
            return content
        } catch is NIOTooManyBytesError {
            throw APIFault.tooLarge(limit: limit)
        }
    }

    private static func json(_ content: [UInt8], _ route: APIRoute) throws -> JSONValue {
        switch route.asks {
        case .nothing, .file: .null
        case .jsonIfAny where content.isEmpty: .null
        case .json, .jsonIfAny: try JSONValue(reading: content)
        }
    }
}

extension HTTPField.Name {
    static let idempotencyKey = HTTPField.Name("Idempotency-Key").unsafelyUnwrapped
}
