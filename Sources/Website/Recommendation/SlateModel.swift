import Casework
import Hummingbird
import Pages
import Records
import Selection

/// The slate's page: ranked names, the ledger, who may still be listed, and what blocks each.
extension Site {
    func slate(_ id: SlateID, _ visit: Visit) async throws -> Response {
        let view = try await casework.slate(id, for: try visit.actor(), at: visit.now)
        let body = try await casework.organisation(view.slate.body)
        let tier = text("tier.\(view.slate.tier.rawValue)", visit)
        let heading = [body?.name ?? "", text("slate.title", visit), tier].joined(separator: " · ")
        let scene = slateScene(view, visit)
        let ledger = view.ledger
        let page = SlatePage(
            heading: heading, state: state(of: view, visit), about: scene.about, ledger: self.ledger(ledger, visit),
            findings: ledger.findings.map { ErrorItem(sentence($0, visit), clause: $0.clause.text) },
            members: view.slate.members.enumerated().compactMap { rank, member in
                view.rows.first { $0.id == member }.map { person($0, rank + 1, view, visit) }
            },
            others: view.rows.filter { !view.slate.members.contains($0.id) }.map { person($0, nil, view, visit) },
            acts: actLinks(scene, visit).filter { $0.form != nil || !$0.address.hasSuffix("listing") })
        return try await self.page(page, heading, in: visit)
    }

    private func person(_ row: DossierRow, _ rank: Int?, _ view: SlateView, _ visit: Visit) -> SlatePerson {
        let act: Act = rank == nil ? .list : .unlist
        let isOpen = view.acts.contains(act) && (rank != nil || view.listable.contains(row.id))
        let declaration = isOpen ? ActDeclarations.of(act) : nil
        return SlatePerson(
            rank: rank, address: "/dossiers/\(row.id)", name: row.shown.name ?? text("person.erased", visit),
            unit: row.shown.unit ?? "", isGrassroots: row.countsAsGrassroots,
            obstacles: (view.obstacles[row.id] ?? []).map { ErrorItem(sentence($0, visit), clause: $0.clause.text) },
            act: declaration.map { declaration in
                FormModel(
                    action: declaration.path(on: view.slate.id.text), button: text(declaration.textKey, visit),
                    key: Self.newKey(),
                    hidden: [HiddenField("dossier", row.id.text), HiddenField("version", String(view.version))],
                    isQuiet: true)
            }, moves: moves(of: row, rank, view, visit))
    }

    /// Up and down by one place, where ranking is open.
    private func moves(of row: DossierRow, _ rank: Int?, _ view: SlateView, _ visit: Visit) -> [MoveForm] {
        guard let rank, view.acts.contains(.rank), let declaration = ActDeclarations.of(.rank) else { return [] }
        let members = view.slate.members
        return [("slate.up", "↑", rank - 2), ("slate.down", "↓", rank)].compactMap { key, sign, place in
            guard members.indices.contains(place) else { return nil }
            var order = members
            order.swapAt(rank - 1, place)
            let name = row.shown.name ?? text("person.erased", visit)
            let form = FormModel(
                action: declaration.path(on: view.slate.id.text), button: text(key, ["name": name], visit),
                key: Self.newKey(),
                hidden: order.map { HiddenField("order", $0.text) } + [HiddenField("version", String(view.version))])
            return MoveForm(form: form, sign: sign)
        }
    }

    func slateScene(_ view: SlateView, _ visit: Visit) -> ActScene {
        var scene = ActScene(
            id: view.slate.id.text, address: "/slates/\(view.slate.id)", version: view.version, acts: view.acts,
            about: facts(of: view, visit))
        let members = view.slate.members.compactMap { member in view.rows.first { $0.id == member } }
        scene.people = [
            .candidates: view.rows.map { option($0, visit) }, .members: members.map { option($0, visit) },
        ]
        scene.warnings = [.sealSlate: text("warn.sealSlate", visit)]
        return scene
    }

    private func facts(of view: SlateView, _ visit: Visit) -> [FactLine] {
        let ledger = view.ledger
        var lines = [
            FactLine(text("slate.used", visit), "\(ledger.used) / \(ledger.limit)"),
            FactLine(text("slate.due", visit), countdown(view, visit)),
            FactLine(text("slate.grassrootsNow", visit), String(ledger.grassroots)),
            FactLine(text("slate.reachable", visit), text(ledger.canStillBeMet ? "choice.yes" : "choice.no", visit)),
        ]
        let areHeard = view.slate.opinionsHeardUntil != nil ? "choice.yes" : "choice.no"
        lines.append(FactLine(text("slate.opinions", visit), text(areHeard, visit)))
        return lines
    }

    /// Until when, and how many days that is.
    private func countdown(_ view: SlateView, _ visit: Visit) -> String {
        let days = view.due.day.number - visit.now.day.number
        let values = ["due": ShownTime.weekday(view.due, in: visit.language), "days": String(days)]
        return text(visit.now < view.due ? "slate.daysLeft" : "slate.over", values, visit)
    }

    /// The quota as it is used up, those who count as grass-roots first.
    private func ledger(_ ledger: QuotaLedger, _ visit: Visit) -> LedgerModel {
        let others = ledger.used - ledger.grassroots
        let left = max(0, ledger.limit - ledger.used)
        return LedgerModel(
            caption: text("slate.ledger", ["used": String(ledger.used), "limit": String(ledger.limit)], visit),
            of: ledger.limit,
            [
                (text("slate.grassrootsNow", visit), ledger.grassroots, .reachable),
                (text("slate.others.used", visit), others, ledger.used > ledger.limit ? .over : .used),
                (text("slate.left", visit), left, .left),
            ])
    }

    private func state(of view: SlateView, _ visit: Visit) -> TagModel {
        if view.slate.sealedAt != nil { return TagModel(text("slate.sealed", visit), .good) }
        if view.hasLapsed { return TagModel(text("slate.lapsed", visit), .bad) }
        return view.slate.preparedBy == nil
            ? TagModel(text("slate.open", visit), .now) : TagModel(text("slate.prepared", visit), .wait)
    }

    /// A slate in the to-do list.
    func line(_ view: SlateView, _ visit: Visit) -> SlateLine {
        SlateLine(
            address: "/slates/\(view.slate.id)", tier: text("tier.\(view.slate.tier.rawValue)", visit),
            state: state(of: view, visit), count: "\(view.ledger.used) / \(view.ledger.limit)",
            due: text("slate.due", visit) + text("ask.colon", visit) + ShownTime.weekday(view.due, in: visit.language))
    }
}
