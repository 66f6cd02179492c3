extension Dossier {
    /// 三（二）, R27: this person stood published by that desk, with these particulars, for the whole window,
    /// and nothing objected is open or was upheld.
    func requirePublicity(
        by publisher: OrganisationID, _ publicities: [Publicity], at now: Moment
    ) throws(Refusal) {
        try publicities.filter { $0.publisher == publisher }.compactMap { $0.standing(of: id) }
            .require(particulars, at: now)
    }
}

extension Dossier {
    /// The office names who is on a preliminary list, once the departments were consulted and none spoke against them
    /// (三（四）, R35–R36).
    public func requirePublishable(onPortal decision: Decision?, at now: Moment) throws(Refusal) {
        if let end { throw Refusal(.ended, "三（一）", ["kind": end.kind.rawValue]) }
        guard preliminary != nil, let decision else { throw Refusal(.notPreliminary, "三（四）") }
        guard decision.isConsulted(at: now) else { throw Refusal(.repliesMissing, "三（四）") }
        if decision.objected.contains(id) { throw Refusal(.departmentObjected, "三（四）") }
    }

    /// Who may be named in a publicity of a desk below the office: the employer's and the channel's once evaluated
    /// there, the body's once decided upon (三（二）), and nobody whose way has lapsed.
    public func requirePublishable(
        by publisher: OrganisationID, meetingRecommends: Bool?, reportBy: Moment, at now: Moment
    ) throws(Refusal) {
        if let end { throw Refusal(.ended, "三（一）", ["kind": end.kind.rawValue]) }
        if hasLapsed(reportBy: reportBy, at: now) {
            throw Refusal(.lapsed, "五", ["cutoff": reportBy.description])
        }
        try requireDesk(desk == publisher)
        if evaluations[publisher] == nil { throw Refusal(.notEvaluated, "三（二）") }
        guard isAtBody else { return }
        guard let meetingRecommends else { throw Refusal(.notDeliberated, "三（二）") }
        if !meetingRecommends { throw Refusal(.notRecommendedByMeeting, "三（二）") }
    }
}
