import Selection
import Testing

/// Each reason for which a step of a meeting is refused, with its clause.
@Suite struct SittingRefusalTests {
    private let dossier = Seated.dossiers[0]

    private func convened(
        _ draft: SittingDraft = Seated.draft(), _ change: (inout SittingFacts) -> Void = { _ in }
    ) -> Refusal.Reason? {
        var facts = Seated.facts()
        change(&facts)
        do {
            _ = try Sitting.convene(draft, facts, at: Seated.begun)
            return nil
        } catch {
            #expect(error.clause == "三（三）")
            return error.reason
        }
    }

    @Test func `a meeting that can't be is not called`() {
        #expect(convened() == nil)
        #expect(convened { $0.panel = nil } == .panelNotDrawn)
        #expect(convened { $0.panel = Seated.panel(isDrawn: false) } == .panelNotDrawn)
        #expect(convened(Seated.draft(tier: .one)) == .panelOfOtherTier)
        #expect(convened { $0.isConvened = true } == .alreadyConvened)
        #expect(convened(Seated.draft(meets: "2023-10-29")) == .meetingOver)
        #expect(convened(Seated.draft(chair: "x99")) == .chairNotMember)
        #expect(convened(Seated.draft(minutes: AccountID("a9"))) == .minuteTakerNotOffice)
        #expect(convened { $0.panel = Seated.panel(Array(Seated.members.prefix(9))) } == .panelTooSmall)
        #expect(convened { $0.dossiers = [] } == .agendaEmpty)
    }

    @Test func `an order names what is on the agenda, and leaves where it is what was taken up`() throws {
        var meeting = try Seated(present: 11)
        #expect(meeting.refusal(.arrange(Seated.dossiers.reversed())) == nil)
        #expect(meeting.refusal(.arrange(Array(Seated.dossiers.prefix(3)))) == .agendaDiffers)
        try meeting.discuss(dossier)
        #expect(meeting.refusal(.arrange(Seated.dossiers.reversed())) == .agendaDiffers)
        #expect(meeting.refusal(.openDiscussion(DossierID("d9"))) == .notOnAgenda)
    }

    @Test func `who comes and goes is a member, in an order that can be`() throws {
        var meeting = try Seated()
        #expect(meeting.refusal(.mark(ExpertID("x99"), .present)) == .notSeated)
        for mark in [AttendanceMark.late, .left, .back] {
            #expect(meeting.refusal(.mark(Seated.members[0], mark)) == .attendanceImpossible)
        }
        for member in Seated.members.prefix(7) { try meeting.ask(.mark(member, .present)) }
        #expect(meeting.refusal(.mark(Seated.members[0], .present)) == .attendanceImpossible)
        #expect(meeting.refusal(.open) == .quorumLost)
        try meeting.ask(.mark(Seated.members[7], .present))
        meeting.facts.isVoteOpen = false
        #expect(meeting.refusal(.open) == .voteNotOpen)
        meeting.facts.isVoteOpen = true
        #expect(meeting.refusal(.openDiscussion(dossier)) == .sittingNotOpen)
        try meeting.ask(.open)
        #expect(meeting.refusal(.open) == .sittingOpen)
        #expect(meeting.refusal(.mark(Seated.members[8], .present)) == .attendanceImpossible)
        try meeting.ask(.mark(Seated.members[8], .late))
    }

    @Test func `one dossier is discussed at a time, and voted on after that`() throws {
        var meeting = try Seated(present: 11)
        #expect(meeting.refusal(.openBallot(dossier, onPaper: true)) == .notDiscussed)
        #expect(meeting.refusal(.closeDiscussion(dossier)) == .discussionNotOpen)
        try meeting.ask(.openDiscussion(dossier))
        #expect(meeting.refusal(.openDiscussion(Seated.dossiers[1])) == .discussionOpen)
        #expect(meeting.refusal(.closeDiscussion(Seated.dossiers[1])) == .discussionNotOpen)
        try meeting.ask(.closeDiscussion(dossier))
        #expect(meeting.refusal(.tellScore(dossier, 9_000)) == .scoreKnown)
        meeting.facts.scores = [:]
        #expect(meeting.refusal(.openBallot(dossier, onPaper: true)) == .scoreMissing)
        #expect(meeting.refusal(.tellScore(dossier, 10_001)) == .scoreImpossible)
        try meeting.ask(.tellScore(dossier, 9_000))
        try meeting.ask(.openBallot(dossier, onPaper: true))
        #expect(meeting.refusal(.tellScore(dossier, 8_000)) == .ballotOpen)
    }

    @Test func `nothing else is done to a dossier while a ballot on it is open, or once it is decided`() throws {
        var meeting = try Seated(present: 11)
        try meeting.giveTokens(for: [dossier])
        try meeting.discuss(dossier)
        try meeting.ask(.openBallot(dossier, onPaper: false))
        let asked: [SittingCommand] = [
            .openDiscussion(dossier), .openBallot(dossier, onPaper: false), .recuse(Seated.members[2], from: dossier),
            .takeOff(dossier, remark: Given.note), .prepareBallots([dossier]),
        ]
        #expect(asked.map { meeting.refusal($0) } == asked.map { _ in .ballotOpen })
        #expect(meeting.refusal(.countPapers(dossier, Seated.paper(0, agree: 0))) == .ballotOpen)
        meeting.facts.box = (Seated.votes(9), "list")
        try meeting.ask(.closeBallot(dossier))
        #expect(asked.map { meeting.refusal($0) } == asked.map { _ in .itemSettled })
        #expect(meeting.refusal(.closeBallot(dossier)) == .ballotNotOpen)
        #expect(meeting.refusal(.annulBallot(dossier, .other, remark: Given.note)) == .ballotNotOpen)
    }

    @Test func `tokens are a member's who is there, for what is prepared and open to them, once`() throws {
        var meeting = try Seated(present: 10)
        let none = PreparedBallot(dossier: dossier, number: 1, key: "k")
        let (one, absent) = (Seated.expert(1), Seated.expert(11))
        #expect(meeting.refusal(.takeTokens([none], asked: "a"), by: one) == .ballotNotPrepared)
        #expect(meeting.refusal(.takeTokens([], asked: "a"), by: one) == .ballotNotPrepared)
        #expect(meeting.refusal(.prepareBallots([dossier])) == .ballotPrepared)
        meeting.facts.keys = [dossier: "k"]
        try meeting.ask(.prepareBallots([dossier]))
        #expect(meeting.refusal(.prepareBallots([dossier])) == .ballotPrepared)
        #expect(meeting.refusal(.takeTokens([none], asked: "a"), by: Seated.clerk) == .notSeated)
        #expect(meeting.refusal(.takeTokens([none], asked: "a"), by: absent) == .notInRoom)
        try meeting.ask(.takeTokens([none], asked: "a"), by: one)
        #expect(meeting.refusal(.takeTokens([none], asked: "from another device"), by: one) == .tokensGiven)
        try meeting.ask(.recuse(ExpertID("x3"), from: dossier))
        #expect(meeting.refusal(.takeTokens([none], asked: "a"), by: Seated.expert(3)) == .recusedFromDossier)
        #expect(meeting.refusal(.recuse(ExpertID("x3"), from: dossier)) == .alreadyRecused)
    }

    @Test func `a token is used on its own ballot, while it is open, with the word shown in the room`() throws {
        var meeting = try Seated(present: 11)
        try meeting.giveTokens()
        try meeting.discuss(dossier)
        let name = meeting.sitting.name(of: 1, on: dossier)
        func casting(_ name: BallotName, _ word: String) -> Refusal.Reason? {
            meeting.sitting.obstacle(toCasting: name, word: word, meeting.facts.program)?.reason
        }
        #expect(casting(name, "0417") == .ballotNotOpen)
        try meeting.ask(.openBallot(dossier, onPaper: false))
        #expect(casting(name, "0417") == nil)
        #expect(casting(name, "0714") == .roomWordDiffers)
        #expect(casting(meeting.sitting.name(of: 1, on: Seated.dossiers[1]), "0417") == .ballotNotOpen)
        #expect(casting(BallotName(sitting: SittingID("m2"), dossier: dossier, number: 1), "0417") == .ballotNotOpen)
        meeting.facts.box = (Seated.votes(9), "list")
        try meeting.ask(.closeBallot(dossier))
        #expect(casting(name, "0417") == .ballotOver)
    }

    @Test func `what can't be secret or doesn't reconcile is not voted, and not counted`() throws {
        var meeting = try Seated(present: 11)
        try meeting.giveTokens(for: [dossier], besides: [ExpertID("x1")])
        try meeting.discuss(dossier)
        #expect(meeting.refusal(.openBallot(dossier, onPaper: false)) == .tooFewTogether)
        try meeting.ask(.openBallot(dossier, onPaper: true))
        try meeting.ask(.closeBallot(dossier))
        let missing = BallotCount(issued: 11, unused: 2, agree: 10, disagree: 0, abstain: 0)
        for count in [Seated.paper(10, agree: 10), missing] {
            #expect(meeting.refusal(.countPapers(dossier, count)) == .ballotsMiscounted)
        }
        try meeting.ask(.countPapers(dossier, Seated.paper(11, agree: 9)))
        #expect(meeting.refusal(.countPapers(dossier, Seated.paper(11, agree: 8)), by: Seated.other) == .countsDiffer)
        let second = Seated.dossiers[1]
        try meeting.giveTokens(for: [second])
        try meeting.discuss(second)
        try meeting.ask(.openBallot(second, onPaper: false))
        #expect(meeting.refusal(.closeBallot(second)) == .ballotNotPrepared)
        meeting.facts.box = (Seated.votes(12), "list")
        #expect(meeting.refusal(.closeBallot(second)) == .ballotsTooMany)
    }

    @Test func `two sign, each once, when everything is decided, and nothing comes after the first`() throws {
        var meeting = try Seated(present: 11)
        for dossier in Seated.dossiers { try meeting.ask(.takeOff(dossier, remark: Given.note)) }
        #expect(meeting.refusal(.sign, by: Seated.other) == .notSigner)
        #expect(meeting.refusal(.sign, by: Seated.expert(2)) == .notSigner)
        try meeting.ask(.sign)
        #expect(meeting.refusal(.sign) == .alreadySigned)
        #expect(meeting.refusal(.mark(Seated.members[0], .left)) == .sittingSigned)
    }

    @Test func `a ballot's name is read as it is written, and nothing else is one`() {
        let name = BallotName(sitting: SittingID("m1"), dossier: DossierID("d17"), number: 2)
        #expect(BallotName(name.text) == name)
        for text in ["m1.d17", "m1.d17.0", "m1.d17.02", "m1.d17.x", "../m1.d17.1", "m1..1", "m1.d/17.1", "m1.d17.1.1"] {
            #expect(BallotName(text) == nil)
        }
    }
}
