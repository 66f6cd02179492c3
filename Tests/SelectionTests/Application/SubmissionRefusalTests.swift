import Selection
import Testing

/// 三（一）: what a submission lacks is named.
@Suite struct SubmissionRefusalTests {
    private func submit(_ change: (inout Parts) -> Void) -> Refusal.Reason? {
        var parts = Parts()
        change(&parts)
        let submission = Submission(
            program: "nmg-2023", person: PersonID("p1"), applicant: AccountID("a1"), tier: parts.tier,
            category: .applied, consentsToTransfer: false, channel: .superiors, chain: [Given.employer, Given.league],
            form: .said(FilledForm()), proofs: parts.proofs, cautions: [], countsAsGrassroots: false,
            typedBy: parts.typedBy, signedPage: parts.signedPage)
        return refusal { () throws(Refusal) in
            try Dossier.submit(submission, Given.facts, at: Given.moment("2023-09-20T09:00:00+08:00"))
        }
    }

    private struct Parts {
        var tier = Tier.two
        var proofs = [Proof(digest: "aa", size: 1)]
        var typedBy: AccountID?
        var signedPage: String?
    }

    @Test func `without a proof nothing is submitted`() {
        #expect(submit { $0.proofs = [] } == .evidenceMissing)
    }

    @Test func `tier 3 is filed by bodies, not applied for`() {
        #expect(submit { $0.tier = .three } == .tierNotOpen)
    }

    @Test func `what a clerk typed and submits carries a page the person signed`() {
        #expect(submit { $0.typedBy = AccountID("a1") } == .notConfirmedByApplicant)
        #expect(submit { parts in
            parts.typedBy = AccountID("a1")
            parts.signedPage = "cc"
        } == nil)
    }

    @Test func `what a clerk typed and the person submits is confirmed by that`() {
        #expect(submit { $0.typedBy = AccountID("clerk") } == nil)
    }

    @Test func `corrections don't change the tier on the form`() {
        let dossier = Given.dossier(Given.submission(), SubmittingTests.returned)
        var facts = Given.facts
        facts.candidate.tier = .one
        let answer = refusal { () throws(Refusal) in
            try dossier.decide(
                SubmittingTests.corrected, facts, by: Given.applicant, at: Given.moment("2023-09-21T09:00:00+08:00"))
        }
        #expect(answer == .tierChangeNotPossible)
    }
}
