import Casework
import HTTPTypes
import Hummingbird
import Pages
import Records
import Selection

/// Officials' accounts: invited from above, handed codes, closed when they leave; observers', by the office's leader.
extension Site {
    func officialAccountRoutes(_ pages: Pages) {
        pages.get("/accounts") { request, visit in
            let place = request.uri.queryParameters["at"].map { OrganisationID(String($0)) }
            return try await accountsPage(visit, at: place)
        }
        pages.post("/accounts") { _, visit in try await invite(visit) }
        pages.post("/accounts/observers") { _, visit in try await inviteObserver(visit) }
        pages.post("/accounts/codes") { _, visit in try await issueCode(visit) }
        pages.post("/accounts/{id}/closing") { _, visit in try await closeAccount(visit) }
    }

    private func accountsPage(
        _ visit: Visit, at place: OrganisationID? = nil, _ status: HTTPResponse.Status = .ok,
        _ summary: ErrorSummary? = nil, handed: HandedCodeModel? = nil
    ) async throws -> Response {
        let actor = try visit.official()
        guard let own = place ?? actor.organisation else { throw CaseworkFault.notFound }
        let shown = try await casework.organisation(own, for: actor)
        let listed = try await accounts.accounts(at: own, for: actor)
        let page = AccountsPage(
            place: shown.name, handed: handed, lines: listed.map { line($0, actor, visit) },
            invite: inviteForm(own, visit),
            code: FormModel(
                action: "/accounts/codes", button: text("account.issueCode", visit), key: Self.newKey(),
                fields: [login(visit)]),
            observe: leads(actor) && own == actor.organisation ? observeForm(visit) : nil)
        return try await self.page(page, text("nav.accounts", visit), in: visit, status: status, summary: summary)
    }

    private func line(_ account: ListedAccount, _ actor: Actor, _ visit: Visit) -> AccountLine {
        let isLed = account.role == .observer && leads(actor)
        let canClose = account.role.isOfficial && account.account != actor.account || isLed
        let state = text(account.isInvited ? "account.invited" : "account.active", visit)
        let until = account.until.map { text("account.lastDay", ["until": $0.description], visit) }
        return AccountLine(
            name: account.displayName, login: account.login, role: text("role.\(account.role.rawValue)", visit),
            state: [state, until].compactMap(\.self).joined(separator: " · "),
            close: canClose ? button("/accounts/\(account.account)/closing", "account.close", visit) : nil)
    }

    private func inviteForm(_ place: OrganisationID, _ visit: Visit) -> FormModel {
        var role = FieldModel("role", label: text("account.role", visit))
        role.choice = ChoiceInput(
            several: false,
            [Role.clerk, .leader].map {
                OptionModel(
                    $0.rawValue, text("role.\($0.rawValue)", visit), isChosen: visit.form["role"] == $0.rawValue)
            })
        var name = FieldModel("name", label: text("account.name", visit))
        name.line = LineInput("text", visit.form["name"] ?? "")
        return FormModel(
            action: "/accounts", button: text("account.invite", visit), key: Self.newKey(),
            fields: [role, name, login(visit)], hidden: [HiddenField("organisation", place.text)])
    }

    /// Whether it is a leader of the office, who alone invites and ends observers.
    private func leads(_ actor: Actor) -> Bool {
        actor.role == .leader && actor.organisation == casework.program.officeID
    }

    /// Its questions have names of their own beside those of the other invitation.
    private func observeForm(_ visit: Visit) -> FormModel {
        var name = FieldModel("observerName", label: text("account.name", visit))
        name.line = LineInput("text", visit.form["observerName"] ?? "")
        var login = FieldModel("observerLogin", label: text("signIn.login", visit))
        login.line = LineInput("text", visit.form["observerLogin"] ?? "", autocomplete: "off")
        var until = FieldModel("until", label: text("account.until", visit), hint: text("account.untilHint", visit))
        until.line = LineInput("date", visit.form["until"] ?? "", isShort: true)
        return FormModel(
            action: "/accounts/observers", button: text("account.observe", visit), key: Self.newKey(),
            fields: [name, login, until])
    }

    private func inviteObserver(_ visit: Visit) async throws -> Response {
        do {
            let code = try await accounts.invite(
                observer: visit.form["observerLogin"] ?? "", displayName: visit.form["observerName"] ?? "",
                until: visit.form["until"].flatMap { Day($0) }, by: try visit.official(), at: visit.now,
                key: try visit.request().key)
            return try await accountsPage(visit, handed: handed(code, visit))
        } catch let fault as AccountFault where fault != .notAllowed {
            let summary = summary(of: fault, visit, login: "observerLogin")
            return try await accountsPage(visit, at: nil, .unprocessableContent, summary)
        }
    }

    private func invite(_ visit: Visit) async throws -> Response {
        let actor = try visit.official()
        let place = OrganisationID(visit.form["organisation"] ?? "")
        do {
            guard let role = visit.form["role"].flatMap({ Role(rawValue: $0) }) else {
                throw AccountFault.roleNotOfficial
            }
            let code = try await accounts.invite(
                login: visit.form["login"] ?? "", displayName: visit.form["name"] ?? "", role: role,
                to: place, by: actor, at: visit.now)
            return try await accountsPage(visit, at: place, handed: handed(code, visit))
        } catch let fault as AccountFault {
            return try await accountsPage(visit, at: place, .unprocessableContent, summary(of: fault, visit))
        }
    }

    private func issueCode(_ visit: Visit) async throws -> Response {
        do {
            let code = try await accounts.issueCode(
                for: visit.form["login"] ?? "", by: try visit.official(), at: visit.now)
            return try await accountsPage(visit, handed: handed(code, visit))
        } catch let fault as AccountFault {
            return try await accountsPage(visit, at: nil, .unprocessableContent, summary(of: fault, visit))
        }
    }

    private func closeAccount(_ visit: Visit) async throws -> Response {
        do {
            try await accounts.close(AccountID(try visit.parameter("id")), by: try visit.official(), at: visit.now)
            return see("/accounts", done: "closed")
        } catch AccountFault.accountUnknown {
            throw CaseworkFault.notFound
        } catch let fault as AccountFault where fault != .notAllowed {
            return try await accountsPage(visit, at: nil, .conflict, summary(of: fault, visit))
        }
    }

    /// Shown this once, to be read out or handed over on paper.
    private func handed(_ code: HandedCode, _ visit: Visit) -> HandedCodeModel {
        HandedCodeModel(
            login: visit.form["login"] ?? visit.form["observerLogin"] ?? "", code: code.code.text,
            until: ShownTime.end(code.expires, in: visit.language))
    }
}
