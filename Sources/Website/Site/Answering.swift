import Casework
import HTTPTypes
import Hummingbird
import NIOCore
import Pages
import Records
import Selection

/// How routes answer: a page in its frame, or another address.
extension Site {
    func page(
        _ page: some Page, _ title: String, in visit: Visit, status: HTTPResponse.Status = .ok,
        summary: ErrorSummary? = nil, reload: Int? = nil
    ) async throws -> Response {
        let frame = try await frame(title, visit, summary, reload)
        let html = templates.html(page, in: frame, visit.language)
        var response = Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
        if visit.isNew { response.setCookie(cookie(visit.token)) }
        return response
    }

    /// A file to be kept under a name, with a plain one for programs that know no other (RFC 6266).
    func kept(_ content: [UInt8], type: String, named name: String, plain: String? = nil) -> Response {
        kept(ResponseBody(byteBuffer: ByteBuffer(bytes: content)), type: type, named: name, plain: plain)
    }

    func kept(_ body: ResponseBody, type: String, named name: String, plain: String? = nil) -> Response {
        let plainly = plain.map { "filename=\"\($0)\"; " } ?? ""
        return Response(
            status: .ok,
            headers: [
                .contentType: type,
                .contentDisposition:
                    "attachment; \(plainly)filename*=UTF-8''" + name.addingPercentEncoding(except: "-._~"),
            ], body: body)
    }

    /// To the page's script.
    func json(_ status: HTTPResponse.Status, _ told: JSONValue, _ headers: HTTPFields = [:]) -> Response {
        var fields = headers
        if fields[.contentType] == nil { fields[.contentType] = "application/json; charset=utf-8" }
        let body = ResponseBody(byteBuffer: ByteBuffer(bytes: told.inOrder))
        return Response(status: status, headers: fields, body: body)
    }

    /// Elsewhere, after a form: a second press of the back button asks nothing twice.
    /// `place` is what the reader's eyes and keys go on from.
    func see(_ address: String, done: String? = nil, at place: String? = nil) -> Response {
        let query = done.map { (address.contains("?") ? "&" : "?") + "done=" + $0 } ?? ""
        let fragment = place.flatMap { Self.place(named: $0) }.map { "#" + $0 } ?? ""
        return Response(status: .seeOther, headers: [.location: address + query + fragment])
    }

    /// What names a place on a page, and nothing else.
    static func place(named text: String) -> String? {
        text.wholeMatch(of: /[A-Za-z0-9-]{1,60}/) == nil ? nil : text
    }

    func text(_ key: String, _ visit: Visit) -> String { text(key, [:], visit) }

    func text(_ key: String, _ values: [String: String], _ visit: Visit) -> String {
        templates.catalogue.text(key, values, in: visit.language)
    }

    func cookie(_ token: SessionToken?) -> Cookie { cookie(cookieName, token) }

    /// Remembers what the browser showed until now, so that a form opened before signing in is sent with one press.
    func earlierCookie(_ token: SessionToken?) -> Cookie { cookie(earlierCookieName, token) }

    private func cookie(_ name: String, _ token: SessionToken?) -> Cookie {
        Cookie(
            name: name, value: token?.text ?? "", maxAge: token == nil ? 0 : nil, path: "/",
            secure: settings.isBehindTLS, httpOnly: true, sameSite: .lax)
    }

    var earlierCookieName: String { cookieName + "-earlier" }

    /// The prefix binds a cookie to this host; browsers take it over TLS alone.
    var cookieName: String { settings.isBehindTLS ? "__Host-bole" : "bole" }

    private func frame(
        _ title: String, _ visit: Visit, _ summary: ErrorSummary?, _ reload: Int?
    ) async throws -> Frame {
        Frame(
            language: visit.language, title: title, program: casework.program.title, files: files.addresses,
            theme: visit.theme, themes: themes(visit), path: visit.path, token: visit.token.formToken,
            key: Self.newKey(), links: links(visit), reader: try await reader(visit),
            clock: simulated == nil ? nil : strip(visit), done: done(visit), summary: summary,
            reload: reload)
    }

    /// A key for one rendering of a form.
    static func newKey() -> String { String(SessionToken().text.prefix(32)) }

    private func reader(_ visit: Visit) async throws -> Reader? {
        guard let session = visit.session else { return nil }
        let organisation: Organisation? =
            if let id = session.actor.organisation { try await casework.organisation(id) } else { nil }
        let actor = session.actor
        return Reader(
            id: actor.account.text, name: session.displayName, role: text("role.\(actor.role.rawValue)", visit),
            organisation: organisation?.name)
    }

    private func strip(_ visit: Visit) -> ClockStrip {
        ClockStrip(
            shown: ShownTime.weekday(visit.now, in: visit.language),
            value: String(visit.now.description.prefix(16)))
    }

    private func links(_ visit: Visit) -> [Link] {
        var names = [("nav.home", "/"), ("nav.publicities", "/publicities")]
        switch visit.session?.actor.role {
        case nil:
            names.insert(("nav.notice", "/notice"), at: 1)
            names += [("nav.results", "/results"), ("nav.register", "/register"), ("nav.signIn", "/sign-in")]
        case .applicant: names.insert(("nav.my", "/my"), at: 1)
        case .expert:
            names.insert(contentsOf: [("nav.readings", "/readings"), ("nav.sittings", "/sittings")], at: 1)
        case .observer: names.insert(contentsOf: Self.observed, at: 1)
        case .clerk, .leader: names.insert(contentsOf: officialLinks(visit), at: 1)
        }
        return names.map { Link(text($0.0, visit), $0.1, isCurrent: $0.1 == visit.path) }
    }

    private static let observed = [
        ("observing.title", "/observing"), ("panel.title", "/panels"), ("round.title", "/rounds"),
        ("progress.title", "/readings/progress"), ("nav.sittings", "/sittings"),
    ]

    private func officialLinks(_ visit: Visit) -> [(String, String)] {
        var names = [
            ("nav.toDo", "/to-do"), ("nav.dossiers", "/dossiers"), ("nav.organisations", "/organisations"),
            ("nav.accounts", "/accounts"),
        ]
        if visit.session?.actor.organisation == casework.program.officeID {
            names.insert(
                contentsOf: [
                    ("nav.season", "/season"), ("nav.papers", "/papers"), ("nav.experts", "/experts"),
                    ("nav.decision", "/decision"), ("nav.filings", "/filings"),
                ],
                at: 2)
        }
        // A clerk types for people who can't: their drafts, and what became of them.
        if visit.session?.actor.role == .clerk { names.insert(("nav.typed", "/my"), at: 1) }
        return names
    }

    /// What a redirect says was done, by an act's name or one of our own.
    private func done(_ visit: Visit) -> String? {
        guard let name = visit.done, !name.isEmpty else { return nil }
        if let act = Act(rawValue: name) {
            return text("done.act", ["act": text("act." + act.rawValue, visit)], visit)
        }
        return Self.doneNames.contains(name) ? text("done." + name, visit) : nil
    }

    private static let doneNames: Set<String> = [
        "registered", "passwordSet", "saved", "uploaded", "removed", "submitted", "clock", "opened", "openedMany",
        "confirmed", "declined", "asked", "closed", "resent", "expertAdded", "expertsTaken", "expertEnded",
        "expertClosed", "proposalChanged", "reminded",
    ]
}
