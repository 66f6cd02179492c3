import Casework
import HTTPTypes
import Hummingbird
import Pages
import Papers
import Records
import Selection

/// Officials invited many at a time: a sheet is read and nothing done, then those whose rows are right are invited.
extension Site {
    func invitationRoutes(_ pages: Pages) {
        pages.get("/accounts/sheet") { _, visit in
            _ = try visit.official()
            return try await invitationSheet(nil, visit)
        }
        pages.get("/accounts/sheet.csv") { _, visit in try blankInvitations(visit) }
        pages.post("/accounts/sheet") { _, visit in try await readInvitations(visit) }
        pages.post("/accounts/sheet/invitations") { _, visit in try await inviteAll(visit) }
    }

    private func invitationSheet(
        _ checked: [CheckedInvitation]?, _ visit: Visit, _ status: HTTPResponse.Status = .ok,
        _ summary: ErrorSummary? = nil
    ) async throws -> Response {
        // One of the two is enough, so neither is said to be left out.
        var file = FieldModel(
            "file", label: text("invitation.file", visit), hint: text("invitation.fileHint", visit))
        file.line = LineInput("file", "")
        var pasted = FieldModel("text", label: text("invitation.text", visit))
        pasted.area = AreaInput(visit.form["text"] ?? "", lines: 6)
        let form = FormModel(
            action: "/accounts/sheet", button: text("invitation.look", visit), key: Self.newKey(),
            fields: [file, pasted], isQuiet: checked?.contains(where: \.isRight) == true, hasFile: true)
        let limit = ["limit": String(InvitationSheet.mostRows)]
        let page = ReadInPage(
            heading: text("invitation.title", visit), back: Link(text("nav.accounts", visit), "/accounts"),
            intro: text("invitation.intro", limit, visit),
            blank: Link(text("invitation.blank", visit), "/accounts/sheet.csv"), form: form,
            understood: try checked.map { try InvitationModels(site: self, visit: visit).preview($0) })
        return try await self.page(page, page.heading, in: visit, status: status, summary: summary)
    }

    private func blankInvitations(_ visit: Visit) throws -> Response {
        _ = try visit.official()
        return CSVSheet.blank(InvitationModels(site: self, visit: visit).heads, named: "invitations")
    }

    private func readInvitations(_ visit: Visit) async throws -> Response {
        let actor = try visit.official()
        do {
            let rows =
                if let file = visit.form.file { try InvitationSheet.rows(of: file.content, named: file.name) } else {
                    try InvitationSheet.rows(pasted: visit.form["text"] ?? "")
                }
            if rows.isEmpty { return try await unreadable(text("invitation.nothing", visit), visit) }
            return try await invitationSheet(try await accounts.check(rows, by: actor), visit)
        } catch let fault as UnreadableSheet {
            return try await unreadable(text(fault.message, fault.values, visit), visit)
        }
    }

    private func unreadable(_ sentence: String, _ visit: Visit) async throws -> Response {
        let item = ErrorItem(sentence, address: visit.form.file == nil ? "#f-text" : "#f-file")
        return try await invitationSheet(
            nil, visit, .unprocessableContent, ErrorSummary(heading: text("ask.wrong", visit), items: [item]))
    }

    /// The rows that were shown as right come back with the form, and are looked at again.
    private func inviteAll(_ visit: Visit) async throws -> Response {
        let request = try visit.request()
        guard let carried = visit.form["rows"], let rows: [InvitationRow] = try? CanonicalJSON.decode(from: carried)
        else { throw SiteFault.unreadableForm }
        do {
            let invited = try await accounts.invite(
                rows, by: try visit.official(), at: visit.now, key: request.key)
            let page = InvitationModels(site: self, visit: visit).slips(invited)
            return try await self.page(page, page.heading, in: visit)
        } catch let refused as InvitationsRefused {
            let summary = ErrorSummary(
                heading: text("ask.refused", visit), items: [ErrorItem(text("invitation.changed", visit))])
            return try await invitationSheet(refused.checked, visit, .conflict, summary)
        } catch let fault as UnreadableSheet {
            return try await unreadable(text(fault.message, fault.values, visit), visit)
        }
    }
}
