import Selection
import Testing

/// 三（三）: how far experts agree, and what of one expert's scores deserves a second look.
@Suite struct CalibrationTests {
    private func agreement(_ dossiers: [[Int]]) -> Agreement? {
        Calibration(
            dossiers.enumerated().flatMap { dossier, totals in
                totals.enumerated().map { Scoring.review("d\(dossier)", "x\($0)", $1) }
            }
        ).agreement
    }

    /// What x1 gave beside x2, who gives 80 points to everyone; by day, own body or not.
    private func expert(_ given: [(day: Int, above: Int, own: Bool)]) -> ExpertCalibration? {
        let reviews = given.enumerated().flatMap { number, score in
            let dossier = DossierID("d\(number)")
            return [
                Review(
                    dossier: dossier, tier: .two, expert: ExpertID("x1"), total: 8000 + score.above,
                    handedIn: Given.cutoff.adding(days: score.day), isOfOwnBody: score.own),
                Review(
                    dossier: dossier, tier: .two, expert: ExpertID("x2"), total: 8000, handedIn: Given.cutoff),
            ]
        }
        return Calibration(reviews.reversed()).experts[ExpertID("x1")]
    }

    // MARK: Agreement

    @Test func `given the ratings of Shrout and Fleiss, when agreement is told, then it is theirs`() throws {
        let ratings = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]
        let told = try #require(agreement(ratings.map { $0.map { $0 * 100 } }))
        #expect((told.correlation, told.meanDifference) == (17, 308))
    }

    @Test func `given experts who give the same, when agreement is told, then it is whole`() {
        let told = agreement((0..<5).map { [6000 + $0 * 100, 6000 + $0 * 100] })
        #expect((told?.correlation, told?.meanDifference) == (100, 0))
    }

    @Test func `given dossiers too few or all alike, when agreement is told, then only what scores differ by`() {
        #expect(agreement(Array(repeating: [8000, 8000], count: 5))?.correlation == nil)
        let few = agreement((0..<4).map { [6000 + $0 * 100, 6300 + $0 * 100] })
        #expect((few?.correlation, few?.meanDifference) == (nil, 300))
        #expect(agreement((0..<5).map { [6000 + $0 * 100, 6300 + $0 * 100] })?.correlation != nil)
        #expect(agreement([[8000], [9000]]) == nil)
    }

    @Test func `given experts who differ more than dossiers do, when agreement is told, then it is below none`() {
        #expect(agreement(Array(repeating: [6000, 9000], count: 5))?.correlation == -100)
    }

    // MARK: One's own body, and drift

    private static let usual = [0, 100, -100], milder = [600, 700, 500]

    @Test func `given an expert whose own body fares better, when told, then by how much and how surely`() throws {
        let scores = Self.usual.map { (day: 1, above: $0, own: false) } + Self.milder.map { (1, $0, true) }
        let difference = try #require(expert(scores)?.ownBody)
        #expect((difference.difference, difference.standardError, difference.isMarked) == (600, 82, true))
    }

    @Test func `given a difference that chance alone can bring, when told, then it isn't marked`() throws {
        let scores = Self.usual.map { (day: 1, above: $0, own: false) } + [100, 200, 0].map { (1, $0, true) }
        let difference = try #require(expert(scores)?.ownBody)
        #expect((difference.difference, difference.isMarked) == (100, false))
    }

    @Test(arguments: [(2, 9), (9, 2), (0, 9)])
    func `given fewer than three dossiers on one side, when told, then nothing is`(own: Int, others: Int) throws {
        let scores =
            (0..<own).map { (day: $0, above: 900 + $0, own: true) }
            + (0..<others).map { (day: $0, above: $0, own: false) }
        let told = try #require(expert(scores))
        #expect(told.ownBody == nil)
        #expect(told.reviews == own + others)
    }

    @Test func `given an expert who grew milder, when told, then the later half stands against the earlier`() throws {
        let days = [5, 1, 6, 2, 7, 3]
        let above = zip(Self.milder, Self.usual).flatMap { [$0, $1] }
        let scores = zip(days, above).map { (day: $0, above: $1, own: false) } + [(day: 4, above: -5000, own: false)]
        let drift = try #require(expert(scores)?.drift)
        #expect((drift.difference, drift.standardError) == (600, 82))
        #expect(expert(Array(scores.prefix(5)))?.drift == nil)
    }

    @Test func `given a dossier that nobody else scored, when an expert is told of, then it says nothing`() {
        #expect(Calibration([Scoring.review("d1", "x1", 8000)]).experts.isEmpty)
    }
}
