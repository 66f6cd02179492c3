import Casework
import Pages
import Records
import Selection

/// A draw as the office's page shows it.
struct PanelModel {
    let site: Site
    let visit: Visit
    let view: PanelView
    /// Whom the plan can name, by its questions, while it isn't fixed.
    var choices: [String: [OptionModel]] = [:]

    private var panel: Panel { view.panel }
    private var place: String { "/panels/\(panel.id)" }

    var heading: String { panel.draft.name }

    var page: PanelPage {
        PanelPage(
            heading: heading, state: site.state(of: panel.standing, visit), road: road,
            about: about, findings: view.obstacle.map { [item($0)] } ?? [],
            way: panel.fixed == nil ? nil : Link(text("panel.way"), "/draws/\(panel.id)"),
            panel: members, alternates: alternates,
            pool: site.pool(
                of: view.plan, sitting: panel.outcome == nil ? nil : panel.sitting.compactMap(\.self),
                units: view.units, calling: called, visit),
            commitment: panel.fixed?.commitment,
            shares: site.shares(of: panel, calling: { holder in name(of: holder) }, visit),
            record: site.recordLink(of: panel, visit), timeline: timeline, acts: site.actLinks(scene, visit))
    }

    var scene: ActScene {
        var scene = ActScene(
            id: panel.id.text, address: place, version: view.version, acts: view.acts,
            about: about + [FactLine(text("panel.pool"), site.pool(of: view.plan, sitting: nil, visit).sentence)])
        scene.choices = panel.outcome == nil ? choices : ["expert": drawn]
        // The plan as it stands is what a change of it begins from.
        if panel.fixed == nil { scene.earlier[""] = Answers(panel.draft) }
        if view.acts.contains(.commitShare) { scene.presets["value"] = Casework.newShare() }
        scene.warnings = [
            .changePlan: text("warn.planPanel"), .fixPlan: text("warn.fixPlan"),
            .commitShare: text("warn.commitShare"), .revealShare: text("warn.revealShare"),
            .tellBeacon: text("warn.tellBeacon"), .declineSeat: text("warn.declineSeat"),
            .abandonDraw: text("warn.abandonDraw"),
        ]
        scene.history = timeline.map { "\($0.when) · \($0.by)" + text("ask.colon") + $0.what }
        return scene
    }

    private var about: [FactLine] {
        let holders = view.holders.map(\.name).joined(separator: text("ask.comma"))
        return site.about(panel.draft, visit) + [FactLine(text("panel.holders"), holders)] + alike
    }

    /// The first few of those who may be one person.
    private var alike: [FactLine] {
        if view.alike.isEmpty { return [] }
        let pairs = view.alike.prefix(5).map { called($0.id) + text("ask.comma") + called($1.id) }
        let values = ["pairs": pairs.joined(separator: text("ask.semicolon")), "count": "\(view.alike.count)"]
        return [FactLine(text("panel.alike"), text("panel.alikePairs", values))]
    }

    // MARK: The way

    private var road: [RoadMark] {
        let steps: [PanelStanding] = [.planned, .fixed, .committed] + (panel.draft.beacon == nil ? [] : [.revealed])
        let now = steps.firstIndex(of: panel.standing)
        let isOver = panel.standing == .drawn
        return steps.enumerated().map { place, step in
            let isPast = isOver || now.map { place < $0 } ?? false
            let isNow = place == now
            return RoadMark(
                name: text("panel.step.\(step.rawValue)"), place: isPast ? "past" : isNow ? "now" : "",
                holder: isNow ? awaited : nil)
        } + [RoadMark(name: text("panel.step.drawn"), place: isOver ? "past" : "")]
    }

    /// For whom the draw waits.
    private var awaited: String {
        switch panel.standing {
        case .planned: text("panel.awaits.leader")
        case .fixed: names { $0.share == nil }
        case .committed: names { $0.share?.value == nil }
        case .revealed, .drawn, .abandoned: text("panel.awaits.beacon")
        }
    }

    private func names(_ isMissing: (PanelHolder) -> Bool) -> String {
        view.holders.filter(isMissing).map(\.name).joined(separator: text("ask.comma"))
    }

    // MARK: Who

    private func name(of holder: String) -> String {
        view.holders.first { $0.account.text == holder }.map { "\($0.name)（\(holder)）" } ?? holder
    }

    private func called(_ expert: ExpertID) -> String {
        let name = view.people[expert]?.details.name ?? text("person.erased")
        return text("panel.expert", ["name": name, "number": expert.text])
    }

    private var members: TableModel? {
        if panel.outcome == nil { return nil }
        return TableModel(
            heads: heads + [text("panel.how")],
            lines: panel.sitting.enumerated().map { place, expert in
                (expert.map(cells) ?? [text("panel.emptySeat"), "", "", ""]) + [how(place)]
            })
    }

    private var alternates: TableModel? {
        let taken = Set(panel.sitting.compactMap(\.self) + panel.declined.map(\.expert))
        let waiting = (panel.outcome?.alternates ?? []).filter { !taken.contains($0) }
        return waiting.isEmpty ? nil : TableModel(heads: heads, lines: waiting.map(cells))
    }

    private var heads: [String] {
        ["expert.name", "expert.unit", "expert.title", "panel.discipline"].map { text($0) }
    }

    private func cells(_ expert: ExpertID) -> [String] {
        let details = view.people[expert]?.details
        let counted = view.plan.pool.first { $0.expert == expert }?.discipline ?? ""
        return [
            called(expert), details?.unit ?? "", details?.title ?? "", site.discipline(counted, visit),
        ]
    }

    /// Drawn, or for whom.
    private func how(_ place: Int) -> String {
        let seated = panel.outcome?.seats[place]
        guard seated != panel.sitting[place], let seated else { return text("panel.byLot") }
        var gone = [seated]
        let takers = Dictionary(panel.declined.map { ($0.expert, $0.taker) }) { first, _ in first }
        while let last = gone.last, let taker = takers[last] ?? nil, taker != panel.sitting[place] {
            gone.append(taker)
        }
        let whom = gone.map(called).joined(separator: text("ask.comma"))
        return text("panel.instead", ["name": whom])
    }

    /// Those who can decline: whoever sits, then whoever holds themselves ready.
    private var drawn: [OptionModel] {
        let gone = Set(panel.declined.map(\.expert))
        let sitting = panel.sitting.compactMap(\.self)
        let ready = (panel.outcome?.alternates ?? []).filter { !sitting.contains($0) && !gone.contains($0) }
        return (sitting + ready).map { OptionModel($0.text, called($0)) }
    }

    // MARK: What came about

    private var timeline: [TimelineModel] {
        zip(view.timeline, view.hands).map { entry, by in
            TimelineModel(
                what: text("panel.event.\(entry.name)"), when: ShownTime.weekday(entry.at, in: visit.language),
                by: [by, text("role.\(entry.role.rawValue)")].joined(separator: " · "),
                details: entry.details.filter { !$0.text.isEmpty }.map {
                    FactLine(text("panel.detail.\($0.label)"), said($0))
                })
        }
    }

    private func said(_ detail: TimelineDetail) -> String {
        switch detail.label {
        case "expert", "taker": called(ExpertID(detail.text))
        case "cause": text("choice.cause.\(detail.text)")
        case "because": text("choice.because.\(detail.text)")
        default: detail.text
        }
    }

    private func item(_ refusal: Refusal) -> ErrorItem {
        ErrorItem(site.sentence(refusal, visit), clause: refusal.clause.text)
    }

    private func text(_ key: String, _ values: [String: String] = [:]) -> String { site.text(key, values, visit) }
}
