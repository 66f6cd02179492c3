import Casework
import HTTPTypes
import Hummingbird
import Pages
import Records
import Selection

/// The account by which an expert signs in: opened by the office, its code made anew, closed.
extension Site {
    func expertAccountRoutes(_ pages: Pages) {
        pages.post("/experts/{id}/account") { _, visit in
            try await handing(visit) { id, actor in
                let login = visit.form["login"] ?? ""
                let code = try await accounts.invite(
                    id, login: login, by: actor, at: visit.now, key: try visit.request().key)
                return (login, code)
            }
        }
        pages.post("/experts/{id}/account/code") { _, visit in
            try await handing(visit) { id, actor in
                let login = try await casework.expert(id, for: actor).account?.login ?? ""
                return (login, try await accounts.issueCode(for: login, by: actor, at: visit.now))
            }
        }
        pages.post("/experts/{id}/account/closing") { _, visit in
            let (id, actor) = (try expertID(visit), try visit.actor())
            // The second press finds it closed already.
            if let account = try await casework.expert(id, for: actor).account {
                try await accounts.close(account.account, by: actor, at: visit.now)
            }
            return see("/experts/\(id)", done: "expertClosed")
        }
    }

    /// Shows the code this once, or says why there is none.
    private func handing(
        _ visit: Visit, _ body: (ExpertID, Actor) async throws -> (login: String, code: HandedCode)
    ) async throws -> Response {
        let (id, actor) = (try expertID(visit), try visit.actor())
        try casework.requireKeeper(actor)
        do {
            let (login, code) = try await body(id, actor)
            let handed = HandedCodeModel(
                login: login, code: code.code.text, until: ShownTime.end(code.expires, in: visit.language))
            return try await expert(visit, handed: handed)
        } catch AccountFault.expertUnknown {
            throw CaseworkFault.notFound
        } catch let fault as AccountFault where fault != .notAllowed {
            return try await expert(visit, .unprocessableContent, summary(of: fault, visit))
        }
    }

    func accountForms(_ view: ExpertView, _ visit: Visit) -> [FormModel] {
        let place = "/experts/\(view.entry.id)/account"
        if view.account != nil {
            return [
                FormModel(action: place + "/code", button: text("account.issueCode", visit), key: Self.newKey()),
                FormModel(
                    action: place + "/closing", button: text("expert.closeAccount", visit), key: Self.newKey(),
                    isGrave: true),
            ]
        }
        guard view.entry.standing(on: visit.now.day) != .ended else { return [] }
        var login = login(visit)
        login.line = LineInput(
            "text", visit.form["login"] ?? "expert-\(view.entry.id)", autocomplete: "off")
        return [
            FormModel(
                action: place, button: text("expert.openAccount", visit), key: Self.newKey(), fields: [login])
        ]
    }
}
