public import Records
public import Selection

/// A round as the office sees it, and whoever looks on.
public struct RoundView: Sendable {
    public let round: Round
    public let version: Int
    public let acts: [Act]
    /// What the panel is called.
    public let panel: String
    public let readers: [RoundReader]
    public let pins: [ShownPin]
    /// How much was accepted since and is in no round yet.
    public let waiting: Int
    /// That the programme's rubric isn't the round's any more.
    public let changedRubric: Refusal?
    /// Whether there is a proposal.
    public let isProposed: Bool
    /// Its facts, the oldest first, and who did each.
    public let timeline: [TimelineEntry]
    public let hands: [String]
}

/// Somebody who sits, with how far their answers are.
public struct RoundReader: Sendable {
    public let expert: ExpertID
    /// Nil once the entry was erased.
    public let entry: ExpertEntry?
    /// Of so many dossiers they are asked about conflicts, and so many are still open.
    public let asked: Int
    public let open: Int
    /// How many conflicts they declared, and of how many data is certain.
    public let declared: Int
    public let found: Int
    public let bids: Int
    /// How many dossiers they read.
    public let pairs: Int
    /// Whether they still sit; who doesn't may have pairs that wait to be taken back.
    public let sits: Bool
}

/// What the office says of a pair, with the names.
public struct ShownPin: Sendable {
    public let pair: RoundPair
    public let pin: PairPin
    /// Nil once the person was erased.
    public let dossier: String?
    public let expert: String?
    public let reason: String?
}

extension Casework {
    /// Every round, with the name of its panel, for the office and whoever looks on.
    public func rounds(for actor: Actor, at now: Moment) async throws -> [(row: RoundRow, panel: String)] {
        try await records.database.read { records in
            try Desk(records: records, casework: self, actor: actor, now: now).requireWatching()
            return try RoundRows.all(in: records).map { ($0, try PanelRows.row($0.panel, in: records)?.name ?? "") }
        }
    }

    public func round(_ id: RoundID, for actor: Actor, at now: Moment) async throws -> RoundView {
        try await records.database.read { records in
            try Desk(records: records, casework: self, actor: actor, now: now).roundView(id)
        }
    }

    /// Why nothing more can be taken into rounds or assigned in them, where the programme's rubrics aren't those they
    /// began with, tier by tier. Whoever starts a server on a changed programme should hear of it.
    public func changedRubrics() async throws -> [(tier: Tier, refusal: Refusal)] {
        try await records.database.read { records in
            let rounds = try RoundRows.all(in: records).filter { $0.ended == nil }
                .compactMap { try self.reader(records).file($0.id.text, of: Round.self)?.state }
            return Tier.allCases.compactMap { tier in
                rounds.lazy.filter { $0.tier == tier }.compactMap { $0.changedRubric(self.program) }.first
                    .map { (tier, $0) }
            }
        }
    }

    /// The drawn panels whose experts can be asked to read.
    public func panelsToRead(for actor: Actor, at now: Moment) async throws -> [PanelRow] {
        try await records.database.read { records in
            let desk = try Desk(records: records, casework: self, actor: actor, now: now)
            try desk.requireOffice(for: .openRound)
            return try PanelRows.all(in: records).filter { $0.standing == .drawn }
        }
    }

    /// Why an act can't be done now, whatever would be answered.
    public func refusals(of act: Act, on id: RoundID, by actor: Actor, at now: Moment) async throws -> [Refusal] {
        try await records.database.read { records in
            let desk = try Desk(records: records, casework: self, actor: actor, now: now)
            guard let step = RoundStep.allCases.first(where: { $0.act == act }) else { return [] }
            let round = try desk.round(id, for: step).state
            return [try desk.refusal(of: step, on: round)].compactMap(\.self)
        }
    }
}

extension Desk {
    /// What stands against a step; whether there is anything to take in is asked of the lists.
    fileprivate func refusal(of step: RoundStep, on round: Round) throws -> Refusal? {
        if let refusal = round.obstacle(to: step, program) { return refusal }
        guard step == .takeIn else { return nil }
        let facts = RoundFacts(
            program: program,
            arriving: try RoundRows.dossiersToTakeIn(round.tier, disciplines: [], in: records).map(\.id))
        return try refusal { _ = try round.decide(.takeIn(disciplines: []), facts, by: actor, at: now) }
    }

    fileprivate func roundView(_ id: RoundID) throws -> RoundView {
        try requireWatching()
        guard let file = try reader.file(id.text, of: Round.self) else { throw CaseworkFault.notFound }
        let round = file.state
        let waiting = try RoundRows.dossiersToTakeIn(round.tier, disciplines: [], in: records).count
        let history = try self.history(of: file.key)
        // A proposal is applied, and a pair taken back, where it is shown.
        let steps = RoundStep.allCases.filter { step in
            step != .assign && step != .declare && (step != .takeIn || waiting > 0)
                && Permissions.allow(step.act, actor.role, at: [.office]) && round.obstacle(to: step, program) == nil
        }
        return RoundView(
            round: round, version: file.version, acts: steps.map(\.act),
            panel: try PanelRows.row(round.panel, in: records)?.name ?? "", readers: try readers(of: round),
            pins: try pins(of: round), waiting: waiting,
            changedRubric: round.closed == nil ? round.changedRubric(program) : nil,
            isProposed: try Proposals.proposal(of: id, in: records) != nil, timeline: history.map(\.entry),
            hands: history.map(\.by))
    }

    private func readers(of round: Round) throws -> [RoundReader] {
        func counts(_ experts: some Sequence<ExpertID>) -> [ExpertID: Int] {
            experts.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        }
        let declared = counts(round.declared.filter { !$0.value.isEmpty }.keys.map(\.expert))
        let found = counts(round.found.keys.map(\.expert))
        // Data may be certain of a pair that was answered before.
        let answered = counts(round.declared.keys.filter { round.found[$0] == nil }.map(\.expert))
        let bids = counts(round.bids.keys.map(\.expert))
        let pairs = counts(round.pairs.map(\.expert))
        let gone = Set(pairs.keys).subtracting(round.readers).sorted { $0.text < $1.text }
        return try (round.readers + gone).map { expert in
            let asked = round.dossiers.count - found[expert, default: 0]
            return RoundReader(
                expert: expert, entry: try Experts.expert(expert, in: records), asked: asked,
                open: asked - answered[expert, default: 0], declared: declared[expert, default: 0],
                found: found[expert, default: 0], bids: bids[expert, default: 0], pairs: pairs[expert, default: 0],
                sits: !gone.contains(expert))
        }
    }

    private func pins(of round: Round) throws -> [ShownPin] {
        let order = Dictionary(round.dossiers.enumerated().map { ($1, $0) }) { first, _ in first }
        return try round.pins.values.sorted {
            (order[$0.pair.dossier] ?? 0, $0.pair.expert.text) < (order[$1.pair.dossier] ?? 0, $1.pair.expert.text)
        }.map { pin in
            ShownPin(
                pair: pin.pair, pin: pin.pin, dossier: try DossierRows.row(pin.pair.dossier, in: records)?.shown.name,
                expert: try Experts.expert(pin.pair.expert, in: records)?.details.name,
                reason: try casework.opened(pin.reason, in: records))
        }
    }

    // MARK: What came about

    private func history(of key: CaseKey) throws -> [(entry: TimelineEntry, by: String)] {
        try Ledger.facts(of: key, in: records).map { fact in
            let event: RoundEvent = try CanonicalJSON.decode(from: fact.event)
            let by = try Accounts.account(fact.by.account, in: records)?.displayName ?? ""
            return (TimelineEntry(fact, details: try details(of: event)), by)
        }
    }

    func details(of event: RoundEvent) throws -> [TimelineDetail] {
        switch event {
        case .opened: return []
        case .dossiersTaken(let fact):
            return [counted("dossiers", fact.dossiers.count), counted("found", fact.found.count)]
        case .settingsChanged(let fact):
            return [
                counted("reviews", fact.reviews), counted("most", fact.most),
                TimelineDetail(label: "due", text: fact.due.description),
            ]
        case .readersChanged(let fact): return [counted("readers", fact.readers.count)]
        case .pinned(let fact):
            return try who(fact.pair) + [TimelineDetail(label: "pin", text: fact.pin.rawValue)] + said(fact.reason)
        case .unpinned(let pair): return try who(pair)
        case .declared(let fact):
            return [
                counted("conflicts", fact.conflicts.count), counted("clear", fact.clear.count),
                counted("bids", fact.bids.count),
            ]
        case .pairsAssigned(let fact): return [counted("pairs", fact.pairs.count)]
        case .pairWithdrawn(let fact):
            return try who(fact.pair) + [TimelineDetail(label: "cause", text: fact.reason.rawValue)]
                + said(fact.remark)
        case .closed(let fact): return [counted("pairs", fact.pairs)]
        }
    }

    private func counted(_ label: String, _ count: Int) -> TimelineDetail {
        TimelineDetail(label: label, text: String(count))
    }

    private func who(_ pair: RoundPair) throws -> [TimelineDetail] {
        let dossier = try DossierRows.row(pair.dossier, in: records)?.shown.name ?? pair.dossier.text
        let expert = try Experts.expert(pair.expert, in: records)?.details.name ?? pair.expert.text
        return [TimelineDetail(label: "dossier", text: dossier), TimelineDetail(label: "expert", text: expert)]
    }

    private func said(_ remark: Sealed<String>?) throws -> [TimelineDetail] {
        let words = try remark.flatMap { try casework.opened($0, in: records) }
        return words.map { [TimelineDetail(label: "remark", text: $0)] } ?? []
    }
}
