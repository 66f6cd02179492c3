import Casework
import Pages
import Papers
import Selection

extension ListPlace {
    fileprivate static let invitations = ListPlace(
        prefix: "invitation", address: "/accounts/sheet", taking: "invitations", file: "invitations")
}

/// Officials invited many at a time: a sheet is read and nothing done, then those whose rows are right are invited.
extension Site {
    func invitationRoutes(_ pages: Pages) {
        sheetRoutes(pages, at: .invitations) { visit in try invitations(visit) }
    }

    private func invitations(_ visit: Visit) throws -> ListSheet<InvitationRow, CheckedInvitation> {
        let (actor, models) = (try visit.official(), InvitationModels(site: self, visit: visit))
        return ListSheet(
            place: .invitations, back: Link(text("nav.accounts", visit), "/accounts"), heads: models.heads,
            file: { try InvitationSheet.rows(of: $0, named: $1) }, pasted: { try InvitationSheet.rows(pasted: $0) },
            check: { try await accounts.check($0, by: actor) }, row: { $0.row }, line: models.line,
            take: { rows, request in
                let invited = try await accounts.invite(rows, by: actor, at: visit.now, key: request.key)
                let page = models.slips(invited)
                return try await self.page(page, page.heading, in: visit)
            }, refused: { ($0 as? InvitationsRefused)?.checked })
    }
}
