import Casework
import HTTPTypes
import Hummingbird
import Pages

/// One's own password, changed while signed in.
extension Site {
    func passwordRoutes(_ pages: Pages) {
        pages.get("/password") { _, visit in
            _ = try visit.actor()
            return try await passwordPage(visit)
        }
        pages.post("/password") { _, visit in try await changePassword(visit) }
    }

    private func changePassword(_ visit: Visit) async throws -> Response {
        do {
            try await accounts.changePassword(
                visit.token, from: visit.form["password"] ?? "", to: .typed(visit.form["newPassword"] ?? ""),
                at: sessionClock.now())
            var response = see("/sign-in", done: "passwordSet")
            response.setCookie(cookie(nil))
            response.setCookie(earlierCookie(nil))
            return response
        } catch AccountFault.signInFailed {
            let item = ErrorItem(text("password.wrong", visit), address: "#f-password")
            let summary = ErrorSummary(heading: text("ask.refused", visit), items: [item])
            return try await passwordPage(visit, .unprocessableContent, summary)
        } catch let fault as AccountFault where fault != .notSignedIn {
            let summary = summary(of: fault, visit, password: "newPassword")
            return try await passwordPage(visit, .unprocessableContent, summary)
        }
    }

    private func passwordPage(
        _ visit: Visit, _ status: HTTPResponse.Status = .ok, _ summary: ErrorSummary? = nil
    ) async throws -> Response {
        let form = FormModel(
            action: "/password", button: text("password.change", visit), key: Self.newKey(),
            fields: [
                password("current-password", visit, label: "password.current"),
                password("new-password", visit, name: "newPassword", label: "password.new"),
            ])
        let page = FormPage(
            heading: text("password.title", visit), intro: text("password.intro", visit), form: form,
            further: [Link(text("password.lost", visit), "/code")])
        return try await self.page(page, page.heading, in: visit, status: status, summary: summary)
    }
}
