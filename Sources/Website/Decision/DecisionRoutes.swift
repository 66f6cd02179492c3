import Casework
import Hummingbird
import Pages
import Records
import Selection

/// 审议确定: the office's page of the season's lists, the departments and the notice.
extension Site {
    func decisionRoutes(_ pages: Pages) {
        pages.get("/decision") { _, visit in try await decision(visit) }
        actRoutes(pages, on: .decision) { _, visit in
            decisionScene(try await casework.decision(for: visit.actor(), at: visit.now), visit)
        }
    }

    private func decision(_ visit: Visit) async throws -> Response {
        let view = try await casework.decision(for: try visit.actor(), at: visit.now)
        let scene = decisionScene(view, visit)
        let page = DecisionPage(
            about: scene.about,
            tiers: view.rows.sorted { $0.key < $1.key }.map { tier, rows in
                DecisionTier(
                    tier: text("tier.\(tier.rawValue)", visit), state: state(of: tier, view.decision, visit),
                    lines: rows.map { line($0, desk: nil, visit) })
            },
            replies: view.decision.replies.sorted { $0.key < $1.key }.map { department, reply in
                FactLine(
                    department,
                    reply.number + " · " + text("decision.against", ["count": String(reply.against.count)], visit))
            },
            notices: view.decision.notices.map {
                NoticeLink(
                    number: $0.number, address: "/notices/" + Self.escaped($0.number), count: $0.names.count)
            },
            acts: actLinks(scene, visit))
        return try await self.page(page, text("nav.decision", visit), in: visit)
    }

    private func state(of tier: Tier, _ decision: Decision, _ visit: Visit) -> String {
        if let list = decision.lists[tier] {
            return text("decision.listMade", ["count": String(list.count)], visit)
        }
        if decision.prepared[tier] != nil { return text("decision.listPrepared", visit) }
        return text(decision.votesOpened.contains(tier) ? "decision.voteOpen" : "decision.noVote", visit)
    }

    private func decisionScene(_ view: DecisionView, _ visit: Visit) -> ActScene {
        let departments = casework.program.notice.consulted.value
        let comma = text("ask.comma", visit)
        var about = [FactLine(text("decision.departments", visit), departments.joined(separator: comma))]
        if let consultation = view.decision.consultation {
            about.append(
                FactLine(text("decision.due", visit), ShownTime.weekday(consultation.due, in: visit.language)))
        }
        var scene = ActScene(
            id: casework.program.id, address: "/decision", version: view.version, acts: view.acts, about: about)
        let due = Moment(visit.now.day.adding(days: casework.program.deadlines.consultationDays.value + 1))
        scene.presets = ["departments": departments.joined(separator: "\n"), "due": due.description]
        scene.people[.listed] = view.rows.values.joined().filter { $0.stage == .preliminary }.map { option($0, visit) }
        if let consultation = view.decision.consultation {
            scene.choices["department"] = consultation.departments.map { OptionModel($0, $0) }
        }
        scene.warnings = [
            .issueNotice: text("warn.issueNotice", visit),
            .concludeConsultation: text("warn.concludeConsultation", visit),
        ]
        return scene
    }
}
