import Casework
import HTTPTypes
import Hummingbird
import Pages
import Papers
import Records
import Selection

/// Experts taken in many at a time: a sheet is read and nothing done, then all of it is taken, or nothing.
extension Site {
    func expertSheetRoutes(_ pages: Pages) {
        pages.get("/experts/sheet") { _, visit in
            try casework.requireKeeper(try visit.actor())
            return try await listPage(expertSheet(visit), nil, visit)
        }
        pages.get("/experts/sheet.csv") { _, visit in
            try casework.requireKeeper(try visit.actor())
            return CSVSheet.blank(expertHeads(visit), named: "experts")
        }
        pages.post("/experts/sheet") { _, visit in try await readExperts(visit) }
        pages.post("/experts/sheet/taking") { _, visit in try await takeExperts(visit) }
    }

    private func expertSheet(_ visit: Visit) -> ListSheet {
        ListSheet(
            prefix: "experts", address: "/experts/sheet", back: Link(text("expert.pool", visit), "/experts"),
            take: "/experts/sheet/taking")
    }

    private func expertHeads(_ visit: Visit) -> [String] {
        ExpertField.allCases.map { text("expert.\($0.rawValue)", visit) }
    }

    private func readExperts(_ visit: Visit) async throws -> Response {
        let actor = try visit.actor()
        let sheet = expertSheet(visit)
        do {
            let rows = try listed(
                sheet, visit, file: { try ExpertSheet.rows(of: $0, named: $1) },
                pasted: { try ExpertSheet.rows(pasted: $0) })
            return try await shown(try await casework.check(rows, by: actor), sheet, visit)
        } catch let fault as UnreadableSheet {
            return try await unreadable(text(fault.message, fault.values, visit), sheet, visit)
        }
    }

    private func shown(
        _ checked: [CheckedExpert], _ sheet: ListSheet, _ visit: Visit, _ status: HTTPResponse.Status = .ok,
        _ summary: ErrorSummary? = nil
    ) async throws -> Response {
        let carried = String(
            decoding: try CanonicalJSON.encode(checked.filter(\.isRight).map(\.typed)), as: UTF8.self)
        let found = understood(
            checked.map { line($0, visit) }, heads: expertHeads(visit) + [text("expert.remarks", visit)],
            carrying: carried, sheet, visit)
        return try await listPage(sheet, found, visit, status, summary)
    }

    /// ID numbers and telephones are shown by their ends, in the sheet of wrong rows too: those ends are refused when
    /// it is read again, so that no number is lost unnoticed.
    private func line(_ checked: CheckedExpert, _ visit: Visit) -> ListLine {
        let masked = checked.reading.secrets.masked
        let cells = ExpertField.allCases.map { field in
            switch field {
            case .residentID: masked.residentID
            case .phone: masked.phone
            case .availability:
                Availability(rawValue: checked.typed[field]).map { availability($0, visit) } ?? checked.typed[field]
            default: checked.typed[field]
            }
        }
        return ListLine(
            number: checked.typed.line, cells: cells + [cautions(checked, visit)], written: cells + [""],
            reasons: remarks(on: checked, visit).map(\.remark).joined(separator: " "))
    }

    /// What doesn't stand against taking them in, and should be known.
    private func cautions(_ checked: CheckedExpert, _ visit: Visit) -> String {
        let onSheet = checked.alikeOnSheet.map { other in
            text("expert.onLine", ["line": String(other.line), "name": other[.name]], visit)
        }
        let told = [
            ("expert.alike", checked.alike.map { named($0, visit) } + onSheet),
            ("expert.applies", checked.dossiers.map(\.id.text)),
        ].filter { !$0.1.isEmpty }
        return told.map { key, words in
            text(key, visit) + text("ask.colon", visit) + words.joined(separator: text("ask.comma", visit))
        }.joined(separator: text("expert.cautionEnd", visit))
    }

    /// The rows that were shown as right come back with the form, and are looked at again.
    private func takeExperts(_ visit: Visit) async throws -> Response {
        let request = try visit.request()
        let sheet = expertSheet(visit)
        guard let carried = visit.form["rows"], let rows: [TypedExpert] = try? CanonicalJSON.decode(from: carried)
        else { throw SiteFault.unreadableForm }
        do {
            _ = try await casework.addExperts(rows, request)
            return see("/experts", done: "expertsTaken")
        } catch let refused as ExpertsRefused {
            let summary = ErrorSummary(
                heading: text("ask.refused", visit), items: [ErrorItem(text("experts.changed", visit))])
            return try await shown(refused.checked, sheet, visit, .conflict, summary)
        } catch let fault as UnreadableSheet {
            return try await unreadable(text(fault.message, fault.values, visit), sheet, visit)
        }
    }
}
