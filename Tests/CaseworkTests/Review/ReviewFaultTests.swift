import Casework
import Records
@testable import Selection
import Testing

/// 三（三）: what can be wrong about experts and what they do, each told where it would do harm.
@Suite struct ReviewFaultTests {
    private func opened(_ house: House, _ panel: PanelID) async throws -> RoundID {
        let clerk = try await house.official(.clerk, house.office)
        let plan = RoundPlan(panel: panel, tier: .two, settings: house.roundSettings())
        return RoundID(try await house.ask(.openRound(plan), clerk, "10-26 09:00").id)
    }

    /// Why some pairs aren't assigned.
    private func assigning(
        _ pairs: [RoundPair], in id: RoundID, _ house: House
    ) async throws -> Refusal.Reason? {
        let leader = try await house.official(.leader, house.office)
        let basis = ProposalBasis(way: .least, needsExact: false, cost: 0, bound: 0)
        let assign = Command.round(id, .assign(PairsAssigned(pairs: pairs, basis: basis)))
        return await refusal { try await house.ask(assign, leader, "10-27 09:00") }
    }

    @Test func `an expert who applies, and was not left out of the draw, never gets what is their own`() async throws {
        let house = try await House()
        try await house.fillPool(11, changing: [3: [.name: "申报人0"]])
        let dossiers = try await house.accepted(2)
        let people = try await house.drawers()
        let draft = PanelDraft(
            name: "自然科学组", tiers: [.two], query: PoolQuery(meets: at("10-30 00:00").day), seats: 11, alternates: 0,
            excludesApplicants: false, holders: [people.clerk.account, people.leader.account])
        let id = try await opened(house, try await house.drawnPanel(draft))
        let own = RoundPair(dossier: dossiers[0], expert: ExpertID("x4"))
        #expect(try await house.round(id).round.found == [own: [.own]])
        try await house.declare(own.expert, in: id)
        #expect(try await assigning([own], in: id, house) == .pairInConflict)
        let pin = Command.round(id, .pin(own, .required, reason: House.note))
        #expect(await refusal { try await house.ask(pin, people.clerk, "10-26 11:00") } == .pairInConflict)
        let other = RoundPair(dossier: dossiers[1], expert: own.expert)
        #expect(try await assigning([other], in: id, house) == nil)
    }

    @Test(arguments: [(false, false), (true, false), (true, true)])
    func `who may stand in the pool twice is told before the plan is fixed, unless both have numbers`(
        first: Bool, second: Bool
    ) async throws {
        let house = try await House()
        func twin(_ name: String, _ order: Int, _ hasNumber: Bool) -> [ExpertField: String] {
            let number = hasNumber ? Forms.id(birth: "1970-05-01", order: order) : ""
            return [.name: name, .unit: "草原研究所", .residentID: number]
        }
        try await house.fillPool(12, changing: [0: twin("其木格", 2, first), 1: twin("琪木格", 4, second)])
        let id = try await house.planned()
        let alike = try await house.panel(id).alike.map { [$0.0.id, $0.1.id] }
        #expect(alike == (first && second ? [] : [[ExpertID("x1"), ExpertID("x2")]]))
        try await house.ask(.panel(id, .fix), try await house.drawers().second, "10-20 09:10")
        #expect(try await house.panel(id).alike.isEmpty)
    }

    @Test func `a unit that was renamed is the same unit, to its applicant and to its other expert`() async throws {
        let house = try await House()
        try await house.fillPool(
            11,
            changing: [
                0: [.unit: "新草原站", .formerUnits: "土默特左旗草原站"], 1: [.unit: "牧业研究所"],
                2: [.unit: "草业研究所", .formerUnits: "牧业研究所"],
            ])
        let dossiers = try await house.accepted(1)
        let id = try await opened(house, try await house.drawnPanel())
        let pairs = (1...3).map { RoundPair(dossier: dossiers[0], expert: ExpertID("x\($0)")) }
        for pair in pairs.dropFirst() { try await house.declare(pair.expert, in: id) }
        #expect(try await house.round(id).round.found == [pairs[0]: [.sameUnit]])
        #expect(try await assigning([pairs[0]], in: id, house) == .pairInConflict)
        #expect(try await assigning([pairs[1], pairs[2]], in: id, house) == .unitTwice)
        #expect(try await assigning([pairs[1]], in: id, house) == nil)
    }

    @Test func `where conflicts leave too few experts, the proposal says of which dossier and that more are needed`()
        async throws
    {
        let house = try await House()
        let opened = try await house.openedRound(dossiers: 2)
        for reader in opened.readers.dropFirst() {
            try await house.declare(reader, in: opened.id, [opened.dossiers[0]: [.kin]])
        }
        try await house.declare(opened.readers[0], in: opened.id)
        let clerk = try await house.official(.clerk, house.office)
        let order = ProposalOrder(way: .least, needsExact: false)
        let request = Request(by: clerk, at: at("10-26 14:00"))
        try await house.casework.propose(in: opened.id, order, request)
        let view = try #require(try await house.casework.proposal(of: opened.id, for: clerk, at: request.at))
        let short = try #require(view.proposal.shortages.first)
        #expect(view.proposal.shortages.count == 1 && short.limit == "candidates")
        #expect((short.dossiers, short.lacking, short.unanswered) == ([opened.dossiers[0]], 1, 0))
        #expect(view.rows.count == 3)
    }

    @Test func `under a rubric that was changed afterwards what is assigned is scored as before, and nothing is begun`()
        async throws
    {
        let house = try await House()
        let assigned = try await house.assigned()
        let readers = assigned.round.readers
        try await house.handIn(assigned.reading(0, by: 0), by: readers[0], "80")
        let other = try await house.drawnPanel()
        let later = try await changed(house)
        #expect(try await house.casework.changedRubrics().isEmpty)
        let told = try await later.changedRubrics()
        #expect(told.map(\.tier) == [.two] && told.map(\.refusal.reason) == [.rubricChanged])

        let (id, actor) = (assigned.reading(1, by: 0), try await house.reader(readers[0]))
        let rubric = try #require(house.casework.program.rules(for: .two)?.rubric)
        #expect(try await later.reading(id, for: actor, at: at("10-28 10:00")).facts.rubric == rubric)
        func ask(_ command: Command, _ actor: Actor) async throws -> Receipt {
            try await later.perform(command, Request(by: actor, at: at("10-28 10:00")))
        }
        _ = try await ask(.reading(id, .accept), actor)
        var typed = house.scores("50")
        typed.points[rubric.criteria[0].id] = "100"
        _ = try await ask(.reading(id, .handIn(typed)), actor)
        let total = 5_000 + 50 * rubric.criteria[0].weight
        #expect(try await house.read(id, actor, "10-28 11:00").sheet?.total == total)

        let (clerk, leader) = try await house.officials(house.office)
        let anew = RoundPlan(panel: other, tier: .two, settings: house.roundSettings())
        let pairs = [RoundPair(dossier: assigned.round.dossiers[0], expert: readers[2])]
        let basis = ProposalBasis(way: .least, needsExact: false, cost: 0, bound: 0)
        let begun: [(Command, Actor)] = [
            (.openRound(anew), clerk), (.round(assigned.round.id, .takeIn(disciplines: [])), clerk),
            (.round(assigned.round.id, .assign(PairsAssigned(pairs: pairs, basis: basis))), leader),
        ]
        for (command, actor) in begun {
            #expect(await refusal { try await ask(command, actor) } == .rubricChanged)
        }
        let request = Request(by: clerk, at: at("10-28 10:00"))
        let order = ProposalOrder(way: .least, needsExact: false)
        #expect(await refusal { try await later.propose(in: assigned.round.id, order, request) } == .rubricChanged)
    }

    /// The same records under a programme in which the first criterion counts for less.
    private func changed(_ house: House) async throws -> Casework {
        var program = house.casework.program
        for place in program.tiers.indices where program.tiers[place].tier == .two {
            let criteria = program.tiers[place].rubric?.criteria ?? []
            program.tiers[place].rubric = Rubric(
                criteria.enumerated().map { number, criterion in
                    let change = number == 0 ? -10 : number == 1 ? 10 : 0
                    return Criterion(
                        id: criterion.id, name: criterion.name, english: criterion.english,
                        weight: criterion.weight + change, most: criterion.most, clause: criterion.clause,
                        words: criterion.words)
                })
        }
        return try await Casework.open(house.records, program: program, calendar: try House.calendar.get())
    }
}
