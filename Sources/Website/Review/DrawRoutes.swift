import Casework
import Foundation
import Hummingbird
import Pages
import Records
import Selection

/// Draws as everyone may see them, without signing in: what was made known before the seed, and what came of it.
extension Site {
    func drawRoutes(_ pages: Pages) {
        pages.get("/draws") { _, visit in
            let lines = try await casework.publicDraws().map { line($0, at: "/draws", visit) }
            return try await page(DrawsPage(lines: lines), text("draw.title", visit), in: visit)
        }
        pages.get("/draws/{id}") { _, visit in
            let draw = try await casework.publicDraw(PanelID(try visit.parameter("id")))
            return try await page(drawPage(draw, visit), draw.row.name, in: visit)
        }
        pages.get("/draws/{id}/plan.json") { _, visit in
            let id = PanelID(try visit.parameter("id"))
            return kept(try await casework.drawPlan(id), type: "application/json", named: "plan-\(id).json")
        }
        pages.get("/draws/{id}/record.json") { _, visit in
            let id = PanelID(try visit.parameter("id"))
            let file = try DrawRecordFile.write(try await casework.drawRecord(id))
            return kept(Array(file), type: "application/json", named: "draw-\(id).json")
        }
    }

    private func drawPage(_ draw: PublicDraw, _ visit: Visit) -> DrawPage {
        let (panel, plan) = (draw.panel, draw.fixed.plan)
        let comma = text("ask.comma", visit)
        let told = { (experts: [ExpertID?]) in
            experts.map { $0?.text ?? text("panel.emptySeat", visit) }.joined(separator: comma)
        }
        let ready = panel.outcome?.alternates ?? []
        let sitting = panel.outcome == nil ? nil : panel.sitting.compactMap(\.self)
        return DrawPage(
            heading: panel.draft.name, state: state(of: panel.standing, visit), about: facts(of: draw, visit),
            commitment: draw.fixed.commitment,
            plan: FileLink(text("draw.plan", visit), "/draws/\(panel.id)/plan.json", file: "plan-\(panel.id).json"),
            shares: shares(of: panel, calling: { text("draw.holder", ["number": $0], visit) }, visit),
            beacon: panel.beacon, seed: panel.outcome?.seed,
            seats: panel.outcome == nil ? nil : told(panel.sitting), alternates: ready.isEmpty ? nil : told(ready),
            declined: declined(panel, visit), pool: pool(of: plan, sitting: sitting, visit),
            record: recordLink(of: panel, visit))
    }

    private func facts(of draw: PublicDraw, _ visit: Visit) -> [FactLine] {
        let fixed = FactLine(
            text("panel.fixed", visit), ShownTime.weekday(draw.fixed.plan.fixed, in: visit.language))
        let ended = draw.row.ended.map { at in
            let key = draw.panel.abandoned == nil ? "draw.drawn" : "draw.abandoned"
            return FactLine(text(key, visit), ShownTime.weekday(at, in: visit.language))
        }
        let why = draw.panel.abandoned.map { reason in
            FactLine(text("panel.detail.because", visit), text("choice.because.\(reason.rawValue)", visit))
        }
        return about(draw.panel.draft, visit) + [fixed, ended, why].compactMap(\.self)
    }

    private func declined(_ panel: Panel, _ visit: Visit) -> TableModel? {
        if panel.declined.isEmpty { return nil }
        return TableModel(
            heads: ["panel.number", "panel.detail.cause", "draw.at", "panel.detail.taker"].map { text($0, visit) },
            lines: panel.declined.map { decline in
                [
                    decline.expert.text, text("choice.cause.\(decline.reason)", visit),
                    ShownTime.weekday(decline.at, in: visit.language),
                    decline.taker?.text ?? text("draw.noTaker", visit),
                ]
            })
    }
}
