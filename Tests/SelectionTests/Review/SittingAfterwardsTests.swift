import Selection
import Testing

/// 三（三）, R33: what members say of conflicts once everything is decided, and what it could have changed.
@Suite struct SittingAfterwardsTests {
    private let first = Seated.dossiers[0]
    private let second = Seated.dossiers[1]

    /// Ten there, x3 out for the second; two are decided and the others taken off.
    private func decided() throws -> Seated {
        var meeting = try Seated(present: 10)
        try meeting.ask(.recuse(ExpertID("x3"), from: second))
        try meeting.giveTokens()
        try meeting.decide(first, agree: 8, disagree: 2)
        try meeting.decide(second, agree: 6, disagree: 3)
        for dossier in Seated.dossiers.suffix(2) { try meeting.ask(.takeOff(dossier, remark: Given.note)) }
        return meeting
    }

    private func conflict(_ dossier: DossierID, _ kinds: ConflictKind...) -> ConflictAfterwards {
        ConflictAfterwards(dossier: dossier, kinds: kinds)
    }

    @Test func `given everything decided, when members answer, then each has, once, also after the first signature`()
        throws
    {
        var meeting = try decided()
        #expect(meeting.sitting.undeclared == Array(Seated.members.prefix(10)))
        try meeting.ask(.declareAfterwards([]), by: Seated.expert(1))
        try meeting.ask(.sign, by: Seated.expert(1))
        try meeting.ask(
            .declareAfterwards([conflict(second, .coAuthor), conflict(first, .kin), conflict(second, .kin, .coAuthor)]),
            by: Seated.expert(2))
        let told = [conflict(first, .kin), conflict(second, .kin, .coAuthor)]
        #expect(meeting.sitting.declared == [ExpertID("x1"): [], ExpertID("x2"): told])
        #expect(meeting.sitting.undeclared == Array(Seated.members[2...9]))
        #expect(meeting.refusal(.declareAfterwards([]), by: Seated.expert(2)) == .declaredAlready)
        #expect(meeting.sitting.items[second]?.result?.votesFor == 6)
        try meeting.ask(.sign)
        #expect(meeting.refusal(.declareAfterwards([]), by: Seated.expert(4)) == .sittingOver)
    }

    @Test func `whoever wasn't there, votes no more or says nothing of what they voted on is refused`() throws {
        var early = try Seated(present: 10)
        #expect(early.refusal(.declareAfterwards([]), by: Seated.expert(1)) == .agendaUnfinished)
        let unopened = try Seated()
        #expect(unopened.refusal(.declareAfterwards([]), by: Seated.expert(1)) == .sittingNotOpen)
        let meeting = try decided()
        #expect(meeting.refusal(.declareAfterwards([]), by: Seated.clerk) == .notSeated)
        #expect(meeting.refusal(.declareAfterwards([]), by: Seated.expert(99)) == .notSeated)
        #expect(meeting.refusal(.declareAfterwards([]), by: Seated.expert(11)) == .neverInRoom)
        let (out, unheard) = (conflict(second, .kin), conflict(Seated.dossiers[3], .kin))
        #expect(meeting.refusal(.declareAfterwards([out]), by: Seated.expert(3)) == .notVotedOn)
        #expect(meeting.refusal(.declareAfterwards([unheard]), by: Seated.expert(2)) == .notVotedOn)
        #expect(meeting.refusal(.declareAfterwards([conflict(first)]), by: Seated.expert(2)) == .conflictNotNamed)
        try early.ask(.mark(ExpertID("x10"), .left))
        for dossier in Seated.dossiers { try early.ask(.takeOff(dossier, remark: Given.note)) }
        #expect(early.refusal(.declareAfterwards([]), by: Seated.expert(10)) == nil)
    }

    @Test func `whom a member voted on is what was counted with them among the voters`() throws {
        let meeting = try decided()
        #expect(meeting.sitting.votedOn(by: ExpertID("x2")) == [first, second])
        #expect(meeting.sitting.votedOn(by: ExpertID("x3")) == [first])
        #expect(meeting.sitting.votedOn(by: ExpertID("x11")) == [])
    }

    /// Of how many present, how many for it, and how many of the ballots weren't; whether one more or less of either
    /// kind, and of those present, could have changed it.
    private static let turns: [(present: Int, agree: Int, rest: Int, couldTurn: Bool)] = [
        (11, 8, 3, false), (10, 7, 3, false), (9, 6, 3, true), (12, 8, 4, true), (11, 7, 4, true), (11, 6, 5, false),
        (11, 11, 0, false), (11, 0, 11, false), (8, 8, 0, true),
    ]

    @Test(arguments: turns)
    func `a result could turn where one member's vote and presence decide, whichever it was`(
        present: Int, agree: Int, rest: Int, couldTurn: Bool
    ) {
        let rules = Seated.facts().program.panel
        let count = BallotCount(issued: agree + rest, unused: 0, agree: agree, disagree: rest, abstain: 0)
        let vote = PanelVote(members: 11, present: present, votesFor: agree, score: 8_000)
        let wide = PanelVote(members: 12, present: present, votesFor: agree, score: 8_000)
        #expect(rules.couldTurn(present > 11 ? wide : vote, counted: count) == couldTurn)
    }

    /// Every way of taking one member out, by hand: if they were for it, and if they weren't.
    @Test func `whether a result could turn is what all ways of leaving one member out come to`() {
        let rules = Seated.facts().program.panel
        for present in 8...11 {
            for agree in 0...present {
                let count = BallotCount(
                    issued: present, unused: 0, agree: agree, disagree: present - agree, abstain: 0)
                let vote = PanelVote(members: 11, present: present, votesFor: agree, score: 0)
                let passes = 3 * agree >= 2 * present
                var others: [Bool] = []
                if agree > 0 { others.append(3 * (agree - 1) >= 2 * (present - 1)) }
                if agree < present { others.append(3 * agree >= 2 * (present - 1)) }
                let isShort = 3 * (present - 1) < 2 * 11
                #expect(rules.couldTurn(vote, counted: count) == (isShort || others.contains { $0 != passes }))
            }
        }
    }

    @Test func `without a result nothing could turn`() throws {
        let meeting = try decided()
        let program = meeting.facts.program
        #expect(!meeting.sitting.couldTurn(Seated.dossiers[3], program))
        // Eight of ten stay two thirds whoever is left out; six of nine don't.
        #expect(!meeting.sitting.couldTurn(first, program))
        #expect(meeting.sitting.couldTurn(second, program))
    }
}
