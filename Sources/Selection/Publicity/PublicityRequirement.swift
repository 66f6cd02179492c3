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
    /// Who may be named in a publicity of a desk: the employer's and the channel's once evaluated there, the body's
    /// once decided upon, the office's once on a preliminary list (三（二）, 三（四）).
    public func requirePublishable(
        by publisher: OrganisationID, office: OrganisationID, meetingRecommends: Bool?
    ) throws(Refusal) {
        if let end { throw Refusal(.ended, "三（一）", ["kind": end.kind.rawValue]) }
        if publisher == office {
            guard preliminary != nil else { throw Refusal(.notPreliminary, "三（四）") }
            return
        }
        try requireDesk(desk == publisher)
        if evaluations[publisher] == nil { throw Refusal(.notEvaluated, "三（二）") }
        guard isAtBody else { return }
        guard let meetingRecommends else { throw Refusal(.notDeliberated, "三（二）") }
        if !meetingRecommends { throw Refusal(.notRecommendedByMeeting, "三（二）") }
    }
}
