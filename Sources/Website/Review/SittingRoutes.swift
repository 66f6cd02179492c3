import Casework
import Hummingbird
import Pages
import Records
import Selection

/// 三（三）: a panel meets. The office and the chair conduct it, its members vote, everyone can look through what was cast.
extension Site {
    func sittingRoutes(_ pages: Pages) {
        pages.get("/sittings") { _, visit in
            let actor = try visit.actor()
            let rows = try await casework.sittings(for: actor, at: visit.now)
            var lines: [SittingLine] = []
            for row in rows { lines.append(try await sittingLine(row, visit)) }
            let page = SittingsPage(lines: lines, calls: actor.role.isOfficial)
            return try await self.page(page, text("sitting.title", visit), in: visit)
        }
        pages.get("/sittings/new") { _, visit in try await conveneForm(visit) }
        pages.post("/sittings") { _, visit in try await convene(visit) }
        pages.get("/sittings/{id}") { _, visit in
            let model = try await sittingModel(try visit.parameter("id"), visit)
            return try await page(model.page, model.heading, in: visit)
        }
        pages.get("/sittings/{id}/room") { _, visit in
            let model = try await sittingModel(try visit.parameter("id"), visit)
            return try await page(model.room, model.heading, in: visit, reload: 5)
        }
        votingRoutes(pages)
        actRoutes(pages, on: .sitting) { id, visit in try await sittingModel(id, visit).scene }
    }

    func sittingModel(_ id: String, _ visit: Visit) async throws -> SittingModel {
        let view = try await casework.sitting(SittingID(id), for: try visit.actor(), at: visit.now)
        return SittingModel(site: self, visit: visit, view: view)
    }

    private func sittingLine(_ row: SittingRow, _ visit: Visit) async throws -> SittingLine {
        SittingLine(
            address: "/sittings/\(row.id)",
            name: try await casework.name(of: row.panel) + " · " + tierName(row.tier, visit),
            state: state(of: row.standing, visit), meets: ShownTime.weekday(row.meets, in: visit.language),
            place: row.place, waiting: "\(row.waiting)/\(row.dossiers)")
    }

    func tierName(_ tier: Tier, _ visit: Visit) -> String { text("tier.\(tier.rawValue)", visit) }

    func state(of standing: SittingStanding, _ visit: Visit) -> TagModel {
        let tones: [SittingStanding: Tone] = [.convened: .calm, .open: .now, .signing: .now, .closed: .good]
        return TagModel(text("sitting.is.\(standing.rawValue)", visit), tones[standing] ?? .calm)
    }

    // MARK: A new one

    private func calling(_ visit: Visit) async throws -> ActForm {
        guard let declaration = ActDeclarations.of(.convene) else { throw SiteFault.noSuchPage }
        let found = try await casework.sittingChoices(for: try visit.actor(), at: visit.now)
        var scene = ActScene(id: "", address: "/sittings", version: 0, acts: [.convene], about: [])
        scene.choices = [
            "panel": found.panels.map { OptionModel($0.id.text, $0.name) },
            "chair": found.members.map { OptionModel($0.id.text, "\($0.details.name) · \($0.details.unit)（\($0.id)）") },
            "minutes": found.officials.map { OptionModel($0.id.text, $0.displayName ?? $0.login) },
        ]
        scene.presets = ["meets": "\(found.panels.first?.meets ?? visit.now.day)"]
        scene.warnings = [.convene: text("warn.convene", visit)]
        return ActForm(site: self, visit: visit, declaration: declaration, scene: scene)
    }

    private func conveneForm(_ visit: Visit) async throws -> Response {
        try await show(try await calling(visit), in: visit)
    }

    private func convene(_ visit: Visit) async throws -> Response {
        var form = try await calling(visit)
        let declaration = form.declaration
        form.answers = visit.form.answers
        let answers = form.answers
        return try await attempt(form, in: visit) { form, status, summary in
            try await show(form, in: visit, status: status, summary)
        } carryOut: {
            let command = try declaration.command(on: "", from: answers, by: try visit.actor(), in: casework.program)
            let receipt = try await casework.perform(command, try visit.request())
            return see("/sittings/\(receipt.id)", done: declaration.act.rawValue)
        }
    }
}
