import Casework
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Pages
import Records
import Selection

/// Where every page's request comes in: who asks, from where, what they sent; and where every fault becomes a page.
struct Doorway: RouterMiddleware {
    typealias Context = Visit

    let site: Site

    func handle(
        _ request: Hummingbird.Request, context: Visit,
        next: (Hummingbird.Request, Visit) async throws -> Response
    ) async throws -> Response {
        if isNoPage(request.uri.path) { return try await next(request, context) }
        var visit = context
        visit.path = request.uri.path
        visit.done = request.uri.queryParameters["done"].map { String($0) }
        visit.isByScript = request.headers[.accept] == "application/json"
        visit.language = language(request)
        visit.theme = request.cookies["theme"].flatMap { Theme(rawValue: $0.value) }
        do {
            try await recognise(request, &visit)
            if visit.session == nil { try await takeTurn(request, visit) }
            if Self.changing.contains(request.method) { try await receive(request, &visit) }
            return try await next(request, visit)
        } catch {
            return try await FaultPages(site: site).answer(error, in: visit)
        }
    }

    private static let changing: Set<HTTPRequest.Method> = [.post, .patch, .delete]

    /// What programs ask for, and the files that pages share, have no reader to know.
    private func isNoPage(_ path: String) -> Bool {
        path.hasPrefix("/api/") || path == "/healthz" || site.files.has(path)
    }

    private func language(_ request: Hummingbird.Request) -> Language {
        request.cookies["language"].flatMap { Language(rawValue: $0.value) } ?? .chinese
    }

    private func recognise(_ request: Hummingbird.Request, _ visit: inout Visit) async throws {
        visit.now = try await site.clock.now()
        guard let shown = request.cookies[site.cookieName].flatMap({ SessionToken($0.value) }) else { return }
        visit.token = shown
        visit.earlier = request.cookies[site.earlierCookieName].flatMap { SessionToken($0.value) }
        visit.isNew = false
        visit.session = try await site.accounts.session(shown, at: site.sessionClock.now(), on: visit.now.day)
    }

    /// What anyone may send or look up without signing in is answered so many times a minute for one address.
    private func takeTurn(_ request: Hummingbird.Request, _ visit: Visit) async throws {
        guard Self.changing.contains(request.method) || request.uri.path == "/verify",
            let address = address(of: request, visit)
        else { return }
        guard site.turns.take(address, at: try await site.sessionClock.now()) else { throw SiteFault.tooOften }
    }

    /// Behind a proxy the last address named is the one that the proxy saw; one that names none is everyone's own.
    private func address(of request: Hummingbird.Request, _ visit: Visit) -> String? {
        guard site.settings.isBehindTLS else { return visit.connectedFrom }
        return request.headers[.xForwardedFor]?.split(separator: ",").last.map { $0.filter { !$0.isWhitespace } }
    }

    /// The whole form or piece, within its limit; the moment it had arrived is the request's.
    private func receive(_ request: Hummingbird.Request, _ visit: inout Visit) async throws {
        let type = request.headers[.contentType] ?? ""
        let isUpload = type.lowercased().hasPrefix("multipart/form-data")
        let isPiece = request.method == .patch
        let limit = isPiece ? Casework.pieceBytes.upperBound
            : isUpload ? site.settings.uploadBytes : site.settings.formBytes
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
            throw SiteFault.tooLarge(limit: limit)
        }
        try demandOwnSite(request)
        let body = Array(buffer: try await collected(request, limit))
        visit.now = try await site.clock.now()
        let form = isPiece ? PostedForm(piece: body)
            : isUpload ? Multipart(body, contentType: type)?.form() : FormBody(body).map { PostedForm($0) }
        guard let form else { throw SiteFault.unreadableForm }
        visit.form = form
        guard site.soundness.mayWrite else { throw SiteFault.closedForWriting }
        let tokens = [visit.token] + (visit.session == nil ? [] : [visit.earlier].compactMap(\.self))
        let token = form["token"] ?? request.headers[.formToken] ?? ""
        guard tokens.contains(where: { $0.made(formToken: token) }) else { throw SiteFault.formExpired }
    }

    private func collected(_ request: Hummingbird.Request, _ limit: Int) async throws -> ByteBuffer {
        do {
            return try await request.body.collect(upTo: limit)
        } catch is NIOTooManyBytesError {
            throw SiteFault.tooLarge(limit: limit)
        }
    }

    /// What a browser says of where a form came from. Our pages ask for no referrer, so their origin reads `null`.
    private func demandOwnSite(_ request: Hummingbird.Request) throws {
        if request.headers[.secFetchSite] == "cross-site" { throw SiteFault.foreignForm }
        guard let origin = request.headers[.origin], origin != "null" else { return }
        guard let authority = request.head.authority, origin.hasSuffix("://" + authority) else {
            throw SiteFault.foreignForm
        }
    }
}

extension HTTPField.Name {
    static let xForwardedFor = HTTPField.Name("X-Forwarded-For").unsafelyUnwrapped
}
