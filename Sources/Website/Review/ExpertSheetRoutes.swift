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
            checked.map { line($0, visit) }, heads: expertHeads(visit), shown: shownHeads(visit), carrying: carried,
            sheet, visit)
        return try await listPage(sheet, found, visit, status, summary)
    }

    /// On the page what belongs together shares a column, so that a row can be read.
    private func shownHeads(_ visit: Visit) -> [String] {
        [
            "expert.name", "expert.numbers", "expert.unit", "expert.title", "expert.disciplines", "expert.term",
            "expert.availability", "expert.service", "expert.research", "expert.remarks",
        ].map { text($0, visit) }
    }

    /// ID numbers and telephones are shown by their ends, in the sheet of wrong rows too: those ends are refused when
    /// it is read again, so that no number is lost unnoticed.
    private func line(_ checked: CheckedExpert, _ visit: Visit) -> ListLine {
        let masked = checked.reading.secrets.masked
        let cells = ExpertField.allCases.reduce(into: [ExpertField: String]()) { cells, field in
            let typed = checked.typed[field]
            cells[field] =
                switch field {
                case .residentID: masked.residentID
                case .phone: masked.phone
                case .availability: Availability(rawValue: typed).map { availability($0, visit) } ?? typed
                default: typed
                }
        }
        return ListLine(
            number: checked.typed.line, cells: shown(cells, visit) + [cautions(checked, visit)],
            written: ExpertField.allCases.map { cells[$0] ?? "" },
            reasons: remarks(on: checked, visit).map(\.remark).joined(separator: " "))
    }

    private func shown(_ cells: [ExpertField: String], _ visit: Visit) -> [String] {
        func joined(_ fields: ExpertField..., by sign: String) -> String {
            fields.compactMap { cells[$0] }.filter { !$0.isEmpty }.joined(separator: sign)
        }
        let around = [ExpertField.formerUnits, .parentUnits].compactMap { field in
            cells[field].flatMap { cell in
                cell.isEmpty ? nil : text("expert.\(field.rawValue)", visit) + text("ask.colon", visit) + cell
            }
        }
        return [
            cells[.name] ?? "", joined(.residentID, .phone, by: " "),
            ([cells[.unit] ?? ""] + around).filter { !$0.isEmpty }.joined(separator: " · "), cells[.title] ?? "",
            cells[.disciplines] ?? "", joined(.from, .to, by: text("expert.until", visit)),
            cells[.availability] ?? "", cells[.service] ?? "", cells[.research] ?? "",
        ]
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
