/// Who comes first of those the panel passed, in order of the official score (三（三）, R34): whom the places reach, who
/// stands in reserve, and whom no rule of the programme can part at the last place. It says what follows from scores
/// and votes; that a list is made is a fact of the season's decision.
public struct RankedList: Sendable, Hashable {
    public let tier: Tier
    /// Everyone passed, in order. Whom nothing parts have the same rank, and the next is as many ranks behind.
    public let placings: [Placing]
    public let chosen: [DossierID]
    /// Equal at the last place, with more of them than places left: the panel decides, not chance.
    public let undecided: [DossierID]
    /// How many of those can still be chosen.
    public let placesOpen: Int
    public let reserve: [DossierID]

    /// Tier 2 ranks who was transferred and who applied for it alike, once tier 1 is fixed (四（一）, R42).
    /// - Parameter places: as many as the programme has; nil where it has no number, and all who passed are chosen.
    public init(
        of judged: [Candidacy], by pool: ScorePool, places: Int?, isTier1Fixed: Bool
    ) throws(Refusal) {
        if !isTier1Fixed, judged.contains(where: \.isTransferred) { throw Refusal(.listMissing, "四（一）") }
        let passed = judged.filter { $0.result.tier == pool.tier && $0.result.passed }
        let scored = passed.compactMap { Scored($0, in: pool) }
        if scored.count < passed.count {
            throw Refusal(.reviewsMissing, "三（三）", ["count": String(passed.count - scored.count)])
        }
        let ties = pool.rules.ties.value
        let inOrder = scored.sorted { left, right in
            left.comes(before: right, ties) ?? (left.id < right.id)
        }
        tier = pool.tier
        var placings: [Placing] = []
        for (place, one) in inOrder.enumerated() {
            let isTied = place > 0 && inOrder[place - 1].comes(before: one, ties) == nil
            let rank = isTied ? placings[place - 1].rank : place + 1
            placings.append(Placing(dossier: one.id, score: one.score, rank: rank))
        }
        self.placings = placings
        var (chosen, undecided, reserve): ([DossierID], [DossierID], [DossierID]) = ([], [], [])
        let places = places ?? placings.count
        let alike = Dictionary(grouping: placings, by: \.rank).mapValues(\.count)
        for placing in placings {
            if placing.rank > places {
                reserve.append(placing.dossier)
            } else if placing.rank - 1 + alike[placing.rank, default: 1] <= places {
                chosen.append(placing.dossier)
            } else {
                undecided.append(placing.dossier)
            }
        }
        (self.chosen, self.undecided, self.reserve) = (chosen, undecided, reserve)
        placesOpen = undecided.isEmpty ? 0 : places - chosen.count
    }
}

/// A dossier with the panel's result on it in a tier.
public struct Candidacy: Sendable, Hashable {
    public let dossier: DossierID
    public let result: PanelResult
    /// Judged in tier 2 although tier 1 was applied for.
    public let isTransferred: Bool

    public init(dossier: DossierID, result: PanelResult, isTransferred: Bool) {
        self.dossier = dossier
        self.result = result
        self.isTransferred = isTransferred
    }
}

/// A place in the order.
public struct Placing: Sendable, Hashable {
    public let dossier: DossierID
    /// The official score, in hundredths.
    public let score: Int
    public let rank: Int
}

private struct Scored {
    let id: DossierID
    let score: Int
    let summary: ScoreSummary
    let votes: PanelResult

    init?(_ judged: Candidacy, in pool: ScorePool) {
        guard let score = pool.officialScore(of: judged.dossier), let summary = pool.summaries[judged.dossier] else {
            return nil
        }
        (id, votes) = (judged.dossier, judged.result)
        self.score = score
        self.summary = summary
    }

    /// By score, then by the programme's rules in their order; nil where nothing parts the two.
    func comes(before other: Scored, _ ties: [TieRule]) -> Bool? {
        let pairs = [(score, other.score)] + ties.map { rule in
            switch rule {
            // Shares of those present: a recused member is missing for one dossier and there for another.
            case .votes: (votes.votesFor * other.votes.present, other.votes.votesFor * votes.present)
            case .median: (summary.median, other.summary.median)
            case .range: (other.summary.range, summary.range)
            }
        }
        return pairs.first { $0.0 != $0.1 }.map { $0.0 > $0.1 }
    }
}
