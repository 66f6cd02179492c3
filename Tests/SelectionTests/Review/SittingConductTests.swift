import Selection
import Testing

/// 三（三）, R33: a meeting is conducted from one page: attendance at once, and beside each dossier and member what can
/// follow.
@Suite struct SittingConductTests {
    private let dossier = Seated.dossiers[0]

    // MARK: Attendance at once

    @Test func `given members who are there, when attendance is taken, then each has a mark, in the order of seats`()
        throws
    {
        var meeting = try Seated()
        let there = Array(Seated.members.prefix(9).reversed())
        let events = try meeting.ask(.takeAttendance(there))
        #expect(events == Seated.members.prefix(9).map { .marked(AttendanceMarked(expert: $0, mark: .present)) })
        #expect(meeting.sitting.inRoom == Array(Seated.members.prefix(9)))
        try meeting.ask(.open)
        #expect(meeting.sitting.standing == .open)
    }

    @Test func `given some on record already, when attendance is taken again, then they are passed over`() throws {
        var meeting = try Seated()
        try meeting.ask(.mark(Seated.members[0], .present))
        try meeting.ask(.mark(Seated.members[0], .left))
        #expect(try meeting.ask(.takeAttendance(Array(Seated.members.prefix(3)))).count == 2)
        #expect(meeting.sitting.inRoom == Array(Seated.members[1...2]))
        #expect(try meeting.ask(.takeAttendance([Seated.members[2], Seated.members[2]])).isEmpty)
    }

    @Test func `nobody, a stranger, and whoever comes after the opening are not taken so`() throws {
        var meeting = try Seated()
        #expect(meeting.refusal(.takeAttendance([])) == .nobodyNamed)
        #expect(meeting.refusal(.takeAttendance([Seated.members[0], ExpertID("x99")])) == .notSeated)
        #expect(meeting.sitting.inRoom == [])
        try meeting.ask(.takeAttendance(Array(Seated.members.prefix(8))))
        try meeting.ask(.open)
        #expect(meeting.refusal(.takeAttendance([Seated.members[9]])) == .sittingOpen)
    }

    // MARK: What can follow

    private func steps(_ meeting: Seated, _ dossier: DossierID, by actor: Actor = Seated.clerk) -> [SittingStep] {
        meeting.sitting.nextSteps(for: dossier, meeting.facts, by: actor, at: meeting.now)
    }

    @Test func `beside a dossier stands what the rules let next, from its discussion to its result`() throws {
        var meeting = try Seated()
        #expect(steps(meeting, dossier) == [])
        try meeting.ask(.takeAttendance(Seated.members))
        try meeting.ask(.open)
        #expect(steps(meeting, dossier) == [.openDiscussion])
        try meeting.ask(.openDiscussion(dossier))
        #expect(steps(meeting, dossier) == [.closeDiscussion])
        #expect(steps(meeting, Seated.dossiers[1]) == [])
        try meeting.ask(.closeDiscussion(dossier))
        #expect(steps(meeting, dossier) == [.openBallot, .openDiscussion])
        try meeting.ask(.openBallot(dossier, onPaper: true))
        #expect(steps(meeting, dossier) == [.closeBallot, .annulBallot])
        try meeting.ask(.closeBallot(dossier))
        #expect(steps(meeting, dossier) == [.countPapers, .annulBallot])
        try meeting.ask(.countPapers(dossier, Seated.paper(11, agree: 9)))
        #expect(steps(meeting, dossier, by: Seated.other) == [.countPapers, .annulBallot])
        try meeting.ask(.countPapers(dossier, Seated.paper(11, agree: 9)), by: Seated.other)
        #expect(steps(meeting, dossier) == [])
    }

    @Test func `nothing is offered that would be refused: without the quorum, the score, or once somebody signed`()
        throws
    {
        var meeting = try Seated(present: 8)
        try meeting.giveTokens(for: [dossier])
        try meeting.discuss(dossier)
        let scores = meeting.facts.scores
        meeting.facts.scores = [:]
        #expect(steps(meeting, dossier) == [.openDiscussion])
        meeting.facts.scores = scores
        try meeting.ask(.openBallot(dossier, onPaper: false))
        try meeting.ask(.mark(Seated.members[7], .left))
        #expect(steps(meeting, dossier) == [.annulBallot])
        #expect(steps(meeting, Seated.dossiers[1]) == [])
        try meeting.ask(.annulBallot(dossier, .quorumLost, remark: Given.note))
        for dossier in Seated.dossiers { try meeting.ask(.takeOff(dossier, remark: Given.note)) }
        try meeting.ask(.sign)
        #expect(Seated.dossiers.allSatisfy { steps(meeting, $0) == [] })
        #expect(meeting.sitting.nextMark(of: Seated.members[0]) == nil)
    }

    @Test func `beside a member stands that they come, come late, leave or come back, and none comes in during a vote`()
        throws
    {
        var meeting = try Seated()
        let (first, last) = (Seated.members[0], Seated.members[10])
        #expect(meeting.sitting.nextMark(of: first) == .present)
        try meeting.ask(.takeAttendance(Array(Seated.members.prefix(10))))
        #expect(meeting.sitting.nextMark(of: first) == .left)
        try meeting.ask(.open)
        #expect(meeting.sitting.nextMark(of: last) == .late)
        try meeting.ask(.mark(first, .left))
        #expect(meeting.sitting.nextMark(of: first) == .back)
        try meeting.discuss(dossier)
        try meeting.ask(.openBallot(dossier, onPaper: true))
        #expect(meeting.sitting.nextMark(of: first) == nil)
        #expect(meeting.sitting.nextMark(of: last) == nil)
        #expect(meeting.sitting.nextMark(of: Seated.members[1]) == .left)
        #expect(meeting.sitting.nextMark(of: ExpertID("x99")) == nil)
    }

    // MARK: What the minutes tell

    @Test func `how long a dossier was discussed, why a ballot was annulled and whose score it is stand on record`()
        throws
    {
        var meeting = try Seated(present: 11)
        meeting.facts.scores[dossier] = nil
        try meeting.ask(.openDiscussion(dossier))
        let begun = meeting.now
        try meeting.ask(.closeDiscussion(dossier))
        try meeting.ask(.tellScore(dossier, 8_650))
        try meeting.ask(.openBallot(dossier, onPaper: true))
        try meeting.ask(.annulBallot(dossier, .disturbed, remark: Given.note))
        try meeting.ask(.openDiscussion(dossier))
        #expect(meeting.sitting.items[dossier]?.discussions.last?.to == nil)
        try meeting.ask(.closeDiscussion(dossier))
        try meeting.ask(.openBallot(dossier, onPaper: true))
        try meeting.ask(.closeBallot(dossier))
        for actor in [Seated.clerk, Seated.other] {
            try meeting.ask(.countPapers(dossier, Seated.paper(11, agree: 8)), by: actor)
        }
        let item = try #require(meeting.sitting.items[dossier])
        #expect(item.discussions.map(\.from).first == begun)
        #expect(item.discussions.map(\.to).first == begun.adding(minutes: 1))
        #expect(item.discussions.count == 2 && item.ballots.map(\.annulled) == [.disturbed, nil])
        #expect(item.isScoreTyped && item.counted?.number == 2)
        let other = Seated.dossiers[1]
        try meeting.ask(.openDiscussion(other))
        try meeting.ask(.takeOff(other, remark: Given.note))
        #expect(meeting.sitting.discussed == nil)
        #expect(meeting.sitting.items[other]?.discussions.last?.to == meeting.now)
    }
}
