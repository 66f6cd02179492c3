import Casework
import Hummingbird
import Pages
import Records
import Selection

/// What waits.
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

    private func toDoRow(_ row: DossierRow, _ visit: Visit) -> ToDoRow {
        let tier = text("tier.\(row.tier.rawValue)", visit)
        return ToDoRow(
            who: row.shown.name ?? text("person.erased", visit), address: "/dossiers/\(row.id)",
            unit: [row.shown.unit, tier].compactMap(\.self).joined(separator: " · "),
            since: ShownTime.weekday(row.since.day, in: visit.language),
            until: row.lapses.map { ShownTime.weekday($0, in: visit.language) }, act: text("toDo.open", visit))
    }
}
