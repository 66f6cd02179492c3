/// 三（三）: the office takes a reported dossier in, and the experts' result is put on record.
extension Dossier {
    func accept(
        _ checked: [String], _ facts: DossierFacts, at now: Moment
    ) throws(Refusal) -> [DossierEvent] {
        try requireOffice()
        if acceptance != nil { throw Refusal(.alreadyAccepted, "三（三）") }
        if let held = facts.program.deadlines.refusal(for: facts.paperLack, reportBy: facts.reportBy, at: now) {
            throw held
        }
        // In the list's own order; the list is an aid, so what isn't ticked stands in nobody's way.
        let known = facts.program.acceptance.map(\.id).filter(checked.contains)
        return [.accepted(Acceptance(revision: revision, checked: known))]
    }

    /// Not taken in: the conditions aren't met, or what was asked for isn't there.
    func refuse(
        _ remark: Sealed<String>, _ code: String?, _ facts: DossierFacts
    ) throws(Refusal) -> [DossierEvent] {
        try requireOffice()
        if acceptance != nil { throw Refusal(.alreadyAccepted, "三（三）") }
        try facts.program.requireRemark(code, .ending)
        return [.ended(Ending(.removed, .refusedAtAcceptance, remark: remark, code: code))]
    }

    /// R33: an odd committee of the size the programme asks, two thirds there, two thirds of those for it.
    func recordPanelResult(_ vote: PanelVote, _ facts: DossierFacts) throws(Refusal) -> [DossierEvent] {
        try requireOffice()
        guard acceptance != nil else { throw Refusal(.notAccepted, "三（三）") }
        guard facts.votesOpened.contains(tier) else { throw Refusal(.voteNotOpen, "三（三）") }
        if results[tier] != nil { throw Refusal(.alreadyReviewed, "三（三）") }
        let panel = facts.program.panel
        try panel.requireQuorum(vote)
        // Hundredths of a point, a hundred points at most.
        guard (0...10_000).contains(vote.score) else { throw Refusal(.scoreImpossible, "三（三）") }
        let passed = panel.pass.value.isReached(by: vote.votesFor, of: vote.present)
        return [
            .reviewed(
                PanelResult(
                    tier: tier, members: vote.members, present: vote.present, votesFor: vote.votesFor,
                    score: vote.score, passed: passed))
        ]
    }

    /// R42: consent to a transfer may be taken back until the vote on the tier below opens.
    func withdrawTransferConsent(_ facts: DossierFacts) throws(Refusal) -> [DossierEvent] {
        guard tierApplied == .one, consentsToTransfer, !isTransferred else { throw Refusal(.noTransfer, "四（一）") }
        if facts.votesOpened.contains(.two) { throw Refusal(.voteOpen, "四（一）") }
        return [.transferConsentWithdrawn(TransferConsentWithdrawn(tier: .two))]
    }

    private func requireOffice() throws(Refusal) {
        if outstanding != nil { throw Refusal(.notHere, "三（二）", ["desk": "applicant"]) }
        guard isAtOffice else { throw Refusal(.notReported, "三（三）") }
    }
}

extension PanelRules {
    /// Whether the committee could decide at all.
    func requireQuorum(_ vote: PanelVote) throws(Refusal) {
        let smallest = minimumSizes.value.min() ?? 1
        if vote.members < smallest {
            throw Refusal(.panelTooSmall, minimumSizes.clause, ["least": String(smallest)])
        }
        if oddOnly.value, vote.members % 2 == 0 { throw Refusal(.panelEven, oddOnly.clause) }
        guard vote.present > 0, vote.present <= vote.members, (0...vote.present).contains(vote.votesFor) else {
            throw Refusal(.votesImpossible, pass.clause)
        }
        guard attendance.value.isReached(by: vote.present, of: vote.members) else {
            throw Refusal(.attendanceShort, attendance.clause)
        }
    }
}
