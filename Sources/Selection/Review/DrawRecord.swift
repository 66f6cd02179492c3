/// A draw as it is published: from it everyone can draw the same lots again. `docs/draws.md` says how.
public struct DrawRecord: Sendable, Hashable, Codable {
    public let format: String
    public let plan: DrawPlan
    /// Stands for the plan, and was made known before the parts of the seed were.
    public let commitment: String
    public let shares: [DrawShare]
    /// The public number, where the plan names one.
    public let beacon: String?
    public let seed: String
    public let lots: [DrawLot]
    public let limits: [DrawLimit]
    public let seats: [ExpertID]
    public let alternates: [ExpertID]
    public let declined: [DrawDecline]
    /// Who sits in the end, seat by seat; nil where nobody was left for it.
    public let panel: [ExpertID?]

    public static let format = "bole-draw-1"
}

/// One person's part of the seed: first what stands for it, then, once both parts are fixed, itself.
public struct DrawShare: Sendable, Hashable, Codable {
    public let holder: String
    public let commitment: String
    public let committed: Moment
    public let value: String
    public let revealed: Moment

    public init(holder: String, commitment: String, committed: Moment, value: String, revealed: Moment) {
        self.holder = holder
        self.commitment = commitment
        self.committed = committed
        self.value = value
        self.revealed = revealed
    }
}

/// Someone doesn't take part after all.
public struct DrawDecline: Sendable, Hashable, Codable {
    public let expert: ExpertID
    public let reason: String
    public let at: Moment
    /// Who takes the seat; nil where there was no seat to take, or nobody to take it.
    public let taker: ExpertID?

    public init(expert: ExpertID, reason: String, at: Moment, taker: ExpertID? = nil) {
        self.expert = expert
        self.reason = reason
        self.at = at
        self.taker = taker
    }
}

/// SHA-256 in hexadecimal, which the rules are given from outside.
public struct DrawHash: Sendable {
    private let hash: @Sendable (String) -> String
    private let wording: @Sendable (DrawPlan) throws -> String

    /// - Parameters:
    ///   - wording: a plan as JSON of exactly one wording.
    public init(
        _ hash: @escaping @Sendable (String) -> String, wording: @escaping @Sendable (DrawPlan) throws -> String
    ) {
        self.hash = hash
        self.wording = wording
    }

    public func commitment(to plan: DrawPlan) throws -> String { hash(try wording(plan)) }

    /// Tied to the plan and its holder, so that it can't be used again or by another.
    public func commitment(to value: String, of holder: String, for plan: String) -> String {
        hash(lines("share", plan, holder, value))
    }

    func seed(of plan: String, _ values: [String]) -> String { hash(lines(["seed", plan] + values)) }
    func lot(of expert: ExpertID, _ seed: String) -> String { hash(lines("lot", seed, expert.text)) }

    private func lines(_ words: String...) -> String { lines(words) }
    private func lines(_ words: [String]) -> String { ([DrawRecord.format] + words).joined(separator: "\n") }
}

extension DrawRecord {
    /// Draws: everything in a record follows from the plan, the parts of the seed and who declined.
    public init(
        _ plan: DrawPlan, shares: [DrawShare], beacon: String? = nil, declined: [DrawDecline] = [], hash: DrawHash
    ) throws {
        format = Self.format
        self.plan = plan
        self.shares = shares
        self.beacon = beacon
        let commitment = try hash.commitment(to: plan)
        let seed = hash.seed(of: commitment, shares.map(\.value) + (beacon.map { [$0] } ?? []))
        let draw = Draw(plan) { hash.lot(of: $0, seed) }
        let (panel, takers) = draw.panel(declining: declined.map(\.expert))
        (self.commitment, self.seed, self.panel) = (commitment, seed, panel)
        (lots, limits, seats, alternates) = (draw.order, plan.keptLimits, draw.seats, draw.alternates)
        self.declined = zip(declined, takers).map { told, taker in
            DrawDecline(expert: told.expert, reason: told.reason, at: told.at, taker: taker)
        }
    }
}
