import Casework
import Pages
import Papers
import Records
import Selection

/// What the pages show of a sheet of invitations.
struct InvitationModels {
    let site: Site
    let visit: Visit

    /// The columns as the sheet is headed.
    var heads: [String] { InvitationColumn.allCases.map(name) }

    func line(_ checked: CheckedInvitation) -> ListLine {
        ListLine(
            number: checked.row.line, cells: cells(checked), written: written(checked.row), reasons: reasons(checked))
    }

    /// As it was understood, or else as it was written.
    private func cells(_ checked: CheckedInvitation) -> [String] {
        [
            checked.organisation?.name ?? checked.row.organisation, checked.role.map(word) ?? checked.row.role,
            checked.row.name, checked.row.login,
        ]
    }

    private func written(_ row: InvitationRow) -> [String] { [row.organisation, row.role, row.name, row.login] }

    private func reasons(_ checked: CheckedInvitation) -> String {
        checked.faults.map { name($0.column) + text("ask.colon") + text($0.textKey) }.joined(separator: " ")
    }

    func slips(_ invited: [HandedInvitation]) -> InvitationSlipsPage {
        let slips = invited.map { each in
            InvitationSlip(
                name: each.displayName, role: word(each.role), organisation: each.organisation.name,
                login: each.login, code: each.handed.code.text,
                until: ShownTime.end(each.handed.expires, in: visit.language))
        }
        let heads = self.heads + [text("invitation.code"), text("invitation.until")]
        return InvitationSlipsPage(
            heading: text("invitation.done", ["count": String(slips.count)]), slips: slips,
            download: CSVSheet.link(
                [heads] + slips.map { [$0.organisation, $0.role, $0.name, $0.login, $0.code, $0.until] }))
    }

    private func name(_ column: InvitationColumn) -> String { text("invitation.column.\(column.rawValue)") }

    private func word(_ role: Role) -> String { text("role.\(role.rawValue)") }

    private func text(_ key: String, _ values: [String: String] = [:]) -> String { site.text(key, values, visit) }
}
