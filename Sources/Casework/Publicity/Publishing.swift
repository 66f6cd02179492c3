import Selection

/// Whether a desk may publish people now: the decision and each slate are read once for everyone a text names.
struct Publishing {
    private let desk: Desk
    private let publisher: OrganisationID
    private let decision: Decision?
    private var meetings: [SlateID: Meeting] = [:]

    init(by publisher: OrganisationID, at desk: Desk) throws {
        self.desk = desk
        self.publisher = publisher
        decision = publisher == desk.program.officeID ? try desk.decision()?.state : nil
    }

    /// At the body its meeting must have decided to recommend them.
    mutating func require(_ dossier: Dossier) throws {
        if publisher == desk.program.officeID {
            return try dossier.requirePublishable(onPortal: decision, at: desk.now)
        }
        let meeting = try meeting(of: dossier.body, dossier.tier)
        try dossier.requirePublishable(
            by: publisher, meetingRecommends: meeting.recommends[dossier.id], reportBy: meeting.reportBy, at: desk.now)
    }

    private mutating func meeting(of body: OrganisationID, _ tier: Tier) throws -> Meeting {
        let slate = Slate.id(of: body, tier)
        if let known = meetings[slate] { return known }
        let meeting = Meeting(
            recommends: try desk.reader.file(slate.text, of: Slate.self)?.state.decided ?? [:],
            reportBy: try desk.reportBy(body, tier))
        meetings[slate] = meeting
        return meeting
    }
}

/// What a body's meeting decided of each person, and until when it may report them.
private struct Meeting {
    let recommends: [DossierID: Bool]
    let reportBy: Moment
}
