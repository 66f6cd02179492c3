/// What a dossier is about, or an expert works on.
public struct FieldOfWork: Sendable, Hashable {
    /// Codes of GB/T 13745.
    public let disciplines: [String]
    /// In their own words, a dossier's summary; empty where nothing is said.
    public let words: String

    public init(disciplines: [String], words: String) {
        self.disciplines = disciplines
        self.words = words
    }
}

/// How well experts fit dossiers (三（三）, R33), both numbered from 0: a cost from 0 for who fits best to 1,000, of up to
/// 500 for the discipline, 300 for the text and 200 for the bid.
public struct Affinity: Sendable {
    public let dossiers: [FieldOfWork]
    public let experts: [FieldOfWork]
    /// By dossier, then by expert.
    private let bids: [Int: [Int: Bid]]
    private let texts: TextLikeness
    /// What each expert's discipline costs, by the disciplines that any dossier has.
    private let disciplineCosts: [[String]: [Int]]

    public init(dossiers: [FieldOfWork], experts: [FieldOfWork], bids: [Int: [Int: Bid]] = [:]) {
        self.dossiers = dossiers
        self.experts = experts
        self.bids = bids
        texts = TextLikeness(dossiers: dossiers.map(\.words), experts: experts.map(\.words))
        disciplineCosts = Set(dossiers.map(\.disciplines)).reduce(into: [:]) { costs, disciplines in
            costs[disciplines] = experts.map {
                DisciplineMatch(dossier: disciplines, expert: $0.disciplines).distance.cost
            }
        }
    }

    /// What each expert costs for a dossier.
    public func costs(of dossier: Int) -> [Int] {
        let disciplines = disciplineCosts[dossiers[dossier].disciplines] ?? []
        var costs = zip(disciplines, texts.likeness(of: dossier)).map { discipline, likeness in
            discipline + TextLikeness.cost(likeness) + Bid.neutral.cost
        }
        for (expert, bid) in bids[dossier] ?? [:] where experts.indices.contains(expert) {
            costs[expert] += bid.cost - Bid.neutral.cost
        }
        return costs
    }

    /// The parts of what an expert costs, without the words that both have in common.
    public func parts(dossier: Int, expert: Int) -> (discipline: DisciplineDistance, likeness: Int?, bid: Bid?) {
        let match = DisciplineMatch(dossier: dossiers[dossier].disciplines, expert: experts[expert].disciplines)
        let canCompare = texts.canCompare(dossier: dossier, expert: expert)
        return (
            match.distance, canCompare ? texts.likeness(of: dossier)[expert] : nil, bids[dossier]?[expert]
        )
    }

    /// Why an expert costs that much.
    public func reasons(dossier: Int, expert: Int) -> AffinityReasons {
        let (one, other) = (dossiers[dossier], experts[expert])
        let canCompare = texts.canCompare(dossier: dossier, expert: expert)
        return AffinityReasons(
            discipline: DisciplineMatch(dossier: one.disciplines, expert: other.disciplines),
            likeness: canCompare ? texts.likeness(of: dossier)[expert] : nil,
            shared: SharedWords(
                ComparedText(one.words), ComparedText(other.words), rarity: texts.rarity(of:)
            ).words,
            bid: bids[dossier]?[expert])
    }
}

/// Why a pair costs what it does, part by part.
public struct AffinityReasons: Sendable, Hashable {
    public let discipline: DisciplineMatch
    /// In thousandths; nil where one of the two says nothing, which costs as much as nothing in common.
    public let likeness: Int?
    /// What both say in the same words, what tells most first.
    public let shared: [String]
    /// nil where none was made, which costs what a neutral one does.
    public let bid: Bid?

    public var disciplineCost: Int { discipline.distance.cost }
    public var textCost: Int { TextLikeness.cost(likeness ?? 0) }
    public var bidCost: Int { (bid ?? .neutral).cost }
    public var cost: Int { disciplineCost + textCost + bidCost }
}
