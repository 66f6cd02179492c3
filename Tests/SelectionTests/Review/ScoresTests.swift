import Selection
import Testing

/// 二（二）, 三（三）: what an expert scores, and the total it comes to.
@Suite struct ScoresTests {
    private static func criterion(
        _ id: String, _ weight: Int, most: Int = 100, words: String = "具有一定影响力"
    ) -> Criterion {
        Criterion(id: id, name: "水平", english: "Level", weight: weight, most: most, clause: "二（二）", words: [words])
    }

    private static let rubric = Rubric([criterion("level", 60), criterion("results", 40, most: 20)])

    private func refused(_ points: [String: Int]) -> Refusal? {
        do {
            _ = try Scores(points, by: Self.rubric)
            return nil
        } catch {
            return error
        }
    }

    // MARK: The total

    @Test(arguments: [
        (0, 0, 0), (10_000, 2000, 10_000), (10_000, 0, 6000), (0, 2000, 4000), (8550, 1650, 8430), (0, 1, 2),
    ])
    func `given a score for each criterion, when they are added, then each counts by weight and range`(
        level: Int, results: Int, total: Int
    ) throws {
        #expect(try Scores(["level": level, "results": results], by: Self.rubric).total == total)
    }

    @Test(arguments: [(50, 1, 1), (49, 1, 0), (51, 1, 1), (50, 3, 2), (49, 3, 1)])
    func `given a total between two hundredths, when it is rounded, then half of one goes up`(
        weight: Int, points: Int, total: Int
    ) throws {
        let rubric = Rubric([Self.criterion("level", weight), Self.criterion("results", 100 - weight)])
        #expect(try Scores(["level": points, "results": 0], by: rubric).total == total)
    }

    // MARK: What no score may be

    @Test(arguments: [(-1, 0, "100"), (10_001, 0, "100"), (0, -1, "20"), (0, 2001, "20")])
    func `given a score outside its criterion's range, when it is handed in, then the range is told`(
        level: Int, results: Int, most: String
    ) {
        let expected = Refusal(.criterionOutOfRange, "二（二）", ["criterion": "水平", "most": most])
        #expect(refused(["level": level, "results": results]) == expected)
    }

    @Test func `given a criterion without a score, or a score without a criterion, when handed in, then refused`() {
        #expect(refused(["level": 8000]) == Refusal(.criterionNotScored, "二（二）", ["criterion": "水平"]))
        #expect(refused(["level": 8000, "results": 1, "charm": 1]) == Refusal(.criterionUnknown, "三（三）"))
        #expect(refused(["level": 10_000, "results": 2000]) == nil)
    }

    // MARK: A rubric that is another

    @Test(arguments: [
        ([criterion("level", 60), criterion("results", 40, most: 20)], []),
        ([criterion("results", 40, most: 20), criterion("level", 60)], []),
        ([criterion("level", 70), criterion("results", 30, most: 20)], ["level", "results"]),
        ([criterion("level", 60), criterion("results", 40)], ["results"]),
        ([criterion("level", 60, words: "领先"), criterion("results", 40, most: 20)], ["level"]),
        ([criterion("level", 60), criterion("need", 40, most: 20)], ["need", "results"]),
        ([criterion("level", 60)], ["results"]),
    ])
    func `given scores by a rubric, when another comes, then what it asks otherwise is named`(
        criteria: [Criterion], changed: [String]
    ) {
        #expect(Rubric(criteria).changed(since: Self.rubric) == changed)
    }
}
