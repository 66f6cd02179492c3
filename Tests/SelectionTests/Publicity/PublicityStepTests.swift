import Selection
import Testing

/// 三（二）, R27: posted by a second person, objected to, stated when every name's days are over.
@Suite struct PublicityStepTests {
    static let now = Given.moment("2023-09-20T09:00:00+08:00")
    static let (first, stranger) = (DossierID("d1"), DossierID("elsewhere"))
    static let facts = PublicityFacts(window: .success(Given.window(endingBefore: Given.day("2023-09-28"))))
    static let posted = Given.publicity(by: Given.league, free: "2023-09-25T00:00:00+08:00")

    static let prepared = Publicity(
        PublicityID("u1"),
        PublicityPreparation(
            publisher: Given.league, names: [PublishedName(dossier: first, particulars: 1, isWithheld: false)],
            digest: "d", by: Given.clerk.account))

    static func refused(
        _ publicity: Publicity, _ command: PublicityCommand, _ facts: PublicityFacts = facts,
        by actor: Actor = Given.leader, at moment: Moment = now
    ) -> Refusal.Reason? {
        refusal { () throws(Refusal) in try publicity.decide(command, facts, by: actor, at: moment) }
    }

    static func objection(_ dossier: DossierID, received: String = "2023-09-20T08:00:00+08:00") -> PublicityCommand {
        .object(dossier, received: Given.moment(received), isRealName: true, content: Given.note)
    }

    static let statement = PublicityCommand.state(ResultStatement(text: Given.note))

    @Test func `a text names somebody`() {
        let empty = PublicityPreparation(publisher: Given.league, names: [], digest: "d", by: Given.clerk.account)
        #expect(refusal { () throws(Refusal) in try Publicity.prepare(empty) } == .publicityEmpty)
    }

    @Test func `a second person posts, once, and only over days that are announced`() {
        #expect(Self.refused(Self.prepared, .post, by: Given.clerk) == .samePersonConfirms)
        #expect(Self.refused(Self.prepared, .post) == nil)
        #expect(Self.refused(Self.posted, .post) == .alreadyPosted)
        let unknown = PublicityFacts(window: .failure(.notAnnounced(NotAnnounced(year: 2027))))
        #expect(Self.refused(Self.prepared, .post, unknown) == .daysNotAnnounced)
    }

    @Test func `before it is posted nothing is objected, interrupted or stated`() {
        #expect(Self.refused(Self.prepared, Self.objection(Self.first)) == .notPosted)
        #expect(Self.refused(Self.prepared, .interrupt([Self.first], reason: Given.note)) == .notPosted)
        #expect(Self.refused(Self.prepared, Self.statement) == .notPosted)
    }

    @Test func `only who is named is objected to or published again, and no objection comes from the future`() {
        #expect(Self.refused(Self.posted, Self.objection(Self.stranger)) == .notNamed)
        #expect(Self.refused(Self.posted, .interrupt([Self.stranger], reason: Given.note)) == .notNamed)
        #expect(Self.refused(Self.posted, .interrupt([], reason: Given.note)) == .notNamed)
        let ahead = Self.objection(Self.first, received: "2023-09-20T09:00:00.001+08:00")
        #expect(Self.refused(Self.posted, ahead) == .receivedInTheFuture)
    }

    @Test func `an objection is concluded once`() {
        let conclusion = ObjectionConclusion(number: 1, outcome: .notUpheld, report: Given.note)
        #expect(Self.refused(Self.posted, .conclude(conclusion)) == .noSuchObjection)
        var objected = Self.posted
        objected.evolve(
            .objected(
                Objection(number: 1, dossier: Self.first, received: Self.now, isRealName: false, content: Given.note)))
        #expect(Self.refused(objected, .conclude(conclusion)) == nil)
        objected.evolve(.objectionConcluded(conclusion))
        #expect(Self.refused(objected, .conclude(conclusion)) == .objectionConcluded)
    }

    @Test func `the result is stated when the last day is over, those begun again included`() {
        let (last, over) = (Given.moment("2023-09-24T23:59:59+08:00"), Given.moment("2023-09-25T00:00:00+08:00"))
        #expect(Self.refused(Self.posted, Self.statement, at: last) == .publicityStillOpen)
        #expect(Self.refused(Self.posted, Self.statement, at: over) == nil)
        var again = Self.posted
        let window = Given.window(endingBefore: Given.day("2023-09-28"))
        again.evolve(.interrupted(Interruption(names: [Self.first], again: window, reason: Given.note)))
        #expect(Self.refused(again, Self.statement, at: over) == .publicityStillOpen)
        #expect(Self.refused(again, Self.statement, at: window.free) == nil)
    }

    @Test func `who is published stands evaluated at the desk, and at the body was decided upon`() {
        func publishable(_ dossier: Dossier, _ desk: OrganisationID, meeting: Bool? = nil) -> Refusal.Reason? {
            refusal { () throws(Refusal) in
                try dossier.requirePublishable(by: desk, office: Given.office, meetingRecommends: meeting)
            }
        }
        #expect(publishable(Given.dossier(), Given.employer) == .notEvaluated)
        #expect(publishable(Given.dossierAtBody(), Given.employer) == .notHere)
        let evaluated = Given.dossierAtBody(then: .evaluated(Given.evaluation(Given.league)))
        #expect(publishable(evaluated, Given.league) == .notDeliberated)
        #expect(publishable(evaluated, Given.league, meeting: false) == .notRecommendedByMeeting)
        #expect(publishable(evaluated, Given.league, meeting: true) == nil)
        #expect(publishable(evaluated, Given.office) == .notPreliminary)
    }
}
