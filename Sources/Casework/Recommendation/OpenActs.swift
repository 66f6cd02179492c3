import Selection

/// What can be done with a dossier now, so that pages offer no more. The rule itself is asked, with answers that nobody
/// could make better, and decides again on the answers that are given.
extension Desk {
    func openActs(on dossier: Dossier, at places: Set<Place>) throws -> [Act] {
        try Act.allCases.filter { act in
            try Permissions.allow(act, actor.role, at: places) && isOpen(act, on: dossier)
        }
    }

    private func isOpen(_ act: Act, on dossier: Dossier) throws -> Bool {
        switch act {
        case .resubmit:
            return try dossier.outstanding != nil
                && !dossier.hasLapsed(reportBy: reportBy(dossier.body, dossier.tier), at: now)
        case .preparePublicity: return try isPublishable(dossier, by: actor.organisation)
        default: break
        }
        guard let trial = trial(of: act, on: dossier) else { return false }
        return try passes { try ask(trial, of: dossier) }
    }

    func trial(of act: Act, on dossier: Dossier) -> DossierCommand? {
        DossierTrial(dossier: dossier, actor: actor, now: now, program: program).command(act)
    }

    func ask(_ trial: DossierCommand, of dossier: Dossier) throws {
        _ = try dossier.decide(trial, facts(for: trial, on: dossier), by: actor, at: now)
    }

    /// Whether no rule refuses; what can't be read is no refusal.
    func passes(_ ask: () throws -> Void) throws -> Bool { try refusal(of: ask) == nil }

    /// What a rule says against it.
    func refusal(of ask: () throws -> Void) throws -> Refusal? {
        do {
            try ask()
            return nil
        } catch let refusal as Refusal {
            return refusal
        }
    }
}

/// What is asked of a dossier on trial.
private struct DossierTrial {
    let dossier: Dossier
    let actor: Actor
    let now: Moment
    let program: Program

    private var words: Sealed<String> { .said("") }

    /// None where the act isn't a dossier's, or would say again what was said.
    func command(_ act: Act) -> DossierCommand? {
        switch act {
        case .withdraw: .withdraw
        case .withdrawTransferConsent: .withdrawTransferConsent
        case .answerTierChange: .answerTierChange(consents: false)
        case .accept: .accept()
        case .refuse: .refuse(remark: words)
        case .recordPanelResult: .recordPanelResult(vote)
        case .remove: .remove(remark: words)
        default: atDesk(act)
        }
    }

    private func atDesk(_ act: Act) -> DossierCommand? {
        switch act {
        case .verify: .verify(items: verdicts, identityChecked: true)
        case .returnForCorrection: .returnForCorrection([Correction(section: "person", remark: words)])
        case .evaluate: .evaluate(evaluation)
        case .consent: .consent(byLevelAbove: actor.organisation != dossier.employer)
        case .forward: .forward(opinion: words)
        case .decline: .decline(remark: words)
        case .proposeWithholding where dossier.withholdingProposedBy == nil:
            .proposeWithholding(WithholdingProposal(basis: words, by: actor.account))
        case .confirmWithholding: .confirmWithholding
        default: atBody(act)
        }
    }

    private func atBody(_ act: Act) -> DossierCommand? {
        switch act {
        case .askDiscipline: .askDiscipline(DisciplineRequest(organ: "", number: ""))
        case .recordDisciplineReply:
            .recordDisciplineReply(
                DisciplineReply(opinion: .said(.nothingReported), permits: true, number: "1", dated: now.day))
        case .makeException:
            dossier.cautions.first { !dossier.exceptions.contains($0) }
                .map { .makeException(ExceptionMade(rule: $0, reason: words)) }
        case .askTierChange where dossier.slate == nil: .askTierChange(TierChangeRequest(to: .two, reason: words))
        default: nil
        }
    }

    private var verdicts: [ItemVerdict] { program.form.verifiedItems.map { ItemVerdict(item: $0, isMet: true) } }

    private var evaluation: Evaluation {
        Evaluation(
            desk: actor.organisation ?? OrganisationID(""), held: now.day, form: .staffMeeting, participants: 1,
            votesFor: 1, opinion: words)
    }

    /// The smallest committee that can decide.
    private var vote: PanelVote {
        let least = program.panel.minimumSizes.value.min() ?? 1
        let members = program.panel.oddOnly.value && least % 2 == 0 ? least + 1 : least
        return PanelVote(members: members, present: members, votesFor: 0, score: 0)
    }
}
