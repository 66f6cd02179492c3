/// 三（二）: what the recommending body does for one person before the name goes on a slate.
extension Dossier {
    /// R29: the letter to the organ that has jurisdiction over the person.
    func askDiscipline(_ fact: DisciplineRequest) throws(Refusal) -> [DossierEvent] {
        try requireDesk(isAtBody)
        return [.disciplineAsked(fact)]
    }

    /// R29: their answer, with its number and day.
    func recordDisciplineReply(_ fact: DisciplineReply, at now: Moment) throws(Refusal) -> [DossierEvent] {
        try requireDesk(isAtBody)
        guard disciplineRequest != nil else { throw Refusal(.disciplineNotAsked, "三（二）") }
        if fact.number.isEmpty || fact.dated > now.day { throw Refusal(.disciplineNumberMissing, "三（二）") }
        return [.disciplineReplied(fact)]
    }

    /// R6, R12: where the notice leaves room, the body writes down why it goes on.
    func makeException(_ fact: ExceptionMade) throws(Refusal) -> [DossierEvent] {
        try requireDesk(isAtBody)
        guard cautions.contains(fact.rule) else { throw Refusal(.exceptionNotNeeded, "一") }
        return [.exceptionMade(fact)]
    }

    /// 四（一）: before its slate is sealed the body may ask a tier-1 applicant to go on under tier 2.
    func askTierChange(_ fact: TierChangeRequest) throws(Refusal) -> [DossierEvent] {
        try requireDesk(isAtBody)
        guard tier == .one, fact.to == .two else { throw Refusal(.tierChangeNotPossible, "四（一）") }
        if tierChangeAsked { throw Refusal(.tierChangePending, "四（一）") }
        return [.tierChangeAsked(fact)]
    }

    /// The applicant's answer; tier 2's own conditions must be met.
    func answerTierChange(_ consents: Bool, _ facts: DossierFacts) throws(Refusal) -> [DossierEvent] {
        guard tierChangeAsked else { throw Refusal(.tierChangeNotAsked, "四（一）") }
        guard consents else { return [.tierChangeDeclined(TierChangeDeclined(stays: tier))] }
        let blocks = (facts.program.rules(for: .two)?.findings(on: facts.candidate) ?? [])
            .filter { $0.severity == .block }
        if let first = blocks.first { throw Refusal(.conditionsNotMet, first.clause, findings: blocks) }
        return [.tierChanged(TierChange(from: tier, to: .two))]
    }

    /// A person whose work is secret is left off the published text by two people.
    func proposeWithholding(_ fact: WithholdingProposal) throws(Refusal) -> [DossierEvent] {
        if isWithheld { throw Refusal(.alreadyWithheld, "三（二）") }
        return [.withholdingProposed(fact)]
    }

    func confirmWithholding(by actor: Actor) throws(Refusal) -> [DossierEvent] {
        if isWithheld { throw Refusal(.alreadyWithheld, "三（二）") }
        guard let first = withholdingProposedBy else { throw Refusal(.withholdingNotProposed, "三（二）") }
        if first == actor.account { throw Refusal(.samePersonConfirms, "三（二）") }
        return [.withheld(Withholding(proposedBy: first))]
    }

    /// Everything that still keeps this person off a sealed slate, each with its clause.
    public func obstaclesToReport(_ facts: DossierFacts, at now: Moment) -> [Refusal] {
        if let end { return [Refusal(.ended, "三（一）", ["kind": end.kind.rawValue])] }
        guard isAtBody, outstanding == nil else { return [Refusal(.notHere, "三（二）")] }
        let published = facts.publicities.filter { $0.publisher == body }.compactMap { $0.standing(of: id) }
        return DeskStanding(self).obstacles(published, facts.program.opinions, at: now)
    }
}
