/// What the experts score in a tier, and how much each part weighs (二（二）, R11).
public struct Rubric: Sendable, Hashable, Codable {
    public let criteria: [Criterion]

    public init(_ criteria: [Criterion]) { self.criteria = criteria }

    /// The criteria that aren't what they were, by id: other words or weights, added, or taken out. Empty where two
    /// rubrics ask the same; the order alone changes no score.
    public func changed(since earlier: Rubric) -> [String] {
        let now = criteria.filter { !earlier.criteria.contains($0) }.map(\.id)
        let gone = earlier.criteria.map(\.id).filter { id in !criteria.contains { $0.id == id } }
        return now + gone
    }
}

/// One thing that is scored.
public struct Criterion: Sendable, Hashable, Codable {
    public let id: String
    public let name: String
    public let english: String
    /// Its part of the total, in percent; a rubric's weights make a hundred.
    public let weight: Int
    /// The points it is scored with, from none to so many: a divisor of a hundred, so that totals stay exact.
    public let most: Int
    public let clause: Clause
    /// The level asked for in the notice's own words, one for each category where it has several.
    public let words: [String]

    public init(
        id: String, name: String, english: String, weight: Int, most: Int, clause: Clause, words: [String]
    ) {
        self.id = id
        self.name = name
        self.english = english
        self.weight = weight
        self.most = most
        self.clause = clause
        self.words = words
    }
}

/// What is made of scores, said beforehand (三（三）): no choice is left once scores are there.
public struct ReviewRules: Sendable, Equatable {
    /// The one that ranks; the others only stand beside it.
    public let official: Stated<Aggregate>
    /// How many experts score a dossier at least, without which no score is adjusted.
    public let leastReviews: Stated<Int>
    /// How many at most, whatever lies between their scores.
    public let mostReviews: Stated<Int>
    /// Points between highest and lowest score above which one more expert is asked.
    public let widestRange: Stated<Int>
    /// So many dossiers scored like everybody else are added to each expert's own before harshness is told from them.
    public let shrinkage: Stated<Int>
    /// What parts equal scores, the first that does.
    public let ties: Stated<[TieRule]>

    public init(
        official: Stated<Aggregate>, leastReviews: Stated<Int>, mostReviews: Stated<Int>, widestRange: Stated<Int>,
        shrinkage: Stated<Int>, ties: Stated<[TieRule]>
    ) {
        self.official = official
        self.leastReviews = leastReviews
        self.mostReviews = mostReviews
        self.widestRange = widestRange
        self.shrinkage = shrinkage
        self.ties = ties
    }
}

/// What can be made of several experts' scores.
public enum Aggregate: String, Sendable, Hashable, CaseIterable {
    case mean
    case trimmedMean = "trimmed-mean"
    case median
    case adjusted
}

/// What comes first of two with the same score: more votes for it, the higher median, the smaller range.
public enum TieRule: String, Sendable, Hashable, CaseIterable {
    case votes, median, range
}
