import Selection

/// What can be done with a dossier now, so that pages offer no more; the rule itself decides again when it is asked.
extension Dossier {
    func openActs(for actor: Actor, at places: Set<Place>, reportBy: Moment, at now: Moment) -> [Act] {
        if end != nil { return [] }
        if hasLapsed(reportBy: reportBy, at: now) {
            return Permissions.allow(.remove, actor.role, at: places) ? [.remove] : []
        }
        return Act.allCases.filter {
            Permissions.allow($0, actor.role, at: places) && isOpen(to: $0, by: actor)
        }
    }

    private func isOpen(to act: Act, by actor: Actor) -> Bool {
        switch act {
        case .resubmit: outstanding != nil
        case .withdraw, .remove: true
        case .withdrawTransferConsent: tierApplied == .one && consentsToTransfer && !isTransferred
        case .answerTierChange: tierChangeAsked
        case .accept, .refuse: isAtOffice && outstanding == nil && acceptance == nil
        case .recordPanelResult: acceptance != nil && results[tier] == nil && outstanding == nil
        case .proposeWithholding: !isWithheld && withholdingProposedBy == nil
        case .confirmWithholding: !isWithheld && withholdingProposedBy.map { $0 != actor.account } == true
        case .preparePublicity:
            outstanding == nil && (preliminary != nil || desk.map { evaluations[$0] != nil } == true)
        default: outstanding == nil && isOpenAtDesk(to: act)
        }
    }

    private func isOpenAtDesk(to act: Act) -> Bool {
        switch act {
        case .verify: isAtEmployer && verification == nil
        case .evaluate: (!isAtEmployer || verification != nil) && desk.map { evaluations[$0] == nil } == true
        case .consent: isAtEmployer && evaluations[employer] != nil
        case .forward: desk != nil && !isAtEmployer && (!isAtBody || slate != nil)
        case .decline: desk != nil
        case .returnForCorrection: acceptance == nil && !hasReturned
        case .askDiscipline: isAtBody
        case .recordDisciplineReply: isAtBody && disciplineRequest != nil
        case .makeException: isAtBody && cautions.contains { !exceptions.contains($0) }
        case .askTierChange: isAtBody && tier == .one && !tierChangeAsked && slate == nil
        default: false
        }
    }

    /// Whether the desk that holds it has used its one return.
    private var hasReturned: Bool { returnedBy.contains(desk ?? OrganisationID("office")) }
}
