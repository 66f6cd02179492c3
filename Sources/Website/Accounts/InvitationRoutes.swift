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
            return try await listPage(invitations(visit), nil, visit)
        }
        pages.get("/accounts/sheet.csv") { _, visit in
            _ = try visit.official()
            return CSVSheet.blank(InvitationModels(site: self, visit: visit).heads, named: "invitations")
        }
        pages.post("/accounts/sheet") { _, visit in try await readInvitations(visit) }
        pages.post("/accounts/sheet/invitations") { _, visit in try await inviteAll(visit) }
    }

    private func invitations(_ visit: Visit) -> ListSheet {
        ListSheet(
            prefix: "invitation", address: "/accounts/sheet", back: Link(text("nav.accounts", visit), "/accounts"),
            take: "/accounts/sheet/invitations")
    }

    private func readInvitations(_ visit: Visit) async throws -> Response {
        let actor = try visit.official()
        let sheet = invitations(visit)
        do {
            let rows = try listed(
                sheet, visit, file: { try InvitationSheet.rows(of: $0, named: $1) },
                pasted: { try InvitationSheet.rows(pasted: $0) })
            return try await shown(try await accounts.check(rows, by: actor), sheet, visit)
        } catch let fault as UnreadableSheet {
            return try await unreadable(text(fault.message, fault.values, visit), sheet, visit)
        }
    }

    private func shown(
        _ checked: [CheckedInvitation], _ sheet: ListSheet, _ visit: Visit, _ status: HTTPResponse.Status = .ok,
        _ summary: ErrorSummary? = nil
    ) async throws -> Response {
        let models = InvitationModels(site: self, visit: visit)
        let carried = String(
            decoding: try CanonicalJSON.encode(checked.filter(\.isRight).map(\.row)), as: UTF8.self)
        let found = understood(
            checked.map(models.line), heads: models.heads, carrying: carried, sheet, visit)
        return try await listPage(sheet, found, visit, status, summary)
    }

    /// The rows that were shown as right come back with the form, and are looked at again.
    private func inviteAll(_ visit: Visit) async throws -> Response {
        let request = try visit.request()
        let sheet = invitations(visit)
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
            return try await shown(refused.checked, sheet, visit, .conflict, summary)
        } catch let fault as UnreadableSheet {
            return try await unreadable(text(fault.message, fault.values, visit), sheet, visit)
        }
    }
}
