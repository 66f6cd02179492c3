import Records
import Selection
import Testing

/// 三（三）, R33: whom the lots fall on, within limits, and who takes a seat that is declined.
@Suite struct DrawTests {
    static let rules = PanelRules(
        minimumSizes: Stated([25, 11], "三（三）"), oddOnly: Stated(true, "三（三）"),
        attendance: Stated(Fraction(2, of: 3), "三（三）"), pass: Stated(Fraction(2, of: 3), "三（三）"),
        recusedPresent: Stated(false, "三（三）"))
    static let hash = DrawHash(
        { Fingerprint(of: $0).hex }, wording: { String(decoding: try CanonicalJSON.encode($0), as: UTF8.self) })
    static let fixed = Given.moment("2023-10-20T09:00:00+08:00")

    /// Experts x0, x1 …, their units and disciplines in turn.
    static func pool(_ count: Int, units: Int = 100, disciplines: [String] = ["110", "180", "210"]) -> [DrawCandidate] {
        (0..<count).map { number in
            DrawCandidate(
                expert: ExpertID("x\(number)"), unit: "u\(number % units)",
                discipline: disciplines[number % disciplines.count])
        }
    }

    static func plan(
        _ pool: [DrawCandidate], excluded: [DrawExclusion] = [], seats: Int = 11, leastSeats: Int = 11,
        limits: [DrawLimit] = [], holders: [String] = ["a1", "a2"], beacon: String? = nil, alternates: Int = 3
    ) -> DrawPlan {
        DrawPlan(
            program: "nmg-2023", panel: "自然科学组", query: "正高级，在任期内", pool: pool, excluded: excluded, seats: seats,
            leastSeats: leastSeats, alternates: alternates, limits: limits, holders: holders, beacon: beacon,
            fixed: fixed)
    }

    static func share(_ holder: String, _ value: String, for plan: DrawPlan, minute: Int = 1) throws -> DrawShare {
        DrawShare(
            holder: holder, commitment: hash.commitment(to: value, of: holder, for: try hash.commitment(to: plan)),
            committed: fixed.adding(minutes: minute), value: value, revealed: fixed.adding(minutes: 10))
    }

    static func record(
        _ plan: DrawPlan, _ values: [String] = ["first", "second"], beacon: String? = nil, declined: [String] = []
    ) throws -> DrawRecord {
        let shares = try zip(plan.holders, values).map { try share($0, $1, for: plan) }
        let declines = declined.map { DrawDecline(expert: ExpertID($0), reason: "ill", at: fixed.adding(hours: 1)) }
        return try DrawRecord(plan, shares: shares, beacon: beacon, declined: declines, hash: hash)
    }

    // MARK: Lots

    @Test func `given a plan that asks for less than none, when lots are drawn, then nobody holds themselves ready`()
        throws
    {
        let record = try Self.record(Self.plan(Self.pool(40), alternates: -1))
        #expect(record.alternates == [])
        try record.verify(Self.hash)
    }

    @Test func `given a plan and a seed, when lots are drawn, then they are those anyone can hash again`() throws {
        let plan = Self.plan(Self.pool(40))
        let record = try Self.record(plan)
        let commitment = Fingerprint(of: String(decoding: try CanonicalJSON.encode(plan), as: UTF8.self)).hex
        let seed = Fingerprint(of: "bole-draw-1\nseed\n\(commitment)\nfirst\nsecond").hex
        let lots = plan.pool.map { ($0.expert, Fingerprint(of: "bole-draw-1\nlot\n\(seed)\n\($0.expert)").hex) }
            .sorted { $0.1 < $1.1 }
        #expect(record.seed == seed)
        #expect(record.lots.map(\.expert) == lots.map(\.0))
        #expect(record.seats == lots.prefix(11).map(\.0))
        #expect(record.alternates == lots[11..<14].map(\.0))
        try record.verify(Self.hash)
    }

    @Test func `given another seed, plan or public number, when lots are drawn, then they fall otherwise`() throws {
        let plan = Self.plan(Self.pool(40))
        let orders = try [
            Self.record(plan), Self.record(plan, ["first", "third"]), Self.record(plan, ["second", "first"]),
            Self.record(Self.plan(Self.pool(40), limits: [.eachUnit(most: 11, isHard: false)])),
            Self.record(Self.plan(Self.pool(40), beacon: "开奖号码"), beacon: "0412"),
            Self.record(Self.plan(Self.pool(40), beacon: "开奖号码"), beacon: "0413"),
        ].map { $0.lots.map(\.expert) }
        #expect(Set(orders).count == orders.count)
    }

    @Test func `given many seeds, when lots are drawn, then everyone is seated about as often`() throws {
        let plan = Self.plan(Self.pool(22))
        var seated: [ExpertID: Int] = [:]
        for number in 0..<400 {
            for expert in try Self.record(plan, ["seed \(number)", "second"]).seats { seated[expert, default: 0] += 1 }
        }
        // A half each: 200, with a deviation of 10.
        #expect(seated.count == 22)
        #expect(seated.values.allSatisfy { (150...250).contains($0) })
    }

    @Test func `given exclusions, when lots are drawn, then those get none`() throws {
        let out = [DrawExclusion(expert: ExpertID("x3"), reason: "applicant")]
        let record = try Self.record(Self.plan(Self.pool(14), excluded: out))
        #expect(!record.lots.map(\.expert).contains(ExpertID("x3")))
        #expect(record.lots.count == 13)
    }

    // MARK: Limits

    /// How many of each discipline and unit sit on a panel.
    private func counts(
        _ panel: [ExpertID], _ pool: [DrawCandidate], _ part: (DrawCandidate) -> String
    ) -> [String: Int] {
        Dictionary(grouping: pool.filter { panel.contains($0.expert) }, by: part).mapValues(\.count)
    }

    @Test func `given hard limits, when lots are drawn often, then none is ever broken`() throws {
        let pool = Self.pool(30, units: 7)
        let plan = Self.plan(
            pool, limits: [
                .discipline("180", least: 6, isHard: true), .discipline("110", most: 2, isHard: true),
                .eachUnit(most: 2, isHard: true),
            ])
        try plan.require(Self.rules)
        for number in 0..<50 {
            let record = try Self.record(plan, ["seed \(number)", "second"])
            let disciplines = counts(record.seats, pool, \.discipline)
            #expect(record.seats.count == 11)
            #expect(disciplines["180", default: 0] >= 6)
            #expect(disciplines["110", default: 0] <= 2)
            #expect(counts(record.seats, pool, \.unit).values.allSatisfy { $0 <= 2 })
        }
    }

    @Test func `given a limit that forbids some, when lots are drawn, then the next lot that fits is seated`() throws {
        let pool = Self.pool(30, units: 30)
        let limit = DrawLimit.discipline("110", most: 0, isHard: true)
        let record = try Self.record(Self.plan(pool, limits: [limit]))
        let allowed = record.lots.map(\.expert).filter { expert in
            pool.first { $0.expert == expert }?.discipline != "110"
        }
        #expect(record.seats == Array(allowed.prefix(11)))
    }

    @Test func `given soft limits that can't all be kept, when lots are drawn, then the later one gives way`() throws {
        let first = DrawLimit.discipline("180", least: 8, isHard: false)
        let second = DrawLimit.discipline("210", least: 8, isHard: false)
        let third = DrawLimit.eachUnit(most: 1, isHard: false)
        let pool = Self.pool(33, units: 33)
        let record = try Self.record(Self.plan(pool, limits: [first, second, third]))
        #expect(record.limits == [first, third])
        #expect(counts(record.seats, pool, \.discipline)["180", default: 0] >= 8)
    }

    // MARK: Declining

    @Test func `given a declined seat, when the next takes it, then it is the first alternate`() throws {
        let plan = Self.plan(Self.pool(40))
        let drawn = try Self.record(plan)
        let record = try Self.record(plan, declined: [drawn.seats[4].text])
        var expected: [ExpertID?] = drawn.seats
        expected[4] = drawn.alternates[0]
        #expect(record.panel == expected)
        #expect(record.declined[0].taker == drawn.alternates[0])
        try record.verify(Self.hash)
    }

    @Test func `given an alternate who declined, when a seat is free, then the one behind takes it`() throws {
        let plan = Self.plan(Self.pool(40))
        let drawn = try Self.record(plan)
        let record = try Self.record(plan, declined: [drawn.alternates[0].text, drawn.seats[0].text])
        #expect(record.declined.map(\.taker) == [nil, drawn.alternates[1]])
    }

    @Test func `given a seat held for a discipline, when it is declined, then one of it takes it`() throws {
        let pool = Self.pool(33, units: 33)
        let plan = Self.plan(pool, limits: [.discipline("110", least: 9, isHard: true)])
        let drawn = try Self.record(plan)
        let away = try #require(drawn.seats.first { expert in pool.first { $0.expert == expert }?.discipline == "110" })
        let taker = try #require(try Self.record(plan, declined: [away.text]).declined[0].taker)
        #expect(pool.first { $0.expert == taker }?.discipline == "110")
    }

    @Test func `given nobody left whom limits allow, when a seat is declined, then only soft ones give way`() throws {
        let pool = Self.pool(12, units: 12, disciplines: ["110"])
        let spare = DrawCandidate(expert: ExpertID("y"), unit: "other", discipline: "180")
        for isHard in [true, false] {
            let limit = DrawLimit.discipline("180", most: 0, isHard: isHard)
            let plan = Self.plan(pool + [spare], limits: [limit])
            let drawn = try Self.record(plan)
            let record = try Self.record(plan, declined: [drawn.seats[0].text, drawn.seats[1].text])
            #expect(record.declined[0].taker == drawn.alternates.first { $0 != spare.expert })
            #expect(record.declined[1].taker == (isHard ? nil : spare.expert))
            #expect(record.panel.filter { $0 == nil }.count == (isHard ? 1 : 0))
            try record.verify(Self.hash)
        }
    }

    // MARK: What no plan may be

    @Test(arguments: [
        (plan(pool(40), seats: 9), Refusal.Reason.panelTooSmall),
        (plan(pool(40), seats: 11, leastSeats: 25), .panelTooSmall),
        (plan(pool(40), seats: 11, leastSeats: 3), .panelTooSmall), (plan(pool(40), seats: 12), .panelEven),
        (plan(pool(10)), .poolTooSmall), (plan(pool(20) + pool(1)), .expertTwiceInPool),
        (plan(pool(40), holders: ["a1", "a1"]), .holdersNotTwo), (plan(pool(40), holders: ["a1"]), .holdersNotTwo),
        (plan(pool(40), limits: [.discipline("999", least: 1, isHard: true)]), .drawLimitsUnmet),
        (plan(pool(40, units: 5), limits: [.eachUnit(most: 2, isHard: true)]), .drawLimitsUnmet),
        (plan(pool(40), limits: [.eachDiscipline(most: 3, isHard: true)]), .drawLimitsUnmet),
    ])
    func `a plan that can't be drawn by is refused before anyone gives a seed`(
        plan: DrawPlan, expected: Refusal.Reason
    ) {
        #expect(refusal { () throws(Refusal) in try plan.require(Self.rules) } == expected)
    }
}
