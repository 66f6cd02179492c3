extension Dossier {
    /// The state a dossier's facts make, in their order; nil without a submission at their head.
    public init?(_ id: DossierID, facts: some Sequence<(event: DossierEvent, at: Moment)>) {
        var state: Dossier?
        for (event, at) in facts {
            if case .submitted(let submission) = event, state == nil {
                state = Dossier(id, submission)
            } else {
                state?.evolve(event, at: at)
            }
        }
        guard let state else { return nil }
        self = state
    }

    /// A dossier as first submitted.
    public init(_ id: DossierID, _ submission: Submission) {
        self.id = id
        program = submission.program
        person = submission.person
        applicant = submission.applicant
        tier = submission.tier
        tierApplied = submission.tier
        category = submission.category
        consentsToTransfer = submission.consentsToTransfer
        channel = submission.channel
        chain = submission.chain
        form = submission.form
        proofs = submission.proofs
        cautions = submission.cautions
        countsAsGrassroots = submission.countsAsGrassroots
    }

    /// Takes one more fact in. Replaying may not refuse.
    public mutating func evolve(_ event: DossierEvent, at: Moment) {
        switch event {
        case .submitted: break
        case .returned(let fact): takeBack(fact)
        case .resubmitted(let fact): takeIn(fact)
        case .verified(let fact):
            verification = fact
            identityVerified = identityVerified || fact.identityChecked
        case .evaluated(let fact): evaluations[fact.desk] = fact
        case .consented(let fact):
            consent = fact
            position = 1
        case .forwarded: position += 1
        case .disciplineAsked(let fact): disciplineRequest = fact
        case .disciplineReplied(let fact): disciplineReply = fact
        case .exceptionMade(let fact): exceptions.insert(fact.rule)
        case .tierChangeAsked: tierChangeAsked = true
        case .tierChanged(let fact): change(to: fact.to)
        case .tierChangeDeclined: tierChangeAsked = false
        case .withholdingProposed(let fact): withholdingProposedBy = fact.by
        case .withheld: isWithheld = true
        case .reported(let fact):
            slate = fact.slate
            rank = fact.rank
            position = chain.count
        case .accepted: acceptance = at
        case .reviewed(let fact): results[fact.tier] = fact
        case .transferConsentWithdrawn: consentsToTransfer = false
        case .transferred(let fact):
            tier = fact.to
            isTransferred = true
        case .preliminary(let fact): preliminary = fact.tier
        case .ended(let fact): end = End(fact.kind, fact.reason, at: at)
        }
    }

    private mutating func takeBack(_ fact: Return) {
        outstanding = fact
        returnedBy.insert(fact.desk ?? Self.office)
    }

    /// Corrections start again at the employer: what was verified and consented to was the earlier form, and who was
    /// verified may be another now.
    private mutating func takeIn(_ fact: Resubmission) {
        (form, proofs, category, cautions) = (fact.form, fact.proofs, fact.category, fact.cautions)
        (consentsToTransfer, countsAsGrassroots) = (fact.consentsToTransfer, fact.countsAsGrassroots)
        revision += 1
        if fact.changesParticulars { particulars += 1 }
        if fact.changesIdentity == true { identityVerified = false }
        outstanding = nil
        verification = nil
        consent = nil
        position = 0
    }

    private mutating func change(to tier: Tier) {
        self.tier = tier
        tierChangeAsked = false
        consentsToTransfer = false
        particulars += 1
    }

    /// Stands for the office among the desks that have returned a dossier.
    static let office = OrganisationID("office")
}
