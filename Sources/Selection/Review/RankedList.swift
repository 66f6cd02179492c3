/// Who comes first of those the panel passed, in order of the official score (三（三）, R34): whom the places reach, who
/// stands in reserve, and whom no rule of the programme can part at the last place.
public struct RankedList: Sendable, Hashable {
    /// Everyone passed, in order. Whom nothing parts have the same rank, and the next is as many ranks behind.
    public let placings: [Placing]
    public let chosen: [DossierID]
    /// Equal at the last place, with more of them than places left: the panel decides, not chance.
    public let undecided: [DossierID]
    /// How many of those can still be chosen.
    public let placesOpen: Int
    public let reserve: [DossierID]

    /// - Parameters:
    ///   - passed: who passed in the tier, transferred into it or not (四（一）, R42).
    ///   - ties: what parts equal scores, the first that does.
    ///   - places: as many as the programme has; nil where it has no number, and all who passed are chosen.
    public init(of passed: [Candidacy], ties: [TieRule], places: Int?) {
        let inOrder = passed.sorted { left, right in
            left.comes(before: right, ties) ?? (left.dossier < right.dossier)
        }
        var placings: [Placing] = []
        for (place, one) in inOrder.enumerated() {
            let isTied = place > 0 && inOrder[place - 1].comes(before: one, ties) == nil
            let rank = isTied ? placings[place - 1].rank : place + 1
            placings.append(Placing(dossier: one.dossier, score: one.score, rank: rank))
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

    /// The list and its reserve, with those equal at the last place whom the panel chose: as many as there are places,
    /// and of nobody else.
    public func decided(by panel: [DossierID]) throws(Refusal) -> (names: [DossierID], reserve: [DossierID]) {
        let picked = Set(panel)
        guard picked.isSubset(of: undecided), picked.count == placesOpen else {
            if undecided.isEmpty { throw Refusal(.nothingTied, "三（三）") }
            let values = ["count": String(undecided.count), "places": String(placesOpen)]
            throw Refusal(.tieUndecided, "三（三）", values)
        }
        return (chosen + undecided.filter(picked.contains), undecided.filter { !picked.contains($0) } + reserve)
    }
}

/// What ranks somebody the panel passed.
public struct Candidacy: Sendable, Hashable {
    public let dossier: DossierID
    /// The official score, in hundredths, as it stands with the panel's result.
    public let score: Int
    public let votesFor: Int
    public let present: Int
    /// What experts' scores come to; nil where the office typed the result.
    public let summary: ScoreSummary?

    public init(dossier: DossierID, score: Int, votesFor: Int, present: Int, summary: ScoreSummary? = nil) {
        self.dossier = dossier
        self.score = score
        self.votesFor = votesFor
        self.present = present
        self.summary = summary
    }

    /// By score, then by the programme's rules in their order; nil where nothing parts the two.
    fileprivate func comes(before other: Candidacy, _ ties: [TieRule]) -> Bool? {
        let pairs = [(score, other.score)] + ties.compactMap { parts(of: other, by: $0) }
        return pairs.first { $0.0 != $0.1 }.map { $0.0 > $0.1 }
    }

    /// What a rule compares, the greater first; nil where one of the two has no scores of experts.
    private func parts(of other: Candidacy, by rule: TieRule) -> (Int, Int)? {
        // Shares of those present: a recused member is missing for one dossier and there for another.
        if rule == .votes { return (votesFor * other.present, other.votesFor * present) }
        guard let summary, let others = other.summary else { return nil }
        return rule == .median ? (summary.median, others.median) : (others.range, summary.range)
    }
}

/// A place in the order.
public struct Placing: Sendable, Hashable {
    public let dossier: DossierID
    /// The official score, in hundredths.
    public let score: Int
    public let rank: Int
}
