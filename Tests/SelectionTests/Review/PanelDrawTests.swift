import Selection
import Testing

/// A draw as far as it has come, asked one thing after another, a minute between.
struct Drawing {
    static let clerk = Actor(account: AccountID("a1"), role: .clerk, organisation: Given.office)
    static let leader = Actor(account: AccountID("a2"), role: .leader, organisation: Given.office)
    static let other = Actor(account: AccountID("a3"), role: .leader, organisation: Given.office)
    static let begun = Given.moment("2023-10-20T09:00:00+08:00")
    static let (first, second) = ("0123-4567-89AB-CDEF", "FEDC-BA98-7654-3210")
    static let program = Given.program(
        tiers: [],
        codes: CodeLists([
            "discipline": CodeList(
                standard: "GB/T 13745", entries: ["110", "180", "210"].map {
                    Code(code: $0, name: $0, english: $0, aliases: [], means: nil)
                })
        ]))

    /// Experts x0, x1 …, units and disciplines in turn.
    static let members = (0..<40).map { number in
        PoolMember(
            expert: ExpertID("x\(number)"), unit: "单位\(number % 20)", discipline: ["110", "180", "210"][number % 3])
    }

    static func draft(
        seats: Int = 11, limits: [DrawLimit] = [], applicantsOut: Bool = true, exclusions: [PanelExclusion] = [],
        holders: [AccountID] = [Drawing.clerk.account, Drawing.leader.account], beacon: String? = nil,
        meets: String = "2023-10-30", disciplines: [String] = []
    ) -> PanelDraft {
        PanelDraft(
            name: "自然科学组", tiers: [.two], query: PoolQuery(meets: Given.day(meets), disciplines: disciplines),
            seats: seats, alternates: 3, limits: limits, excludesApplicants: applicantsOut, exclusions: exclusions,
            holders: holders, beacon: beacon)
    }

    static func facts() -> PanelFacts {
        PanelFacts(
            program: program, hash: DrawTests.hash,
            officials: [clerk.account: .clerk, leader.account: .leader, other.account: .leader],
            known: Set(members.map(\.expert)))
    }

    var panel: Panel
    var now = Drawing.begun
    var members = Drawing.members
    var applicants: Set<ExpertID> = []
    var facts = Drawing.facts()

    /// Planned by the clerk.
    init(_ draft: PanelDraft = Drawing.draft()) throws {
        panel = Panel(PanelID("g1"), draft)
        for event in try Panel.plan(draft, facts, by: Drawing.clerk, at: now) { panel.evolve(event, at: now) }
    }

    /// Fixed by another leader; with both parts fixed, and made known, where that is asked.
    init(fixed draft: PanelDraft, committed: Bool = false, revealed: Bool = false) throws {
        try self.init(draft)
        try ask(.fix, by: Drawing.other)
        if committed || revealed {
            try ask(.commit(Drawing.second), by: Drawing.leader)
            try ask(.commit(Drawing.first), by: Drawing.clerk)
        }
        if revealed {
            try ask(.reveal(Drawing.first), by: Drawing.clerk)
            try ask(.reveal(Drawing.second), by: Drawing.leader)
        }
    }

    @discardableResult
    mutating func ask(_ command: PanelCommand, by actor: Actor) throws -> [PanelEvent] {
        now = now.adding(minutes: 1)
        if command == .fix, let planner = panel.plannedBy {
            let plan = panel.draft.plan(of: members, applicants: applicants, in: Drawing.program, at: now)
            facts.fixing = FixedPlan(
                plan: plan, commitment: try DrawTests.hash.commitment(to: plan), plannedBy: planner)
        }
        let events = try panel.decide(command, facts, by: actor, at: now)
        for event in events { panel.evolve(event, at: now) }
        return events
    }

    /// Why something is refused; nil where it isn't.
    func refusal(_ command: PanelCommand, by actor: Actor) -> Refusal? {
        var copy = self
        do {
            try copy.ask(command, by: actor)
            return nil
        } catch {
            return error as? Refusal
        }
    }
}

/// 三（三）, R33: the draw of a panel, from its plan to whoever sits on it in the end.
@Suite struct PanelDrawTests {
    @Test func `given both parts of the seed, when the second is made known, then lots are drawn and can be again`()
        throws
    {
        var drawing = try Drawing(fixed: Drawing.draft(), committed: true)
        #expect(drawing.panel.standing == .committed)
        try drawing.ask(.reveal(Drawing.first), by: Drawing.clerk)
        #expect(drawing.panel.outcome == nil)
        let events = try drawing.ask(.reveal(Drawing.second), by: Drawing.leader)
        #expect(events.count == 2)
        let record = try #require(try drawing.panel.record(DrawTests.hash))
        try record.verify(DrawTests.hash)
        #expect(drawing.panel.standing == .drawn)
        #expect(drawing.panel.sitting == record.panel)
        #expect(record.shares.map(\.value) == [Drawing.first, Drawing.second])
        #expect(record.shares.map(\.holder) == ["a1", "a2"])
        #expect(drawing.panel.outcome?.seed == record.seed)
        #expect(drawing.panel.outcome?.alternates == record.alternates)
        #expect(record.plan.leastSeats == 11)
    }

    @Test func `given a plan with a public number, when both parts are known, then only the number lets lots fall`()
        throws
    {
        var drawing = try Drawing(fixed: Drawing.draft(beacon: "某日开奖号码"), revealed: true)
        #expect(drawing.panel.standing == .revealed)
        try drawing.ask(.tellBeacon("0412", again: "0412"), by: Drawing.clerk)
        let record = try #require(try drawing.panel.record(DrawTests.hash))
        try record.verify(DrawTests.hash)
        #expect(record.beacon == "0412")
    }

    @Test func `given someone who can't come, when it is put on record, then the next lot takes the seat`() throws {
        var drawing = try Drawing(fixed: Drawing.draft(), revealed: true)
        let before = try #require(drawing.panel.outcome)
        try drawing.ask(.decline(before.seats[4], .unable, remark: Given.note), by: Drawing.clerk)
        try drawing.ask(.decline(before.alternates[1], .unreachable, remark: nil), by: Drawing.clerk)
        try drawing.ask(.decline(before.alternates[0], .conflict, remark: nil), by: Drawing.clerk)
        #expect(drawing.panel.declined.map(\.taker) == [before.alternates[0], nil, before.alternates[2]])
        #expect(drawing.panel.sitting[4] == before.alternates[2])
        let record = try #require(try drawing.panel.record(DrawTests.hash))
        try record.verify(DrawTests.hash)
        #expect(record.panel == drawing.panel.sitting)
    }

    @Test func `given who applies and who is named by hand, when the plan is fixed, then each is out for one reason`()
        throws
    {
        let kin = PanelExclusion(expert: ExpertID("x3"), ground: .kin)
        var drawing = try Drawing(Drawing.draft(exclusions: [kin]))
        drawing.applicants = [ExpertID("x3"), ExpertID("x5")]
        try drawing.ask(.fix, by: Drawing.other)
        #expect(drawing.panel.fixed?.plan.excluded == [
            DrawExclusion(expert: ExpertID("x3"), reason: "kin"),
            DrawExclusion(expert: ExpertID("x5"), reason: "applies"),
        ])
        var kept = try Drawing(Drawing.draft(applicantsOut: false))
        kept.applicants = [ExpertID("x5")]
        try kept.ask(.fix, by: Drawing.other)
        #expect(kept.panel.fixed?.plan.excluded == [])
    }

    @Test func `given a plan that is changed before it is fixed, when it is fixed, then the change holds`() throws {
        var drawing = try Drawing(Drawing.draft(seats: 13))
        try drawing.ask(.plan(Drawing.draft(seats: 25)), by: Drawing.other)
        #expect(drawing.refusal(.fix, by: Drawing.other)?.reason == .samePersonConfirms)
        try drawing.ask(.fix, by: Drawing.leader)
        #expect(drawing.panel.fixed?.plan.seats == 25)
        #expect(drawing.panel.fixed?.plan.leastSeats == 25)
        #expect(drawing.panel.fixed?.plannedBy == Drawing.other.account)
    }

    @Test func `given a holder who is silent, when the draw is abandoned, then nothing more comes of it`() throws {
        var drawing = try Drawing(fixed: Drawing.draft(), committed: true)
        try drawing.ask(.abandon(.holderSilent, remark: Given.note), by: Drawing.leader)
        #expect(drawing.panel.standing == .abandoned)
        #expect(try drawing.panel.record(DrawTests.hash) == nil)
        #expect(PanelStep.allCases.map { drawing.panel.obstacle(to: $0, by: Drawing.clerk)?.reason }
            == PanelStep.allCases.map { _ in .panelAbandoned })
    }

    @Test func `given units under names of before, when they are numbered, then a renamed unit has one number`() {
        let numbers = UnitNumbers([["新所", "旧所"], ["大学"], ["旧所"], ["研究院", "新所"], ["大学"]])
        #expect((0..<5).map(numbers.number) == ["u1", "u2", "u1", "u1", "u2"])
        let joined = UnitNumbers([["甲"], ["乙"], ["丙", "甲", "乙"]])
        #expect((0..<3).map(joined.number) == ["u1", "u1", "u1"])
    }

    @Test func `given a renamed unit, when seats are limited by unit, then both names count as one`() throws {
        var drawing = try Drawing(Drawing.draft(limits: [.eachUnit(most: 1, isHard: true)]))
        drawing.members = (0..<12).map { number in
            PoolMember(
                expert: ExpertID("x\(number)"), unit: number == 0 ? "新名" : "单位\(number)",
                formerUnits: number == 0 ? ["单位1", "单位2"] : [], discipline: "110")
        }
        #expect(drawing.refusal(.fix, by: Drawing.other)?.reason == .drawLimitsUnmet)
        drawing.members.append(PoolMember(expert: ExpertID("y"), unit: "别处", discipline: "110"))
        try drawing.ask(.fix, by: Drawing.other)
    }

    @Test func `a query is written so that it can be asked again`() {
        let query = PoolQuery(meets: Given.day("2023-10-30"), disciplines: ["110", "180"], takesLimited: true)
        #expect(query.words == "term=2023-10-30; disciplines=110,180; availability=available,limited")
        #expect(PoolQuery(meets: Given.day("2023-10-30")).words
            == "term=2023-10-30; disciplines=all; availability=available")
    }
}
