import Casework
import HTTPTypes
import Hummingbird
import Pages
import Records
import Selection

/// 三（三）: the experts of a panel are asked about conflicts and read, led by the office.
extension Site {
    func roundRoutes(_ pages: Pages) {
        pages.get("/rounds") { _, visit in
            let actor = try visit.actor()
            let rounds = try await casework.rounds(for: actor, at: visit.now)
            let page = RoundsPage(
                lines: rounds.map { line($0.row, of: $0.panel, visit) }, opens: actor.role.isOfficial)
            return try await self.page(page, text("round.title", visit), in: visit)
        }
        pages.get("/rounds/new") { _, visit in try await show(try await opening(visit), in: visit) }
        pages.post("/rounds") { _, visit in try await openRound(visit) }
        pages.get("/rounds/{id}") { _, visit in
            let model = try await roundModel(try visit.parameter("id"), visit)
            return try await page(model.page, model.heading, in: visit)
        }
        declarationRoutes(pages)
        proposalRoutes(pages)
        roundPairRoutes(pages)
        actRoutes(pages, on: .round) { id, visit in try await roundModel(id, visit).scene }
    }

    private func line(_ row: RoundRow, of panel: String, _ visit: Visit) -> RoundLine {
        RoundLine(
            address: "/rounds/\(row.id)", name: panel, tier: text("tier.\(row.tier.rawValue)", visit),
            state: state(of: row.standing, visit), due: ShownTime.weekday(row.due, in: visit.language),
            dossiers: row.dossiers, answered: "\(row.answered)/\(row.readers)", pairs: row.pairs)
    }

    func state(of standing: RoundStanding, _ visit: Visit) -> TagModel {
        let tones: [RoundStanding: Tone] = [.declaring: .wait, .assigned: .now, .closed: .calm]
        return TagModel(text("round.is.\(standing.rawValue)", visit), tones[standing] ?? .calm)
    }

    private func roundModel(_ id: String, _ visit: Visit) async throws -> RoundModel {
        let (actor, now) = (try visit.actor(), visit.now)
        let view = try await casework.round(RoundID(id), for: actor, at: now)
        // Whoever looks on answers nothing, and names nobody.
        let named: NamedInRound? =
            if actor.role.isOfficial { try await casework.named(in: RoundID(id), for: actor, at: now) } else { nil }
        return RoundModel(site: self, visit: visit, view: view, named: named)
    }

    // MARK: A new one

    private func opening(_ visit: Visit) async throws -> ActForm {
        guard let declaration = ActDeclarations.of(.openRound) else { throw SiteFault.noSuchPage }
        let panels = try await casework.panelsToRead(for: try visit.actor(), at: visit.now)
        var scene = ActScene(id: "", address: "/rounds", version: 0, acts: [.openRound], about: [])
        scene.choices = ["panel": panels.map { OptionModel($0.id.text, "\($0.name) · \(judges($0.tiers, visit))") }]
        let review = casework.program.review
        scene.presets = [
            "reviews": "\(review.leastReviews.value)", "panel": panels.count == 1 ? panels[0].id.text : "",
            "tier": panels.count == 1 && panels[0].tiers.count == 1 ? "\(panels[0].tiers[0].rawValue)" : "",
        ]
        scene.warnings = [.openRound: text(panels.isEmpty ? "round.noPanel" : "warn.openRound", visit)]
        return ActForm(site: self, visit: visit, declaration: declaration, scene: scene)
    }

    private func openRound(_ visit: Visit) async throws -> Response {
        var form = try await opening(visit)
        form.answers = visit.form.answers
        let (declaration, answers) = (form.declaration, form.answers)
        return try await attempt(form, in: visit) { form, status, summary in
            try await show(form, in: visit, status: status, summary)
        } carryOut: {
            let command = try declaration.command(
                on: "", from: answers, by: try visit.actor(), in: casework.program)
            let receipt = try await casework.perform(command, try visit.request())
            return see("/rounds/\(receipt.id)", done: declaration.act.rawValue)
        }
    }
}
