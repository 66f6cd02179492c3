import Casework
import Hummingbird
import NIOCore
import Pages
import Records
import Selection

/// The list of dossiers by what is asked for, as a page and as a sheet.
extension Site {
    func dossiers(_ request: Hummingbird.Request, _ visit: Visit) async throws -> Response {
        let actor = try visit.official()
        let asked = ListAsked(request.uri.queryParameters)
        let part = try await part(of: asked, after: asked.after, size: 50, actor, visit)
        let page = DossiersPage(
            filters: FiltersModel(address: "/dossiers", fields: try await filters(asked, actor, visit)),
            total: part.listing.total.map { text("dossiers.total", ["count": Self.shownTotal($0)], visit) },
            lines: part.listing.page.rows.map { row in
                line(row, desk: row.desk.flatMap { part.listing.organisations[$0] }, visit)
            },
            pager: PagerModel(next: part.next.map { asked.address("/dossiers", after: $0) }),
            export: part.listing.page.rows.isEmpty ? nil : asked.address("/dossiers.csv"))
        return try await self.page(page, text("nav.dossiers", visit), in: visit)
    }

    /// The list as it stands, in one sheet: written as it is read, with the same permissions.
    func dossierSheet(_ request: Hummingbird.Request, _ visit: Visit) async throws -> Response {
        let actor = try visit.official()
        let asked = ListAsked(request.uri.queryParameters)
        let first = try await part(of: asked, after: nil, size: Self.sheetStep, actor, visit)
        let body = ResponseBody { writer in
            try await writer.write(ByteBuffer(string: CSVSheet.start + CSVSheet.line(heads(visit))))
            var part = first
            while true {
                let rows = part.listing.page.rows.map { cells($0, part.listing.organisations, visit) }
                try await writer.write(ByteBuffer(string: rows.map(CSVSheet.line).joined()))
                guard let next = part.next else { break }
                part = try await self.part(of: asked, after: next, size: Self.sheetStep, actor, visit)
            }
            try await writer.finish(nil)
        }
        return CSVSheet.answer(body, named: "dossiers")
    }

    /// Rows of the sheet read at once.
    private static let sheetStep = 500

    private func part(
        of asked: ListAsked, after cursor: String?, size: Int, _ actor: Actor, _ visit: Visit
    ) async throws -> (listing: DossierListing, next: String?) {
        var part = ListPart(asked.filter, found: DossierSearch(typed: asked.typed))
        // Words that name no place lead to the beginning.
        if let cursor { _ = part.begin(at: cursor) }
        return try await casework.dossiers(part, size: size, for: actor, at: visit.now)
    }

    private func heads(_ visit: Visit) -> [String] {
        [
            "dossier.number", "person.name", "person.unit", "dossier.tier", "dossier.stage", "dossier.desk",
            "filter.body", "dossier.since", "dossier.until",
        ].map { text($0, visit) }
    }

    private func cells(
        _ row: DossierRow, _ organisations: [OrganisationID: Organisation], _ visit: Visit
    ) -> [String] {
        let line = line(row, desk: row.desk.flatMap { organisations[$0] }, visit)
        return [
            row.id.text, line.name, line.unit, line.tier, line.stage.word, line.desk,
            organisations[row.body]?.name ?? row.body.text, row.since.day.description,
            row.lapses?.day.description ?? "",
        ]
    }

    private static func shownTotal(_ total: Int) -> String { total > 10_000 ? "10,000+" : String(total) }

    private func filters(_ asked: ListAsked, _ actor: Actor, _ visit: Visit) async throws -> [FieldModel] {
        let filter = asked.filter
        var search = FieldModel("q", label: text("filter.q", visit), hint: text("filter.q.hint", visit))
        search.line = LineInput("search", asked.typed)
        search.isRequired = true
        var fields = [
            search,
            select("tier", ["1", "2"], filter.tier.map { String($0.rawValue) }, visit),
            select("stage", Stage.allCases.map(\.rawValue), filter.stage?.rawValue, visit),
            select("state", LifeState.allCases.map(\.rawValue), filter.state?.rawValue, visit),
        ]
        // What is found stands by how well it fits.
        if DossierSearch(typed: asked.typed) == nil {
            fields.append(select("order", DossierOrder.allCases.map(\.rawValue), filter.order.rawValue, visit))
        }
        if actor.organisation == casework.program.officeID {
            let bodies = try await casework.organisations(of: [.league, .department, .direct, .central, .federation])
            var field = FieldModel("body", label: text("filter.body", visit))
            field.select = SelectInput(
                [OptionModel("", text("filter.all", visit))]
                    + bodies.map { OptionModel($0.id.text, $0.name, isChosen: $0.id == filter.body) })
            fields.append(field)
        }
        return fields
    }

    private func select(
        _ name: String, _ values: [String], _ chosen: String?, _ visit: Visit
    ) -> FieldModel {
        var field = FieldModel(name, label: text("filter.\(name)", visit))
        let all = name == "order" ? [] : [OptionModel("", text("filter.all", visit))]
        field.select = SelectInput(
            all + values.map { OptionModel($0, text("\(name).\($0)", visit), isChosen: $0 == chosen) })
        return field
    }
}

/// What an address asks of the list; the same list stands behind the address it makes.
struct ListAsked {
    let filter: DossierFilter
    let typed: String
    let after: String?

    init(_ asked: Parameters) {
        var filter = DossierFilter()
        filter.tier = asked["tier"].flatMap { Int($0) }.flatMap { Tier(rawValue: $0) }
        filter.stage = asked["stage"].flatMap { Stage(rawValue: String($0)) }
        filter.body = asked["body"].flatMap { $0.isEmpty ? nil : OrganisationID(String($0)) }
        filter.state = asked["state"].flatMap { LifeState(rawValue: String($0)) }
        filter.order = asked["order"].flatMap { DossierOrder(rawValue: String($0)) } ?? .submitted
        self.filter = filter
        typed = asked["q"].map { String($0) } ?? ""
        after = asked["after"].map { String($0) }
    }

    func address(_ path: String, after cursor: String? = nil) -> String {
        let parts = [
            ("q", typed.isEmpty ? nil : typed), ("tier", filter.tier.map { String($0.rawValue) }),
            ("stage", filter.stage?.rawValue), ("body", filter.body?.text), ("state", filter.state?.rawValue),
            ("order", filter.order.rawValue), ("after", cursor),
        ]
        return path + "?" + parts.compactMap { name, value in value.map { "\(name)=\(Site.escaped($0))" } }
            .joined(separator: "&")
    }
}
