import Selection
import Testing

/// 三（三）, R33: a meeting, from its calling to the two signatures.
@Suite struct SittingTests {
    @Test func `given a drawn panel, when it is called, then who is in conflict is out and the order spares the room`()
        throws
    {
        var facts = Seated.facts()
        facts.conflicts = [
            Seated.dossiers[0]: [ExpertID("x3")], Seated.dossiers[2]: [ExpertID("x3"), ExpertID("x99")],
        ]
        let meeting = try Seated(facts)
        #expect(meeting.sitting.agenda.map(\.text) == ["d2", "d4", "d1", "d3"])
        #expect(meeting.sitting.items[Seated.dossiers[2]]?.recused == [ExpertID("x3")])
        #expect(meeting.sitting.leavings == 1)
        #expect(meeting.sitting.standing == .convened)
    }

    @Test func `given a tie at two thirds, when votes are counted, then whole numbers decide`() throws {
        for (agree, passes) in [(8, true), (7, false), (6, false)] {
            var meeting = try Seated(present: 11)
            try meeting.giveTokens()
            try meeting.decide(Seated.dossiers[0], agree: agree, disagree: 11 - agree)
            let vote = try #require(meeting.sitting.items[Seated.dossiers[0]]?.result)
            #expect(vote == PanelVote(members: 11, present: 11, votesFor: agree, score: 8_000))
            #expect((3 * vote.votesFor >= 2 * vote.present) == passes)
            #expect(meeting.facts.program.panel.pass.value.isReached(by: vote.votesFor, of: vote.present) == passes)
        }
    }

    /// Ten are there and one of them is out for the dossier: six for it are two thirds of nine, not of ten.
    @Test(arguments: [(false, 9), (true, 10)])
    func `a member who is out for a dossier counts as present or not, as the programme says`(
        counts: Bool, present: Int
    ) throws {
        var meeting = try Seated(present: 10, Seated.facts(recusedPresent: counts))
        try meeting.ask(.recuse(ExpertID("x2"), from: Seated.dossiers[1]))
        try meeting.giveTokens()
        try meeting.decide(Seated.dossiers[1], agree: 6, disagree: 3)
        let vote = try #require(meeting.sitting.items[Seated.dossiers[1]]?.result)
        #expect(vote.present == present)
        #expect(meeting.sitting.items[Seated.dossiers[1]]?.ballots.last?.opening.voters.count == 9)
        #expect(meeting.facts.program.panel.pass.value.isReached(by: vote.votesFor, of: vote.present) == !counts)
    }

    @Test func `given paper, when two people count the same, then the result stands, and not before`() throws {
        var meeting = try Seated(present: 11)
        let dossier = Seated.dossiers[0]
        try meeting.discuss(dossier)
        try meeting.ask(.openBallot(dossier, onPaper: true))
        try meeting.ask(.closeBallot(dossier))
        let count = Seated.paper(11, unused: 1, void: 1, agree: 8)
        try meeting.ask(.countPapers(dossier, Seated.paper(11, agree: 9)))
        #expect(meeting.refusal(.countPapers(dossier, count), by: Seated.other) == .countsDiffer)
        try meeting.ask(.countPapers(dossier, count))
        #expect(meeting.sitting.items[dossier]?.result == nil)
        try meeting.ask(.countPapers(dossier, count), by: Seated.other)
        #expect(meeting.sitting.items[dossier]?.result?.votesFor == 8)
        #expect(meeting.sitting.items[dossier]?.ballots.last?.count == count)
    }

    @Test func `given some with tokens and some with paper, when both are counted, then they are one count`() throws {
        var meeting = try Seated(present: 11)
        let dossier = Seated.dossiers[0]
        try meeting.giveTokens(for: [dossier], besides: Set(Seated.members.prefix(5)))
        try meeting.discuss(dossier)
        try meeting.ask(.openBallot(dossier, onPaper: false))
        meeting.facts.box = (Seated.votes(3, 2), "list")
        try meeting.ask(.closeBallot(dossier))
        #expect(meeting.sitting.items[dossier]?.running?.standing == .closed)
        for actor in [Seated.clerk, Seated.other] {
            try meeting.ask(.countPapers(dossier, Seated.paper(5, agree: 4, disagree: 1)), by: actor)
        }
        let count = try #require(meeting.sitting.items[dossier]?.ballots.last?.count)
        #expect((count.issued, count.returned, count.unused, count.agree) == (11, 10, 1, 7))
        #expect(count.isReconciled)
    }

    @Test func `given the quorum lost in the middle, when the vote goes on, then nothing is counted until it is back`()
        throws
    {
        var meeting = try Seated(present: 8)
        let (dossier, gone) = (Seated.dossiers[0], Seated.members[7])
        try meeting.giveTokens()
        try meeting.discuss(dossier)
        try meeting.ask(.openBallot(dossier, onPaper: false))
        let name = meeting.sitting.name(of: 1, on: dossier)
        let casting = { (meeting: Seated) in
            meeting.sitting.obstacle(toCasting: name, word: "0417", meeting.facts.program)?.reason
        }
        #expect(casting(meeting) == nil)
        try meeting.ask(.mark(gone, .left))
        #expect(casting(meeting) == .quorumLost)
        meeting.facts.box = (Seated.votes(7), "list")
        #expect(meeting.refusal(.closeBallot(dossier)) == .quorumLost)
        #expect(meeting.refusal(.mark(gone, .back)) == .ballotOpen)
        try meeting.ask(.annulBallot(dossier, .quorumLost, remark: Given.note))
        try meeting.ask(.mark(gone, .back))
        #expect(meeting.refusal(.openBallot(dossier, onPaper: true)) == nil)
        try meeting.giveTokens(for: [dossier])
        try meeting.ask(.openBallot(dossier, onPaper: false))
        #expect(meeting.sitting.items[dossier]?.running?.number == 2)
        #expect(casting(meeting) == .ballotOver)
        meeting.facts.box = (Seated.votes(8), "list")
        try meeting.ask(.closeBallot(dossier))
        #expect(meeting.sitting.items[dossier]?.result?.votesFor == 8)
    }

    @Test func `given a conflict told once tokens are out, when the ballot is prepared anew, then no token is left`()
        throws
    {
        var meeting = try Seated(present: 11)
        let dossier = Seated.dossiers[0]
        try meeting.giveTokens()
        try meeting.ask(.recuse(ExpertID("x4"), from: dossier))
        #expect(meeting.sitting.items[dossier]?.prepared == nil)
        #expect(meeting.sitting.items[dossier]?.holders == [])
        try meeting.giveTokens(for: [dossier])
        #expect(meeting.sitting.items[dossier]?.holders.count == 10)
        #expect(meeting.sitting.items[dossier]?.prepared?.number == 2)
    }

    @Test func `given a conflict declared meanwhile, when a dossier is taken up, then it holds at once`() throws {
        var meeting = try Seated(present: 11)
        let dossier = Seated.dossiers[3]
        meeting.facts.conflicts = [dossier: [ExpertID("x5")]]
        #expect(try meeting.ask(.openDiscussion(dossier)).count == 2)
        #expect(meeting.sitting.voters(on: dossier).count == 10)
    }

    @Test func `given tokens asked for twice alike, when the answer was lost, then nothing new comes about`() throws {
        var meeting = try Seated(present: 11)
        try meeting.giveTokens()
        let ballots = Seated.dossiers.compactMap { meeting.sitting.items[$0]?.prepared }
        let again = try meeting.ask(.takeTokens(ballots, asked: "asked-x1"), by: Seated.expert(1))
        #expect(again.isEmpty)
        #expect(meeting.refusal(.takeTokens(ballots, asked: "other"), by: Seated.expert(1)) == .tokensGiven)
    }

    @Test func `given everything decided, when chair and minute-taker sign, then the meeting is over`() throws {
        var meeting = try Seated(present: 11)
        try meeting.giveTokens()
        for dossier in Seated.dossiers.prefix(3) { try meeting.decide(dossier, agree: 8, disagree: 2) }
        #expect(meeting.refusal(.sign) == .agendaUnfinished)
        try meeting.ask(.takeOff(Seated.dossiers[3], remark: Given.note))
        try meeting.ask(.sign, by: Seated.expert(1))
        #expect(meeting.sitting.standing == .signing)
        try meeting.ask(.sign)
        #expect(meeting.sitting.standing == .closed)
        #expect(meeting.refusal(.mark(Seated.members[0], .left)) == .sittingOver)
    }

    /// Whatever is asked, in whatever order: what is counted reconciles, and everything else is refused.
    @Test func `ballots reconcile under any order of steps`() throws {
        var chance = Chance(7)
        var decided = 0
        for _ in 0..<60 {
            var meeting = try Seated(present: Int.random(in: 9...11, using: &chance))
            for step in 0..<400 {
                for dossier in Seated.dossiers { meeting.facts.keys[dossier] = "k\(step)" }
                meeting.facts.box = (Seated.votes(Int.random(in: 0...11, using: &chance)), "list")
                let (command, actor) = meeting.anything(&chance)
                if meeting.refusal(command, by: actor) == nil { try meeting.ask(command, by: actor) }
            }
            for item in meeting.sitting.items.values {
                for ballot in item.ballots where ballot.standing == .counted {
                    let count = try #require(ballot.count)
                    #expect(count.isReconciled)
                    #expect(count.issued == count.returned + count.unused)
                    #expect(count.returned == count.valid + count.void)
                    #expect(count.issued == ballot.opening.voters.count)
                    #expect(item.result?.votesFor == count.agree)
                    #expect(Set(ballot.opening.voters).isDisjoint(with: item.recused))
                    decided += 1
                }
                #expect(item.ballots.count { $0.standing == .counted } <= 1)
                #expect(Set(item.ballots.map(\.number)).count == item.ballots.count)
            }
        }
        #expect(decided > 40)
    }
}

extension Seated {
    /// Any step, mostly one that can be.
    fileprivate func anything(_ chance: inout Chance) -> (SittingCommand, Actor) {
        let dossier = Seated.dossiers.randomElement(using: &chance) ?? DossierID("d1")
        let member = Seated.members.randomElement(using: &chance) ?? ExpertID("x1")
        let item = sitting.items[dossier]
        let papers = item?.running?.opening.papers ?? 0
        let actor = Bool.random(using: &chance) ? Seated.clerk : Seated.other
        let seldom = Int.random(in: 0..<12, using: &chance) == 0
        let count = SittingCommand.countPapers(dossier, Seated.paper(papers, agree: papers / 2))
        let commands: [SittingCommand] = [
            .mark(member, seldom ? .left : .back), seldom ? .recuse(member, from: dossier) : count,
            .openDiscussion(dossier), .closeDiscussion(sitting.discussed ?? dossier), .prepareBallots([dossier]),
            .openBallot(dossier, onPaper: seldom), .closeBallot(dossier), .closeBallot(dossier), count,
            seldom ? .annulBallot(dossier, .other, remark: Given.note) : count,
        ]
        let tokens = SittingCommand.takeTokens([item?.prepared].compactMap(\.self), asked: "\(member)")
        if Bool.random(using: &chance) { return (tokens, Seated.expert(of: member)) }
        return (commands.randomElement(using: &chance) ?? .sign, actor)
    }
}
