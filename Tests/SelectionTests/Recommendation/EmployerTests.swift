import Selection
import Testing

/// 三（二）: the employer's steps and the levels above it.
@Suite struct EmployerTests {
    static let now = Given.moment("2023-09-26T00:00:00+08:00")
    static let evaluated = Given.dossier(
        Given.submission(), Given.verified, .evaluated(Given.evaluation(Given.employer)))

    @Test(arguments: [(-1, Refusal.Reason?.some(.publicityStillOpen)), (0, nil)])
    func `consent waits for the last instant of the window`(offset: Int, expected: Refusal.Reason?) {
        var facts = Given.facts
        facts.publicities = [Given.publicity(by: Given.employer, free: "2023-09-26T00:00:00+08:00")]
        let answer = refusal { () throws(Refusal) in
            try Self.evaluated.decide(
                .consent(byLevelAbove: false), facts, by: Given.leader,
                at: Self.now.adding(milliseconds: Int64(offset)))
        }
        #expect(answer == expected)
    }

    @Test func `consent needs verification, evaluation and publicity, in that order`() {
        func consent(_ dossier: Dossier) -> Refusal.Reason? {
            refusal { () throws(Refusal) in
                try dossier.decide(.consent(byLevelAbove: false), Given.facts, by: Given.leader, at: Self.now)
            }
        }
        #expect(consent(Given.dossier()) == .notVerified)
        #expect(consent(Given.dossier(Given.submission(), Given.verified)) == .notEvaluated)
        #expect(consent(Self.evaluated) == .publicityMissing)
    }

    @Test(arguments: [
        (ObjectionOutcome?.none, Refusal.Reason?.some(.objectionOpen)), (.notUpheld, nil), (.withoutEffect, nil),
        (.upheld, .objectionUpheld),
    ])
    func `an objection holds back until it is concluded`(outcome: ObjectionOutcome?, expected: Refusal.Reason?) {
        var publicity = Given.publicity(by: Given.employer, free: "2023-09-26T00:00:00+08:00")
        publicity.evolve(
            .objected(
                Objection(
                    number: 1, dossier: DossierID("d1"), received: Self.now, isRealName: true, content: Given.note)))
        if let outcome {
            publicity.evolve(
                .objectionConcluded(ObjectionConclusion(number: 1, outcome: outcome, report: Given.note)))
        }
        var facts = Given.facts
        facts.publicities = [publicity]
        let answer = refusal { () throws(Refusal) in
            try Self.evaluated.decide(.consent(byLevelAbove: false), facts, by: Given.leader, at: Self.now)
        }
        #expect(answer == expected)
    }

    @Test func `names that changed are published again`() {
        var facts = Given.facts
        facts.publicities = [
            Given.publicity(by: Given.employer, free: "2023-09-25T00:00:00+08:00", particulars: 2)
        ]
        let answer = refusal { () throws(Refusal) in
            try Self.evaluated.decide(.consent(byLevelAbove: false), facts, by: Given.leader, at: Self.now)
        }
        #expect(answer == .publicityMissing)
    }

    @Test func `of two dossiers under one number the one verified first stays`() {
        var facts = Given.facts
        facts.rivals = [Rival(dossier: DossierID("other"), identityVerified: true)]
        let answer = refusal { () throws(Refusal) in
            try Given.dossier().decide(.verify(items: [], identityChecked: true), facts, by: Given.clerk, at: Self.now)
        }
        #expect(answer == .personAlreadyApplied)
    }

    @Test func `who recorded the evaluation does not consent as well`() {
        var facts = Given.facts
        facts.publicities = [Given.publicity(by: Given.employer, free: "2023-09-26T00:00:00+08:00")]
        facts.evaluator = Given.leader.account
        func consent(_ actor: Actor) -> Refusal.Reason? {
            refusal { () throws(Refusal) in
                try Self.evaluated.decide(.consent(byLevelAbove: false), facts, by: actor, at: Self.now)
            }
        }
        #expect(consent(Given.leader) == .samePersonConfirms)
        #expect(consent(Given.clerk) == nil)
    }

    @Test func `a desk gives one full list of corrections, once`() {
        let corrections = [Correction(section: "awards", remark: Given.note)]
        func giveBack(_ dossier: Dossier, _ list: [Correction]) -> Refusal.Reason? {
            refusal { () throws(Refusal) in
                try dossier.decide(.returnForCorrection(list), Given.facts, by: Given.clerk, at: Self.now)
            }
        }
        let again = Given.dossier(
            Given.submission(), SubmittingTests.returned,
            .resubmitted(
                Resubmission(
                    form: .said(FilledForm()), proofs: [], category: .applied, consentsToTransfer: false, cautions: [],
                    countsAsGrassroots: true, changesParticulars: false)))
        #expect(giveBack(Given.dossier(), []) == .noCorrections)
        #expect(giveBack(Given.dossier(), corrections) == nil)
        #expect(giveBack(again, corrections) == .alreadyReturned)
    }

    @Test func `no level can be skipped`() {
        let atCounty = Given.dossier(
            Given.submission(), Given.verified, .evaluated(Given.evaluation(Given.employer)), Given.consented)
        #expect(atCounty.desk == Given.county)
        let answer = refusal { () throws(Refusal) in
            try atCounty.decide(
                .askDiscipline(DisciplineRequest(organ: "纪检组", number: "1")), Given.facts, by: Given.clerk,
                at: Self.now)
        }
        #expect(answer == .notHere)
    }

    @Test func `what has ended stays ended`() {
        let ended = Given.dossier(Given.submission(), .ended(Ending(.withdrawn, .applicantWithdrew)))
        let answer = refusal { () throws(Refusal) in
            try ended.decide(.withdraw, Given.facts, by: Given.applicant, at: Self.now)
        }
        #expect(answer == .ended)
    }
}
