/// 评审专家的抽取: a panel, from what is asked of the pool to whoever sits on it in the end (三（三）, R33).
public struct Panel: Sendable, Hashable {
    public let id: PanelID
    /// What was planned last.
    public internal(set) var draft: PanelDraft
    public internal(set) var plannedBy: AccountID?
    /// What was made known before there was a seed.
    public internal(set) var fixed: FixedPlan?
    /// The parts of the seed, in the order in which the plan names who holds them.
    public internal(set) var shares: [PanelShare] = []
    public internal(set) var beacon: String?
    public internal(set) var outcome: DrawOutcome?
    public internal(set) var drawn: Moment?
    public internal(set) var declined: [DrawDecline] = []
    /// Who sits now, seat by seat; nil where nobody was left.
    public internal(set) var sitting: [ExpertID?] = []
    public internal(set) var abandoned: AbandonReason?

    public init(_ id: PanelID, _ draft: PanelDraft) {
        self.id = id
        self.draft = draft
    }

    public var standing: PanelStanding {
        if abandoned != nil { return .abandoned }
        if outcome != nil { return .drawn }
        guard let fixed else { return .planned }
        if shares.count < fixed.plan.holders.count { return .fixed }
        return shares.contains { $0.value == nil } ? .committed : .revealed
    }

    public func share(of holder: AccountID) -> PanelShare? { shares.first { $0.holder == holder.text } }

    /// The record, from which everyone can draw the same lots again; none before they were drawn.
    public func record(_ hash: DrawHash) throws -> DrawRecord? {
        guard let plan = fixed?.plan, outcome != nil else { return nil }
        return try DrawRecord(
            plan, shares: shares.compactMap(\.told), beacon: beacon, declined: declined, hash: hash)
    }
}

/// How far a draw is.
public enum PanelStanding: String, Sendable, Hashable, Codable, CaseIterable {
    /// Planned, to be fixed by another.
    case planned
    /// Fixed and made known; the parts of the seed are awaited.
    case fixed
    /// Both parts are fixed, and can be made known.
    case committed
    /// Both are known; the public number is awaited.
    case revealed
    case drawn, abandoned
}

/// What is asked of a draw, before anything of it is fixed.
public struct PanelDraft: Sendable, Hashable, Codable {
    /// What the panel is called.
    public let name: String
    /// What it judges.
    public let tiers: [Tier]
    public let query: PoolQuery
    public let seats: Int
    public let alternates: Int
    /// Of the soft ones, the earlier is dearer.
    public let limits: [DrawLimit]
    /// Who applies this season is left out.
    public let excludesApplicants: Bool
    /// Left out by hand.
    public let exclusions: [PanelExclusion]
    /// The two who each give a part of the seed.
    public let holders: [AccountID]
    /// Which public number is added, and when it will be there.
    public let beacon: String?

    public init(
        name: String, tiers: [Tier], query: PoolQuery, seats: Int, alternates: Int, limits: [DrawLimit] = [],
        excludesApplicants: Bool = true, exclusions: [PanelExclusion] = [], holders: [AccountID],
        beacon: String? = nil
    ) {
        self.name = name
        self.tiers = tiers
        self.query = query
        self.seats = seats
        self.alternates = alternates
        self.limits = limits
        self.excludesApplicants = excludesApplicants
        self.exclusions = exclusions
        self.holders = holders
        self.beacon = beacon
    }
}

/// Whom of the pool a draw asks for: those in their term on the day the panel meets.
public struct PoolQuery: Sendable, Hashable, Codable {
    public let meets: Day
    /// Codes of the disciplines that count; empty for all.
    public let disciplines: [String]
    /// Also those who may perhaps come.
    public let takesLimited: Bool

    public init(meets: Day, disciplines: [String] = [], takesLimited: Bool = false) {
        self.meets = meets
        self.disciplines = disciplines
        self.takesLimited = takesLimited
    }

    /// As the record has it, so that the same can be asked again.
    public var words: String {
        let asked = disciplines.isEmpty ? "all" : disciplines.joined(separator: ",")
        let coming = takesLimited ? "available,limited" : "available"
        return "term=\(meets); disciplines=\(asked); availability=\(coming)"
    }
}

/// Why somebody of the pool is left out.
public enum ExclusionGround: String, Sendable, Hashable, Codable, CaseIterable {
    case applies, relatedUnit, kin, teaching, cooperation, recommended, unavailable, other
}

public struct PanelExclusion: Sendable, Hashable, Codable {
    public let expert: ExpertID
    public let ground: ExclusionGround

    public init(expert: ExpertID, ground: ExclusionGround) {
        self.expert = expert
        self.ground = ground
    }
}

/// One person's part of the seed, so far.
public struct PanelShare: Sendable, Hashable {
    public let holder: String
    public let commitment: String
    public let committed: Moment
    public var value: String?
    public var revealed: Moment?

    /// As the record has it, once it is known.
    var told: DrawShare? {
        guard let value, let revealed else { return nil }
        return DrawShare(
            holder: holder, commitment: commitment, committed: committed, value: value, revealed: revealed)
    }
}

/// Why somebody who was drawn doesn't come. It is published with their number: that somebody is ill is said in the
/// remark, which isn't.
public enum DeclineReason: String, Sendable, Hashable, Codable, CaseIterable {
    case unable, conflict, unreachable, other
}

/// Why a draw is given up before it is drawn.
public enum AbandonReason: String, Sendable, Hashable, Codable, CaseIterable {
    case holderSilent, shareLost, planWrong, other
}
