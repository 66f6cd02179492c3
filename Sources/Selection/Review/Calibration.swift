/// How far experts agree, and what of an expert's scores deserves a second look (三（三）). It judges nobody and changes no
/// score; the office reads it, and the panel's record keeps it.
public struct Calibration: Sendable, Hashable {
    /// None where nothing was scored by two experts.
    public let agreement: Agreement?
    public let experts: [ExpertID: ExpertCalibration]

    /// Whatever order reviews come in, they are taken in that of dossiers and experts: the last digit stays the same.
    public init(_ reviews: [Review]) {
        let shared = Dictionary(grouping: reviews, by: \.dossier).sorted { $0.key < $1.key }.map(\.value)
            .filter { $0.count > 1 }.map { $0.sorted { $0.expert < $1.expert } }
        agreement = Agreement(shared.map { $0.map(\.total) })
        var besides: [ExpertID: [Residual]] = [:]
        for reviews in shared {
            let sum = reviews.reduce(0) { $0 + $1.total }
            for review in reviews {
                let others = Double(sum - review.total) / Double(reviews.count - 1)
                besides[review.expert, default: []].append(Residual(review, above: Double(review.total) - others))
            }
        }
        experts = besides.mapValues(ExpertCalibration.init)
    }
}

/// How far scores of the same dossier agree.
public struct Agreement: Sendable, Hashable {
    /// What two experts of one dossier differ by, on average over all such pairs, in hundredths of a point.
    public let meanDifference: Int
    /// The intraclass correlation ICC(1) in percent: how much of what parts scores lies between dossiers rather than
    /// between experts. 100 where experts agree; below 0 where dossiers differ less than their own scores do.
    /// None below five dossiers, or where all scores are the same.
    public let correlation: Int?

    static let leastDossiers = 5

    init?(_ totals: [[Int]]) {
        var (pairs, sum) = (0, 0)
        for scores in totals {
            for (place, score) in scores.enumerated() {
                for other in scores[(place + 1)...] { (pairs, sum) = (pairs + 1, sum + abs(score - other)) }
            }
        }
        guard pairs > 0 else { return nil }
        meanDifference = sum.divided(by: pairs)
        correlation = totals.count < Self.leastDossiers ? nil : Self.correlation(totals.map { $0.map(Double.init) })
    }

    /// From an analysis of variance with groups of unequal size.
    private static func correlation(_ groups: [[Double]]) -> Int? {
        let (count, all) = (Double(groups.count), Double(groups.reduce(0) { $0 + $1.count }))
        let mean = groups.joined().mean
        let between = groups.reduce(0) { $0 + Double($1.count) * ($1.mean - mean) * ($1.mean - mean) } / (count - 1)
        let within = groups.reduce(0) { $0 + $1.squaresAroundMean } / (all - count)
        let squares = groups.reduce(0) { $0 + Double($1.count * $1.count) }
        let size = (all - squares / all) / (count - 1)
        let whole = between + (size - 1) * within
        return whole > 0 ? ((between - within) / whole * 100).hundredths : nil
    }
}

/// What an expert gave, beside what the others gave the same dossiers.
public struct ExpertCalibration: Sendable, Hashable {
    /// Dossiers that others scored as well.
    public let reviews: Int
    /// The later half of what was handed in against the earlier; above zero where the expert grew milder.
    public let drift: MeanDifference?
    /// Dossiers of the expert's own body against all others; above zero where their own fare better.
    public let ownBody: MeanDifference?

    init(_ residuals: [Residual]) {
        let inTime = residuals.sorted {
            ($0.review.handedIn, $0.review.dossier) < ($1.review.handedIn, $1.review.dossier)
        }
        let half = inTime.count / 2
        let own = inTime.filter(\.review.isOfOwnBody), others = inTime.filter { !$0.review.isOfOwnBody }
        reviews = inTime.count
        drift = MeanDifference(of: inTime.suffix(half).map(\.above), to: inTime.prefix(half).map(\.above))
        ownBody = MeanDifference(of: own.map(\.above), to: others.map(\.above))
    }
}

/// A score less the mean of the others' of the same dossier.
struct Residual {
    let review: Review
    let above: Double

    init(_ review: Review, above: Double) {
        self.review = review
        self.above = above
    }
}

/// What two means differ by, in hundredths of a point, and one standard error of that; never told from fewer than
/// three dossiers on either side.
public struct MeanDifference: Sendable, Hashable {
    public let difference: Int
    public let standardError: Int

    static let least = 3

    init?(of some: [Double], to others: [Double]) {
        guard min(some.count, others.count) >= Self.least else { return nil }
        let (count, otherCount) = (Double(some.count), Double(others.count))
        let variance = (some.squaresAroundMean + others.squaresAroundMean) / (count + otherCount - 2)
        difference = (some.mean - others.mean).hundredths
        standardError = (variance * (1 / count + 1 / otherCount)).squareRoot().hundredths
    }

    /// More than two standard errors: with many dossiers chance alone brings that once in twenty, with few more often.
    public var isMarked: Bool { abs(difference) > 2 * standardError }
}

extension Sequence<Double> {
    fileprivate var mean: Double {
        let (count, sum) = reduce((0.0, 0.0)) { ($0.0 + 1, $0.1 + $1) }
        return sum / count
    }

    fileprivate var squaresAroundMean: Double {
        let mean = mean
        return reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }
}
