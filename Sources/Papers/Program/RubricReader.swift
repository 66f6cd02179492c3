import Selection

/// Reads what `programme.yaml` says of scores: each tier's criteria, and what is made of them.
struct RubricReader {
    /// Divisors of a hundred, so that totals are exact.
    private static let ranges = [1, 2, 4, 5, 10, 20, 25, 50, 100]

    /// Experts score tiers 1 and 2 (三（三）); whoever selects tier 3 has criteria of their own (二（四）).
    func read(_ block: Block, of tier: Tier?) -> Rubric? {
        let isThere = block.has("rubric")
        guard isThere || tier == .one || tier == .two else { return nil }
        var criteria: [Criterion] = []
        let keys = ["id", "name", "english", "weight", "most", "clause", "words"]
        for part in block.blocks("rubric", keys: keys) {
            let criterion = criterion(part)
            if criteria.contains(where: { $0.id == criterion.id }) {
                part.fault("the id `\(criterion.id)` stands twice", on: "id")
            }
            criteria.append(criterion)
        }
        let weights = criteria.reduce(0) { $0 + $1.weight }
        if isThere, weights != 100 { block.fault("the weights make \(weights) percent, not 100", on: "rubric") }
        return Rubric(criteria)
    }

    private func criterion(_ block: Block) -> Criterion {
        let most = block.number("most", in: 1...100)
        if !Self.ranges.contains(most) {
            let known = Self.ranges.map(String.init).joined(separator: ", ")
            block.fault("`most: \(most)` isn't one of \(known)", on: "most")
        }
        return Criterion(
            id: block.text("id"), name: block.text("name"), english: block.text("english"),
            weight: block.number("weight", in: 1...100), most: most, clause: block.clause,
            words: block.textOrTexts("words"))
    }

    func rules(_ root: Block) -> ReviewRules {
        let block = root.block(
            "review", keys: ["official", "least-reviews", "most-reviews", "widest-range", "shrinkage", "ties"])
        let rules = ReviewRules(
            official: block.stated("official") { $0.word("value") ?? .mean },
            leastReviews: block.stated("least-reviews") { $0.number("value", in: 2...99) },
            mostReviews: block.stated("most-reviews") { $0.number("value", in: 2...99) },
            widestRange: block.stated("widest-range") { $0.number("value", in: 1...100) },
            shrinkage: block.stated("shrinkage") { $0.number("value", in: 1...100) },
            ties: block.stated("ties") { $0.words("value") })
        if rules.mostReviews.value < rules.leastReviews.value {
            block.fault("it is less than `least-reviews`", on: "most-reviews")
        }
        return rules
    }
}
