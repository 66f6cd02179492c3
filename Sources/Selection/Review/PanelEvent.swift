/// What can come about in the draw of a panel. Case and label names are the storage. None holds a name: experts
/// stand in it by number, and a part of the seed only once it is made known.
public enum PanelEvent: Sendable, Hashable, Codable {
    case planned(PlannedDraw)
    case fixed(FixedPlan)
    case committed(ShareCommitted)
    case revealed(ShareRevealed)
    case beaconTold(BeaconTold)
    case drawn(DrawOutcome)
    case declined(SeatDeclined)
    case abandoned(DrawAbandoned)
}

/// What was planned, and by whom; it may be planned anew until another fixes it.
public struct PlannedDraw: Sendable, Hashable, Codable {
    public let draft: PanelDraft
    public let by: AccountID

    public init(draft: PanelDraft, by: AccountID) {
        self.draft = draft
        self.by = by
    }
}

/// The plan as it was made known, and what stands for it.
public struct FixedPlan: Sendable, Hashable, Codable {
    public let plan: DrawPlan
    public let commitment: String
    public let plannedBy: AccountID

    public init(plan: DrawPlan, commitment: String, plannedBy: AccountID) {
        self.plan = plan
        self.commitment = commitment
        self.plannedBy = plannedBy
    }
}

/// What stands for a part of the seed; the part itself stays with its holder.
public struct ShareCommitted: Sendable, Hashable, Codable {
    public let holder: AccountID
    public let commitment: String

    public init(holder: AccountID, commitment: String) {
        self.holder = holder
        self.commitment = commitment
    }
}

public struct ShareRevealed: Sendable, Hashable, Codable {
    public let holder: AccountID
    public let value: String

    public init(holder: AccountID, value: String) {
        self.holder = holder
        self.value = value
    }
}

/// The public number that the plan names.
public struct BeaconTold: Sendable, Hashable, Codable {
    public let value: String

    public init(value: String) { self.value = value }
}

/// On whom the lots fell. It follows from the facts before it, and stands here so that it can't follow otherwise later.
public struct DrawOutcome: Sendable, Hashable, Codable {
    public let seed: String
    /// Those that are kept.
    public let limits: [DrawLimit]
    public let seats: [ExpertID]
    public let alternates: [ExpertID]

    public init(seed: String, limits: [DrawLimit], seats: [ExpertID], alternates: [ExpertID]) {
        self.seed = seed
        self.limits = limits
        self.seats = seats
        self.alternates = alternates
    }
}

/// Somebody doesn't come; who takes the seat follows from the lots.
public struct SeatDeclined: Sendable, Hashable, Codable {
    public let expert: ExpertID
    public let reason: DeclineReason
    /// Nil where there was no seat to take, or nobody to take it.
    public let taker: ExpertID?
    public let remark: Sealed<String>?

    public init(expert: ExpertID, reason: DeclineReason, taker: ExpertID?, remark: Sealed<String>? = nil) {
        self.expert = expert
        self.reason = reason
        self.taker = taker
        self.remark = remark
    }
}

public struct DrawAbandoned: Sendable, Hashable, Codable {
    public let reason: AbandonReason
    public let remark: Sealed<String>

    public init(reason: AbandonReason, remark: Sealed<String>) {
        self.reason = reason
        self.remark = remark
    }
}
