import Casework
import HTTPTypes
import Hummingbird
import Pages
import Papers
import Records
import Selection

/// Employers opened many at a time: a sheet is read and nothing done, then those whose rows are right are opened.
extension Site {
    func employerSheetRoutes(_ pages: Pages) {
        pages.get("/organisations/sheet") { _, visit in
            _ = try visit.official()
            return try await listPage(employerSheet(visit), nil, visit)
        }
        pages.get("/organisations/sheet.csv") { _, visit in
            _ = try visit.official()
            return CSVSheet.blank(employerHeads(visit), named: "employers")
        }
        pages.post("/organisations/sheet") { _, visit in try await readEmployers(visit) }
        pages.post("/organisations/sheet/openings") { _, visit in try await openAll(visit) }
    }

    private func employerSheet(_ visit: Visit) -> ListSheet {
        ListSheet(
            prefix: "employers", address: "/organisations/sheet",
            back: Link(text("nav.organisations", visit), "/organisations"), take: "/organisations/sheet/openings")
    }

    private func employerHeads(_ visit: Visit) -> [String] {
        EmployerColumn.allCases.map { text("employer.\($0.rawValue)", visit) }
    }

    private func readEmployers(_ visit: Visit) async throws -> Response {
        let actor = try visit.official()
        let sheet = employerSheet(visit)
        do {
            let rows = try listed(
                sheet, visit, file: { try EmployerSheet.rows(of: $0, named: $1) },
                pasted: { try EmployerSheet.rows(pasted: $0) })
            return try await shown(try await accounts.check(rows, by: actor), sheet, visit)
        } catch let fault as UnreadableSheet {
            return try await unreadable(text(fault.message, fault.values, visit), sheet, visit)
        }
    }

    private func shown(
        _ checked: [CheckedEmployer], _ sheet: ListSheet, _ visit: Visit, _ status: HTTPResponse.Status = .ok,
        _ summary: ErrorSummary? = nil
    ) async throws -> Response {
        let carried = String(
            decoding: try CanonicalJSON.encode(checked.filter(\.isRight).map(\.row)), as: UTF8.self)
        let found = understood(
            checked.map { line($0, visit) }, heads: employerHeads(visit), carrying: carried, sheet, visit)
        return try await listPage(sheet, found, visit, status, summary)
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

    /// The rows that were shown as right come back with the form, and are looked at again.
    private func openAll(_ visit: Visit) async throws -> Response {
        let request = try visit.request()
        let sheet = employerSheet(visit)
        guard let carried = visit.form["rows"], let rows: [EmployerRow] = try? CanonicalJSON.decode(from: carried)
        else { throw SiteFault.unreadableForm }
        do {
            _ = try await accounts.openEmployers(rows, by: try visit.official(), at: visit.now, key: request.key)
            return see("/organisations", done: "openedMany")
        } catch let refused as EmployersRefused {
            let summary = ErrorSummary(
                heading: text("ask.refused", visit), items: [ErrorItem(text("employers.changed", visit))])
            return try await shown(refused.checked, sheet, visit, .conflict, summary)
        } catch let fault as UnreadableSheet {
            return try await unreadable(text(fault.message, fault.values, visit), sheet, visit)
        }
    }
}
