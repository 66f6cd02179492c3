import Selection
import Testing

/// 三（三）, R33, R11: a round from its opening over the experts' answers to what is assigned.
@Suite struct RoundTests {
    @Test func `given a drawn panel, when a round is opened, then it holds who sits, what came, and the rubric`()
        throws
    {
        let round = try Rounding().round
        #expect((round.readers, round.dossiers) == (Rounding.readers, Rounding.dossiers))
        #expect(round.rubric == Rounding.rubric())
        #expect((round.standing, round.tier, round.due) == (.declaring, .two, Given.day("2023-11-01")))
        #expect(round.unanswered(by: Rounding.readers[0]) == Rounding.dossiers)
    }

    @Test func `given nothing was answered, when a pair is looked at, then it is neither clear nor a conflict`()
        throws
    {
        let round = try Rounding().round
        let standing = round.standing(of: Rounding.readers[0], on: Rounding.dossiers[0])
        #expect(standing == .unanswered(ConflictKind.allCases))
        #expect(!round.isInConflict(Rounding.readers[0], Rounding.dossiers[0]))
    }

    @Test func `given an exception and one answer for the rest, when they are said, then each pair has its answer`()
        throws
    {
        var rounding = try Rounding()
        let events = try rounding.declare(0, [2: [.kin]], bids: [3: .eager])
        #expect(events == [
            .declared(
                ConflictsDeclared(
                    expert: Rounding.readers[0], clear: [1, 3, 4].map { DossierID("d\($0)") },
                    conflicts: [DeclaredConflict(dossier: DossierID("d2"), kinds: [.kin])],
                    bids: [DeclaredBid(dossier: DossierID("d3"), bid: .eager)]))
        ])
        let (round, expert) = (rounding.round, Rounding.readers[0])
        #expect(round.standing(of: expert, on: DossierID("d2")) == .conflict([.kin]))
        #expect(round.standing(of: expert, on: DossierID("d3")) == .clear)
        #expect(round.bids == [Rounding.pair(3, 0): .eager])
        #expect(round.unanswered(by: expert) == [])
        #expect(round.unanswered(by: Rounding.readers[1]).count == 4)
    }

    @Test func `given exceptions saved alone, when the rest is answered later, then they stay`() throws {
        var rounding = try Rounding()
        try rounding.declare(0, [2: [.kin, .coAuthor]], restIsClear: false)
        #expect(rounding.round.unanswered(by: Rounding.readers[0]).count == 3)
        try rounding.declare(0)
        #expect(rounding.round.standing(of: Rounding.readers[0], on: DossierID("d2")) == .conflict([.kin, .coAuthor]))
        #expect(rounding.refusal(.declare(Declaration(answers: [], restIsClear: true)), by: Rounding.expert(0))?.reason
            == .nothingDeclared)
    }

    @Test func `given a wrong answer, when nothing is assigned yet, then it can be corrected, and afterwards it stays`()
        throws
    {
        var rounding = try Rounding()
        try rounding.declare(0, [2: [.kin]])
        try rounding.declare(0, [2: []])
        #expect(rounding.round.standing(of: Rounding.readers[0], on: DossierID("d2")) == .clear)
        try rounding.assign([Rounding.pair(1, 0)])
        try rounding.declare(0, [2: [.financial]])
        let back = Declaration(answers: [DeclaredPair(dossier: DossierID("d2"), kinds: [])], restIsClear: false)
        #expect(rounding.refusal(.declare(back), by: Rounding.expert(0))?.reason == .conflictStays)
        try rounding.declare(0, [2: [.kin]])
        let standing = rounding.round.standing(of: Rounding.readers[0], on: DossierID("d2"))
        #expect(standing == .conflict([.kin, .financial]))
    }

    @Test func `given an assigned pair, when the expert tells a conflict, then it holds and the pair is taken back`()
        throws
    {
        var rounding = try Rounding()
        try rounding.declare(0)
        try rounding.assign([Rounding.pair(1, 0), Rounding.pair(2, 0)])
        let events = try rounding.declare(0, [1: [.coAuthor]])
        #expect(events.last == .pairWithdrawn(PairWithdrawn(pair: Rounding.pair(1, 0), reason: .conflict)))
        #expect(rounding.round.pairs == [Rounding.pair(2, 0)])
        #expect(rounding.round.isInConflict(Rounding.readers[0], DossierID("d1")))
        let told = try rounding.round.record([.kin], between: Rounding.readers[0], and: DossierID("d2"))
        for event in told { rounding.round.evolve(event, at: rounding.now) }
        #expect(rounding.round.pairs == [])
        #expect(try rounding.round.record([.kin], between: Rounding.readers[0], and: DossierID("d2")) == [])
    }

    @Test func `given what data is certain of, when the expert says there is none, then it stays a conflict unasked`()
        throws
    {
        var rounding = try Rounding(found: [FoundConflict(Rounding.pair(2, 0), [.sameUnit])])
        #expect(rounding.round.asked(of: Rounding.readers[0]).count == 3)
        try rounding.declare(0, [2: []])
        #expect(rounding.round.standing(of: Rounding.readers[0], on: DossierID("d2")) == .conflict([.sameUnit]))
        #expect(rounding.round.isInConflict(Rounding.readers[0], DossierID("d2")))
    }

    @Test func `given a pair the office forbids, when it is looked at, then it is a conflict until that is taken back`()
        throws
    {
        var rounding = try Rounding()
        try rounding.declare(0)
        try rounding.ask(.pin(Rounding.pair(1, 0), .forbidden, reason: Given.note))
        #expect(rounding.round.standing(of: Rounding.readers[0], on: DossierID("d1")) == .conflict([]))
        #expect(rounding.refusal(assigning: [Rounding.pair(1, 0)]) == .pairInConflict)
        try rounding.ask(.unpin(Rounding.pair(1, 0)))
        #expect(rounding.round.standing(of: Rounding.readers[0], on: DossierID("d1")) == .clear)
    }

    @Test func `given what came later, when it is taken in, then it is open for everyone again`() throws {
        var rounding = try Rounding()
        try rounding.declare(0)
        rounding.facts.arriving = [DossierID("d9")]
        rounding.facts.found = [FoundConflict(RoundPair(dossier: DossierID("d9"), expert: Rounding.readers[1]), [.own])]
        try rounding.ask(.takeIn(disciplines: []))
        #expect(rounding.round.unanswered(by: Rounding.readers[0]) == [DossierID("d9")])
        #expect(rounding.round.isInConflict(Rounding.readers[1], DossierID("d9")))
    }

    @Test func `given somebody else takes a seat, when that is known, then they are asked and who left isn't`() throws {
        var rounding = try Rounding()
        let readers = [ExpertID("x9")] + Rounding.readers.dropFirst()
        let conflict = FoundConflict(RoundPair(dossier: DossierID("d1"), expert: ExpertID("x9")), [.sameUnit])
        for event in rounding.round.seat(readers, found: [conflict]) {
            rounding.round.evolve(event, at: rounding.now)
        }
        #expect(rounding.round.readers == readers)
        #expect(rounding.round.isInConflict(ExpertID("x9"), DossierID("d1")))
        #expect(rounding.refusal(.declare(Declaration(answers: [], restIsClear: true)), by: Rounding.expert(0))?.reason
            == .pairUnknown)
        #expect(rounding.round.seat(readers, found: []) == [])
    }

    @Test func `given a pair that was assigned, when it is taken back, then it can be assigned again`() throws {
        var rounding = try Rounding()
        try rounding.declare(0)
        try rounding.assign([Rounding.pair(1, 0)])
        #expect(rounding.round.standing == .assigned)
        try rounding.ask(.withdraw(Rounding.pair(1, 0), .unable, remark: Given.note))
        #expect(rounding.round.pairs == [])
        try rounding.assign([Rounding.pair(1, 0)])
        try rounding.ask(.close)
        #expect((rounding.round.standing, rounding.round.pairs.count) == (.closed, 1))
    }
}
