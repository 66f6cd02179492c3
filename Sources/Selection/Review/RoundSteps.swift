/// What can be asked of a round.
public enum RoundCommand: Sendable, Hashable {
    /// Takes in what was accepted since, of these disciplines; of none named, all.
    case takeIn(disciplines: [String])
    case change(RoundSettings)
    case pin(RoundPair, PairPin, reason: Sealed<String>)
    case unpin(RoundPair)
    case declare(Declaration)
    case assign(PairsAssigned)
    case withdraw(RoundPair, WithdrawalReason, remark: Sealed<String>?)
    case close

    public var step: RoundStep {
        switch self {
        case .takeIn: .takeIn
        case .change: .change
        case .pin: .pin
        case .unpin: .unpin
        case .declare: .declare
        case .assign: .assign
        case .withdraw: .withdraw
        case .close: .close
        }
    }
}

/// The way of a round.
public enum RoundStep: Sendable, Hashable, CaseIterable {
    case takeIn, change, pin, unpin, declare, assign, withdraw, close
}

/// What a new round is asked with.
public struct RoundPlan: Sendable, Hashable {
    public let panel: PanelID
    public let tier: Tier
    public let settings: RoundSettings
    /// Of which the dossiers are taken in; of none named, all.
    public let disciplines: [String]

    public init(panel: PanelID, tier: Tier, settings: RoundSettings, disciplines: [String] = []) {
        self.panel = panel
        self.tier = tier
        self.settings = settings
        self.disciplines = disciplines
    }
}

/// What a round's rules need to know from outside, read in the same transaction.
public struct RoundFacts: Sendable {
    public let program: Program
    /// The panel as it is now.
    public var panel: Panel?
    /// Whether there is an open round of the same panel and tier.
    public var isThere: Bool
    /// By what the tier's dossiers are scored already, in other rounds.
    public var rubrics: [Rubric] = []
    /// What can be taken in, and the conflicts that data is certain of.
    public var arriving: [DossierID]
    public var found: [FoundConflict]
    /// Each reader's unit, as a number that a renamed unit keeps.
    public var units: [ExpertID: String]

    public init(
        program: Program, panel: Panel? = nil, isThere: Bool = false, arriving: [DossierID] = [],
        found: [FoundConflict] = [], units: [ExpertID: String] = [:]
    ) {
        self.program = program
        self.panel = panel
        self.isThere = isThere
        self.arriving = arriving
        self.found = found
        self.units = units
    }
}

extension Round {
    static let clause: Clause = "三（三）"

    /// A round begins with everyone who sits, everything that was accepted, and the rubric as it is.
    public static func open(
        _ plan: RoundPlan, _ facts: RoundFacts, at now: Moment
    ) throws(Refusal) -> [RoundEvent] {
        guard let panel = facts.panel, panel.standing == .drawn else { throw Refusal(.panelNotDrawn, clause) }
        guard panel.draft.tiers.contains(plan.tier), let rubric = facts.program.rules(for: plan.tier)?.rubric else {
            throw Refusal(.tierNotJudged, clause)
        }
        if facts.isThere { throw Refusal(.roundThere, clause) }
        // One list ranks all of a tier's scores.
        if let refusal = facts.rubrics.lazy.compactMap({ rubric.refusal(since: $0) }).first { throw refusal }
        let readers = panel.sitting.compactMap(\.self)
        try plan.settings.require(facts.program.review, readers: readers.count, at: now)
        if facts.arriving.isEmpty { throw Refusal(.nothingToTakeIn, clause) }
        let opening = RoundOpened(
            panel: plan.panel, tier: plan.tier, readers: readers, settings: plan.settings, rubric: rubric)
        return [
            .opened(opening), .dossiersTaken(DossiersTaken(dossiers: facts.arriving, found: facts.found)),
        ]
    }

    /// What stands against a step before anything is answered. A conflict can be told as long as there is a round.
    public func obstacle(to step: RoundStep, _ program: Program) -> Refusal? {
        if step == .declare { return nil }
        if closed != nil { return Refusal(.roundClosed, Self.clause) }
        if step == .assign || step == .takeIn, let changed = changedRubric(program) { return changed }
        if step == .unpin, pins.isEmpty { return Refusal(.pairNotPinned, Self.clause) }
        if step == .withdraw, pairs.isEmpty { return Refusal(.pairNotAssigned, Self.clause) }
        return nil
    }

    /// R11: that the programme's rubric was changed after the round began. What is assigned goes on by the round's own.
    public func changedRubric(_ program: Program) -> Refusal? {
        (program.rules(for: tier)?.rubric ?? Rubric([])).refusal(since: rubric)
    }

    /// What comes about when something is asked of a round.
    public func decide(
        _ command: RoundCommand, _ facts: RoundFacts, by actor: Actor, at now: Moment
    ) throws(Refusal) -> [RoundEvent] {
        if let refusal = obstacle(to: command.step, facts.program) { throw refusal }
        switch command {
        case .takeIn:
            if facts.arriving.isEmpty { throw Refusal(.nothingToTakeIn, Self.clause) }
            return [.dossiersTaken(DossiersTaken(dossiers: facts.arriving, found: facts.found))]
        case .change(let settings):
            try settings.require(facts.program.review, readers: readers.count, at: now)
            return [.settingsChanged(settings)]
        case .pin(let pair, let pin, let reason): return try self.pin(pair, pin, reason)
        case .unpin(let pair):
            if pins[pair] == nil { throw Refusal(.pairNotPinned, Self.clause) }
            return [.unpinned(pair)]
        case .declare(let declaration):
            guard let expert = actor.expert else { throw Refusal(.pairUnknown, Self.clause) }
            return try declare(declaration, by: expert)
        case .assign(let assigned):
            try require(assigned.pairs, facts)
            return [.pairsAssigned(assigned)]
        case .withdraw(let pair, let reason, let remark):
            guard pairs.contains(pair) else { throw Refusal(.pairNotAssigned, Self.clause) }
            return [.pairWithdrawn(PairWithdrawn(pair: pair, reason: reason, remark: remark))]
        case .close: return [.closed(RoundClosed(pairs: pairs.count))]
        }
    }

    /// Who sits now instead of who sat; nothing where it is the same people.
    public func seat(_ readers: [ExpertID], found: [FoundConflict]) -> [RoundEvent] {
        if readers == self.readers || closed != nil { return [] }
        return [.readersChanged(ReadersChanged(readers: readers, found: found))]
    }

    /// What was assigned is taken back before it is forbidden, and nobody has to read what they must not.
    private func pin(
        _ pair: RoundPair, _ pin: PairPin, _ reason: Sealed<String>
    ) throws(Refusal) -> [RoundEvent] {
        try requireKnown(pair)
        if pairs.contains(pair) { throw Refusal(.pairAssigned, Self.clause) }
        let withoutPin = declared[pair].map { !$0.isEmpty } == true || found[pair] != nil
        if pin == .required, withoutPin { throw Refusal(.pairInConflict, Self.clause) }
        return [.pinned(PairPinned(pair: pair, pin: pin, reason: reason))]
    }

    func requireKnown(_ pair: RoundPair) throws(Refusal) {
        guard readers.contains(pair.expert), dossiers.contains(pair.dossier) else {
            throw Refusal(.pairUnknown, Self.clause)
        }
    }
}

extension Rubric {
    /// What changed in it since dossiers were scored by another is named; nil where it asks the same.
    fileprivate func refusal(since other: Rubric) -> Refusal? {
        let changed = changed(since: other)
        if changed.isEmpty { return nil }
        let names = changed.map { id in (other.criteria + criteria).first { $0.id == id }?.name ?? id }
        return Refusal(.rubricChanged, Round.clause, ["criteria": names.joined(separator: "、")])
    }
}

extension RoundSettings {
    /// No more reviews than the programme counts, or than there are readers, and a day that isn't over.
    func require(_ rules: ReviewRules, readers: Int, at now: Moment) throws(Refusal) {
        let most = min(rules.mostReviews.value, readers)
        guard (1...max(1, most)).contains(reviews), self.most > 0 else {
            throw Refusal(.reviewsImpossible, rules.mostReviews.clause, ["most": String(most)])
        }
        if due < now.day { throw Refusal(.reviewsDueOver, Round.clause) }
    }
}
