import Selection
import Testing

/// Each step that a dossier refuses, and the one fact that makes it refuse.
@Suite struct StepRefusalTests {
    /// Given a dossier, when this is asked, then it is refused for that reason.
    struct Case: Sendable, CustomTestStringConvertible {
        let reason: Refusal.Reason
        let dossier: Dossier
        let command: DossierCommand
        var opened: Set<Tier> = []

        init(_ reason: Refusal.Reason, _ dossier: Dossier, _ command: DossierCommand, opened: Set<Tier> = []) {
            self.reason = reason
            self.dossier = dossier
            self.command = command
            self.opened = opened
        }

        var testDescription: String { reason.rawValue }
    }

    static let note = Given.note
    static let early = Given.moment("2023-09-28T09:00:00+08:00")
    static let fresh = Given.dossier()
    static let verified = Given.dossier(Given.submission(), Given.verified)
    static let atBody = Given.dossierAtBody()
    static let tierOneAtBody = Given.dossierAtBody(under: Given.submission(tier: .one))
    static let asked = Given.dossierAtBody(
        under: Given.submission(tier: .one), then: .tierChangeAsked(TierChangeRequest(to: .two, reason: note)))
    static let requested = Given.dossierAtBody(then: .disciplineAsked(DisciplineRequest(organ: "组", number: "1")))
    static let accepted = Given.dossierAtBody(then: Given.reported, .accepted(Acceptance(revision: 1)))
    static let reviewed = Given.dossierAtBody(
        then: Given.reported, .accepted(Acceptance(revision: 1)),
        .reviewed(PanelResult(tier: .two, members: 25, present: 25, votesFor: 20, score: 1, passed: true)))

    static func evaluation(participants: Int, votesFor: Int, held: String = "2023-09-20") -> DossierCommand {
        .evaluate(
            Evaluation(
                desk: Given.employer, held: Given.day(held), form: .staffMeeting, participants: participants,
                votesFor: votesFor, opinion: note))
    }

    static func reply(number: String, dated: String) -> DossierCommand {
        .recordDisciplineReply(
            DisciplineReply(opinion: .said(.other), permits: false, number: number, dated: Given.day(dated)))
    }

    static func vote(score: Int) -> DossierCommand {
        .recordPanelResult(PanelVote(members: 25, present: 25, votesFor: 20, score: score))
    }

    static let tierChange = DossierCommand.askTierChange(TierChangeRequest(to: .two, reason: note))

    static let cases: [Case] = [
        Case(.identityNotChecked, fresh, .verify(items: [], identityChecked: false)),
        Case(.itemUnmet, fresh, .verify(items: [ItemVerdict(item: "awards", isMet: false)], identityChecked: true)),
        Case(.itemsMissing, fresh, .verify(items: [ItemVerdict(item: "awards", isMet: true)], identityChecked: true)),
        Case(.alreadyVerified, verified, .verify(items: [], identityChecked: true)),
        Case(.notVerified, fresh, evaluation(participants: 5, votesFor: 5)),
        Case(.evaluationIncomplete, verified, evaluation(participants: 0, votesFor: 0)),
        Case(.evaluationIncomplete, verified, evaluation(participants: 5, votesFor: 6)),
        Case(.inTheFuture, verified, evaluation(participants: 5, votesFor: 5, held: "2023-09-29")),
        Case(
            .alreadyEvaluated,
            Given.dossier(Given.submission(), Given.verified, .evaluated(Given.evaluation(Given.employer))),
            evaluation(participants: 5, votesFor: 5)),
        Case(.noCorrections, fresh, .returnForCorrection([])),
        Case(.nothingReturned, fresh, SubmittingTests.corrected),
        Case(.bodyCannotForward, atBody, .forward(opinion: note)),
        Case(.disciplineNotAsked, atBody, reply(number: "1", dated: "2023-09-20")),
        Case(.disciplineNumberMissing, requested, reply(number: "", dated: "2023-09-20")),
        Case(.disciplineNumberMissing, requested, reply(number: "1", dated: "2023-09-29")),
        Case(.exceptionNotNeeded, atBody, .makeException(ExceptionMade(rule: .handsOn, reason: note))),
        Case(.tierChangeNotPossible, atBody, tierChange),
        Case(.tierChangePending, asked, tierChange),
        Case(.tierChangeNotAsked, tierOneAtBody, .answerTierChange(consents: true)),
        Case(.withholdingNotProposed, atBody, .confirmWithholding),
        Case(.notReported, atBody, .accept()),
        Case(.alreadyAccepted, accepted, .accept()),
        Case(.alreadyAccepted, accepted, .refuse(remark: note)),
        Case(.alreadyAccepted, accepted, .returnForCorrection([Correction(section: "awards", remark: note)])),
        Case(.notAccepted, Given.dossierAtBody(then: Given.reported), vote(score: 1), opened: [.two]),
        Case(.voteNotOpen, accepted, vote(score: 1), opened: [.one]),
        Case(.scoreImpossible, accepted, vote(score: 10_001), opened: [.two]),
        Case(.scoreImpossible, accepted, vote(score: -1), opened: [.two]),
        Case(.alreadyReviewed, reviewed, vote(score: 1), opened: [.two]),
        Case(.remarkUnfit, fresh, .decline(remark: note, code: "no-such")),
        Case(.remarkUnfit, fresh, .returnForCorrection([Correction(section: "awards", remark: note, code: "no-such")])),
        Case(.remarkUnfit, Given.dossierAtBody(then: Given.reported), .refuse(remark: note, code: "no-such")),
        Case(.noTransfer, accepted, .withdrawTransferConsent),
    ]

    @Test(arguments: cases) func `a step out of its turn is refused`(given: Case) {
        var facts = Given.facts
        facts.votesOpened = given.opened
        let answer = refusal { () throws(Refusal) in
            try given.dossier.decide(given.command, facts, by: Given.leader, at: Self.early)
        }
        #expect(answer == given.reason)
    }
}
