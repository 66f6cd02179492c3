/// What is proposed to the experts of a round before it is assigned. It names them by number alone.
public struct Proposal: Sendable, Hashable, Codable {
    public let order: ProposalOrder
    /// What chance was made of; nil where nothing was left to it.
    public let seed: String?
    /// How often chance was asked until this came: what is drawn again and again is no chance any more.
    public let draws: Int?
    public internal(set) var pairs: [ProposedPair]
    /// What was computed, before anything was exchanged by hand, and what no answer can be below.
    public let computed: Int
    public let bound: Int
    /// How many pairs were exchanged by hand.
    public internal(set) var exchanged = 0
    public let shortages: [ProposalShortage]

    public init(
        order: ProposalOrder, seed: String? = nil, draws: Int? = nil, pairs: [ProposedPair], bound: Int,
        shortages: [ProposalShortage] = []
    ) {
        self.order = order
        self.seed = seed
        self.draws = draws
        self.pairs = pairs
        computed = pairs.reduce(0) { $0 + $1.cost }
        self.bound = bound
        self.shortages = shortages
    }

    /// The costs of all pairs together.
    public var cost: Int { pairs.reduce(0) { $0 + $1.cost } }

    /// As it is put on record.
    public var assigned: PairsAssigned {
        PairsAssigned(
            pairs: pairs.map(\.pair),
            basis: ProposalBasis(
                way: order.way, needsExact: order.needsExact, cap: order.cap, seed: seed, draws: draws, cost: cost,
                bound: bound, exchanged: exchanged))
    }

    /// With another expert for a dossier, or with none. That they may read it is asked of the round.
    public func exchanging(_ pair: RoundPair, for other: ProposedPair?) -> Proposal {
        var changed = self
        changed.pairs = pairs.compactMap { $0.pair == pair ? other : $0 }
        changed.exchanged += 1
        return changed
    }
}

/// What a proposal is asked for.
public struct ProposalOrder: Sendable, Hashable, Codable {
    public let way: ProposalWay
    public let needsExact: Bool
    /// In percent; of the way that is left to chance alone.
    public let cap: Int?

    public init(way: ProposalWay, needsExact: Bool, cap: Int? = nil) {
        self.way = way
        self.needsExact = needsExact
        self.cap = way == .random ? cap ?? 50 : nil
    }
}

/// A pair with what it costs and why; words that both have in common aren't kept with it.
public struct ProposedPair: Sendable, Hashable, Codable {
    public let pair: RoundPair
    public let discipline: DisciplineDistance
    /// In thousandths; nil where one of the two says nothing.
    public let likeness: Int?
    public let bid: Bid?
    /// Whether the office required it, or chose it by hand.
    public let isByHand: Bool

    public init(
        _ pair: RoundPair, discipline: DisciplineDistance, likeness: Int?, bid: Bid?, isByHand: Bool = false
    ) {
        self.pair = pair
        self.discipline = discipline
        self.likeness = likeness
        self.bid = bid
        self.isByHand = isByHand
    }

    public var disciplineCost: Int { discipline.cost }
    public var textCost: Int { TextLikeness.cost(likeness ?? 0) }
    public var bidCost: Int { (bid ?? .neutral).cost }
    public var cost: Int { disciplineCost + textCost + bidCost }
    /// Whether the expert's discipline is exactly the dossier's.
    public var isExact: Bool { discipline == .same }
}

/// Why reviews are missing: by which limit, of which dossiers and experts, and how many.
public struct ProposalShortage: Sendable, Hashable, Codable {
    /// The limit's own word.
    public let limit: String
    public let dossiers: [DossierID]
    public let experts: [ExpertID]
    public let lacking: Int
    /// How many pairs of these dossiers wait for an answer about conflicts.
    public let unanswered: Int

    public init(limit: String, dossiers: [DossierID], experts: [ExpertID], lacking: Int, unanswered: Int) {
        self.limit = limit
        self.dossiers = dossiers
        self.experts = experts
        self.lacking = lacking
        self.unanswered = unanswered
    }
}
