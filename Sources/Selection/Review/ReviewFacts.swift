/// On a sealed slate, sent to the office.
public struct Reporting: Sendable, Hashable, Codable {
    public let slate: SlateID
    public let rank: Int

    public init(slate: SlateID, rank: Int) {
        self.slate = slate
        self.rank = rank
    }
}

/// The office takes it into review.
public struct Acceptance: Sendable, Hashable, Codable {
    public let revision: Int
    /// What of the programme's list was looked at; left out where nothing was ticked.
    public let checked: [String]?

    public init(revision: Int, checked: [String] = []) {
        self.revision = revision
        self.checked = checked.isEmpty ? nil : checked
    }
}

/// The panel's vote as the office enters it (三（三）, R33).
public struct PanelVote: Sendable, Hashable, Codable {
    public let members: Int
    public let present: Int
    public let votesFor: Int
    public let score: Int

    public init(members: Int, present: Int, votesFor: Int, score: Int) {
        self.members = members
        self.present = present
        self.votesFor = votesFor
        self.score = score
    }
}

/// What the panel decided on a dossier in a tier (三（三）, R33).
public struct PanelResult: Sendable, Hashable, Codable {
    public let tier: Tier
    /// How many members the committee has, how many sat, how many voted for.
    public let members: Int
    public let present: Int
    public let votesFor: Int
    /// Hundredths of a point, so that scores compare exactly.
    public let score: Int
    public let passed: Bool

    public init(tier: Tier, members: Int, present: Int, votesFor: Int, score: Int, passed: Bool) {
        self.tier = tier
        self.members = members
        self.present = present
        self.votesFor = votesFor
        self.score = score
        self.passed = passed
    }
}

public struct TransferConsentWithdrawn: Sendable, Hashable, Codable {
    public let tier: Tier

    public init(tier: Tier) { self.tier = tier }
}

/// Not chosen in tier 1, judged in tier 2 with the same materials (四（一）, R42).
public struct Transferred: Sendable, Hashable, Codable {
    public let from: Tier
    public let to: Tier

    public init(from: Tier, to: Tier) {
        self.from = from
        self.to = to
    }
}

/// On the preliminary list of a tier (三（三）, R34).
public struct Preliminary: Sendable, Hashable, Codable {
    public let tier: Tier

    public init(tier: Tier) { self.tier = tier }
}

/// The end of the way, with the reason and, where someone wrote one, the remark.
public struct Ending: Sendable, Hashable, Codable {
    public let kind: EndKind
    public let reason: EndReason
    public let remark: Sealed<String>?
    /// The usual remark that the words begin with; left out where there is none.
    public let code: String?

    public init(_ kind: EndKind, _ reason: EndReason, remark: Sealed<String>? = nil, code: String? = nil) {
        self.kind = kind
        self.reason = reason
        self.remark = remark
        self.code = code
    }
}
