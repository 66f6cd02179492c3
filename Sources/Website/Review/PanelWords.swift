import Casework
import Pages
import Records
import Selection

/// What draws are called and how their plans read, on pages for the office and for everyone.
extension Site {
    func caption(of code: Code, _ visit: Visit) -> String { "\(code.code) " + visit.name(of: code) }

    func discipline(_ code: String, _ visit: Visit) -> String {
        casework.program.codes["discipline"]?.entry(of: code).map { caption(of: $0, visit) } ?? code
    }

    func judges(_ tiers: [Tier], _ visit: Visit) -> String {
        tiers.map { text("tier.\($0.rawValue)", visit) }.joined(separator: text("ask.comma", visit))
    }

    func state(of standing: PanelStanding, _ visit: Visit) -> TagModel {
        let tones: [PanelStanding: Tone] = [
            .planned: .now, .fixed: .wait, .committed: .wait, .revealed: .wait, .drawn: .good, .abandoned: .bad,
        ]
        return TagModel(text("panel.is.\(standing.rawValue)", visit), tones[standing] ?? .calm)
    }

    func line(_ row: PanelRow, at address: String, _ visit: Visit) -> PanelLine {
        PanelLine(
            address: "\(address)/\(row.id)", name: row.name, judges: judges(row.tiers, visit),
            state: state(of: row.standing, visit), meets: ShownTime.weekday(row.meets, in: visit.language),
            seats: row.seats, fixed: row.fixed.map { ShownTime.weekday($0, in: visit.language) } ?? "",
            ended: row.ended.map { ShownTime.weekday($0, in: visit.language) } ?? "")
    }

    /// Draws under way, among what waits for the office.
    func panelPile(_ rows: [PanelRow], _ visit: Visit) -> [PileModel] {
        if rows.isEmpty { return [] }
        let lines = rows.map { row in
            ToDoRow(
                who: row.name, address: "/panels/\(row.id)", unit: judges(row.tiers, visit),
                what: text("panel.is.\(row.standing.rawValue)", visit),
                since: ShownTime.weekday(row.began.day, in: visit.language), act: text("toDo.open", visit))
        }
        return [PileModel(stage: text("panel.title", visit), next: text("panel.next", visit), lines: lines, rest: nil)]
    }

    /// What was planned, line by line.
    func about(_ draft: PanelDraft, _ visit: Visit) -> [FactLine] {
        let rules = casework.program.panel
        let seats = [
            "count": "\(draft.seats)", "least": "\(rules.leastSeats(for: draft.seats))",
            "clause": rules.minimumSizes.clause.text,
        ]
        let query = draft.query
        let asked = query.disciplines.map { discipline($0, visit) }.joined(separator: text("ask.comma", visit))
        let limits = draft.limits.map { sentence(of: $0, visit) }.joined(separator: text("ask.semicolon", visit))
        let lines: [(String, String)] = [
            ("panel.judges", judges(draft.tiers, visit)),
            ("panel.meets", ShownTime.weekday(query.meets, in: visit.language)),
            ("panel.seats", text("panel.seats.held", seats, visit)), ("panel.alternates", "\(draft.alternates)"),
            ("panel.disciplines", asked.isEmpty ? text("panel.allDisciplines", visit) : asked),
            ("panel.coming", text("panel.coming.\(query.takesLimited ? "limited" : "available")", visit)),
            ("panel.limits", limits.isEmpty ? text("panel.noLimits", visit) : limits),
            ("panel.beacon", draft.beacon ?? text("panel.noBeacon", visit)),
        ]
        return lines.map { FactLine(text($0.0, visit), $0.1) }
    }

    func sentence(of limit: DrawLimit, _ visit: Visit) -> String {
        let bound = limit.least == nil ? "most" : limit.most == nil ? "least" : "both"
        let values = [
            "discipline": limit.code.map { discipline($0, visit) } ?? "", "least": "\(limit.least ?? 0)",
            "most": "\(limit.most ?? 0)", "force": text("choice.force.\(limit.isHard ? "hard" : "soft")", visit),
        ]
        let key = limit.kind == .discipline ? "panel.limit.discipline.\(bound)" : "panel.limit.\(limit.kind.rawValue)"
        return text(key, values, visit)
    }

    /// Whom the plan has: how many by discipline, found and left, seated once it is drawn, and who is left out and why.
    func pool(
        of plan: DrawPlan, sitting: [ExpertID]?, units names: [String: String]? = nil,
        calling: (ExpertID) -> String = { $0.text }, _ visit: Visit
    ) -> PanelPool {
        let counts = [
            "found": "\(plan.pool.count)", "excluded": "\(plan.excluded.count)", "left": "\(plan.candidates.count)",
            "seats": "\(plan.seats)",
        ]
        let shown = { (code: String) in discipline(code, visit) }
        let byGround = Dictionary(grouping: plan.excluded, by: \.reason).sorted { $0.key < $1.key }
        return PanelPool(
            sentence: text("panel.found", counts, visit),
            disciplines: table(of: plan, by: \.discipline, sitting, "panel.discipline", shown, visit),
            units: names.flatMap { names in
                table(of: plan, by: \.unit, sitting, "panel.unit", { names[$0] ?? $0 }, visit)
            },
            excluded: byGround.isEmpty
                ? nil
                : TableModel(
                    heads: ["panel.ground", "panel.count", "panel.experts"].map { text($0, visit) },
                    lines: byGround.map { ground, those in
                        [
                            text("choice.ground.\(ground)", visit), "\(those.count)",
                            those.map { calling($0.expert) }.joined(separator: text("ask.comma", visit)),
                        ]
                    }))
    }

    private func table(
        of plan: DrawPlan, by part: KeyPath<DrawCandidate, String>, _ sitting: [ExpertID]?, _ head: String,
        _ name: (String) -> String, _ visit: Visit
    ) -> TableModel? {
        if plan.pool.isEmpty { return nil }
        let left = Dictionary(grouping: plan.candidates) { $0[keyPath: part] }
        let found = Dictionary(grouping: plan.pool) { $0[keyPath: part] }
        let seated = Set(sitting ?? [])
        let heads = [head, "panel.foundCount", "panel.leftCount"] + (sitting == nil ? [] : ["panel.seatedCount"])
        let parts = found.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
        return TableModel(
            heads: heads.map { text($0, visit) },
            lines: parts.map { key, all in
                let count = all.count { seated.contains($0.expert) }
                return [name(key), "\(all.count)", "\(left[key]?.count ?? 0)"] + (sitting == nil ? [] : ["\(count)"])
            })
    }

    func recordLink(of panel: Panel, _ visit: Visit) -> FileLink? {
        guard panel.outcome != nil else { return nil }
        return FileLink(
            text("draw.record", visit), "/draws/\(panel.id)/record.json", file: "draw-\(panel.id).json")
    }

    /// Each holder's part of the seed, under what everyone or the office calls them.
    func shares(of panel: Panel, calling: (String) -> String, _ visit: Visit) -> [ShareLine] {
        (panel.fixed?.plan.holders ?? []).map { holder in
            let share = panel.shares.first { $0.holder == holder }
            return ShareLine(
                who: calling(holder), commitment: share?.commitment,
                committed: share.map { ShownTime.weekday($0.committed, in: visit.language) } ?? "",
                value: share?.value,
                revealed: share?.revealed.map { ShownTime.weekday($0, in: visit.language) } ?? "")
        }
    }
}
