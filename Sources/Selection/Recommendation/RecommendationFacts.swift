/// 综合评议 at the employer, a channel or the body (三（二）, R22, R25, R32).
public struct Evaluation: Sendable, Hashable, Codable {
    public let desk: OrganisationID
    public let held: Day
    public let form: EvaluationForm
    public let participants: Int
    public let votesFor: Int
    public let opinion: Sealed<String>

    public init(
        desk: OrganisationID, held: Day, form: EvaluationForm, participants: Int, votesFor: Int,
        opinion: Sealed<String>
    ) {
        self.desk = desk
        self.held = held
        self.form = form
        self.participants = participants
        self.votesFor = votesFor
        self.opinion = opinion
    }
}

public enum EvaluationForm: String, Sendable, Hashable, Codable, CaseIterable {
    case academicCommittee, evaluationGroup, staffMeeting
}

/// 所在单位同意 (三（二）, R18).
public struct Consent: Sendable, Hashable, Codable {
    public let revision: Int
    /// The level above consented, because the employer has one account only.
    public let byLevelAbove: Bool

    public init(revision: Int, byLevelAbove: Bool) {
        self.revision = revision
        self.byLevelAbove = byLevelAbove
    }
}

/// A level between employer and body, or the body after corrections, passes it on (三（二）, R19).
public struct Forwarding: Sendable, Hashable, Codable {
    public let desk: OrganisationID
    public let opinion: Sealed<String>

    public init(desk: OrganisationID, opinion: Sealed<String>) {
        self.desk = desk
        self.opinion = opinion
    }
}

/// The letter that asks the discipline inspectors (三（二）, R29).
public struct DisciplineRequest: Sendable, Hashable, Codable {
    public let organ: String
    public let number: String

    public init(organ: String, number: String) {
        self.organ = organ
        self.number = number
    }
}

/// Their answer: for the body's leader and the office's clerk, never for applicant or experts (R29).
public struct DisciplineReply: Sendable, Hashable, Codable {
    public let opinion: Sealed<DisciplineOpinion>
    /// Whether the opinion lets the person go on; the opinion's class itself is confidential.
    public let permits: Bool
    public let number: String
    public let dated: Day

    public init(opinion: Sealed<DisciplineOpinion>, permits: Bool, number: String, dated: Day) {
        self.opinion = opinion
        self.permits = permits
        self.number = number
        self.dated = dated
    }
}

public enum DisciplineOpinion: String, Sendable, Hashable, Codable, CaseIterable {
    case nothingReported, underInquiry, unsuitable, other, notApplicable

    public var permits: Bool { self == .nothingReported || self == .notApplicable }
}

/// The body's written exception where the notice says 原则上, or leaves it to judgement (R6, R12).
public struct ExceptionMade: Sendable, Hashable, Codable {
    public let rule: Rule
    public let reason: Sealed<String>

    public init(rule: Rule, reason: Sealed<String>) {
        self.rule = rule
        self.reason = reason
    }
}

/// The body asks whether a tier-1 applicant goes on under tier 2.
public struct TierChangeRequest: Sendable, Hashable, Codable {
    public let to: Tier
    public let reason: Sealed<String>

    public init(to: Tier, reason: Sealed<String>) {
        self.to = to
        self.reason = reason
    }
}

/// The applicant's recorded consent to another tier.
public struct TierChange: Sendable, Hashable, Codable {
    public let from: Tier
    public let to: Tier

    public init(from: Tier, to: Tier) {
        self.from = from
        self.to = to
    }
}

public struct TierChangeDeclined: Sendable, Hashable, Codable {
    public let stays: Tier

    public init(stays: Tier) { self.stays = stays }
}

/// One of two people proposes to leave a person's name off the published text.
public struct WithholdingProposal: Sendable, Hashable, Codable {
    public let basis: Sealed<String>
    public let by: AccountID

    public init(basis: Sealed<String>, by: AccountID) {
        self.basis = basis
        self.by = by
    }
}

/// The second confirms it.
public struct Withholding: Sendable, Hashable, Codable {
    public let proposedBy: AccountID

    public init(proposedBy: AccountID) { self.proposedBy = proposedBy }
}
