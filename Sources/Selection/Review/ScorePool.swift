/// Every review handed in of the dossiers judged in a tier, and what they come to (三（三）). One kind of score ranks all.
public struct ScorePool: Sendable {
    public let tier: Tier
    public let rules: ReviewRules
    public let summaries: [DossierID: ScoreSummary]
    public let adjustment: Adjustment

    /// - Throws: where an expert scored a dossier twice.
    public init(_ reviews: [Review], in tier: Tier, _ rules: ReviewRules) throws(Refusal) {
        self.tier = tier
        self.rules = rules
        summaries = try Self.summaries(of: reviews, in: tier)
        adjustment = Adjustment(reviews.filter { $0.tier == tier }, rules)
    }

    /// The plain ones alone, without what is told from all experts together. Each tier has a rubric of its own, so that
    /// scores of another tier don't go along with a transfer (四（一）, R42).
    public static func summaries(
        of reviews: [Review], in tier: Tier
    ) throws(Refusal) -> [DossierID: ScoreSummary] {
        let byDossier = Dictionary(grouping: reviews.filter { $0.tier == tier }, by: \.dossier)
        for reviews in byDossier.values where Set(reviews.map(\.expert)).count < reviews.count {
            throw Refusal(.alreadyScored, "三（三）")
        }
        return byDossier.mapValues { ScoreSummary($0.map(\.total)) }
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
}

extension ReviewRules {
    /// Why one more expert's score of a dossier is asked, where it is. A range never narrows, so that for it there is
    /// an end.
    public func furtherReview(after summary: ScoreSummary?) -> FurtherReview? {
        let (reviews, range) = (summary?.reviews ?? 0, summary?.range ?? 0)
        if reviews < leastReviews.value { return .tooFew }
        return range > widestRange.value * 100 && reviews < mostReviews.value ? .tooFarApart : nil
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
