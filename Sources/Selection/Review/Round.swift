/// 评审轮次: who of a drawn panel reads which dossiers of a tier, from their answers about conflicts to the pairs that
/// were assigned (三（三）, R33).
public struct Round: Sendable, Hashable {
    public let id: RoundID
    public let panel: PanelID
    public let tier: Tier
    public internal(set) var settings: RoundSettings
    /// What is scored, as it was when the round began (R11).
    public let rubric: Rubric
    /// Who sits on the panel, seat by seat.
    public internal(set) var readers: [ExpertID]
    /// In the order in which they came in.
    public internal(set) var dossiers: [DossierID] = []
    /// Conflicts that data was certain of when the dossier, or the reader, came in.
    public internal(set) var found: [RoundPair: [ConflictKind]] = [:]
    /// What readers have answered; an empty list says that there is no conflict, and no list that nobody has answered.
    public internal(set) var declared: [RoundPair: [ConflictKind]] = [:]
    public internal(set) var bids: [RoundPair: Bid] = [:]
    public internal(set) var pins: [RoundPair: PairPinned] = [:]
    /// Who reads what now, in the order in which it was assigned.
    public internal(set) var pairs: [RoundPair] = []
    /// How often a proposal was applied.
    public internal(set) var assignments = 0
    public internal(set) var closed: Moment?

    public init(_ id: RoundID, _ opening: RoundOpened) {
        self.id = id
        panel = opening.panel
        tier = opening.tier
        settings = opening.settings
        rubric = opening.rubric
        readers = opening.readers
    }

    /// The last day on which a review can be handed in.
    public var due: Day { settings.due }

    public var standing: RoundStanding {
        closed != nil ? .closed : assignments > 0 ? .assigned : .declaring
    }

    /// Whether an expert must not read a dossier: by their own answer, by the office, or because data is certain.
    public func isInConflict(_ expert: ExpertID, _ dossier: DossierID) -> Bool {
        let pair = RoundPair(dossier: dossier, expert: expert)
        return declared[pair].map { !$0.isEmpty } == true || found[pair] != nil || pins[pair]?.pin == .forbidden
    }

    /// All that is known of a pair. A pair that the office forbids is one of no kind. Nobody's relatives, teachers or
    /// co-authors are in the data, so that nothing but the expert's answer makes a pair clear.
    public func standing(of expert: ExpertID, on dossier: DossierID) -> PairStanding {
        let pair = RoundPair(dossier: dossier, expert: expert)
        if isInConflict(expert, dossier) {
            let kinds = Set((declared[pair] ?? []) + (found[pair] ?? []))
            return .conflict(ConflictKind.allCases.filter(kinds.contains))
        }
        return declared[pair] == nil ? .unanswered(ConflictKind.allCases) : .clear
    }

    /// The dossiers that a reader still has to answer for: those of which data isn't certain already.
    public func unanswered(by expert: ExpertID) -> [DossierID] {
        dossiers.filter { dossier in
            let pair = RoundPair(dossier: dossier, expert: expert)
            return declared[pair] == nil && found[pair] == nil
        }
    }

    /// The dossiers that a reader is asked about.
    public func asked(of expert: ExpertID) -> [DossierID] {
        dossiers.filter { found[RoundPair(dossier: $0, expert: expert)] == nil }
    }
}

/// An expert with a dossier they read, or might.
public struct RoundPair: Sendable, Hashable, Codable {
    public let dossier: DossierID
    public let expert: ExpertID

    public init(dossier: DossierID, expert: ExpertID) {
        self.dossier = dossier
        self.expert = expert
    }
}

/// How far a round is.
public enum RoundStanding: String, Sendable, Hashable, Codable, CaseIterable {
    /// Its experts answer about conflicts; nothing is assigned yet.
    case declaring
    case assigned, closed
}

/// What the office asks of a round.
public struct RoundSettings: Sendable, Hashable, Codable {
    /// How many experts read each dossier.
    public let reviews: Int
    /// How many dossiers one expert reads at most.
    public let most: Int
    /// The last day on which a review can be handed in.
    public let due: Day

    public init(reviews: Int, most: Int, due: Day) {
        self.reviews = reviews
        self.most = most
        self.due = due
    }
}

/// What the office says of a pair before it is assigned.
public enum PairPin: String, Sendable, Hashable, Codable, CaseIterable {
    case required, forbidden
}

/// Why a pair is taken back.
public enum WithdrawalReason: String, Sendable, Hashable, Codable, CaseIterable {
    case conflict, declined, unable, other
}
