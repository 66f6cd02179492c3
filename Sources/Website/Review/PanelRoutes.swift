import Casework
import HTTPTypes
import Hummingbird
import Pages
import Records
import Selection

/// 三（三）: panels are drawn, for the office.
extension Site {
    func panelRoutes(_ pages: Pages) {
        pages.get("/panels") { _, visit in
            let actor = try visit.actor()
            let lines = try await casework.panels(for: actor, at: visit.now).map { line($0, at: "/panels", visit) }
            let page = PanelsPage(lines: lines, plans: actor.role.isOfficial)
            return try await self.page(page, text("panel.title", visit), in: visit)
        }
        pages.get("/panels/new") { _, visit in try await planForm(visit) }
        pages.post("/panels") { _, visit in try await planPanel(visit) }
        pages.get("/panels/{id}") { _, visit in
            let model = try await panelModel(try visit.parameter("id"), visit)
            return try await page(model.page, model.heading, in: visit)
        }
        actRoutes(pages, on: .panel) { id, visit in try await panelModel(id, visit).scene }
        drawRoutes(pages)
    }

    private func panelModel(_ id: String, _ visit: Visit) async throws -> PanelModel {
        let view = try await casework.panel(PanelID(id), for: try visit.actor(), at: visit.now)
        // What was made known names nobody anew, and whoever looks on names nobody.
        var model = PanelModel(site: self, visit: visit, view: view)
        if view.acts.contains(.changePlan) { model.choices = try await choices(visit) }
        return model
    }

    /// Whom a plan can name, by its questions.
    private func choices(_ visit: Visit) async throws -> [String: [OptionModel]] {
        let found = try await casework.panelChoices(for: try visit.actor(), at: visit.now)
        let holders = found.holders.map { holder in
            let role = text("role.\(holder.role.rawValue)", visit)
            return OptionModel(holder.id.text, "\(holder.displayName ?? holder.login) · \(role)")
        }
        let experts = found.experts.map {
            OptionModel($0.id.text, "\($0.details.name) · \($0.details.unit)（\($0.id)）")
        }
        let named = ["first": holders, "second": holders]
        return experts.isEmpty ? named : named.merging(["expert": experts]) { $1 }
    }

    // MARK: A new one

    private func planning(_ visit: Visit) async throws -> ActForm {
        guard let declaration = ActDeclarations.of(.planPanel) else { throw SiteFault.noSuchPage }
        var scene = ActScene(id: "", address: "/panels", version: 0, acts: [.planPanel], about: [])
        scene.choices = try await choices(visit)
        scene.presets = [
            "judges": "both", "takesLimited": "no", "excludesApplicants": "yes", "alternates": "5",
            "seats": "\(casework.program.panel.minimumSizes.value.max() ?? 25)",
        ]
        scene.warnings = [.planPanel: text("warn.planPanel", visit)]
        return ActForm(site: self, visit: visit, declaration: declaration, scene: scene)
    }

    private func planForm(_ visit: Visit) async throws -> Response {
        try await show(try await planning(visit), in: visit)
    }

    private func planPanel(_ visit: Visit) async throws -> Response {
        var form = try await planning(visit)
        let declaration = form.declaration
        form.answers = visit.form.answers
        if visit.form["more"] != nil {
            form.blankRows = 6
            return try await show(form, in: visit)
        }
        let answers = form.answers
        return try await attempt(form, in: visit) { form, status, summary in
            try await show(form, in: visit, status: status, summary)
        } carryOut: {
            let command = try declaration.command(
                on: "", from: answers, by: try visit.actor(), in: casework.program)
            let receipt = try await casework.perform(command, try visit.request())
            return see("/panels/\(receipt.id)", done: declaration.act.rawValue)
        }
    }
}
