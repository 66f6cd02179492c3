import Casework
import Hummingbird
import NIOCore
import Pages
import Records
import Selection

/// 四（二）: lists for tier 3, for the body that hands one in and the office that puts it on file.
extension Site {
    func filingRoutes(_ pages: Pages) {
        pages.get("/filings") { _, visit in try await filings(visit) }
        pages.get("/filings/{id}") { _, visit in
            let view = try await filing(visit)
            let model = FilingModel(site: self, visit: visit, view: view)
            return try await page(model.page, model.heading, in: visit)
        }
        pages.get("/filings/{id}/list.csv") { _, visit in
            let view = try await filing(visit)
            guard !view.people.isEmpty else { throw SiteFault.noSuchPage }
            return CSVSheet.answer(
                ResponseBody(byteBuffer: ByteBuffer(string: sheet(of: view.people.compactMap(\.row)))),
                named: "tier-3-\(view.body.id)")
        }
        pages.get("/filings/{id}/blank.csv") { _, visit in
            _ = try await filing(visit)
            return CSVSheet.blank(casework.program.summary.columns.map(\.header), named: "tier-3")
        }
        filingSheetRoutes(pages)
        actRoutes(pages, on: .filing) { id, visit in
            let view = try await casework.filing(FilingID(id), for: try visit.actor(), at: visit.now)
            return FilingModel(site: self, visit: visit, view: view).scene
        }
    }

    func filing(_ visit: Visit) async throws -> FilingView {
        try await casework.filing(FilingID(try visit.parameter("id")), for: try visit.actor(), at: visit.now)
    }

    /// Rows as the data sheet of Annex 2, with the columns that any of them has.
    func sheet(of rows: [FiledRow]) -> String {
        let headers = casework.program.summary.columns.map(\.header).filter { header in
            rows.contains { $0.cells[header] != nil }
        }
        let lines = [headers] + rows.map { row in headers.map { row.cells[$0] ?? "" } }
        return CSVSheet.start + lines.map(CSVSheet.line).joined()
    }

    /// The office sees every body's; a body is led to its own.
    private func filings(_ visit: Visit) async throws -> Response {
        let actor = try visit.official()
        if let organisation = actor.organisation, organisation != casework.program.officeID {
            _ = try await casework.filing(Filing(of: organisation).id, for: actor, at: visit.now)
            return see("/filings/\(organisation)")
        }
        let all = try await casework.filings(for: actor, at: visit.now)
        let counts = Dictionary(grouping: all, by: \.standing).mapValues(\.count)
        let page = FilingsPage(
            about: FilingStanding.allCases.compactMap { standing in
                counts[standing].map { FactLine(text("filing.is.\(standing.rawValue)", visit), String($0)) }
            }, lines: all.map { line($0, visit) })
        return try await self.page(page, text("nav.filings", visit), in: visit)
    }

    private func line(_ filing: FilingDue, _ visit: Visit) -> FilingDueLine {
        FilingDueLine(
            name: filing.body.name, address: "/filings/\(filing.body.id)",
            kind: filing.body.body.map { text("bodyKind.\($0.rawValue)", visit) } ?? "",
            state: state(of: filing.standing, visit), people: filing.people, due: due(filing, visit),
            number: [filing.row?.number, filing.row?.filed.map { ShownTime.weekday($0, in: visit.language) }]
                .compactMap(\.self).joined(separator: " · "))
    }

    func state(of standing: FilingStanding, _ visit: Visit) -> TagModel {
        let tones: [FilingStanding: Tone] = [
            .open: .now, .prepared: .wait, .withOffice: .wait, .returned: .bad, .filed: .good, .lapsed: .bad,
        ]
        return TagModel(text("filing.is.\(standing.rawValue)", visit), tones[standing] ?? .calm)
    }

    /// Until when something is due, or since when it is with the office.
    func due(_ filing: FilingDue, _ visit: Visit) -> String {
        switch filing.standing {
        case .filed: return ""
        case .withOffice:
            let since = filing.row?.handedIn.map { ShownTime.weekday($0, in: visit.language) } ?? ""
            return text("filing.since", ["since": since], visit)
        default: return countdown(to: filing.due, visit)
        }
    }
}

/// Among what waits.
extension Site {
    /// A body's own list.
    func card(_ filing: FilingDue, _ visit: Visit) -> SlateLine {
        let limit = filing.body.body.flatMap { casework.program.rules(for: .three)?.quota(for: $0)?.atMost }
        return SlateLine(
            address: "/filings/\(filing.body.id)", heading: text("filing.heading", visit),
            state: state(of: filing.standing, visit), count: "\(filing.people) / \(limit ?? 0)",
            due: filing.row?.number ?? due(filing, visit))
    }

    /// Those that wait for the office.
    func filingPile(_ filings: [FilingDue], _ visit: Visit) -> [PileModel] {
        if filings.isEmpty { return [] }
        let shown = filings.prefix(Casework.pileHeight)
        let lines = shown.map { filing in
            ToDoRow(
                who: filing.body.name, address: "/filings/\(filing.body.id)",
                unit: text("filing.people.count", ["count": "\(filing.people)"], visit),
                since: filing.row?.handedIn.map { ShownTime.weekday($0.day, in: visit.language) } ?? "", until: nil,
                blocked: [], act: text("toDo.open", visit))
        }
        return [
            PileModel(
                stage: text("filing.waiting", visit), next: text("filing.next", visit), lines: lines,
                rest: filings.count > shown.count ? "/filings" : nil)
        ]
    }
}
