/// Someone who can sit on a panel.
public enum Expert {}
public typealias ExpertID = Identifier<Expert>

/// All that decides a draw but chance, fixed and made known before a seed is there (三（三）, R33).
public struct DrawPlan: Sendable, Hashable, Codable {
    public let program: String
    /// What panel it is.
    public let panel: String
    /// What was asked of the pool, so that it can be asked again.
    public let query: String
    /// Everyone it found.
    public let pool: [DrawCandidate]
    public let excluded: [DrawExclusion]
    public let seats: Int
    /// How many the programme asks for at least, and whether only odd numbers will do.
    public let leastSeats: Int
    public let isOdd: Bool
    /// How many are told to hold themselves ready.
    public let alternates: Int
    /// Of the soft ones, the earlier is dearer.
    public let limits: [DrawLimit]
    /// The two who each give a part of the seed.
    public let holders: [String]
    /// A public number that is added: where it will stand, and when. Nil where none is.
    public let beacon: String?
    public let fixed: Moment

    public init(
        program: String, panel: String, query: String, pool: [DrawCandidate], excluded: [DrawExclusion] = [],
        seats: Int, leastSeats: Int, isOdd: Bool = true, alternates: Int, limits: [DrawLimit] = [], holders: [String],
        beacon: String? = nil, fixed: Moment
    ) {
        self.program = program
        self.panel = panel
        self.query = query
        self.pool = pool
        self.excluded = excluded
        self.seats = seats
        self.leastSeats = leastSeats
        self.isOdd = isOdd
        self.alternates = alternates
        self.limits = limits
        self.holders = holders
        self.beacon = beacon
        self.fixed = fixed
    }

    /// Those a lot is drawn for.
    public var candidates: [DrawCandidate] {
        let left = Set(excluded.map(\.expert))
        return pool.filter { !left.contains($0.expert) }
    }
}

/// An expert of the pool, by number alone, the unit by a number of the plan's own; names are not published.
public struct DrawCandidate: Sendable, Hashable, Codable {
    public let expert: ExpertID
    public let unit: String
    /// The first of their disciplines.
    public let discipline: String

    public init(expert: ExpertID, unit: String, discipline: String) {
        self.expert = expert
        self.unit = unit
        self.discipline = discipline
    }
}

/// Who takes no part though the pool has them, and why.
public struct DrawExclusion: Sendable, Hashable, Codable {
    public let expert: ExpertID
    public let reason: String

    public init(expert: ExpertID, reason: String) {
        self.expert = expert
        self.reason = reason
    }
}

/// How the seats may fall over disciplines and units.
public struct DrawLimit: Sendable, Hashable, Codable {
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// The one of `code`.
        case discipline
        case eachDiscipline, eachUnit
    }

    public let kind: Kind
    public let code: String?
    public let least: Int?
    public let most: Int?
    /// A soft limit gives way where it can't be kept.
    public let isHard: Bool

    private init(_ kind: Kind, _ code: String?, _ least: Int?, _ most: Int?, isHard: Bool) {
        self.kind = kind
        self.code = code
        self.least = least
        self.most = most
        self.isHard = isHard
    }

    public static func discipline(
        _ code: String, least: Int? = nil, most: Int? = nil, isHard: Bool
    ) -> DrawLimit {
        DrawLimit(.discipline, code, least, most, isHard: isHard)
    }

    public static func eachDiscipline(most: Int, isHard: Bool) -> DrawLimit {
        DrawLimit(.eachDiscipline, nil, nil, most, isHard: isHard)
    }

    public static func eachUnit(most: Int, isHard: Bool) -> DrawLimit {
        DrawLimit(.eachUnit, nil, nil, most, isHard: isHard)
    }
}

extension DrawPlan {
    /// Refuses a plan that the programme, or arithmetic, doesn't allow.
    public func require(_ rules: PanelRules) throws(Refusal) {
        try rules.require(seats: seats, least: leastSeats, isOdd: isOdd)
        try requirePossible(rules.minimumSizes.clause)
    }

    /// What can be said of a plan without its programme.
    func requirePossible(_ clause: Clause) throws(Refusal) {
        if seats < leastSeats { throw Refusal(.panelTooSmall, clause, ["least": String(leastSeats)]) }
        if isOdd, seats % 2 == 0 { throw Refusal(.panelEven, clause) }
        guard Set(pool.map(\.expert)).count == pool.count else { throw Refusal(.expertTwiceInPool, clause) }
        guard holders.count == 2, Set(holders).count == 2 else { throw Refusal(.holdersNotTwo, clause) }
        let values = ["least": String(seats), "count": String(candidates.count)]
        if candidates.count < seats { throw Refusal(.poolTooSmall, clause, values) }
        let hard = limits.filter(\.isHard)
        guard Seating(hard).canSeat(seats, taking: [], of: candidates) else {
            throw Refusal(.drawLimitsUnmet, clause)
        }
    }

    /// The limits that a draw keeps: the hard ones, and of the soft ones each that can be kept with those before it.
    public var keptLimits: [DrawLimit] {
        limits.filter { !$0.isHard }.reduce(limits.filter(\.isHard)) { kept, soft in
            Seating(kept + [soft]).canSeat(seats, taking: [], of: candidates) ? kept + [soft] : kept
        }
    }
}
