import Casework
import HTTPTypes
import Hummingbird
import Pages
import Records
import Selection

/// Officials' accounts: invited from above, handed codes, closed when they leave.
extension Site {
    func officialAccountRoutes(_ pages: Pages) {
        pages.get("/accounts") { request, visit in
            let place = request.uri.queryParameters["at"].map { OrganisationID(String($0)) }
            return try await accountsPage(visit, at: place)
        }
        pages.post("/accounts") { _, visit in try await invite(visit) }
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
                fields: [login(visit)]))
        return try await self.page(page, text("nav.accounts", visit), in: visit, status: status, summary: summary)
    }

    private func line(_ account: ListedAccount, _ actor: Actor, _ visit: Visit) -> AccountLine {
        let canClose = account.role.isOfficial && account.account != actor.account
        return AccountLine(
            name: account.displayName, login: account.login, role: text("role.\(account.role.rawValue)", visit),
            state: text(account.isInvited ? "account.invited" : "account.active", visit),
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
            login: visit.form["login"] ?? "", code: code.code.text,
            until: ShownTime.end(code.expires, in: visit.language))
    }
}
