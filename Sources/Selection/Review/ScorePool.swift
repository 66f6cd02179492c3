/// Every review handed in of the dossiers judged in a tier, and what they come to (三（三）). One kind of score ranks all.
public struct ScorePool: Sendable {
    public let tier: Tier
    public let rules: ReviewRules
    public let summaries: [DossierID: ScoreSummary]
    public let adjustment: Adjustment

    /// Each tier has a rubric of its own, so that scores of another tier don't go along with a transfer (四（一）, R42).
    /// - Throws: where an expert scored a dossier twice.
    public init(_ reviews: [Review], in tier: Tier, _ rules: ReviewRules) throws(Refusal) {
        let reviews = reviews.filter { $0.tier == tier }
        let byDossier = Dictionary(grouping: reviews, by: \.dossier)
        for reviews in byDossier.values where Set(reviews.map(\.expert)).count < reviews.count {
            throw Refusal(.alreadyScored, "三（三）")
        }
        self.tier = tier
        self.rules = rules
        summaries = byDossier.mapValues { ScoreSummary($0.map(\.total)) }
        adjustment = Adjustment(reviews, rules)
    }

    /// What ranks: as the programme says or, where scores can't be adjusted, the mean for everybody.
    public var official: Aggregate {
        if rules.official.value == .adjusted, case .plain = adjustment { return .mean }
        return rules.official.value
    }

    /// The score that ranks a dossier; none where nobody has scored it.
    public func officialScore(of dossier: DossierID) -> Int? {
        switch official {
        case .mean: summaries[dossier]?.mean
        case .trimmedMean: summaries[dossier]?.trimmedMean
        case .median: summaries[dossier]?.median
        case .adjusted: adjustment.score(of: dossier)?.score
        }
    }

    /// Of whom one more expert's score is asked, and why. A range never narrows, so that for it there is an end.
    public func furtherReviews(of dossiers: [DossierID]) -> [DossierID: FurtherReview] {
        var asked: [DossierID: FurtherReview] = [:]
        for dossier in dossiers {
            let reviews = summaries[dossier]?.reviews ?? 0
            let range = summaries[dossier]?.range ?? 0
            if reviews < rules.leastReviews.value {
                asked[dossier] = .tooFew
            } else if range > rules.widestRange.value * 100, reviews < rules.mostReviews.value {
                asked[dossier] = .tooFarApart
            }
        }
        return asked
    }
}

public enum FurtherReview: String, Sendable, Hashable, CaseIterable {
    case tooFew, tooFarApart
}

/// Scores without their experts' harshness, for a whole pool or for nobody in it: an adjusted score beside a plain one
/// would be two measures in one list.
public enum Adjustment: Sendable, Hashable {
    /// By dossier, and how much each expert scores above (or below) the others, in hundredths.
    case adjusted([DossierID: AdjustedScore], offsets: [ExpertID: Int])
    case plain(NotAdjusted)

    init(_ reviews: [Review], _ rules: ReviewRules) {
        let byDossier = Dictionary(grouping: reviews, by: \.dossier)
        let few = byDossier.filter { $0.value.count < rules.leastReviews.value }.keys.sorted()
        let groups = ExpertGroups(byDossier.values.map { $0.map(\.expert) }).groups
        if reviews.isEmpty || !few.isEmpty {
            self = .plain(.tooFewReviews(few))
        } else if groups.count > 1 {
            self = .plain(.groupsApart(groups))
        } else {
            let found = Harshness(reviews, shrinkage: rules.shrinkage.value)
            self = .adjusted(
                found.dossiers.mapValues { AdjustedScore($0.score, error: $0.error) },
                offsets: found.experts.mapValues { $0.hundredths })
        }
    }

    public func score(of dossier: DossierID) -> AdjustedScore? {
        guard case .adjusted(let scores, _) = self else { return nil }
        return scores[dossier]
    }
}

/// Why nobody's score is adjusted.
public enum NotAdjusted: Sendable, Hashable {
    /// These have fewer scores than the programme asks for; empty where there is no score at all.
    case tooFewReviews([DossierID])
    /// No dossier was scored by experts of two of these groups: who is harsh in one can't be told from the other.
    case groupsApart([[ExpertID]])
}

/// A score without its experts' harshness, never outside what could have been given.
public struct AdjustedScore: Sendable, Hashable {
    public let score: Int
    /// How far it lies, typically, from what experts at large would give (one standard error).
    public let standardError: Int

    init(_ score: Double, error: Double) {
        self.score = min(max(score.hundredths, 0), 10_000)
        standardError = error.hundredths
    }
}

extension Double {
    /// To a ten thousandth of one first, so that what is half of one on paper is so here; then away from zero.
    var hundredths: Int { Int(((self * 10_000).rounded() / 10_000).rounded()) }
}

/// Experts who are linked by dossiers they scored, directly or through others.
struct ExpertGroups {
    private var links: [ExpertID: ExpertID] = [:]

    init(_ together: [[ExpertID]]) {
        for experts in together {
            for expert in experts { links[head(of: expert)] = head(of: experts[0]) }
        }
    }

    /// The largest first, then by their first expert.
    var groups: [[ExpertID]] {
        Dictionary(grouping: links.keys.sorted(), by: { head(of: $0) }).values
            .sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
    }

    private func head(of expert: ExpertID) -> ExpertID {
        var head = expert
        while let next = links[head], next != head { head = next }
        return head
    }
}
