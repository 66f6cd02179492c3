import Selection
import Testing

/// 三（三）, R33: two thirds there, two thirds of those for it; R42: the transfer's consent.
@Suite struct PanelTests {
    static let now = Given.moment("2023-11-01T09:00:00+08:00")
    static let accepted = DossierEvent.accepted(Acceptance(revision: 1))

    static func enter(_ members: Int, _ present: Int, _ votesFor: Int) throws(Refusal) -> [DossierEvent] {
        var facts = Given.facts
        facts.votesOpened = [.two]
        let vote = PanelVote(members: members, present: present, votesFor: votesFor, score: 8_650)
        return try Given.dossierAtBody(then: Given.reported, accepted)
            .decide(.recordPanelResult(vote), facts, by: Given.clerk, at: now)
    }

    @Test(arguments: [
        (25, 18, 12, true), (25, 18, 11, false), (25, 17, 12, true), (11, 8, 6, true), (11, 8, 5, false),
    ])
    func `two thirds of those present pass, in whole numbers`(
        members: Int, present: Int, votesFor: Int, passed: Bool
    ) throws {
        guard case .reviewed(let result) = try Self.enter(members, present, votesFor).first else {
            Issue.record("no result on record")
            return
        }
        #expect(result.passed == passed)
    }

    @Test(arguments: [
        (9, 9, 9, Refusal.Reason.panelTooSmall), (12, 12, 9, .panelEven), (25, 16, 16, .attendanceShort),
        (11, 8, 9, .votesImpossible), (11, 0, 0, .votesImpossible), (11, 12, 9, .votesImpossible),
    ])
    func `a committee that could not decide decided nothing`(
        members: Int, present: Int, votesFor: Int, expected: Refusal.Reason
    ) {
        #expect(refusal { () throws(Refusal) in try Self.enter(members, present, votesFor) } == expected)
    }

    @Test func `consent to a transfer may be taken back until tier 2's vote opens`() {
        let dossier = Given.dossierAtBody(
            under: Given.submission(tier: .one, consents: true), then: Given.reported, Self.accepted)
        func withdraw(_ opened: Set<Tier>) -> Refusal.Reason? {
            var facts = Given.facts
            facts.votesOpened = opened
            return refusal { () throws(Refusal) in
                try dossier.decide(.withdrawTransferConsent, facts, by: Given.applicant, at: Self.now)
            }
        }
        #expect(withdraw([.one]) == nil)
        #expect(withdraw([.one, .two]) == .voteOpen)
    }

    @Test func `only what was reported is taken in`() {
        let answer = refusal { () throws(Refusal) in
            try Given.dossierAtBody().decide(
                .accept(), Given.facts, by: Given.clerk, at: Given.cutoff.adding(milliseconds: -1))
        }
        #expect(answer == .notReported)
    }

    @Test func `what was not reported by the cut-off has lapsed, and nothing is done with it`() {
        func evaluate(_ now: Moment) -> Refusal.Reason? {
            refusal { () throws(Refusal) in
                try Given.dossier(Given.submission(), Given.verified)
                    .decide(.evaluate(Given.evaluation(Given.employer)), Given.facts, by: Given.clerk, at: now)
            }
        }
        #expect(evaluate(Given.cutoff.adding(milliseconds: -1)) == nil)
        #expect(evaluate(Given.cutoff) == .lapsed)
    }
}
