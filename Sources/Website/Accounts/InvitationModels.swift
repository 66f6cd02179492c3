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

    /// What was read, the wrong rows first, each with its reasons.
    func preview(_ checked: [CheckedInvitation]) throws -> UnderstoodModel {
        let (right, wrong) = (checked.filter(\.isRight), checked.filter { !$0.isRight })
        let counts = ["right": String(right.count), "wrong": String(wrong.count)]
        return UnderstoodModel(
            sentence: NoticeBox(wrong.isEmpty ? .good : .wait, text("invitation.counted", counts)),
            take: right.isEmpty ? nil : try take(right, wrong.isEmpty ? "invitation.take" : "invitation.takeRight"),
            parts: [wrong, right].filter { !$0.isEmpty }.map(rows))
    }

    private func take(_ right: [CheckedInvitation], _ button: String) throws -> FormModel {
        let carried = String(decoding: try CanonicalJSON.encode(right.map(\.row)), as: UTF8.self)
        return FormModel(
            action: "/accounts/sheet/invitations", button: text(button, ["count": String(right.count)]),
            key: Site.newKey(), hidden: [HiddenField("rows", carried)], hasFile: true)
    }

    private func rows(_ rows: [CheckedInvitation]) -> UnderstoodPart {
        let isRight = rows[0].isRight
        let line = text("check.line")
        let lines = rows.map { [String($0.row.line)] + cells($0) + (isRight ? [] : [reasons($0)]) }
        let heads = self.heads + (isRight ? [] : [text("invitation.reasons")])
        return UnderstoodPart(
            heading: text(
                isRight ? "invitation.right" : "invitation.wrong", ["count": String(rows.count)]),
            table: TableModel(heads: [line] + heads, lines: lines),
            download: isRight ? nil : FileLink(
                text("invitation.downloadWrong"),
                CSVSheet.link([heads] + rows.map { written($0.row) + [reasons($0)] }),
                file: text("invitation.wrongFile")))
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
