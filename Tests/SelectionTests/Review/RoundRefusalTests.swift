import Selection
import Testing

/// Each reason for which a step of a round is refused, with its clause.
@Suite struct RoundRefusalTests {
    private func opening(
        _ plan: RoundPlan = Rounding.plan(), _ facts: RoundFacts = Rounding.facts()
    ) -> Refusal? {
        do {
            _ = try Round.open(plan, facts, at: Rounding.begun)
            return nil
        } catch {
            return error
        }
    }

    private static func settings(reviews: Int = 2, most: Int = 2, due: String = "2023-11-01") -> RoundPlan {
        Rounding.plan(RoundSettings(reviews: reviews, most: most, due: Given.day(due)))
    }

    @Test(arguments: [
        (settings(reviews: 0), Refusal.Reason.reviewsImpossible), (settings(reviews: 6), .reviewsImpossible),
        (settings(most: 0), .reviewsImpossible), (settings(due: "2023-10-25"), .reviewsDueOver),
        (Rounding.plan(tier: .one), .tierNotJudged),
    ])
    func `what can't be asked of a round is refused at once`(plan: RoundPlan, expected: Refusal.Reason) {
        #expect(opening(plan)?.reason == expected)
        #expect(opening(plan)?.clause == "三（三）")
        #expect(opening(Self.settings(due: "2023-10-26")) == nil)
    }

    @Test func `without a drawn panel, a rubric or a dossier there is no round, and only one at a time`() {
        var facts = Rounding.facts()
        facts.panel = Panel(PanelID("g1"), Rounding.panel().draft)
        #expect(opening(facts: facts) == .panelNotDrawn)
        #expect(opening(facts: RoundFacts(program: Rounding.program(nil), panel: Rounding.panel())) == .tierNotJudged)
        facts = Rounding.facts()
        facts.isThere = true
        #expect(opening(facts: facts) == .roundThere)
        facts = Rounding.facts()
        facts.arriving = []
        #expect(opening(facts: facts) == .nothingToTakeIn)
        facts = Rounding.facts()
        facts.panel = Rounding.panel([Rounding.readers[0]])
        #expect(opening(facts: facts) == .reviewsImpossible)
    }

    private func opening(facts: RoundFacts) -> Refusal.Reason? { opening(Rounding.plan(), facts)?.reason }

    @Test func `a rubric that was changed afterwards is refused, and what changed is named`() throws {
        var rounding = try Rounding()
        try rounding.declare(0)
        rounding.facts = RoundFacts(program: Rounding.program(Rounding.rubric(50)), arriving: [DossierID("d9")])
        let refusal = rounding.refusal(.takeIn(disciplines: []))
        #expect(refusal == Refusal(.rubricChanged, "三（三）", ["criteria": "水平、业绩"]))
        #expect(rounding.refusal(assigning: [Rounding.pair(1, 0)]) == .rubricChanged)
        #expect(rounding.round.changedRubric(Rounding.program(nil))?.reason == .rubricChanged)
        #expect(rounding.round.changedRubric(Rounding.program()) == nil)
        #expect(rounding.refusal(.close) == nil)
    }

    @Test func `no round is opened by another rubric than the tier is scored by already`() {
        var facts = Rounding.facts()
        facts.rubrics = [Rounding.rubric(), Rounding.rubric(50)]
        #expect(opening(Rounding.plan(), facts) == Refusal(.rubricChanged, "三（三）", ["criteria": "水平、业绩"]))
        facts.rubrics = [Rounding.rubric()]
        #expect(opening(facts: facts) == nil)
    }

    @Test func `pins are of this round, and what is assigned or in conflict is no pin's`() throws {
        var rounding = try Rounding(found: [FoundConflict(Rounding.pair(2, 0), [.sameUnit])])
        func pin(_ pair: RoundPair, _ pin: PairPin = .required) -> Refusal.Reason? {
            rounding.refusal(.pin(pair, pin, reason: Given.note))?.reason
        }
        #expect(pin(Rounding.pair(9, 0)) == .pairUnknown)
        #expect(pin(Rounding.pair(1, 9)) == .pairUnknown)
        #expect(pin(Rounding.pair(2, 0)) == .pairInConflict)
        #expect(pin(Rounding.pair(2, 0), .forbidden) == nil)
        #expect(rounding.refusal(.unpin(Rounding.pair(1, 0)))?.reason == .pairNotPinned)
        #expect(rounding.refusal(.withdraw(Rounding.pair(1, 0), .other, remark: nil))?.reason == .pairNotAssigned)
        try rounding.declare(0)
        try rounding.assign([Rounding.pair(1, 0)])
        #expect(pin(Rounding.pair(1, 0), .forbidden) == .pairAssigned)
        #expect(rounding.refusal(.withdraw(Rounding.pair(3, 0), .other, remark: nil))?.reason == .pairNotAssigned)
        try rounding.ask(.pin(Rounding.pair(3, 1), .required, reason: Given.note))
        #expect(rounding.refusal(.unpin(Rounding.pair(1, 1)))?.reason == .pairNotPinned)
    }

    @Test func `what breaks a limit isn't assigned, and nothing of it`() throws {
        var rounding = try Rounding()
        for expert in 0..<4 { try rounding.declare(expert, [4: expert == 3 ? [.kin] : []]) }
        rounding.facts.units = [ExpertID("x0"): "u1", ExpertID("x1"): "u2", ExpertID("x2"): "u1"]
        #expect(rounding.refusal(assigning: []) == .nothingAssigned)
        #expect(rounding.refusal(assigning: [Rounding.pair(9, 0)]) == .pairUnknown)
        #expect(rounding.refusal(assigning: [Rounding.pair(1, 4)]) == .pairUnanswered)
        #expect(rounding.refusal(assigning: [Rounding.pair(4, 3)]) == .pairInConflict)
        #expect(rounding.refusal(assigning: [Rounding.pair(1, 0), Rounding.pair(1, 0)]) == .pairAssigned)
        #expect(rounding.refusal(assigning: [Rounding.pair(1, 0), Rounding.pair(1, 2)]) == .unitTwice)
        let three = (1...3).map { Rounding.pair($0, 0) }
        #expect(rounding.refusal(assigning: three) == .loadExceeded)
        try rounding.assign([Rounding.pair(1, 0), Rounding.pair(2, 0)])
        #expect(rounding.refusal(assigning: [Rounding.pair(1, 0)]) == .pairAssigned)
        #expect(rounding.refusal(assigning: [Rounding.pair(1, 2)]) == .unitTwice)
        #expect(rounding.refusal(assigning: [Rounding.pair(3, 0)]) == .loadExceeded)
        try rounding.ask(.pin(Rounding.pair(3, 1), .required, reason: Given.note))
        #expect(rounding.refusal(assigning: [Rounding.pair(4, 1)]) == .pinNotKept)
        try rounding.assign([Rounding.pair(3, 1)])
    }

    @Test func `no dossier gets more reviews than the programme counts`() throws {
        var rounding = try Rounding()
        let readers = (0..<6).map { ExpertID("x\($0)") }
        for event in rounding.round.seat(readers, found: []) { rounding.round.evolve(event, at: rounding.now) }
        for expert in 0..<6 { try rounding.declare(expert) }
        #expect(rounding.refusal(assigning: (0..<6).map { Rounding.pair(1, $0) }) == .reviewsExceeded)
        #expect(rounding.refusal(assigning: (0..<5).map { Rounding.pair(1, $0) }) == nil)
    }

    @Test func `a closed round takes nothing but a conflict`() throws {
        var rounding = try Rounding()
        try rounding.ask(.close)
        rounding.facts.arriving = [DossierID("d9")]
        let asked: [RoundCommand] = [
            .takeIn(disciplines: []), .change(Rounding.settings), .close,
            .pin(Rounding.pair(1, 0), .required, reason: Given.note),
            .assign(PairsAssigned(pairs: [Rounding.pair(1, 0)], basis: Rounding.basis)),
        ]
        for command in asked { #expect(rounding.refusal(command)?.reason == .roundClosed) }
        try rounding.declare(0, [1: [.personal]])
        #expect(rounding.round.isInConflict(Rounding.readers[0], DossierID("d1")))
        #expect(rounding.refusal(.declare(Declaration(answers: [], restIsClear: true)))?.reason == .pairUnknown)
    }
}
