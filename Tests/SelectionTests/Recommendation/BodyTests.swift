import Selection
import Testing

/// 三（二）, R6, R25–R29, and the change of tier of 四（一）.
@Suite struct BodyTests {
    static let now = Given.moment("2023-10-12T09:00:00+08:00")

    static func reply(_ dated: String, permits: Bool = true) -> DossierEvent {
        .disciplineReplied(
            DisciplineReply(
                opinion: .said(permits ? .nothingReported : .underInquiry), permits: permits, number: "纪函1号",
                dated: Given.day(dated)))
    }

    static var published: DossierFacts {
        var facts = Given.facts
        facts.publicities = [Given.publicity(by: Given.league, free: "2023-10-12T00:00:00+08:00")]
        return facts
    }

    static let evaluated = DossierEvent.evaluated(Given.evaluation(Given.league))

    @Test func `nothing is left in the way once every step is on record`() {
        let dossier = Given.dossierAtBody(then: Self.evaluated, Self.reply("2023-09-25"))
        #expect(dossier.obstaclesToReport(Self.published, at: Self.now) == [])
    }

    @Test func `everything still in the way is named at once`() {
        let dossier = Given.dossierAtBody(under: Given.submission(cautions: [.handsOn]))
        let reasons = dossier.obstaclesToReport(Given.facts, at: Self.now).map(\.reason)
        #expect(reasons == [.notEvaluated, .exceptionMissing, .disciplineMissing, .publicityMissing])
    }

    @Test(arguments: [("2023-07-12", nil as Refusal.Reason?), ("2023-07-11", .disciplineExpired)])
    func `an opinion stands for three months to the day`(dated: String, expected: Refusal.Reason?) {
        let dossier = Given.dossierAtBody(then: Self.evaluated, Self.reply(dated))
        #expect(dossier.obstaclesToReport(Self.published, at: Self.now).first?.reason == expected)
    }

    @Test func `an adverse opinion keeps the name off`() {
        let dossier = Given.dossierAtBody(then: Self.evaluated, Self.reply("2023-09-25", permits: false))
        #expect(dossier.obstaclesToReport(Self.published, at: Self.now).map(\.reason) == [.disciplineAdverse])
    }

    @Test(arguments: [("1978-01-01", nil as Refusal.Reason?), ("1977-12-31", .conditionsNotMet)])
    func `a change of tier needs consent and tier 2's age`(birth: String, expected: Refusal.Reason?) {
        let asked = DossierEvent.tierChangeAsked(TierChangeRequest(to: .two, reason: Given.note))
        let dossier = Given.dossierAtBody(under: Given.submission(tier: .one), then: asked)
        var facts = Given.facts
        facts.candidate.birth = Given.day(birth)
        let answer = refusal { () throws(Refusal) in
            try dossier.decide(.answerTierChange(consents: true), facts, by: Given.applicant, at: Self.now)
        }
        #expect(answer == expected)
    }

    @Test func `who changed tier is published again with the corrected tier`() {
        let dossier = Given.dossierAtBody(
            under: Given.submission(tier: .one), then: Self.evaluated, Self.reply("2023-09-25"),
            .tierChanged(TierChange(from: .one, to: .two)))
        #expect(dossier.tier == .two)
        #expect(dossier.obstaclesToReport(Self.published, at: Self.now).map(\.reason) == [.publicityMissing])
    }

    @Test func `leaving a name off the text takes two people`() {
        let proposed = DossierEvent.withholdingProposed(
            WithholdingProposal(basis: Given.note, by: Given.clerk.account))
        let dossier = Given.dossierAtBody(then: proposed)
        func confirm(_ actor: Actor) -> Refusal.Reason? {
            refusal { () throws(Refusal) in
                try dossier.decide(.confirmWithholding, Given.facts, by: actor, at: Self.now)
            }
        }
        #expect(confirm(Given.clerk) == .samePersonConfirms)
        #expect(confirm(Given.leader) == nil)
    }
}
