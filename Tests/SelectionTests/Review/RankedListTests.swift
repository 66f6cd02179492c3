import Selection
import Testing

/// 三（三）, R34, R42: who comes first of those the panel passed.
@Suite struct RankedListTests {
    private static func judged(
        _ dossier: String, tier: Tier = .two, votes: Int = 20, of present: Int = 25, passed: Bool = true,
        transferred: Bool = false
    ) -> Candidacy {
        let result = PanelResult(
            tier: tier, members: 25, present: present, votesFor: votes, score: 0, passed: passed)
        return Candidacy(dossier: DossierID(dossier), result: result, isTransferred: transferred)
    }

    private func list(
        _ judged: [Candidacy], _ reviews: [Review] = Scoring.example, _ rules: ReviewRules = Scoring.rules(.mean),
        places: Int? = nil
    ) throws -> RankedList {
        try RankedList(of: judged, by: try Scoring.pool(reviews, rules), places: places, isTier1Fixed: true)
    }

    private func told(_ list: RankedList) -> [String] { list.placings.map { "\($0.rank) \($0.dossier)" } }

    private static let four = ["d1", "d2", "d3", "d4"].map { judged($0) }
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

    @Test func `given who didn't pass, or not in this tier, when ranked, then they aren't among them`() throws {
        let others = [Self.judged("d3", passed: false), Self.judged("d4", tier: .one), Self.judged("d9", passed: false)]
        #expect(told(try list([Self.judged("d1"), Self.judged("d2")] + others)) == ["1 d1", "2 d2"])
        #expect(try list([]).placings == [])
    }

    @Test func `given who passed without a score, when ranked, then it is told how many are missing`() {
        #expect(throws: Refusal(.reviewsMissing, "三（三）", ["count": "2"])) {
            try list(Self.four + [Self.judged("d8"), Self.judged("d9")])
        }
    }

    // MARK: Equal scores

    @Test(arguments: [
        // 20 of 24 is more than 20 of 25: a member who withdrew isn't one who was against.
        ([judged("d1"), judged("d2", of: 24)], TieRule.allCases, ["1 d2", "2 d1"]),
        ([judged("d1", votes: 18), judged("d2", of: 24)], [.range], ["1 d1", "1 d2"]),
        ([judged("d1", votes: 20, of: 25), judged("d2", votes: 16, of: 20)], [.votes], ["1 d1", "1 d2"]),
    ])
    func `given equal scores, when the programme's rules part them, then the first that does`(
        judged: [Candidacy], rules: [TieRule], order: [String]
    ) throws {
        #expect(told(try list(judged, Self.alike, Scoring.rules(.mean, ties: rules))) == order)
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
        let judged = ["d1", "d2", "d3"].map { Self.judged($0) }
        #expect(told(try list(judged, reviews, Scoring.rules(.mean, ties: rules))) == order)
    }

    @Test func `given equals that nothing parts, when ranked, then they share a rank and the next comes behind all`()
        throws
    {
        let reviews = Self.alike + Scoring.reviews("d0", 7000, 7000, 7000)
        let list = try list([Self.judged("d0")] + Self.four.reversed(), reviews)
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

    // MARK: Transfers

    @Test func `given a transfer, when tier 1 isn't fixed, then nobody is ranked with it`() throws {
        let pool = try Scoring.pool(Scoring.example)
        #expect(throws: Refusal(.listMissing, "四（一）")) {
            try RankedList(
                of: [Self.judged("d1", transferred: true)], by: pool, places: nil, isTier1Fixed: false)
        }
        _ = try RankedList(of: Self.four, by: pool, places: nil, isTier1Fixed: false)
    }

    @Test func `given a transfer, when ranked, then where it would stand without one`() throws {
        for transferred in Self.four.indices {
            var judged = Self.four
            judged[transferred] = Self.judged("d\(transferred + 1)", transferred: true)
            #expect(try list(judged, places: 3) == list(Self.four, places: 3))
        }
    }

    @Test func `given a transfer scored in tier 1 alone, when ranked in tier 2, then its scores are missing`() {
        let reviews = Scoring.example + [9000, 9100, 9200].map { Scoring.review("d5", "x\($0)", $0, tier: .one) }
        #expect(throws: Refusal(.reviewsMissing, "三（三）", ["count": "1"])) {
            try list([Self.judged("d5", transferred: true)], reviews)
        }
    }
}
