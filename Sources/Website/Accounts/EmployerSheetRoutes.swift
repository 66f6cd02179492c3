import Casework
import Pages
import Papers
import Selection

extension ListPlace {
    fileprivate static let employers = ListPlace(
        prefix: "employers", address: "/organisations/sheet", taking: "openings", file: "employers")
}

/// Employers opened many at a time: a sheet is read and nothing done, then those whose rows are right are opened.
extension Site {
    func employerSheetRoutes(_ pages: Pages) {
        sheetRoutes(pages, at: .employers) { visit in try employerSheet(visit) }
    }

    private func employerSheet(_ visit: Visit) throws -> ListSheet<EmployerRow, CheckedEmployer> {
        let actor = try visit.official()
        return ListSheet(
            place: .employers, back: Link(text("nav.organisations", visit), "/organisations"),
            heads: EmployerColumn.allCases.map { text("employer.\($0.rawValue)", visit) },
            file: { try EmployerSheet.rows(of: $0, named: $1) }, pasted: { try EmployerSheet.rows(pasted: $0) },
            check: { try await accounts.check($0, by: actor) }, row: { $0.row }, line: { line($0, visit) },
            take: { rows, request in
                _ = try await accounts.openEmployers(rows, by: actor, at: visit.now, key: request.key)
                return see("/organisations", done: "openedMany")
            }, refused: { ($0 as? EmployersRefused)?.checked })
    }

    private func line(_ checked: CheckedEmployer, _ visit: Visit) -> ListLine {
        let row = checked.row
        func cells(under parent: String) -> [String] { [row.name, row.code, parent, row.affiliation, row.ownership] }
        return ListLine(
            number: row.line, cells: cells(under: checked.parent?.name ?? row.parent),
            written: cells(under: row.parent),
            reasons: checked.faults.map { fault in
                text("employer.\(fault.column.rawValue)", visit) + text("ask.colon", visit)
                    + text(fault.textKey, visit)
            }.joined(separator: " "))
    }
}
