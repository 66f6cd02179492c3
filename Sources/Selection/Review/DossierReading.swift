/// 评阅: one expert's reading of one dossier in a round, from the offer to the scores handed in (三（三）, R33).
public struct DossierReading: Sendable, Hashable {
    public let id: ReadingID
    public let offer: ReadingOffer
    public internal(set) var standing = ReadingStanding.offered
    /// When the expert said that they would read it, or wouldn't.
    public internal(set) var answered: Moment?
    /// What was handed in last; it stays on record where it doesn't count any more.
    public internal(set) var sheet: Sealed<ReviewSheet>?
    public internal(set) var handedIn: Moment?
    /// How often the office opened it again.
    public internal(set) var reopenings = 0
    public internal(set) var declined: ReadingDeclineReason?
    public internal(set) var conflicts: [ConflictKind] = []

    public init(_ id: ReadingID, _ offer: ReadingOffer) {
        self.id = id
        self.offer = offer
    }

    public var dossier: DossierID { offer.dossier }
    public var expert: ExpertID { offer.expert }
    public var round: RoundID { offer.round }
    public var tier: Tier { offer.tier }
}

/// How far a reading is.
public enum ReadingStanding: String, Sendable, Hashable, Codable, CaseIterable {
    /// The expert hasn't answered yet.
    case offered
    case accepted, handedIn
    case declined
    /// The expert told of a conflict: the file is closed to them.
    case conflict
    /// The office took it back.
    case withdrawn

    /// Whether the expert still has something to do.
    public var isOpen: Bool { self == .offered || self == .accepted }
    /// Whether the dossier is theirs to read, or was scored by them.
    public var isTheirs: Bool { isOpen || self == .handedIn }
}

/// Why an expert doesn't read a dossier. A conflict is told as such.
public enum ReadingDeclineReason: String, Sendable, Hashable, Codable, CaseIterable {
    case field, time, unable, other
}

/// Who is asked to read what.
public struct ReadingOffer: Sendable, Hashable, Codable {
    public let round: RoundID
    public let dossier: DossierID
    public let expert: ExpertID
    /// In which it is scored.
    public let tier: Tier
    /// The dossier was recommended by the body the expert belongs to.
    public let isOfOwnBody: Bool

    public init(round: RoundID, dossier: DossierID, expert: ExpertID, tier: Tier, isOfOwnBody: Bool) {
        self.round = round
        self.dossier = dossier
        self.expert = expert
        self.tier = tier
        self.isOfOwnBody = isOfOwnBody
    }
}

/// What an expert hands in: each criterion in hundredths of a point, the total, and what they say of it. Nobody sees it
/// but the office, they themselves, and the panel.
public struct ReviewSheet: Sendable, Hashable, Codable {
    public let points: [String: Int]
    public let total: Int
    public let comment: String

    public init(_ scores: Scores, comment: String) {
        points = scores.points
        total = scores.total
        self.comment = comment
    }
}
