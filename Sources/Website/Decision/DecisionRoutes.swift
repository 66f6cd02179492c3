import Casework
import Hummingbird
import Pages
import Papers
import Records
import Selection

/// 审议确定: the office's page of the season's lists, the departments and the notice.
extension Site {
    func decisionRoutes(_ pages: Pages) {
        pages.get("/decision") { _, visit in try await decision(visit) }
        pages.get("/decision/tiers/{tier}") { request, visit in try await judged(request, visit) }
        actRoutes(pages, on: .decision) { _, visit in
            let decision = try await casework.decision(for: visit.actor(), at: visit.now)
            var scene = decisionScene(decision, visit)
            let listed = try await casework.preliminary(for: visit.actor(), at: visit.now)
            scene.people[.listed] = listed.map { option($0, visit) }
            scene.people[.tied] = decision.tied.map { option($0, visit) }
            scene.about += spokenAgainst(listed, decision.decision, visit)
            return scene
        }
    }

    /// Whom a department spoke against, by name, beside every act that ends their ways.
    private func spokenAgainst(_ listed: [DossierRow], _ decision: Decision, _ visit: Visit) -> [FactLine] {
        let names = listed.filter { decision.objected.contains($0.id) }.map { option($0, visit).caption }
        if names.isEmpty { return [] }
        return [FactLine(text("decision.spokenAgainst", visit), names.joined(separator: text("ask.semicolon", visit)))]
    }

    private func decision(_ visit: Visit) async throws -> Response {
        let view = try await casework.decision(for: try visit.actor(), at: visit.now)
        let scene = decisionScene(view, visit)
        let page = DecisionPage(
            about: scene.about,
            tiers: view.judged.sorted { $0.key < $1.key }.map { tier, judged in
                DecisionTier(
                    tier: text("tier.\(tier.rawValue)", visit), state: state(of: tier, view.decision, visit),
                    about: figures(judged, visit) + places(in: tier, view, visit),
                    people: Link(
                        text("decision.people", ["count": String(judged.count)], visit),
                        "/decision/tiers/\(tier.rawValue)"))
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
            acts: actLinks(scene, visit), papers: papers(of: view.decision, visit))
        return try await self.page(page, text("nav.decision", visit), in: visit)
    }

    /// How far the office is with a tier.
    private func figures(_ judged: [JudgedDossier], _ visit: Visit) -> [FactLine] {
        let reviewed = judged.filter { $0.result != nil }
        let figures = [
            ("pending", judged.count { !$0.isAccepted }),
            ("accepted", judged.count { $0.isAccepted && $0.result == nil }),
            ("passed", reviewed.count(where: \.hasPassed)), ("notPassed", reviewed.count { !$0.hasPassed }),
        ]
        return figures.map { FactLine(text("judged.\($0.0)", visit), String($0.1)) }
    }

    /// How many can be chosen, where the programme has a number: whom nothing parts at the last place, and who stands
    /// in reserve.
    private func places(in tier: Tier, _ view: DecisionView, _ visit: Visit) -> [FactLine] {
        guard let places = casework.program.rules(for: tier)?.places?.value else { return [] }
        let isMade = view.decision.lists[tier] != nil
        let tied = isMade ? 0 : view.lists[tier]?.undecided.count ?? 0
        let reserve = isMade ? view.decision.reserves[tier]?.count : view.lists[tier]?.reserve.count
        let values = ["count": String(tied), "places": String(view.lists[tier]?.placesOpen ?? 0)]
        return [FactLine(text("judged.places", visit), String(places))]
            + (tied == 0 ? [] : [FactLine(text("judged.tied", visit), text("judged.tiedFor", values, visit))])
            + [FactLine(text("judged.reserve", visit), String(reserve ?? 0))]
    }

    /// A tier's people in the order of its list, fifty at a time.
    private func judged(_ request: Hummingbird.Request, _ visit: Visit) async throws -> Response {
        guard let tier = Int(try visit.parameter("tier")).flatMap({ Tier(rawValue: $0) }), tier != .three else {
            throw SiteFault.noSuchPage
        }
        let first = request.uri.queryParameters["from"].flatMap { Int($0) } ?? 1
        let size = 50
        let part = try await casework.judged(in: tier, from: first, size: size, for: visit.actor(), at: visit.now)
        let address = "/decision/tiers/\(tier.rawValue)?from="
        let heading = text("nav.decision", visit) + " · " + text("tier.\(tier.rawValue)", visit)
        let page = JudgedPage(
            heading: heading, total: text("decision.people", ["count": String(part.total)], visit),
            lines: part.rows.enumerated().map { place, row in judgedLine(row, part, part.first + place, visit) },
            pager: PagerModel(
                previous: part.first > 1 ? address + String(max(1, part.first - size)) : nil,
                next: part.first + size <= part.total ? address + String(part.first + size) : nil),
            papers: panelPapers(of: tier, visit))
        return try await self.page(page, heading, in: visit)
    }

    private func judgedLine(_ row: DossierRow, _ part: JudgedListing, _ place: Int, _ visit: Visit) -> JudgedLine {
        let line = line(row, desk: nil, visit)
        return JudgedLine(
            place: place, address: line.address, name: line.name, unit: line.unit,
            body: part.organisations[row.body]?.name ?? row.body.text,
            score: row.score.map(PanelPoints.written) ?? "",
            result: part.reserve.contains(row.id)
                ? TagModel(text("judged.inReserve", visit), .wait) : result(row, visit), stage: line.stage)
    }

    private func result(_ row: DossierRow, _ visit: Visit) -> TagModel {
        if row.score == nil { return TagModel(text("judged.notYet", visit), .wait) }
        return row.hasPassed
            ? TagModel(text("judged.passed", visit), .good) : TagModel(text("judged.notPassed", visit), .calm)
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
                FactLine(text("decision.due", visit), ShownTime.end(consultation.due, in: visit.language)))
        }
        if let prepared = view.decision.conclusionPrepared {
            let waits = text("decision.conclusionPrepared", ["count": String(prepared.against.count)], visit)
            about.append(FactLine(text("act.concludeConsultation", visit), waits))
        }
        var scene = ActScene(
            id: casework.program.id, address: "/decision", version: view.version, acts: view.acts, about: about)
        let due = Moment(visit.now.day.adding(days: casework.program.deadlines.consultationDays.value + 1))
        scene.presets = ["departments": departments.joined(separator: "\n"), "due": due.description]
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
