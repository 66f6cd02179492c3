@testable import Selection
import Testing

/// 三（三）, R34, R42: places, those equal at the last one, the reserve and who moves up.
@Suite struct ListTests {
    private static let department = "科技厅"
    private static let votes = DecisionEvent.voteOpened(VoteOpened(tier: .two))
    /// c, then a and b alike, then d; x didn't pass, y is judged in tier 1.
    private static let reported = [
        judged("a", 8_000), judged("b", 8_000), judged("c", 9_000), judged("d", 7_000), judged("x", 9_900, false),
        judged("y", 9_900, tier: .one),
    ]

    private static func judged(_ id: String, _ score: Int, _ passed: Bool = true, tier: Tier = .two) -> Dossier {
        DecisionTests.dossier(id, tier, DecisionTests.accepted, DecisionTests.result(passed, score: score, tier: tier))
    }

    private static func facts(places: Int?, _ reported: [Dossier] = reported) -> DecisionFacts {
        var program = Given.program
        for place in program.tiers.indices { program.tiers[place].places = places.map { Stated($0, "三（三）") } }
        return DecisionFacts(program: program, reported: reported.map { JudgedDossier($0) }, published: [:])
    }

    private static func ids(_ names: String...) -> [DossierID] { names.map { DossierID($0) } }

    private static func list(_ tier: Tier, _ names: [DossierID], reserve: [DossierID] = []) -> DecisionEvent {
        .listMade(PreliminaryList(tier: tier, names: names, preparedBy: Given.clerk.account, reserve: reserve))
    }

    private func refused(
        _ events: [DecisionEvent], _ command: DecisionCommand, _ facts: DecisionFacts,
        by actor: Actor = DecisionTests.second
    ) -> Refusal.Reason? {
        var decision = Decision(DecisionID("nmg-2023"))
        for event in events { decision.evolve(event) }
        return refusal { () throws(Refusal) in
            try decision.decide(command, facts, by: actor, at: DecisionTests.now)
        }
    }

    // MARK: Places

    private static let kept: [(places: Int?, choosing: [DossierID], names: [DossierID], reserve: [DossierID])] = [
        (nil, [], ids("c", "a", "b", "d"), []), (4, [], ids("c", "a", "b", "d"), []),
        (3, [], ids("c", "a", "b"), ids("d")), (2, ids("b"), ids("c", "b"), ids("a", "d")),
    ]

    @Test(arguments: kept)
    func `given places, when a list is prepared and made, then in order, and the rest in reserve`(
        places: Int?, choosing: [DossierID], names: [DossierID], reserve: [DossierID]
    ) throws {
        var decision = DecisionTests.decision(Self.votes)
        let facts = Self.facts(places: places)
        for event in try decision.decide(
            .prepareList(.two, choosing: choosing), facts, by: Given.clerk, at: DecisionTests.now)
        { decision.evolve(event) }
        #expect(decision.prepared[.two]?.decided == (choosing.isEmpty ? nil : choosing))
        for event in try decision.decide(.makeList(.two), facts, by: DecisionTests.second, at: DecisionTests.now) {
            decision.evolve(event)
        }
        #expect(decision.lists[.two] == names)
        #expect(decision.reserves[.two] == reserve)
    }

    @Test func `given a tie at the last place, when nobody was chosen, then no list is prepared`() {
        #expect(refused([Self.votes], .prepareList(.two), Self.facts(places: 2)) == .tieUndecided)
        let others = DecisionCommand.prepareList(.two, choosing: Self.ids("d"))
        #expect(refused([Self.votes], others, Self.facts(places: 2)) == .tieUndecided)
        #expect(refused([Self.votes], others, Self.facts(places: nil)) == .nothingTied)
    }

    @Test func `given a list prepared with a choice, when one of them has left since, then it isn't made`() throws {
        var decision = DecisionTests.decision(Self.votes)
        let prepared = try decision.decide(
            .prepareList(.two, choosing: Self.ids("b")), Self.facts(places: 2), by: Given.clerk,
            at: DecisionTests.now)
        for event in prepared { decision.evolve(event) }
        let left = Self.facts(places: 2, Self.reported.filter { $0.id != DossierID("b") })
        let answer = refusal { () throws(Refusal) in
            try decision.decide(.makeList(.two), left, by: DecisionTests.second, at: DecisionTests.now)
        }
        #expect(answer == .nothingTied)
    }

    @Test func `given everyone judged in a tier, when shown in order, then who passed, who didn't, who waits`() {
        let waiting = DecisionTests.dossier("w", .two, DecisionTests.accepted)
        let facts = Self.facts(places: nil, Self.reported + [waiting])
        #expect(facts.inOrder(of: .two).map(\.id.text) == ["c", "a", "b", "d", "x", "w"])
    }

    @Test func `given passed without a place, when the list is made, then transferred on consent, else in reserve`() {
        for (consents, expected) in [
            (true, DossierEvent.transferred(Transferred(from: .one, to: .two))), (false, nil),
        ] {
            let dossier = Dossier(DossierID("a"), Given.submission(tier: .one, consents: consents))
            var candidate = Given.facts.candidate
            (candidate.tier, candidate.birth) = (.one, Given.day("1980-05-01"))
            candidate.consentsToTransfer = consents
            #expect(dossier.afterList(.inReserve, candidate: candidate, in: Given.program) == expected)
        }
    }

    // MARK: The reserve

    @Test func `given somebody on the list has ended, when one is called up, then the first in reserve who is left`()
        throws
    {
        let made = Self.list(.two, Self.ids("c", "a"), reserve: Self.ids("b", "d"))
        #expect(refused([made], .callUp(.two), Self.facts(places: 2)) == .noPlaceFree)
        #expect(refused([made], .callUp(.two), Self.facts(places: nil)) == .noPlaceFree)
        #expect(refused([], .callUp(.two), Self.facts(places: 2)) == .listMissing)
        let left = Self.facts(places: 2, Self.reported.filter { $0.id != DossierID("a") })
        var decision = DecisionTests.decision(made)
        let events = try decision.decide(.callUp(.two), left, by: DecisionTests.second, at: DecisionTests.now)
        #expect(events == [.calledUp(CalledUp(tier: .two, dossier: DossierID("b")))])
        for event in events { decision.evolve(event) }
        #expect(decision.lists[.two] == Self.ids("c", "a", "b"))
        #expect(decision.reserves[.two] == Self.ids("d"))
        #expect(refused([made] + events, .callUp(.two), left) == .noPlaceFree)
        let alone = Self.facts(places: 2, Self.reported.filter { $0.id == DossierID("c") })
        #expect(refused([made], .callUp(.two), alone) == .reserveEmpty)
    }

    @Test func `given a department spoke against one, when another moved up, then it is asked anew and its word stays`()
        throws
    {
        let asked = Consultation(departments: [Self.department], due: DecisionTests.now, silenceIsConsent: true)
        let against = DepartmentReply(department: Self.department, number: "1", against: Self.ids("a"))
        let events: [DecisionEvent] = [
            Self.list(.one, []), Self.list(.two, Self.ids("c", "a"), reserve: Self.ids("b")), .consulted(asked),
            .departmentReplied(against), .calledUp(CalledUp(tier: .two, dossier: DossierID("b"))),
        ]
        var decision = Decision(DecisionID("nmg-2023"))
        for event in events { decision.evolve(event) }
        #expect(decision.objected == Set(Self.ids("a")))
        #expect(!decision.isConsulted(at: DecisionTests.now))
        let again = Consultation(
            departments: [Self.department], due: DecisionTests.now.adding(days: 7), silenceIsConsent: true)
        #expect(refused(events, .consult(again), Self.facts(places: 2)) == nil)
    }

    @Test func `given a notice, when nobody of the tier waits any more, then the reserve is closed`() {
        func waiting(_ id: String, _ isListed: Bool) -> Dossier {
            var dossier = Self.judged(id, 8_000)
            if isListed { dossier.evolve(.preliminary(Preliminary(tier: .two)), at: DecisionTests.now) }
            return dossier
        }
        let facts = Self.facts(places: 2, [waiting("c", true), waiting("a", true), waiting("b", false)])
        func closed(_ named: [DossierID]) -> [DossierID] {
            DecisionTests.decision(
                Self.list(.two, Self.ids("c", "a"), reserve: Self.ids("b")),
                .noticeIssued(SelectionNotice(number: "1", issued: DecisionTests.now.day, names: named))
            ).closedReserves(facts)
        }
        #expect(closed(Self.ids("c")) == [])
        #expect(closed(Self.ids("c", "a")) == Self.ids("b"))
    }
}
