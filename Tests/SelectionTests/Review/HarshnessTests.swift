import Selection
import Testing

/// 三（三）: a score without the harshness of those who happened to read the dossier.
@Suite struct HarshnessTests {
    private func adjusted(
        _ reviews: [Review], shrinkage: Int = 3
    ) throws -> (scores: [DossierID: AdjustedScore], offsets: [ExpertID: Int]) {
        let pool = try Scoring.pool(reviews, Scoring.rules(shrinkage: shrinkage))
        guard case .adjusted(let scores, let offsets) = pool.adjustment else {
            Issue.record("\(pool.adjustment)")
            return ([:], [:])
        }
        return (scores, offsets)
    }

    private func means(_ reviews: [Review]) throws -> [DossierID: Int] {
        try Scoring.pool(reviews).summaries.mapValues(\.mean)
    }

    private static func anything(_ seed: UInt64, dossiers: Int = 12) -> [Review] {
        var chance = Chance(seed)
        return Scoring.season(dossiers: dossiers, &chance) { Int.random(in: 4000...9000, using: &$2) }
    }

    // MARK: What it comes to

    @Test func `given the example that is published, when it is counted again, then it comes to the same`() throws {
        let (scores, offsets) = try adjusted(Scoring.example)
        let inOrder = ["d1", "d2", "d3", "d4"].compactMap { scores[DossierID($0)] }
        #expect(inOrder.map(\.score) == [8135, 7571, 8200, 8094])
        #expect(inOrder.map(\.standardError) == [233, 233, 233, 233])
        #expect(["x1", "x2", "x3", "x4"].map { offsets[ExpertID($0)] } == [0, -318, 212, 106])
    }

    @Test(arguments: UInt64(1)...5)
    func `given experts who differ in nothing but harshness, when adjusted, then dossiers come in their true order`(
        seed: UInt64
    ) throws {
        var chance = Chance(seed)
        let reviews = Scoring.season(dossiers: 120, &chance) { dossier, expert, _ in
            4000 + 40 * dossier + [500, -500, 300, -300, 200, -200][expert]
        }
        let inTruth = Set(reviews.map(\.dossier)).sorted()
        let scores = try adjusted(reviews, shrinkage: 1).scores
        let plain = try means(reviews)
        #expect(inTruth.sorted { (scores[$0]?.score ?? 0) < (scores[$1]?.score ?? 0) } == inTruth)
        #expect(inTruth.sorted { (plain[$0] ?? 0, $0) < (plain[$1] ?? 0, $1) } != inTruth)
    }

    @Test func `given more experts on a dossier, when adjusted, then its score is less uncertain`() throws {
        let more = [Scoring.review("d1", "x4", 8100)]
        let before = try #require(try adjusted(Scoring.example).scores[DossierID("d1")])
        let after = try #require(try adjusted(Scoring.example + more).scores[DossierID("d1")])
        #expect(after.standardError < before.standardError)
    }

    // MARK: What holds for all scores

    @Test(arguments: UInt64(1)...20)
    func `given scores in any order, when adjusted, then every digit is the same`(seed: UInt64) throws {
        var chance = Chance(seed)
        let reviews = Self.anything(seed)
        let other = try Scoring.pool(reviews.shuffled(using: &chance)).adjustment
        #expect(try Scoring.pool(reviews).adjustment == other)
    }

    @Test(arguments: UInt64(1)...20)
    func `given experts who agree, or who all read everything, when adjusted, then it is the plain mean`(
        seed: UInt64
    ) throws {
        var chance = Chance(seed)
        let agreed = Scoring.season(&chance) { dossier, _, _ in 6000 + 17 * dossier }
        let read = (0..<12).flatMap { dossier in
            (0..<6).map { Scoring.review("d\(dossier)", "x\($0)", Int.random(in: 4000...9000, using: &chance)) }
        }
        for reviews in [agreed, read] {
            #expect(try adjusted(reviews).scores.mapValues(\.score) == means(reviews))
        }
        #expect(try Set(adjusted(agreed).offsets.values) == [0])
        #expect(try Set(adjusted(agreed).scores.values.map(\.standardError)) == [0])
    }

    @Test(arguments: UInt64(1)...20)
    func `given an expert who grows milder by a constant, when adjusted, then no dossier gains more than its mean`(
        seed: UInt64
    ) throws {
        let reviews = Self.anything(seed)
        let before = try adjusted(reviews).scores
        let after = try adjusted(reviews.map { milder($0, by: 300) }).scores
        let gains = before.mapValues(\.score).map { (after[$0]?.score ?? 0) - $1 }
        // Of three scores each, 300 is 100 of the mean; both numbers were rounded.
        #expect(gains.allSatisfy { (-1...101).contains($0) })
        for (dossier, score) in before {
            for (other, otherScore) in before where score.score > otherScore.score + 102 {
                #expect((after[dossier]?.score ?? 0) > (after[other]?.score ?? 0))
            }
        }
    }

    @Test(arguments: UInt64(1)...5)
    func `given experts who share much, when one grows milder by a constant, then all gain nearly alike`(
        seed: UInt64
    ) throws {
        let reviews = Self.anything(seed, dossiers: 120)
        let after = try adjusted(reviews.map { milder($0, by: 300) }, shrinkage: 1).scores
        let gains = try adjusted(reviews, shrinkage: 1).scores.map { (after[$0]?.score ?? 0) - $1.score }
        #expect(try #require(gains.max()) - #require(gains.min()) <= 12)
    }

    @Test(arguments: UInt64(1)...10, [false, true])
    func `given scores at either end, when adjusted, then none is below none or above a hundred points`(
        seed: UInt64, low: Bool
    ) throws {
        var chance = Chance(seed)
        // x0 differs from the others by half the range, but gives d100 what they do: all there is, or nothing.
        let reviews = Scoring.season(&chance) { dossier, expert, chance in
            let lost = dossier == 0 ? 0 : expert == 0 ? 5000 : Int.random(in: 0...500, using: &chance)
            return low ? lost : 10_000 - lost
        }
        let scores = try adjusted(reviews).scores
        #expect(scores.values.allSatisfy { (0...10_000).contains($0.score) })
        #expect(scores[DossierID("d100")]?.score == (low ? 0 : 10_000))
    }

    private func milder(_ review: Review, by more: Int) -> Review {
        guard review.expert == ExpertID("x2") else { return review }
        return Scoring.review(review.dossier.text, review.expert.text, review.total + more)
    }
}
