import Casework
import Hummingbird
import Pages
import Records
import Selection

/// Lists of dossiers: what waits, and what is searched for.
extension Site {
    func toDo(_ visit: Visit) async throws -> Response {
        let actor = try visit.official()
        let work = try await casework.toDo(for: actor, at: visit.now)
        let own: Organisation? =
            if let id = actor.organisation { try await casework.organisation(id) } else { nil }
        let page = ToDoPage(
            piles: work.piles.map { pile in
                PileModel(
                    stage: text("stage.\(pile.stage.rawValue)", visit),
                    next: text("next.\(pile.stage.rawValue)", visit),
                    lines: pile.rows.map { toDoRow($0, visit) },
                    rest: pile.isCut ? "/dossiers?stage=\(pile.stage.rawValue)" : nil)
            },
            slates: work.slates.map { line($0, visit) },
            publicities: OwnPublicities(
                publicities: work.publicities.map { line($0, publisher: own, visit) }, canPrepare: work.canPublish),
            asked: work.asked.map { FactLine($0.name, "") },
            letters: try await casework.letters(of: actor, limit: 10).map { letter($0, visit) })
        return try await self.page(page, text("nav.toDo", visit), in: visit)
    }

    func dossiers(_ request: Hummingbird.Request, _ visit: Visit) async throws -> Response {
        let actor = try visit.official()
        let asked = request.uri.queryParameters
        let filter = Self.filter(asked)
        let cursor = asked["after"].flatMap { DossierCursor(String($0), in: filter.order) }
        let listing = try await casework.dossiers(filter, after: cursor, size: 50, for: actor, at: visit.now)
        let page = DossiersPage(
            filters: FiltersModel(address: "/dossiers", fields: try await filters(filter, actor, visit)),
            total: listing.total.map { text("dossiers.total", ["count": Self.shownTotal($0)], visit) },
            lines: listing.page.rows.map { line($0, desk: $0.desk.flatMap { listing.organisations[$0] }, visit) },
            pager: PagerModel(next: listing.page.next.map { Self.address(filter, after: $0) }))
        return try await self.page(page, text("nav.dossiers", visit), in: visit)
    }

    private func toDoRow(_ row: DossierRow, _ visit: Visit) -> ToDoRow {
        let tier = text("tier.\(row.tier.rawValue)", visit)
        return ToDoRow(
            who: row.shown.name ?? text("person.erased", visit), address: "/dossiers/\(row.id)",
            unit: [row.shown.unit, tier].compactMap(\.self).joined(separator: " · "),
            since: ShownTime.weekday(row.since.day, in: visit.language),
            until: row.lapses.map { ShownTime.weekday($0, in: visit.language) }, act: text("toDo.open", visit))
    }

    private static func shownTotal(_ total: Int) -> String { total > 10_000 ? "10,000+" : String(total) }

    private static func filter(_ asked: Parameters) -> DossierFilter {
        var filter = DossierFilter()
        filter.tier = asked["tier"].flatMap { Int($0) }.flatMap { Tier(rawValue: $0) }
        filter.stage = asked["stage"].flatMap { Stage(rawValue: String($0)) }
        filter.body = asked["body"].flatMap { $0.isEmpty ? nil : OrganisationID(String($0)) }
        filter.state = asked["state"].flatMap { LifeState(rawValue: String($0)) }
        filter.order = asked["order"].flatMap { DossierOrder(rawValue: String($0)) } ?? .submitted
        return filter
    }

    private static func address(_ filter: DossierFilter, after cursor: DossierCursor) -> String {
        let parts = [
            ("tier", filter.tier.map { String($0.rawValue) }), ("stage", filter.stage?.rawValue),
            ("body", filter.body?.text), ("state", filter.state?.rawValue), ("order", filter.order.rawValue),
            ("after", cursor.text),
        ]
        return "/dossiers?" + parts.compactMap { name, value in value.map { "\(name)=\(escaped($0))" } }
            .joined(separator: "&")
    }

    private func filters(_ filter: DossierFilter, _ actor: Actor, _ visit: Visit) async throws -> [FieldModel] {
        var fields = [
            select("tier", ["1", "2"], filter.tier.map { String($0.rawValue) }, visit),
            select("stage", Stage.allCases.map(\.rawValue), filter.stage?.rawValue, visit),
            select("state", LifeState.allCases.map(\.rawValue), filter.state?.rawValue, visit),
            select("order", DossierOrder.allCases.map(\.rawValue), filter.order.rawValue, visit),
        ]
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
