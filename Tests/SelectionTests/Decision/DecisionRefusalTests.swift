import Selection
import Testing

/// Each step that the season's decision refuses, and the one fact that makes it refuse.
@Suite struct DecisionRefusalTests {
    static let now = DecisionTests.now
    static let account = Given.clerk.account
    static let lists = [DecisionTests.list(.one), DecisionTests.list(.two, "a")]
    static let consulted = DecisionEvent.consulted(
        Consultation(departments: ["科技厅"], due: now.adding(days: 10), silenceIsConsent: true))
    static let prepared = DecisionEvent.noticePrepared(NoticePreparation(number: "7", by: account))

    static func reply(_ department: String = "科技厅", against: [DossierID] = []) -> DecisionCommand {
        .recordReply(DepartmentReply(department: department, number: "1", against: against))
    }

    static func consult(_ departments: [String], due: Moment) -> DecisionCommand {
        .consult(Consultation(departments: departments, due: due, silenceIsConsent: true))
    }

    static func refused(
        _ events: [DecisionEvent], _ command: DecisionCommand, at now: Moment = now
    ) -> Refusal.Reason? {
        var decision = Decision(DecisionID("nmg-2023"))
        for event in events { decision.evolve(event) }
        return refusal { () throws(Refusal) in
            try decision.decide(command, DecisionTests.facts([]), by: DecisionTests.second, at: now)
        }
    }

    @Test func `tier 2's vote waits for tier 1's list, and a vote opens once`() {
        #expect(Self.refused([], .openVote(.two)) == .listMissing)
        #expect(Self.refused([.voteOpened(VoteOpened(tier: .one))], .openVote(.one)) == .voteOpen)
    }

    @Test func `no vote opens while bodies still report`() {
        let cutoff = DecisionTests.facts([]).program.deadlines.electronic.value
        let lastMoment = Moment(milliseconds: cutoff.milliseconds - 1)
        #expect(Self.refused([], .openVote(.one), at: lastMoment) == .reportingOpen)
        #expect(Self.refused([], .openVote(.one), at: cutoff) == nil)
    }

    @Test func `a list is prepared after its vote, made after it was prepared, and made once`() {
        #expect(Self.refused([], .prepareList(.one)) == .voteNotOpen)
        #expect(Self.refused([.voteOpened(VoteOpened(tier: .one))], .makeList(.one)) == .listNotPrepared)
        let made = [.voteOpened(VoteOpened(tier: .one)), DecisionTests.list(.one)]
        #expect(Self.refused(made, .prepareList(.one)) == .listMade)
    }

    @Test func `departments are consulted on both lists, and have time to answer`() {
        let later = Self.now.adding(days: 1)
        #expect(Self.refused([DecisionTests.list(.one)], Self.consult(["科技厅"], due: later)) == .listMissing)
        #expect(Self.refused(Self.lists, Self.consult([], due: later)) == .notConsulted)
        #expect(Self.refused(Self.lists, Self.consult(["科技厅"], due: Self.now)) == .notConsulted)
    }

    @Test func `the letter is written anew until somebody answered it or its time is over`() {
        let again = Self.consult(["科技厅", "公安厅"], due: Self.now.adding(days: 3))
        let asked = Self.lists + [Self.consulted]
        #expect(Self.refused(asked, again) == nil)
        let replied = DecisionEvent.departmentReplied(
            DepartmentReply(department: "科技厅", number: "1", against: []))
        #expect(Self.refused(asked + [replied], again) == .alreadyConsulted)
        let over = DecisionEvent.consulted(
            Consultation(departments: ["科技厅"], due: Self.now, silenceIsConsent: true))
        #expect(Self.refused(Self.lists + [over], again) == .alreadyConsulted)
    }

    @Test func `nobody's way ends over a consultation that still runs, or in which nobody objected`() {
        let asked = Self.lists + [Self.consulted]
        for act in [DecisionCommand.prepareConclusion, .concludeConsultation] {
            #expect(Self.refused(asked, act) == .repliesMissing)
        }
        let replied = DecisionEvent.departmentReplied(
            DepartmentReply(department: "科技厅", number: "1", against: []))
        #expect(Self.refused(asked + [replied], .prepareConclusion) == .nobodyObjected)
        #expect(Self.refused(asked + [replied], .concludeConsultation) == .nobodyObjected)
    }

    @Test func `whom departments spoke against one person prepares to end and another ends, exactly those`() {
        let (first, other) = (DossierID("a"), DossierID("b"))
        let reported = [DecisionTests.dossier("a"), DecisionTests.dossier("b")]
        var decision = Decision(DecisionID("nmg-2023"))
        let consulted = Consultation(departments: ["科技厅", "公安厅"], due: Self.now, silenceIsConsent: true)
        let against = DepartmentReply(department: "科技厅", number: "1", against: [first])
        for event in [DecisionEvent.consulted(consulted), .departmentReplied(against)] { decision.evolve(event) }
        func asked(_ command: DecisionCommand, by actor: Actor) throws(Refusal) -> [DecisionEvent] {
            try decision.decide(command, DecisionTests.facts(reported), by: actor, at: Self.now)
        }
        func reason(by actor: Actor) -> Refusal.Reason? {
            refusal { () throws(Refusal) in try asked(.concludeConsultation, by: actor) }
        }
        #expect(reason(by: DecisionTests.second) == .conclusionNotPrepared)
        let prepared = DecisionEvent.conclusionPrepared(
            ConclusionPreparation(against: [first], by: Given.clerk.account))
        #expect((try? asked(.prepareConclusion, by: Given.clerk)) == [prepared])
        decision.evolve(prepared)
        #expect(reason(by: Given.clerk) == .samePersonConfirms)
        let concluded = DecisionEvent.consultationConcluded(ConsultationConclusion(against: [first]))
        #expect((try? asked(.concludeConsultation, by: DecisionTests.second)) == [concluded])
        decision.evolve(
            .departmentReplied(DepartmentReply(department: "公安厅", number: "2", against: [other])))
        #expect(reason(by: DecisionTests.second) == .conclusionNotPrepared)
    }

    @Test func `only who was asked replies, once, about who is on a list`() {
        #expect(Self.refused(Self.lists, Self.reply()) == .notConsulted)
        let asked = Self.lists + [Self.consulted]
        #expect(Self.refused(asked, Self.reply("林草局")) == .departmentUnknown)
        #expect(Self.refused(asked, Self.reply(against: [DossierID("b")])) == .notPreliminary)
        let replied = DecisionEvent.departmentReplied(
            DepartmentReply(department: "科技厅", number: "1", against: []))
        #expect(Self.refused(asked + [replied], Self.reply()) == .alreadyReplied)
    }

    @Test func `a notice has a number of its own, is prepared by one and issued by another after the replies`() {
        #expect(Self.refused(Self.lists, .prepareNotice(number: "")) == .numberMissing)
        let issued = DecisionEvent.noticeIssued(SelectionNotice(number: "7", issued: Self.now.day, names: []))
        #expect(Self.refused(Self.lists + [issued], .prepareNotice(number: "7")) == .numberTaken)
        #expect(Self.refused(Self.lists, .issueNotice) == .noticeNotPrepared)
        #expect(Self.refused(Self.lists + [Self.consulted, Self.prepared], .issueNotice) == .repliesMissing)
        let replied = DecisionEvent.departmentReplied(
            DepartmentReply(department: "科技厅", number: "1", against: []))
        #expect(Self.refused(Self.lists + [Self.consulted, replied, Self.prepared], .issueNotice) == .noticeEmpty)
    }
}
