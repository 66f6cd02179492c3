import Casework
import Hummingbird
import Pages
import Records
import Selection

/// The season's settings, for the office.
extension Site {
    func settingsRoutes(_ pages: Pages) {
        pages.get("/settings") { _, visit in try await settings(visit) }
        actRoutes(pages, on: .settings) { _, visit in
            var scene = settingsScene(try await casework.settings(for: visit.actor(), at: visit.now), visit)
            let bodies = try await casework.organisations(of: [.league, .department, .direct, .central, .federation])
            scene.choices["body"] = bodies.map { OptionModel($0.id.text, $0.name) }
            return scene
        }
    }

    private func settings(_ visit: Visit) async throws -> Response {
        let view = try await casework.settings(for: try visit.actor(), at: visit.now)
        let scene = settingsScene(view, visit)
        let page = SettingsPage(
            waiting: view.settings.waiting.map { waiting in
                NoticeBox(.wait, heading: text("settings.waiting", visit), sentence(of: waiting.change, view, visit))
            },
            dates: dates(view.current, visit), quotas: quotas(view.current, visit),
            extensions: view.settings.values.extensions.sorted { $0.key < $1.key }.map { body, until in
                FactLine(view.bodies[body]?.name ?? body.text, ShownTime.end(until, in: visit.language))
            },
            history: view.history.map { line($0, view, visit) }, acts: actLinks(scene, visit))
        return try await self.page(page, text("settings.title", visit), in: visit)
    }

    private func settingsScene(_ view: SettingsView, _ visit: Visit) -> ActScene {
        var about = dates(view.current, visit)
        if let waiting = view.settings.waiting {
            let reason = view.history.first?.reason ?? ""
            about = [
                FactLine(text("settings.waiting", visit), sentence(of: waiting.change, view, visit)),
                FactLine(text("settings.reason", visit), reason),
            ]
        }
        var scene = ActScene(
            id: casework.program.id, address: "/settings", version: view.version, acts: view.acts, about: about)
        scene.warnings = [.confirmChange: text("warn.confirmChange", visit)]
        return scene
    }

    /// What holds, and what the notice says where that is something else.
    private func dates(_ current: Program, _ visit: Visit) -> [FactLine] {
        Cutoff.allCases.map { cutoff in
            let now = ShownTime.end(current.deadlines.stated(cutoff).value, in: visit.language)
            let notice = ShownTime.end(casework.program.deadlines.stated(cutoff).value, in: visit.language)
            return FactLine(
                text("choice.cutoff.\(cutoff.rawValue)", visit), now == notice ? now : changed(now, notice, visit))
        }
    }

    private func quotas(_ current: Program, _ visit: Visit) -> TableModel {
        let kinds = BodyKind.allCases
        return TableModel(
            heads: [text("dossier.tier", visit)] + kinds.map { text("choice.bodies.\($0.rawValue)", visit) },
            lines: current.tiers.map { rules in
                [text("tier.\(rules.tier.rawValue)", visit)]
                    + kinds.map { kind in
                        guard let now = rules.quota(for: kind)?.atMost else { return "—" }
                        let notice = casework.program.rules(for: rules.tier)?.quota(for: kind)?.atMost ?? now
                        return now == notice ? "\(now)" : changed("\(now)", "\(notice)", visit)
                    }
            })
    }

    private func changed(_ now: String, _ notice: String, _ visit: Visit) -> String {
        text("settings.changed", ["now": now, "notice": notice], visit)
    }

    private func line(_ entry: SettingEntry, _ view: SettingsView, _ visit: Visit) -> TimelineModel {
        TimelineModel(
            what: text("settings.\(entry.name)", visit), when: ShownTime.weekday(entry.at, in: visit.language),
            by: [entry.by, text("role.\(entry.role.rawValue)", visit)].joined(separator: " · "),
            details: [
                FactLine(text("settings.change", visit), sentence(of: entry.change, view, visit)),
                FactLine(text("settings.reason", visit), entry.reason ?? text("person.erased", visit)),
            ])
    }

    private func sentence(of change: SettingChange, _ view: SettingsView, _ visit: Visit) -> String {
        sentence(of: change, naming: { view.bodies[$0]?.name ?? $0.text }, visit)
    }

    func sentence(
        of change: SettingChange, naming name: (OrganisationID) -> String, _ visit: Visit
    ) -> String {
        switch change {
        case .cutoff(let change):
            let values = [
                "cutoff": text("choice.cutoff.\(change.cutoff.rawValue)", visit),
                "until": ShownTime.end(change.until, in: visit.language),
            ]
            return text("settings.is.cutoff", values, visit)
        case .quota(let change):
            let values = [
                "tier": text("tier.\(change.tier.rawValue)", visit),
                "bodies": text("choice.bodies.\(change.bodies.rawValue)", visit), "count": String(change.atMost),
            ]
            return text("settings.is.quota", values, visit)
        case .bodyExtension(let change):
            let values = ["body": name(change.body), "until": ShownTime.end(change.until, in: visit.language)]
            return text("settings.is.extension", values, visit)
        }
    }
}
