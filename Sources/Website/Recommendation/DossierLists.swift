import Casework
import Hummingbird
import Pages
import Records
import Selection

/// What waits: everything, or one stage's pile by its address.
extension Site {
    func toDo(_ request: Hummingbird.Request, _ visit: Visit) async throws -> Response {
        let actor = try visit.official()
        let asked = request.uri.queryParameters
        let stage = asked["stage"].flatMap { Stage(rawValue: String($0)) }
        let work = try await casework.toDo(
            only: stage, after: asked["after"].map { DossierID(String($0)) }, for: actor, at: visit.now)
        let piles = work.piles.map { pile($0, isAlone: stage != nil, visit) }
        guard stage == nil else {
            let page = ToDoPage(
                counts: counts(work, stage, visit), piles: piles, slates: [], publicities: nil, asked: [], letters: [])
            return try await self.page(page, text("nav.toDo", visit), in: visit)
        }
        let own: Organisation? =
            if let id = actor.organisation { try await casework.organisation(id) } else { nil }
        let isOffice = actor.organisation == casework.program.officeID
        let page = ToDoPage(
            counts: counts(work, nil, visit),
            piles: piles
                + (isOffice
                    ? filingPile(work.filings, visit) + panelPile(work.panels, visit)
                        + sittingPile(work.sittings, visit) : []),
            slates: work.slates.map { line($0, visit) } + (isOffice ? [] : work.filings.map { card($0, visit) }),
            publicities: OwnPublicities(
                publicities: work.publicities.map { line($0, publisher: own, visit) }, canPrepare: work.canPublish),
            asked: work.asked.map { FactLine($0.name, "") },
            letters: try await casework.letters(of: actor, limit: 10).map { letter($0, visit) })
        return try await self.page(page, text("nav.toDo", visit), in: visit)
    }

    private func counts(_ work: ToDo, _ stage: Stage?, _ visit: Visit) -> [CountLink] {
        let all = work.counts.reduce(0) { $0 + $1.count }
        if all == 0 { return [] }
        return [CountLink(text("counts.all", visit), all, "/to-do", isCurrent: stage == nil)]
            + work.counts.map { each in
                CountLink(
                    text("stage.\(each.stage.rawValue)", visit), each.count, Self.queue(each.stage),
                    isCurrent: each.stage == stage)
            }
    }

    /// Where a stage's pile stands alone.
    static func queue(_ stage: Stage) -> String { "/to-do?stage=\(stage.rawValue)" }

    private func pile(_ pile: ToDo.Pile, isAlone: Bool, _ visit: Visit) -> PileModel {
        let behind = isAlone ? pile.last.map { "&after=\($0)" } ?? "" : ""
        return PileModel(
            stage: text("stage.\(pile.stage.rawValue)", visit), next: text("next.\(pile.stage.rawValue)", visit),
            lines: pile.rows.map { toDoRow($0, pile.blocked[$0.id], visit) },
            rest: pile.isCut ? Self.queue(pile.stage) + behind : nil)
    }

    private func toDoRow(_ row: DossierRow, _ blocked: Refusal?, _ visit: Visit) -> ToDoRow {
        let tier = text("tier.\(row.tier.rawValue)", visit)
        return ToDoRow(
            who: row.shown.name ?? text("person.erased", visit), address: "/dossiers/\(row.id)",
            unit: [row.shown.unit, tier].compactMap(\.self).joined(separator: " · "),
            since: ShownTime.weekday(row.since.day, in: visit.language),
            until: row.lapses.map { due in
                let values = ["due": ShownTime.end(due, in: visit.language), "left": left(until: due, visit)]
                return text("slate.timeLeft", values, visit)
            },
            blocked: [blocked].compactMap(\.self).map { ErrorItem(sentence($0, visit), clause: $0.clause.text) },
            act: text("toDo.open", visit))
    }
}
