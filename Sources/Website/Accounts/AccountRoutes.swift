import Casework
import HTTPTypes
import Hummingbird
import Pages
import Records
import Selection

/// Signing in and out, registering, and setting a password with a code.
extension Site {
    func accountRoutes(_ pages: Pages) {
        pages.get("/sign-in") { _, visit in
            if visit.session != nil { return see(start(visit.session)) }
            return try await signInPage(visit)
        }
        pages.post("/sign-in") { _, visit in try await signIn(visit) }
        pages.post("/sign-out") { _, visit in try await signOut(visit) }
        pages.get("/register") { _, visit in try await registerPage(visit) }
        pages.post("/register") { _, visit in try await register(visit) }
        pages.get("/code") { _, visit in try await codePage(visit) }
        pages.post("/code") { _, visit in try await setPassword(visit) }
        passwordRoutes(pages)
        organisationRoutes(pages)
        officialAccountRoutes(pages)
        invitationRoutes(pages)
    }

    /// Where someone begins who has signed in.
    func start(_ session: Session?) -> String {
        switch session?.actor.role {
        case .applicant: "/my"
        case .expert: "/readings"
        case .observer: "/observing"
        case .clerk, .leader, nil: "/to-do"
        }
    }

    private func signIn(_ visit: Visit) async throws -> Response {
        do {
            let signedIn = try await accounts.signIn(
                login: visit.form["login"] ?? "", password: visit.form["password"] ?? "", at: sessionClock.now(),
                on: visit.now.day)
            var response = see(start(signedIn.session))
            response.setCookie(cookie(signedIn.token))
            response.setCookie(earlierCookie(visit.isNew ? nil : visit.token))
            return response
        } catch let fault as AccountFault {
            return try await signInPage(visit, .unprocessableContent, summary(of: fault, visit))
        }
    }

    private func signOut(_ visit: Visit) async throws -> Response {
        try await accounts.signOut(visit.token)
        var response = see("/")
        response.setCookie(cookie(nil))
        response.setCookie(earlierCookie(nil))
        return response
    }

    private func register(_ visit: Visit) async throws -> Response {
        do {
            _ = try await accounts.register(
                login: visit.form["login"] ?? "", password: .typed(visit.form["password"] ?? ""),
                displayName: visit.form["name"] ?? "", at: visit.now)
            return try await signIn(visit)
        } catch let fault as AccountFault {
            return try await registerPage(visit, .unprocessableContent, summary(of: fault, visit))
        }
    }

    private func setPassword(_ visit: Visit) async throws -> Response {
        do {
            try await accounts.setPassword(
                login: visit.form["login"] ?? "", code: visit.form["code"] ?? "",
                to: .typed(visit.form["password"] ?? ""), at: visit.now)
            return see("/sign-in", done: "passwordSet")
        } catch let fault as AccountFault {
            return try await codePage(visit, .unprocessableContent, summary(of: fault, visit))
        }
    }
}

/// The forms of these pages.
extension Site {
    private func signInPage(
        _ visit: Visit, _ status: HTTPResponse.Status = .ok, _ summary: ErrorSummary? = nil
    ) async throws -> Response {
        let form = FormModel(
            action: "/sign-in", button: text("nav.signIn", visit), key: Self.newKey(),
            fields: [login(visit), password("current-password", visit)])
        let page = FormPage(
            heading: text("nav.signIn", visit), form: form,
            further: [Link(text("signIn.register", visit), "/register"), Link(text("signIn.code", visit), "/code")])
        return try await self.page(page, page.heading, in: visit, status: status, summary: summary)
    }

    private func registerPage(
        _ visit: Visit, _ status: HTTPResponse.Status = .ok, _ summary: ErrorSummary? = nil
    ) async throws -> Response {
        var name = FieldModel("name", label: text("register.name", visit), hint: text("register.nameHint", visit))
        name.line = LineInput("text", visit.form["name"] ?? "", autocomplete: "name")
        var field = login(visit)
        field.hint = text("register.loginHint", visit)
        let form = FormModel(
            action: "/register", button: text("nav.register", visit), key: Self.newKey(),
            fields: [name, field, password("new-password", visit)])
        let page = FormPage(
            heading: text("register.title", visit), intro: text("register.intro", visit), form: form,
            further: [
                Link(text("register.signIn", visit), "/sign-in"),
                Link(text("register.employer", visit), "/employers/new"),
            ])
        return try await self.page(page, page.heading, in: visit, status: status, summary: summary)
    }

    private func codePage(
        _ visit: Visit, _ status: HTTPResponse.Status = .ok, _ summary: ErrorSummary? = nil
    ) async throws -> Response {
        var code = FieldModel("code", label: text("code.code", visit), hint: text("code.hint", visit))
        code.line = LineInput("text", visit.form["code"] ?? "", autocomplete: "one-time-code", isShort: true)
        let form = FormModel(
            action: "/code", button: text("code.set", visit), key: Self.newKey(),
            fields: [login(visit), code, password("new-password", visit)])
        let page = FormPage(heading: text("code.title", visit), intro: text("code.intro", visit), form: form)
        return try await self.page(page, page.heading, in: visit, status: status, summary: summary)
    }

    func login(_ visit: Visit) -> FieldModel {
        var field = FieldModel("login", label: text("signIn.login", visit))
        field.line = LineInput("text", visit.form["login"] ?? "", autocomplete: "username")
        return field
    }

    /// What was typed as a password never comes back in a page.
    func password(
        _ kind: String, _ visit: Visit, name: String = "password", label: String = "signIn.password"
    ) -> FieldModel {
        let hint = kind == "new-password" ? text("register.passwordHint", visit) : nil
        var field = FieldModel(name, label: text(label, visit), hint: hint)
        field.line = LineInput("password", "", autocomplete: kind)
        return field
    }
}
