import Selection
import Testing

/// 三（三）: what several experts' scores come to, which of it ranks, and when one more expert is asked.
@Suite struct ScorePoolTests {
    private static let other = Scoring.reviews("d2", 8000, 8000, 8000)

    @Test(arguments: [
        ([8000], 8000, 8000, 8000, 0), ([8000, 8001], 8001, 8001, 8001, 1),
        ([9500, 7000, 8000], 8167, 8000, 8000, 2500), ([9900, 6000, 7001, 7000], 7475, 7001, 7001, 3900),
        ([10_000, 0, 5000, 5001, 4000], 4800, 4667, 5000, 10_000),
    ])
    func `given some experts' scores, when they are counted, then all stands side by side`(
        totals: [Int], mean: Int, trimmed: Int, median: Int, range: Int
    ) throws {
        let reviews = totals.enumerated().map { Scoring.review("d1", "x\($0)", $1) }
        let summary = try #require(try Scoring.pool(reviews).summaries[DossierID("d1")])
        #expect(summary.reviews == totals.count)
        #expect([summary.mean, summary.trimmedMean, summary.median, summary.range] == [mean, trimmed, median, range])
    }

    @Test(arguments: [(Aggregate.mean, 8100), (.trimmedMean, 8200), (.median, 8200), (.adjusted, 8135)])
    func `given several counts, when a dossier is ranked, then by the one the programme named beforehand`(
        official: Aggregate, score: Int
    ) throws {
        let pool = try Scoring.pool(Scoring.example, Scoring.rules(official))
        #expect(pool.official == official)
        #expect(pool.officialScore(of: DossierID("d1")) == score)
        #expect(pool.officialScore(of: DossierID("d9")) == nil)
    }

    @Test func `given an expert who scored a dossier twice, when scores are counted, then that is refused`() {
        let reviews = Self.other + [Scoring.review("d2", "x1", 9000)]
        #expect(refusal { () throws(Refusal) in try ScorePool(reviews, in: .two, Scoring.rules()) } == .alreadyScored)
    }

    @Test func `given scores of another tier, when a tier's are counted, then they aren't among them`() throws {
        let reviews = Self.other + [Scoring.review("d1", "x1", 9000, tier: .one)]
        #expect(try Scoring.pool(reviews).summaries.keys.map(\.text) == ["d2"])
    }

    // MARK: One more expert

    @Test(arguments: [
        ([], FurtherReview.tooFew), ([8000, 8000], .tooFew), ([2000, 9000], .tooFew), ([8000, 7000, 6000], nil),
        ([8000, 7000, 5999], .tooFarApart), ([9000, 8000, 7000, 2000], .tooFarApart),
        ([9000, 8000, 7000, 6000, 2000], nil),
    ])
    func `given scores few or far apart, when the office asks, then one more expert is due, up to the most`(
        totals: [Int], due: FurtherReview?
    ) throws {
        let reviews = totals.enumerated().map { Scoring.review("d1", "x\($0)", $1) }
        let summaries = try ScorePool.summaries(of: reviews + Self.other, in: .two)
        let asked = ["d1", "d2"].map { Scoring.rules().furtherReview(after: summaries[DossierID($0)]) }
        #expect(asked == [due, nil])
    }

    // MARK: Where nothing can be adjusted

    @Test func `given a dossier with too few scores, when adjusted ones would rank, then the mean ranks all`() throws {
        let pool = try Scoring.pool(Self.other + Scoring.reviews("d1", 9000, 8000))
        #expect(pool.adjustment == .plain(.tooFewReviews([DossierID("d1")])))
        #expect(pool.official == .mean)
        #expect(pool.officialScore(of: DossierID("d1")) == 8500)
        #expect(try Scoring.pool([]).adjustment == .plain(.tooFewReviews([])))
    }

    @Test func `given experts who share no dossier, when they would be compared, then the mean ranks all`() throws {
        let apart = ["x7", "x5", "x6", "x4"].map { Scoring.review("d1", $0, 9000) }
        let pool = try Scoring.pool(Self.other + apart)
        let groups = [["x4", "x5", "x6", "x7"], ["x1", "x2", "x3"]].map { $0.map { ExpertID($0) } }
        #expect(pool.adjustment == .plain(.groupsApart(groups)))
        #expect(pool.official == .mean)
        let link = [("x1", 8000), ("x4", 8500), ("x9", 8200)].map { Scoring.review("d3", $0.0, $0.1) }
        #expect(try Scoring.pool(Self.other + apart + link).official == .adjusted)
    }
}
