/// 三（二）: the employer verifies, evaluates, publishes for five working days, and consents.
extension Dossier {
    /// R21: item by item, none left out, and whether the person is who the ID card says.
    func verify(
        _ items: [ItemVerdict], identityChecked: Bool, _ facts: DossierFacts
    ) throws(Refusal) -> [DossierEvent] {
        try requireDesk(isAtEmployer)
        if verification != nil { throw Refusal(.alreadyVerified, "三（二）") }
        if let unmet = items.first(where: { !$0.isMet }) {
            throw Refusal(.itemUnmet, "三（二）", ["item": unmet.item])
        }
        guard identityChecked || identityVerified else { throw Refusal(.identityNotChecked, "三（二）") }
        if facts.rivals.contains(where: \.identityVerified) { throw Refusal(.personAlreadyApplied, "三（一）") }
        let missing = facts.program.form.verifiedItems.count { item in !items.contains { $0.item == item } }
        if missing > 0 { throw Refusal(.itemsMissing, "三（二）", ["count": "\(missing)"]) }
        return [.verified(Verification(items: items, identityChecked: true, revision: revision))]
    }

    /// R22, R25, R32: the record of a comprehensive evaluation at the desk that holds it.
    func evaluate(
        _ fact: Evaluation, _ facts: DossierFacts, at now: Moment
    ) throws(Refusal) -> [DossierEvent] {
        try requireDesk(desk == fact.desk)
        if isAtEmployer, verification == nil { throw Refusal(.notVerified, "三（二）") }
        if evaluations[fact.desk] != nil { throw Refusal(.alreadyEvaluated, "三（二）") }
        guard fact.participants > 0, (0...fact.participants).contains(fact.votesFor) else {
            throw Refusal(.evaluationIncomplete, "三（二）")
        }
        if fact.held > now.day { throw Refusal(.inTheFuture, "三（二）", ["day": fact.held.description]) }
        return [.evaluated(fact)]
    }

    /// R18, R23: evaluated, published without an open objection, then consented to by a second person.
    func consent(
        byLevelAbove: Bool, _ facts: DossierFacts, by actor: Actor, at now: Moment
    ) throws(Refusal) -> [DossierEvent] {
        try requireDesk(isAtEmployer)
        guard verification != nil else { throw Refusal(.notVerified, "三（二）") }
        guard evaluations[employer] != nil else { throw Refusal(.notEvaluated, "三（二）") }
        if facts.evaluator == actor.account { throw Refusal(.samePersonConfirms, "三（二）") }
        try requirePublicity(by: employer, facts.publicities, at: now)
        return [.consented(Consent(revision: revision, byLevelAbove: byLevelAbove))]
    }
}
