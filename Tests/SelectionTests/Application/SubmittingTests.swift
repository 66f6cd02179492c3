import Selection
import Testing

/// 三（一）, R15, R21, R51.
@Suite struct SubmittingTests {
    @Test(arguments: [(-1, nil as Refusal.Reason?), (0, .tooLate), (1, .tooLate)])
    func `an application is in time before the cut-off, and never at it`(
        offset: Int, expected: Refusal.Reason?
    ) {
        let now = Given.cutoff.adding(milliseconds: Int64(offset))
        let answer = refusal { () throws(Refusal) in
            try Dossier.submit(Given.submission(), Given.facts, at: now)
        }
        #expect(answer == expected)
    }

    static let inTime = Given.moment("2023-09-15T09:00:00+08:00")

    @Test func `everything that stands against an application is said at once`() {
        var facts = Given.facts
        facts.candidate.birth = Given.day("1977-12-31")
        facts.candidate.education = .other
        facts.candidate.degree = .bachelor
        facts.candidate.title = .intermediate
        do {
            _ = try Dossier.submit(Given.submission(), facts, at: Self.inTime)
            Issue.record("an ineligible person was let in")
        } catch {
            #expect(error.reason == .conditionsNotMet)
            #expect(error.findings.map(\.rule) == [.age, .degreeOrTitle])
            #expect(error.clause == "二（二）")
        }
    }

    @Test func `one person applies once, as soon as an identity is verified`() {
        var facts = Given.facts
        facts.rivals = [Rival(dossier: DossierID("other"), identityVerified: false)]
        #expect(
            refusal { () throws(Refusal) in try Dossier.submit(Given.submission(), facts, at: Self.inTime) }
                == nil)
        facts.rivals = [Rival(dossier: DossierID("other"), identityVerified: true)]
        let answer = refusal { () throws(Refusal) in
            try Dossier.submit(Given.submission(), facts, at: Self.inTime)
        }
        #expect(answer == .personAlreadyApplied)
    }

    @Test func `an employer not yet opened takes no applications`() {
        var facts = Given.facts
        facts.employerIsOpen = false
        let answer = refusal { () throws(Refusal) in
            try Dossier.submit(Given.submission(), facts, at: Self.inTime)
        }
        #expect(answer == .employerNotOpen)
    }

    @Test func `the same account doesn't apply twice`() {
        var facts = Given.facts
        facts.rivals = [Rival(dossier: DossierID("first"), identityVerified: false, isOwn: true)]
        let answer = refusal { () throws(Refusal) in
            try Dossier.submit(Given.submission(), facts, at: Self.inTime)
        }
        #expect(answer == .alreadySubmitted)
    }

    @Test(arguments: [("1978-01-01", true, true), ("1977-12-31", true, false), ("1980-05-01", false, false)])
    func `a transfer needs consent and tier 2's own conditions`(birth: String, consents: Bool, may: Bool) {
        var candidate = Given.facts.candidate
        (candidate.tier, candidate.birth, candidate.consentsToTransfer) = (.one, Given.day(birth), consents)
        let transfer = Transfer(from: .one, in: Given.program)
        #expect(transfer?.isOpen(to: candidate, besides: []) == may)
    }

    static let returned = DossierEvent.returned(
        Return(
            desk: Given.employer, corrections: [Correction(section: "awards", remark: Given.note)],
            due: Given.moment("2023-09-28T00:00:00+08:00")))

    static let corrected = DossierCommand.resubmit(
        Resubmission(
            form: .said(FilledForm()), proofs: [Proof(digest: "bb", size: 1)], category: .applied,
            consentsToTransfer: false, cautions: [], countsAsGrassroots: true, changesParticulars: false))

    @Test(arguments: [(-1, nil as Refusal.Reason?), (0, .correctionsOverdue)])
    func `corrections come back before their time is over`(offset: Int, expected: Refusal.Reason?) {
        let dossier = Given.dossier(Given.submission(), Self.returned)
        let now = Given.moment("2023-09-28T00:00:00+08:00").adding(milliseconds: Int64(offset))
        let answer = refusal { () throws(Refusal) in
            try dossier.decide(Self.corrected, Given.facts, by: Given.applicant, at: now)
        }
        #expect(answer == expected)
    }

    @Test func `only the sections that were returned may change`() {
        let dossier = Given.dossier(Given.submission(), Self.returned)
        var facts = Given.facts
        facts.sectionsChanged = ["awards", "person"]
        let answer = refusal { () throws(Refusal) in
            try dossier.decide(Self.corrected, facts, by: Given.applicant, at: Self.inTime)
        }
        #expect(answer == .outsideCorrections)
    }

    @Test func `corrections start again at the employer`() {
        let dossier = Given.dossier(
            Given.submission(), Given.verified, .evaluated(Given.evaluation(Given.employer)), Given.consented,
            Self.returned,
            .resubmitted(
                Resubmission(
                    form: .said(FilledForm()), proofs: [], category: .applied, consentsToTransfer: false,
                    cautions: [],
                    countsAsGrassroots: true, changesParticulars: true)))
        #expect(dossier.isAtEmployer)
        #expect(dossier.verification == nil)
        #expect(dossier.consent == nil)
        #expect((dossier.revision, dossier.particulars) == (2, 2))
    }

    static func comesBack(identity changes: Bool) -> DossierEvent {
        .resubmitted(
            Resubmission(
                form: .said(FilledForm()), proofs: [Proof(digest: "bb", size: 1)], category: .applied,
                consentsToTransfer: false, cautions: [], countsAsGrassroots: true, changesParticulars: false,
                changesIdentity: changes))
    }

    @Test(arguments: [(true, Refusal.Reason?.some(.identityNotChecked)), (false, nil)])
    func `another name or number is checked against the ID card anew`(changes: Bool, expected: Refusal.Reason?) {
        let dossier = Given.dossier(
            Given.submission(), Given.verified, Self.returned, Self.comesBack(identity: changes))
        let items = Given.program.form.verifiedItems.map { ItemVerdict(item: $0, isMet: true) }
        #expect(dossier.identityVerified == !changes)
        let answer = refusal { () throws(Refusal) in
            try dossier.decide(
                .verify(items: items, identityChecked: false), Given.facts, by: Given.clerk, at: Self.inTime)
        }
        #expect(answer == expected)
    }

    @Test func `corrections under a number that someone verified has are refused`() {
        var facts = Given.facts
        facts.rivals = [Rival(dossier: DossierID("other"), identityVerified: true)]
        let dossier = Given.dossier(Given.submission(), Self.returned)
        let answer = refusal { () throws(Refusal) in
            try dossier.decide(Self.corrected, facts, by: Given.applicant, at: Self.inTime)
        }
        #expect(answer == .personAlreadyApplied)
    }
}
