/// One expert's scores of one dossier, criterion by criterion, in hundredths of a point (三（三）).
public struct Scores: Sendable, Hashable {
    public let points: [String: Int]
    /// Hundredths of a hundred points: each criterion's share of its range by its weight. Exact until one last
    /// rounding to whole hundredths, half a hundredth up.
    public let total: Int

    /// Every criterion is scored, nothing else is, and each within its range.
    public init(_ points: [String: Int], by rubric: Rubric) throws(Refusal) {
        var sum = 0
        for criterion in rubric.criteria {
            if let fault = Self.fault(of: points[criterion.id], for: criterion) { throw fault }
            sum += points[criterion.id, default: 0] * criterion.weight * (100 / criterion.most)
        }
        if points.count > rubric.criteria.count { throw Refusal(.criterionUnknown, "三（三）") }
        self.points = points
        total = sum.divided(by: 100)
    }

    /// What stands against a score of one criterion.
    static func fault(of given: Int?, for criterion: Criterion) -> Refusal? {
        guard let given else {
            return Refusal(.criterionNotScored, criterion.clause, ["criterion": criterion.name])
        }
        if (0...criterion.most * 100).contains(given) { return nil }
        let values = ["criterion": criterion.name, "most": String(criterion.most)]
        return Refusal(.criterionOutOfRange, criterion.clause, values)
    }
}

/// What counts of one expert's scores once they are handed in.
public struct Review: Sendable, Hashable {
    public let dossier: DossierID
    /// The tier it was scored in.
    public let tier: Tier
    public let expert: ExpertID
    public let total: Int
    public let handedIn: Moment
    /// The dossier was recommended by the body the expert belongs to.
    public let isOfOwnBody: Bool

    public init(
        dossier: DossierID, tier: Tier, expert: ExpertID, total: Int, handedIn: Moment, isOfOwnBody: Bool = false
    ) {
        self.dossier = dossier
        self.tier = tier
        self.expert = expert
        self.total = total
        self.handedIn = handedIn
        self.isOfOwnBody = isOfOwnBody
    }
}

extension Int {
    /// In whole numbers, half rounded up; for what isn't below zero.
    func divided(by divisor: Int) -> Int { (2 * self + divisor) / (2 * divisor) }
}
