public import Records
public import Selection

/// A draw as the office sees it, and whoever looks on.
public struct PanelView: Sendable {
    public let panel: Panel
    public let version: Int
    public let acts: [Act]
    /// The plan that was made known, or the one that would be now.
    public let plan: DrawPlan
    /// Why that plan can't be fixed; nothing once it is.
    public let obstacle: Refusal?
    public let holders: [PanelHolder]
    /// Of whom lots would be drawn although they may be one person, under two spellings: until the plan is fixed.
    public let alike: [(ExpertEntry, ExpertEntry)]
    /// Those of the plan, of whom the pool still knows.
    public let people: [ExpertID: ExpertEntry]
    /// What the plan's numbers of units stand for.
    public let units: [String: String]
    /// Its facts, the oldest first.
    public let timeline: [TimelineEntry]
    /// Who did what, by the place in the timeline.
    public let hands: [String]
}

/// Who gives a part of the seed.
public struct PanelHolder: Sendable, Hashable {
    public let account: AccountID
    public let name: String
    public let share: PanelShare?
}

extension Casework {
    /// Every draw there was, for the office and whoever looks on.
    public func panels(for actor: Actor, at now: Moment) async throws -> [PanelRow] {
        try await records.database.read { records in
            try Desk(records: records, casework: self, actor: actor, now: now).requireWatching()
            return try PanelRows.all(in: records)
        }
    }

    public func panel(_ id: PanelID, for actor: Actor, at now: Moment) async throws -> PanelView {
        try await records.database.read { records in
            try Desk(records: records, casework: self, actor: actor, now: now).panel(id)
        }
    }

    /// Whom a plan can name as holders of the seed, and as left out where the pool isn't too large to choose of.
    public func panelChoices(
        for actor: Actor, at now: Moment
    ) async throws -> (holders: [AccountEntry], experts: [ExpertEntry]) {
        try await records.database.read { records in
            let desk = try Desk(records: records, casework: self, actor: actor, now: now)
            try desk.requireOffice(for: .planPanel)
            let experts = try Experts.found(by: PoolQuery(meets: now.day, takesLimited: true), in: records)
            return (try desk.holders(), experts.count > Self.mostChoices ? [] : experts)
        }
    }

    private static let mostChoices = 200

    /// Why an act can't be done now, whatever would be answered.
    public func refusals(of act: Act, on id: PanelID, by actor: Actor, at now: Moment) async throws -> [Refusal] {
        try await records.database.read { records in
            let desk = try Desk(records: records, casework: self, actor: actor, now: now)
            try desk.requireOffice(for: act)
            guard let panel = try desk.reader.file(id.text, of: Panel.self)?.state else { throw CaseworkFault.notFound }
            guard let step = PanelStep.allCases.first(where: { $0.act == act }) else { return [] }
            return [try desk.refusal(of: step, on: panel)].compactMap(\.self)
        }
    }
}

extension Desk {
    /// What stands against a step; whether a plan can be fixed is asked of the pool.
    fileprivate func refusal(of step: PanelStep, on panel: Panel) throws -> Refusal? {
        if let refusal = panel.obstacle(to: step, by: actor) { return refusal }
        guard step == .fix else { return nil }
        let facts = try panelFacts(fixing: panel)
        return try refusal { _ = try panel.decide(.fix, facts, by: actor, at: now) }
    }

    fileprivate func panel(_ id: PanelID) throws -> PanelView {
        try requireWatching()
        guard let file = try reader.file(id.text, of: Panel.self) else { throw CaseworkFault.notFound }
        let panel = file.state
        let entries = try found(of: panel)
        let plan = try panel.fixed?.plan ?? self.plan(of: panel.draft, entries)
        let obstacle = try panel.standing == .planned ? self.obstacle(to: plan, panel.draft) : nil
        let history = try self.history(of: file.key)
        return PanelView(
            panel: panel, version: file.version,
            acts: PanelStep.allCases.filter { step in
                Permissions.allow(step.act, actor.role, at: [.office])
                    && panel.obstacle(to: step, by: actor) == nil && (step != .fix || obstacle == nil)
            }.map(\.act), plan: plan, obstacle: obstacle,
            holders: try panel.draft.holders.map { try holder($0, of: panel) },
            alike: panel.standing == .planned ? Self.alike(plan, entries) : [],
            people: Dictionary(entries.map { ($0.id, $0) }) { first, _ in first },
            units: Self.units(of: plan, entries), timeline: history.map(\.entry), hands: history.map(\.by))
    }

    /// Whatever is wrong with a plan, whoever would fix it.
    private func obstacle(to plan: DrawPlan, _ draft: PanelDraft) throws -> Refusal? {
        let facts = try panelFacts(of: draft)
        return try refusal {
            _ = try Panel.plan(draft, facts, by: actor, at: now)
            try plan.require(program.panel)
        }
    }

    /// Those of the plan that was fixed, or those the query finds now.
    private func found(of panel: Panel) throws -> [ExpertEntry] {
        guard let plan = panel.fixed?.plan else { return try Experts.found(by: panel.draft.query, in: records) }
        return try plan.pool.compactMap { try Experts.expert($0.expert, in: records) }
    }

    private func holder(_ account: AccountID, of panel: Panel) throws -> PanelHolder {
        PanelHolder(
            account: account, name: try Accounts.account(account, in: records)?.displayName ?? account.text,
            share: panel.share(of: account))
    }

    private static func alike(_ plan: DrawPlan, _ entries: [ExpertEntry]) -> [(ExpertEntry, ExpertEntry)] {
        let drawn = Set(plan.candidates.map(\.expert))
        return ExpertCheck.alike(among: entries.filter { drawn.contains($0.id) })
    }

    /// A unit by the name that the first of it has now.
    private static func units(of plan: DrawPlan, _ entries: [ExpertEntry]) -> [String: String] {
        let names = Dictionary(entries.map { ($0.id, $0.details.unit) }) { first, _ in first }
        return Dictionary(plan.pool.map { ($0.unit, names[$0.expert] ?? $0.unit) }) { first, _ in first }
    }

    private func history(of key: CaseKey) throws -> [(entry: TimelineEntry, by: String)] {
        try Ledger.facts(of: key, in: records).map { fact in
            let event: PanelEvent = try CanonicalJSON.decode(from: fact.event)
            let by = try Accounts.account(fact.by.account, in: records)?.displayName ?? ""
            return (TimelineEntry(fact, details: try details(of: event)), by)
        }
    }

    func details(of event: PanelEvent) throws -> [TimelineDetail] {
        switch event {
        case .planned, .fixed, .committed, .revealed, .drawn: return []
        case .beaconTold(let fact): return [TimelineDetail(label: "beacon", text: fact.value)]
        case .declined(let fact):
            return try [
                TimelineDetail(label: "expert", text: fact.expert.text),
                TimelineDetail(label: "cause", text: fact.reason.rawValue),
                TimelineDetail(label: "taker", text: fact.taker?.text ?? ""),
            ] + said(fact.remark)
        case .abandoned(let fact):
            return try [TimelineDetail(label: "because", text: fact.reason.rawValue)] + said(fact.remark)
        }
    }

    private func said(_ remark: Sealed<String>?) throws -> [TimelineDetail] {
        let words = try remark.flatMap { try casework.opened($0, in: records) }
        return words.map { [TimelineDetail(label: "remark", text: $0)] } ?? []
    }
}
