extension Dossier {
    /// What comes about when something is asked of a dossier: new facts, or a refusal that names its clause.
    public func decide(
        _ command: DossierCommand, _ facts: DossierFacts, by actor: Actor, at now: Moment
    ) throws(Refusal) -> [DossierEvent] {
        if let end { throw Refusal(.ended, "三（一）", ["kind": end.kind.rawValue]) }
        try requireLife(command, facts, at: now)
        switch command {
        case .submit: throw Refusal(.alreadySubmitted, "三（一）")
        case .resubmit(let fact): return try resubmit(fact, facts, at: now)
        case .verify(let items, let checked): return try verify(items, identityChecked: checked, facts)
        case .returnForCorrection(let corrections): return try giveBack(corrections, facts)
        case .evaluate(let fact): return try evaluate(fact, facts, at: now)
        case .consent(let byLevelAbove): return try consent(byLevelAbove: byLevelAbove, facts, by: actor, at: now)
        case .forward(let opinion): return try forward(opinion, facts, at: now)
        case .decline(let remark, let code): return try decline(remark, code, facts)
        case .askDiscipline(let fact): return try askDiscipline(fact)
        case .recordDisciplineReply(let fact): return try recordDisciplineReply(fact, at: now)
        case .makeException(let fact): return try makeException(fact)
        case .askTierChange(let fact): return try askTierChange(fact)
        case .answerTierChange(let consents): return try answerTierChange(consents, facts)
        case .proposeWithholding(let fact): return try proposeWithholding(fact)
        case .confirmWithholding: return try confirmWithholding(by: actor)
        case .accept(let checked): return try accept(checked, facts, at: now)
        case .refuse(let remark, let code): return try refuse(remark, code, facts)
        case .recordPanelResult(let vote): return try recordPanelResult(vote, facts)
        case .withdrawTransferConsent: return try withdrawTransferConsent(facts)
        case .withdraw: return [.ended(Ending(.withdrawn, .applicantWithdrew))]
        case .remove(let remark): return [.ended(Ending(.removed, .removedByOffice, remark: remark))]
        }
    }

    /// 五: what has lapsed goes on no more; a late correction is told so by its own rule.
    private func requireLife(
        _ command: DossierCommand, _ facts: DossierFacts, at now: Moment
    ) throws(Refusal) {
        if case .resubmit = command, outstanding != nil { return }
        guard hasLapsed(reportBy: facts.reportBy, at: now) else { return }
        let clause = facts.program.deadlines.electronic.clause
        throw Refusal(.lapsed, clause, ["cutoff": facts.reportBy.description])
    }

    /// Refuses what isn't this desk's turn: somebody else holds the dossier, or the applicant corrects it.
    func requireDesk(_ expected: Bool) throws(Refusal) {
        if outstanding != nil { throw Refusal(.notHere, "三（二）", ["desk": "applicant"]) }
        if !expected { throw Refusal(.notHere, "三（二）", ["desk": desk?.text ?? "office"]) }
    }
}
