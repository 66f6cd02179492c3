import Selection
import Testing

/// Each step that a slate refuses, and the one fact that makes it refuse.
@Suite struct SlateRefusalTests {
    static let now = SlateTests.now
    static let empty = Slate(SlateID("l1-2"), body: Given.league, tier: .two)
    static let heard = SlateTests.slate(.two, 0)
    static let listed = SlateTests.slate(.two, 2)
    static let (first, stranger) = (DossierID("d0"), DossierID("elsewhere"))

    static func meeting(
        _ names: [DossierID], number: String = "3", present: Int = 7, held: Day = now.day
    ) -> SlateCommand {
        .deliberate(
            Meeting(
                number: number, held: held, present: present, absent: 0,
                results: names.map { MeetingResult(dossier: $0, recommended: false) }, minutes: Given.note))
    }

    static func hear(_ from: String, _ to: String) -> SlateCommand {
        .hearOpinions(OpinionsHeard(from: Given.day(from), to: Given.day(to), summary: Given.note))
    }

    static func refused(_ slate: Slate, _ command: SlateCommand, at moment: Moment = now) -> Refusal.Reason? {
        refusal { () throws(Refusal) in
            try slate.decide(command, SlateTests.facts(grassroots: 11), by: Given.leader, at: moment)
        }
    }

    @Test func `the meeting comes after the opinions, is complete, was held, and is about the body's people`() {
        #expect(Self.refused(Self.empty, Self.meeting([Self.first])) == .opinionsNotHeard)
        #expect(Self.refused(Self.heard, Self.meeting([])) == .meetingIncomplete)
        #expect(Self.refused(Self.heard, Self.meeting([Self.first], number: "")) == .meetingIncomplete)
        #expect(Self.refused(Self.heard, Self.meeting([Self.first], present: 0)) == .meetingIncomplete)
        let tomorrow = Self.now.day.adding(days: 1)
        #expect(Self.refused(Self.heard, Self.meeting([Self.first], held: tomorrow)) == .inTheFuture)
        #expect(Self.refused(Self.heard, Self.meeting([Self.stranger])) == .notHere)
    }

    @Test func `opinions are heard over days that have passed`() {
        #expect(Self.refused(Self.empty, Self.hear("2023-10-10", "2023-10-09")) == .periodImpossible)
        #expect(Self.refused(Self.empty, Self.hear("2023-10-10", "2023-10-11")) == .inTheFuture)
        #expect(Self.refused(Self.empty, Self.hear("2023-10-09", "2023-10-10")) == nil)
    }

    @Test func `only whom the meeting decided to recommend is listed, and once`() {
        #expect(Self.refused(Self.empty, .list(Self.first)) == .notDeliberated)
        #expect(Self.refused(Self.listed, .list(Self.first)) == .alreadyListed)
        #expect(Self.refused(Self.listed, .list(Self.stranger)) == .notHere)
        var declined = Self.heard
        declined.evolve(
            .deliberated(
                Meeting(
                    number: "4", held: Self.now.day, present: 7, absent: 0,
                    results: [MeetingResult(dossier: Self.first, recommended: false)], minutes: Given.note)),
            at: Self.now)
        #expect(Self.refused(declined, .list(Self.first)) == .notRecommendedByMeeting)
    }

    @Test func `only who is listed is taken off, and an order names everyone once`() {
        #expect(Self.refused(Self.listed, .unlist(Self.stranger)) == .notListed)
        #expect(Self.refused(Self.listed, .rank([Self.first])) == .rankingIncomplete)
        #expect(Self.refused(Self.listed, .rank([Self.first, Self.first])) == .rankingIncomplete)
    }

    @Test(arguments: [("", "0471-0"), ("其其格", "")])
    func `the report names a contact and a telephone`(contact: String, phone: String) {
        let report = SlatePreparation(
            contact: .said(contact), phone: .said(phone), isZero: false, by: Given.clerk.account)
        #expect(Self.refused(Self.listed, .prepare(report)) == .contactMissing)
    }

    @Test func `a sealed slate stays as it is, and only a lapsed one is opened again`() {
        var sealed = Self.listed
        sealed.evolve(.sealed(SlateSeal(names: [], grassroots: 0, preparedBy: Given.clerk.account)), at: Self.now)
        #expect(Self.refused(sealed, .list(DossierID("d5"))) == .slateSealed)
        let reopening = SlateCommand.reopen(Reopening(until: Given.cutoff.adding(days: 3), reason: Given.note))
        #expect(Self.refused(Self.listed, reopening) == .notLapsed)
        #expect(Self.refused(Self.listed, reopening, at: Given.cutoff.adding(days: 3)) == .notLapsed)
        #expect(Self.refused(Self.listed, .seal) == .slateNotPrepared)
    }
}
