import Selection
import Testing

/// 三（三）, R34, R42: who comes first of those the panel passed.
@Suite struct RankedListTests {
    private static func passed(
        _ dossier: String, votes: Int = 20, of present: Int = 25, score: Int = 0
    ) -> Candidacy {
        Candidacy(dossier: DossierID(dossier), score: score, votesFor: votes, present: present)
    }

    /// With the scores that experts gave, where they gave some.
    private func list(
        _ passed: [Candidacy], _ reviews: [Review] = Scoring.example, _ rules: ReviewRules = Scoring.rules(.mean),
        places: Int? = nil
    ) throws -> RankedList {
        let pool = try Scoring.pool(reviews, rules)
        let scored = passed.map { one in
            Candidacy(
                dossier: one.dossier, score: pool.officialScore(of: one.dossier) ?? one.score,
                votesFor: one.votesFor, present: one.present, summary: pool.summaries[one.dossier])
        }
        return RankedList(of: scored, ties: rules.ties.value, places: places)
    }

    private func told(_ list: RankedList) -> [String] { list.placings.map { "\($0.rank) \($0.dossier)" } }

    private static let four = ["d1", "d2", "d3", "d4"].map { passed($0) }
    /// Three dossiers that nothing parts, and one above them.
    private static let alike =
        Scoring.reviews("d4", 9000, 9000, 9000)
        + ["d1", "d2", "d3"].flatMap { Scoring.reviews($0, 7900, 8000, 8100) }

    // MARK: The order

    @Test(arguments: [
        (Aggregate.mean, ["1 d3", "2 d4", "3 d1", "4 d2"]), (.median, ["1 d3", "2 d4", "3 d1", "4 d2"]),
        (.adjusted, ["1 d3", "2 d1", "3 d4", "4 d2"]),
    ])
    func `given scores, when those who passed are ranked, then by the official one alone`(
        official: Aggregate, order: [String]
    ) throws {
        let list = try list(Self.four, Scoring.example, Scoring.rules(official))
        #expect(told(list) == order)
        #expect(list.placings.first?.score == (official == .median ? 8400 : 8200))
        #expect(list.chosen == list.placings.map(\.dossier))
        #expect(list.undecided + list.reserve == [])
    }

    @Test func `given nobody passed, when ranked, then the list is empty`() throws {
        let list = try list([], places: 3)
        #expect(list.placings == [] && list.placesOpen == 0)
    }

    // MARK: Equal scores

    @Test(arguments: [
        // 20 of 24 is more than 20 of 25: a member who withdrew isn't one who was against.
        ([passed("d1"), passed("d2", of: 24)], TieRule.allCases, ["1 d2", "2 d1"]),
        ([passed("d1", votes: 18), passed("d2", of: 24)], [.range], ["1 d1", "1 d2"]),
        ([passed("d1", votes: 20, of: 25), passed("d2", votes: 16, of: 20)], [.votes], ["1 d1", "1 d2"]),
    ])
    func `given equal scores, when the programme's rules part them, then the first that does`(
        passed: [Candidacy], rules: [TieRule], order: [String]
    ) throws {
        #expect(told(try list(passed, Self.alike, Scoring.rules(.mean, ties: rules))) == order)
    }

    @Test(arguments: [
        ([TieRule.median, .range], ["1 d2", "2 d3", "3 d1"]), ([.range, .median], ["1 d3", "2 d2", "3 d1"]),
        ([], ["1 d1", "1 d2", "1 d3"]),
    ])
    func `given equal means, when parted, then by higher median and smaller range as the programme has them`(
        rules: [TieRule], order: [String]
    ) throws {
        let reviews =
            Scoring.reviews("d1", 7000, 8000, 9000) + Scoring.reviews("d2", 7600, 8200, 8200)
            + Scoring.reviews("d3", 7900, 8000, 8100)
        let passed = ["d1", "d2", "d3"].map { Self.passed($0) }
        #expect(told(try list(passed, reviews, Scoring.rules(.mean, ties: rules))) == order)
    }

    @Test func `given equals that nothing parts, when ranked, then they share a rank and the next comes behind all`()
        throws
    {
        let reviews = Self.alike + Scoring.reviews("d0", 7000, 7000, 7000)
        let list = try list([Self.passed("d0")] + Self.four.reversed(), reviews)
        #expect(told(list) == ["1 d4", "2 d1", "2 d2", "2 d3", "5 d0"])
    }

    // MARK: Places

    @Test(arguments: [
        (1, ["d4"], [], 0, ["d1", "d2", "d3"]), (2, ["d4"], ["d1", "d2", "d3"], 1, []),
        (3, ["d4"], ["d1", "d2", "d3"], 2, []), (4, ["d4", "d1", "d2", "d3"], [], 0, []),
        (5, ["d4", "d1", "d2", "d3"], [], 0, []),
    ])
    func `given a tie at the last place, when places are given, then it is told and not broken by chance`(
        places: Int, chosen: [String], undecided: [String], open: Int, reserve: [String]
    ) throws {
        let list = try list(Self.four, Self.alike, places: places)
        #expect(list.chosen.map(\.text) == chosen)
        #expect(list.undecided.map(\.text) == undecided)
        #expect(list.placesOpen == open)
        #expect(list.reserve.map(\.text) == reserve)
    }

    @Test func `given more who passed than places, when places are given, then the rest stand in reserve in order`()
        throws
    {
        let list = try list(Self.four, places: 2)
        #expect(list.chosen.map(\.text) == ["d3", "d4"])
        #expect(list.reserve.map(\.text) == ["d1", "d2"])
    }

    @Test func `given results without experts' scores, when equal, then votes alone part them`() throws {
        let typed = [("a", 20), ("b", 22), ("c", 22)].map { Self.passed($0, votes: $1, score: 8_000) }
        #expect(told(try list(typed, [])) == ["1 b", "1 c", "3 a"])
    }

    // MARK: What the panel decides

    @Test func `given a tie at the last place, when the panel chose as many as places, then the rest are in reserve`()
        throws
    {
        let list = try list(Self.four, Self.alike, places: 2)
        let decided = try list.decided(by: [DossierID("d2")])
        #expect(decided.names.map(\.text) == ["d4", "d2"])
        #expect(decided.reserve.map(\.text) == ["d1", "d3"])
    }

    @Test(arguments: [[], ["d1", "d2"], ["d4"], ["d9"]])
    func `given a tie at the last place, when too few, too many or others are chosen, then it is told`(
        chosen: [String]
    ) throws {
        let list = try list(Self.four, Self.alike, places: 2)
        #expect(throws: Refusal(.tieUndecided, "三（三）", ["count": "3", "places": "1"])) {
            try list.decided(by: chosen.map { DossierID($0) })
        }
    }

    @Test func `given no tie, when somebody is chosen all the same, then it is refused`() throws {
        let list = try list(Self.four, places: 2)
        #expect(throws: Refusal(.nothingTied, "三（三）")) {
            try list.decided(by: [DossierID("d1")])
        }
        #expect(try list.decided(by: []).names.map(\.text) == ["d3", "d4"])
    }
}
