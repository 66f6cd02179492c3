/// 三（二）, R19: level by level, none left out; each may return, decline or pass on.
extension Dossier {
    /// One full list of corrections, once from each desk and once from the office (R21).
    func giveBack(_ corrections: [Correction], _ facts: DossierFacts) throws(Refusal) -> [DossierEvent] {
        try requireDesk(true)
        if corrections.isEmpty { throw Refusal(.noCorrections, "三（二）") }
        if isAtOffice, acceptance != nil { throw Refusal(.alreadyAccepted, "三（三）") }
        for correction in corrections {
            try facts.program.requireRemark(correction.code, .correction, of: correction.section)
        }
        if returnedBy.contains(desk ?? Self.office) { throw Refusal(.alreadyReturned, "三（二）") }
        return [.returned(Return(desk: desk, corrections: corrections, due: facts.correctionsDue))]
    }

    /// A level between employer and body passes it on; so does the body once corrections have come back.
    func forward(
        _ opinion: Sealed<String>, _ facts: DossierFacts, at now: Moment
    ) throws(Refusal) -> [DossierEvent] {
        guard let desk, !isAtEmployer else { throw Refusal(.notHere, "三（二）") }
        if isAtBody, slate == nil { throw Refusal(.bodyCannotForward, "三（二）") }
        if facts.deskEvaluates {
            guard evaluations[desk] != nil else { throw Refusal(.notEvaluated, "三（二）") }
            try requirePublicity(by: desk, facts.publicities, at: now)
        }
        return [.forwarded(Forwarding(desk: desk, opinion: opinion))]
    }

    /// Not recommended by the desk that holds it, with the reason.
    func decline(
        _ remark: Sealed<String>, _ code: String?, _ facts: DossierFacts
    ) throws(Refusal) -> [DossierEvent] {
        try requireDesk(desk != nil)
        try facts.program.requireRemark(code, .ending)
        let reason: EndReason = isAtEmployer ? .employerDeclined : isAtBody ? .bodyDeclined : .levelDeclined
        return [.ended(Ending(.notRecommended, reason, remark: remark, code: code))]
    }
}
