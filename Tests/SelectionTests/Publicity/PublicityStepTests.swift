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

    @Test func `a text that no longer holds is not posted`() {
        let outdated = PublicityFacts(window: Self.facts.window, outdated: [Self.first])
        #expect(Self.refused(Self.prepared, .post, outdated) == .namesChanged)
    }

    @Test func `who is published stands evaluated at the desk, was decided upon at the body, and has not lapsed`() {
        func publishable(
            _ dossier: Dossier, _ desk: OrganisationID, meeting: Bool? = nil, at moment: Moment = Self.now
        ) -> Refusal.Reason? {
            refusal { () throws(Refusal) in
                try dossier.requirePublishable(
                    by: desk, meetingRecommends: meeting, reportBy: Given.cutoff, at: moment)
            }
        }
        #expect(publishable(Given.dossier(), Given.employer) == .notEvaluated)
        #expect(publishable(Given.dossierAtBody(), Given.employer) == .notHere)
        let evaluated = Given.dossierAtBody(then: .evaluated(Given.evaluation(Given.league)))
        #expect(publishable(evaluated, Given.league) == .notDeliberated)
        #expect(publishable(evaluated, Given.league, meeting: false) == .notRecommendedByMeeting)
        #expect(publishable(evaluated, Given.league, meeting: true) == nil)
        #expect(publishable(evaluated, Given.league, meeting: true, at: Given.cutoff) == .lapsed)
    }

    @Test func `the portal names who is on a list once the departments were consulted and none spoke against them`() {
        let now = Given.moment("2023-11-24T09:00:00+08:00")
        func publishable(_ events: DossierEvent..., after decided: DecisionEvent...) -> Refusal.Reason? {
            var dossier = Given.dossierAtBody(then: Given.reported)
            for event in events { dossier.evolve(event, at: now) }
            var decision = Decision(DecisionID("nmg-2023"))
            for event in decided { decision.evolve(event) }
            return refusal { () throws(Refusal) in
                try dossier.requirePublishable(onPortal: decided.isEmpty ? nil : decision, at: now)
            }
        }
        let listed = DossierEvent.preliminary(Preliminary(tier: .two))
        let consulted = DecisionEvent.consulted(
            Consultation(departments: ["科技厅"], due: now.adding(days: 1), silenceIsConsent: true))
        func replied(against: DossierID...) -> DecisionEvent {
            .departmentReplied(DepartmentReply(department: "科技厅", number: "1", against: against))
        }
        #expect(publishable(after: consulted, replied()) == .notPreliminary)
        #expect(publishable(listed) == .notPreliminary)
        #expect(publishable(listed, after: consulted) == .repliesMissing)
        #expect(publishable(listed, after: consulted, replied(against: Self.first)) == .departmentObjected)
        #expect(publishable(listed, after: consulted, replied()) == nil)
    }
}
