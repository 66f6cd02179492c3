extension Dossier {
    /// 三（一）: a person hands in their application, once in a programme, before the cut-off (R15, R51).
    public static func submit(
        _ submission: Submission, _ facts: DossierFacts, at now: Moment
    ) throws(Refusal) -> [DossierEvent] {
        try requireTime(facts, at: now)
        if facts.rivals.contains(where: \.isOwn) { throw Refusal(.alreadySubmitted, "三（一）") }
        guard facts.employerIsOpen else { throw Refusal(.employerNotOpen, "三（二）") }
        guard submission.tier.isAppliedFor, let rules = facts.program.rules(for: submission.tier) else {
            throw Refusal(.tierNotOpen, "四（二）")
        }
        if submission.typedBy == submission.applicant, submission.signedPage == nil {
            throw Refusal(.notConfirmedByApplicant, "三（一）")
        }
        if submission.proofs.isEmpty { throw Refusal(.evidenceMissing, "三（一）") }
        try requireConditions(rules, facts)
        if facts.rivals.contains(where: \.identityVerified) { throw Refusal(.personAlreadyApplied, "三（一）") }
        return [.submitted(submission)]
    }

    /// The corrections asked for come back, in time, and only where they were asked for (R21).
    func resubmit(
        _ fact: Resubmission, _ facts: DossierFacts, at now: Moment
    ) throws(Refusal) -> [DossierEvent] {
        guard let outstanding else { throw Refusal(.nothingReturned, "三（二）") }
        guard now < outstanding.due else {
            throw Refusal(.correctionsOverdue, "三（二）", ["due": outstanding.due.description])
        }
        if let written = facts.candidate.tier, written != tier, written != tierApplied {
            throw Refusal(.tierChangeNotPossible, "四（一）")
        }
        let open = Set(outstanding.corrections.map(\.section))
        let outside = facts.sectionsChanged.subtracting(open).sorted()
        if !outside.isEmpty {
            throw Refusal(.outsideCorrections, "三（二）", ["sections": outside.joined(separator: ",")])
        }
        if fact.proofs.isEmpty { throw Refusal(.evidenceMissing, "三（一）") }
        if let rules = facts.program.rules(for: tier) { try Self.requireConditions(rules, facts) }
        if facts.rivals.contains(where: \.identityVerified) { throw Refusal(.personAlreadyApplied, "三（一）") }
        return [.resubmitted(fact)]
    }

    private static func requireTime(_ facts: DossierFacts, at now: Moment) throws(Refusal) {
        let cutoff = facts.program.deadlines.electronic
        guard facts.program.takesApplications(at: now) else {
            throw Refusal(.tooLate, cutoff.clause, ["cutoff": cutoff.value.description])
        }
    }

    /// Says everything that stands against an application at once.
    private static func requireConditions(_ rules: TierRules, _ facts: DossierFacts) throws(Refusal) {
        let findings = facts.formFindings + rules.findings(on: facts.candidate)
        let blocks = findings.filter { $0.severity == .block }
        if let first = blocks.first { throw Refusal(.conditionsNotMet, first.clause, findings: blocks) }
    }
}
