/// What can come about in a round. Case and label names are the storage. None holds a name or a reason in words:
/// experts and dossiers stand in it by number, and what was said is sealed.
public enum RoundEvent: Sendable, Hashable, Codable {
    case opened(RoundOpened)
    case dossiersTaken(DossiersTaken)
    case settingsChanged(RoundSettings)
    case readersChanged(ReadersChanged)
    case pinned(PairPinned)
    case unpinned(RoundPair)
    case declared(ConflictsDeclared)
    case pairsAssigned(PairsAssigned)
    case pairWithdrawn(PairWithdrawn)
    case closed(RoundClosed)
}

/// With the rubric word for word, so that a later programme can't change what was scored (R11).
public struct RoundOpened: Sendable, Hashable, Codable {
    public let panel: PanelID
    public let tier: Tier
    public let readers: [ExpertID]
    public let settings: RoundSettings
    public let rubric: Rubric

    public init(panel: PanelID, tier: Tier, readers: [ExpertID], settings: RoundSettings, rubric: Rubric) {
        self.panel = panel
        self.tier = tier
        self.readers = readers
        self.settings = settings
        self.rubric = rubric
    }
}

/// A pair with the kinds of conflict that data is certain of.
public struct FoundConflict: Sendable, Hashable, Codable {
    public let pair: RoundPair
    public let kinds: [ConflictKind]

    public init(_ pair: RoundPair, _ kinds: [ConflictKind]) {
        self.pair = pair
        self.kinds = kinds
    }
}

public struct DossiersTaken: Sendable, Hashable, Codable {
    public let dossiers: [DossierID]
    public let found: [FoundConflict]

    public init(dossiers: [DossierID], found: [FoundConflict]) {
        self.dossiers = dossiers
        self.found = found
    }
}

/// The panel's seats are taken by others than before.
public struct ReadersChanged: Sendable, Hashable, Codable {
    public let readers: [ExpertID]
    /// Of those who are new.
    public let found: [FoundConflict]

    public init(readers: [ExpertID], found: [FoundConflict]) {
        self.readers = readers
        self.found = found
    }
}

public struct PairPinned: Sendable, Hashable, Codable {
    public let pair: RoundPair
    public let pin: PairPin
    public let reason: Sealed<String>

    public init(pair: RoundPair, pin: PairPin, reason: Sealed<String>) {
        self.pair = pair
        self.pin = pin
        self.reason = reason
    }
}

/// What an expert answered: for each dossier named that there is no conflict, or of which kinds; and what they would
/// gladly read.
public struct ConflictsDeclared: Sendable, Hashable, Codable {
    public let expert: ExpertID
    public let clear: [DossierID]
    public let conflicts: [DeclaredConflict]
    public let bids: [DeclaredBid]

    public init(expert: ExpertID, clear: [DossierID], conflicts: [DeclaredConflict], bids: [DeclaredBid] = []) {
        self.expert = expert
        self.clear = clear
        self.conflicts = conflicts
        self.bids = bids
    }
}

public struct DeclaredConflict: Sendable, Hashable, Codable {
    public let dossier: DossierID
    public let kinds: [ConflictKind]

    public init(dossier: DossierID, kinds: [ConflictKind]) {
        self.dossier = dossier
        self.kinds = kinds
    }
}

public struct DeclaredBid: Sendable, Hashable, Codable {
    public let dossier: DossierID
    public let bid: Bid

    public init(dossier: DossierID, bid: Bid) {
        self.dossier = dossier
        self.bid = bid
    }
}

/// A proposal as it was applied, with what it was computed from: whoever has the same can compute it again.
public struct PairsAssigned: Sendable, Hashable, Codable {
    public let pairs: [RoundPair]
    public let basis: ProposalBasis

    public init(pairs: [RoundPair], basis: ProposalBasis) {
        self.pairs = pairs
        self.basis = basis
    }
}

public struct PairWithdrawn: Sendable, Hashable, Codable {
    public let pair: RoundPair
    public let reason: WithdrawalReason
    public let remark: Sealed<String>?

    public init(pair: RoundPair, reason: WithdrawalReason, remark: Sealed<String>? = nil) {
        self.pair = pair
        self.reason = reason
        self.remark = remark
    }
}

public struct RoundClosed: Sendable, Hashable, Codable {
    /// How many reviews were assigned when it was closed.
    public let pairs: Int

    public init(pairs: Int) { self.pairs = pairs }
}

extension Round {
    /// Takes one more fact in.
    public mutating func evolve(_ event: RoundEvent, at moment: Moment) {
        switch event {
        case .opened: break
        case .dossiersTaken(let fact):
            dossiers += fact.dossiers
            keep(fact.found)
        case .settingsChanged(let fact): settings = fact
        case .readersChanged(let fact):
            readers = fact.readers
            keep(fact.found)
        case .pinned(let fact): pins[fact.pair] = fact
        case .unpinned(let pair): pins[pair] = nil
        case .declared(let fact): take(fact)
        case .pairsAssigned(let fact):
            pairs += fact.pairs
            assignments += 1
        case .pairWithdrawn(let fact): pairs.removeAll { $0 == fact.pair }
        case .closed: closed = moment
        }
    }

    private mutating func keep(_ conflicts: [FoundConflict]) {
        for conflict in conflicts { found[conflict.pair] = conflict.kinds }
    }

    private mutating func take(_ answers: ConflictsDeclared) {
        let pair = { (dossier: DossierID) in RoundPair(dossier: dossier, expert: answers.expert) }
        for dossier in answers.clear { declared[pair(dossier)] = [] }
        for conflict in answers.conflicts { declared[pair(conflict.dossier)] = conflict.kinds }
        for answer in answers.bids { bids[pair(answer.dossier)] = answer.bid == .neutral ? nil : answer.bid }
    }
}
