import Selection

/// Scores that experts gave, and what a programme makes of them.
enum Scoring {
    static func rules(
        _ official: Aggregate = .adjusted, shrinkage: Int = 3, ties: [TieRule] = TieRule.allCases
    ) -> ReviewRules {
        ReviewRules(
            official: Stated(official, "三（三）"), leastReviews: Stated(3, "三（三）"), mostReviews: Stated(5, "三（三）"),
            widestRange: Stated(20, "三（三）"), shrinkage: Stated(shrinkage, "三（三）"), ties: Stated(ties, "三（三）"))
    }

    static func review(_ dossier: String, _ expert: String, _ total: Int, tier: Tier = .two) -> Review {
        Review(
            dossier: DossierID(dossier), tier: tier, expert: ExpertID(expert), total: total,
            handedIn: Given.moment("2023-10-20T09:00:00+08:00"))
    }

    /// One dossier's totals by experts x1, x2 …
    static func reviews(_ dossier: String, _ totals: Int...) -> [Review] {
        totals.enumerated().map { review(dossier, "x\($0 + 1)", $1) }
    }

    static func pool(_ reviews: [Review], _ rules: ReviewRules = rules()) throws -> ScorePool {
        try ScorePool(reviews, in: .two, rules)
    }

    /// The example of docs/scores.md: x2 scores harshly and hasn't read d4.
    static let example =
        [review("d1", "x1", 8200), review("d1", "x2", 7500), review("d1", "x3", 8600)]
        + [review("d2", "x1", 7600), review("d2", "x2", 7000), review("d2", "x4", 7900)]
        + [review("d3", "x2", 7500), review("d3", "x3", 8700), review("d3", "x4", 8400)]
        + [review("d4", "x1", 8000), review("d4", "x3", 8400), review("d4", "x4", 8200)]

    /// Three of six experts for each dossier, by chance; the first six dossiers link them all.
    static func season(
        dossiers: Int = 12, _ chance: inout Chance, total: (Int, Int, inout Chance) -> Int
    ) -> [Review] {
        var reviews: [Review] = []
        for dossier in 0..<dossiers {
            let experts = dossier < 6 ? (0..<6).map { ($0 + dossier) % 6 } : (0..<6).shuffled(using: &chance)
            for expert in experts.prefix(3) {
                reviews.append(review("d\(100 + dossier)", "x\(expert)", total(dossier, expert, &chance)))
            }
        }
        return reviews
    }
}

/// Chance that comes out the same whenever it begins with the same number.
struct Chance: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
