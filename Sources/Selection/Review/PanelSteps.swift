/// What can be asked of a draw.
public enum PanelCommand: Sendable, Hashable {
    case plan(PanelDraft)
    case fix
    /// A part of the seed: what stands for it is kept, the value isn't.
    case commit(String)
    case reveal(String)
    /// Typed twice, since nothing else would find a slip.
    case tellBeacon(String, again: String)
    case decline(ExpertID, DeclineReason, remark: Sealed<String>?)
    case abandon(AbandonReason, remark: Sealed<String>)

    public var step: PanelStep {
        switch self {
        case .plan: .plan
        case .fix: .fix
        case .commit: .commit
        case .reveal: .reveal
        case .tellBeacon: .tellBeacon
        case .decline: .decline
        case .abandon: .abandon
        }
    }
}

/// The way of a draw.
public enum PanelStep: Sendable, Hashable, CaseIterable {
    case plan, fix, commit, reveal, tellBeacon, decline, abandon
}

/// What a draw's rules need to know from outside, read in the same transaction.
public struct PanelFacts: Sendable {
    public let program: Program
    public let hash: DrawHash
    /// Who can sign in at the office.
    public var officials: [AccountID: Role]
    /// Those of the pool who are named by hand.
    public var known: Set<ExpertID>
    /// The plan as the pool gives it now, and what stands for it.
    public var fixing: FixedPlan?

    public init(
        program: Program, hash: DrawHash, officials: [AccountID: Role] = [:], known: Set<ExpertID> = [],
        fixing: FixedPlan? = nil
    ) {
        self.program = program
        self.hash = hash
        self.officials = officials
        self.known = known
        self.fixing = fixing
    }
}

extension Panel {
    private static let clause: Clause = "三（三）"
    /// A part of the seed that can be guessed would be as good as known.
    public static let leastShare = 16

    /// Takes one more fact in.
    public mutating func evolve(_ event: PanelEvent, at moment: Moment) {
        switch event {
        case .planned(let fact): (draft, plannedBy) = (fact.draft, fact.by)
        case .fixed(let fact): fixed = fact
        case .committed(let fact):
            let share = PanelShare(holder: fact.holder.text, commitment: fact.commitment, committed: moment)
            let order = fixed?.plan.holders ?? []
            shares = (shares + [share]).sorted {
                (order.firstIndex(of: $0.holder) ?? 0) < (order.firstIndex(of: $1.holder) ?? 0)
            }
        case .revealed(let fact):
            guard let place = shares.firstIndex(where: { $0.holder == fact.holder.text }) else { return }
            shares[place].value = fact.value
            shares[place].revealed = moment
        case .beaconTold(let fact): beacon = fact.value
        case .drawn(let fact):
            (outcome, drawn) = (fact, moment)
            sitting = fact.seats
        case .declined(let fact):
            declined.append(
                DrawDecline(expert: fact.expert, reason: fact.reason.rawValue, at: moment, taker: fact.taker))
            if let seat = sitting.firstIndex(of: fact.expert) { sitting[seat] = fact.taker }
        case .abandoned(let fact): abandoned = fact.reason
        }
    }

    /// What stands against a step before anything is answered.
    public func obstacle(to step: PanelStep, by actor: Actor) -> Refusal? {
        if abandoned != nil { return Refusal(.panelAbandoned, Self.clause) }
        switch step {
        case .plan: return fixed == nil ? nil : Refusal(.planFixed, Self.clause)
        case .fix:
            if fixed != nil { return Refusal(.planFixed, Self.clause) }
            return plannedBy == actor.account ? Refusal(.samePersonConfirms, Self.clause) : nil
        case .decline: return outcome == nil ? Refusal(.panelNotDrawn, Self.clause) : nil
        case .abandon: return outcome == nil ? nil : Refusal(.panelDrawn, Self.clause)
        case .commit, .reveal, .tellBeacon: return obstacle(toSeed: step, by: actor)
        }
    }

    private func obstacle(toSeed step: PanelStep, by actor: Actor) -> Refusal? {
        guard let plan = fixed?.plan else { return Refusal(.planNotFixed, Self.clause) }
        if outcome != nil { return Refusal(.panelDrawn, Self.clause) }
        if step == .tellBeacon {
            if plan.beacon == nil { return Refusal(.beaconNotPlanned, Self.clause) }
            return standing == .revealed ? nil : Refusal(.sharesNotRevealed, Self.clause)
        }
        guard plan.holders.contains(actor.account.text) else { return Refusal(.notHolder, Self.clause) }
        let own = share(of: actor.account)
        if step == .commit { return own == nil ? nil : Refusal(.shareCommitted, Self.clause) }
        if shares.count < plan.holders.count { return Refusal(.sharesNotCommitted, Self.clause) }
        return own?.value == nil ? nil : Refusal(.shareRevealed, Self.clause)
    }

    /// What comes about when something is asked of a draw.
    public func decide(
        _ command: PanelCommand, _ facts: PanelFacts, by actor: Actor, at now: Moment
    ) throws(Refusal) -> [PanelEvent] {
        if let refusal = obstacle(to: command.step, by: actor) { throw refusal }
        switch command {
        case .plan(let draft): return try Self.plan(draft, facts, by: actor, at: now)
        case .fix: return try fix(facts, at: now)
        case .commit(let value): return try commit(value, facts, by: actor)
        case .reveal(let value): return try reveal(value, facts, by: actor)
        case .tellBeacon(let value, let again): return try tellBeacon(value, again, facts)
        case .decline(let expert, let reason, let remark): return try decline(expert, reason, remark, facts)
        case .abandon(let reason, let remark): return [.abandoned(DrawAbandoned(reason: reason, remark: remark))]
        }
    }

    /// What can be said of a plan before the pool is asked.
    public static func plan(
        _ draft: PanelDraft, _ facts: PanelFacts, by actor: Actor, at now: Moment
    ) throws(Refusal) -> [PanelEvent] {
        try draft.require(facts, clause, at: now)
        return [.planned(PlannedDraw(draft: draft, by: actor.account))]
    }

    /// The same again in the transaction that makes it known, and whether the pool can fill the seats.
    private func fix(_ facts: PanelFacts, at now: Moment) throws(Refusal) -> [PanelEvent] {
        try draft.require(facts, Self.clause, at: now)
        guard let fixing = facts.fixing else { throw Refusal(.planNotFixed, Self.clause) }
        try fixing.plan.require(facts.program.panel)
        return [.fixed(fixing)]
    }

    private func commit(_ value: String, _ facts: PanelFacts, by actor: Actor) throws(Refusal) -> [PanelEvent] {
        guard let commitment = fixed?.commitment else { throw Refusal(.planNotFixed, Self.clause) }
        if value.count < Self.leastShare || !DrawRecord.isLine(value) {
            throw Refusal(.shareUnfit, Self.clause, ["least": String(Self.leastShare)])
        }
        let promise = facts.hash.commitment(to: value, of: actor.account.text, for: commitment)
        return [.committed(ShareCommitted(holder: actor.account, commitment: promise))]
    }

    private func reveal(_ value: String, _ facts: PanelFacts, by actor: Actor) throws(Refusal) -> [PanelEvent] {
        guard let fixed, let own = share(of: actor.account) else { throw Refusal(.sharesNotCommitted, Self.clause) }
        let shown = facts.hash.commitment(to: value, of: actor.account.text, for: fixed.commitment)
        guard shown == own.commitment else { throw Refusal(.shareDiffers, Self.clause) }
        let revealed = PanelEvent.revealed(ShareRevealed(holder: actor.account, value: value))
        let values = shares.compactMap { $0.holder == own.holder ? value : $0.value }
        guard values.count == fixed.plan.holders.count, fixed.plan.beacon == nil else { return [revealed] }
        return [revealed, .drawn(draw(fixed, values, facts))]
    }

    private func tellBeacon(
        _ value: String, _ again: String, _ facts: PanelFacts
    ) throws(Refusal) -> [PanelEvent] {
        guard let fixed else { throw Refusal(.planNotFixed, Self.clause) }
        guard DrawRecord.isLine(value), value.utf8.elementsEqual(again.utf8) else {
            throw Refusal(.beaconDiffers, Self.clause)
        }
        let outcome = draw(fixed, shares.compactMap(\.value) + [value], facts)
        return [.beaconTold(BeaconTold(value: value)), .drawn(outcome)]
    }

    /// The draw: chance is what both gave, and the public number where there is one.
    private func draw(_ fixed: FixedPlan, _ values: [String], _ facts: PanelFacts) -> DrawOutcome {
        let seed = facts.hash.seed(of: fixed.commitment, values)
        let draw = Draw(fixed.plan) { facts.hash.lot(of: $0, seed) }
        return DrawOutcome(
            seed: seed, limits: fixed.plan.keptLimits, seats: draw.seats, alternates: draw.alternates)
    }

    private func decline(
        _ expert: ExpertID, _ reason: DeclineReason, _ remark: Sealed<String>?, _ facts: PanelFacts
    ) throws(Refusal) -> [PanelEvent] {
        guard let plan = fixed?.plan, let outcome else { throw Refusal(.panelNotDrawn, Self.clause) }
        guard plan.candidates.contains(where: { $0.expert == expert }) else {
            throw Refusal(.expertNotDrawn, Self.clause)
        }
        if declined.contains(where: { $0.expert == expert }) { throw Refusal(.alreadyDeclined, Self.clause) }
        let draw = Draw(plan) { facts.hash.lot(of: $0, outcome.seed) }
        let taker = draw.panel(declining: declined.map(\.expert) + [expert]).takers.last ?? nil
        return [.declined(SeatDeclined(expert: expert, reason: reason, taker: taker, remark: remark))]
    }
}
