/// How a member votes.
public enum Vote: String, Sendable, Hashable, Codable, CaseIterable {
    case agree, disagree, abstain
}

/// What became of the ballots of one vote, or of a part of them: each given out is returned or unused, each returned
/// valid or void (三（三）, R33).
public struct BallotCount: Sendable, Hashable, Codable {
    public let issued: Int
    public let unused: Int
    public let void: Int
    public let agree: Int
    public let disagree: Int
    public let abstain: Int

    public init(issued: Int, unused: Int, void: Int = 0, agree: Int, disagree: Int, abstain: Int) {
        self.issued = issued
        self.unused = unused
        self.void = void
        self.agree = agree
        self.disagree = disagree
        self.abstain = abstain
    }

    /// Of tokens: who has one and doesn't use it returns nothing, and nothing cast is void.
    public init(issued: Int, votes: [Vote]) {
        self.init(
            issued: issued, unused: issued - votes.count, agree: votes.count { $0 == .agree },
            disagree: votes.count { $0 == .disagree }, abstain: votes.count { $0 == .abstain })
    }

    public var valid: Int { agree + disagree + abstain }
    public var returned: Int { valid + void }

    /// Whether nothing is missing and nothing is there that wasn't given out.
    public var isReconciled: Bool {
        [issued, unused, void, agree, disagree, abstain].allSatisfy { $0 >= 0 } && issued == returned + unused
    }

    static func + (left: BallotCount, right: BallotCount) -> BallotCount {
        BallotCount(
            issued: left.issued + right.issued, unused: left.unused + right.unused, void: left.void + right.void,
            agree: left.agree + right.agree, disagree: left.disagree + right.disagree,
            abstain: left.abstain + right.abstain)
    }
}
