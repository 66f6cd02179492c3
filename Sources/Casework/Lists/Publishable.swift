public import Records
public import Selection

extension Casework {
    /// Whom a desk may put into a publicity now and hasn't published as they stand.
    public func publishable(for actor: Actor, at now: Moment) async throws -> [DossierRow] {
        guard actor.role != .applicant, let organisation = actor.organisation else { throw CaseworkFault.notFound }
        return try await records.database.read { records in
            let desk = Desk(records: records, casework: self, actor: actor, now: now)
            return try desk.publishable(by: organisation)
        }
    }

    /// A desk's publicities, the newest first.
    public func publicities(of actor: Actor) async throws -> [PublicityRow] {
        guard actor.role != .applicant, let organisation = actor.organisation else { throw CaseworkFault.notFound }
        return try await records.database.read { try PublicityRows.rows(of: organisation, in: $0) }
    }
}

extension Desk {
    /// By the projections alone, so that a large body need not look at everyone's facts.
    func publishable(by publisher: OrganisationID) throws -> [DossierRow] {
        let isOffice = publisher == program.officeID
        let stages: [Stage] = isOffice ? [.preliminary] : [.evaluated, .atLevel, .atBody]
        let rows = try stages.flatMap { stage in
            isOffice
                ? try DossierRows.waiting(at: stage, limit: .max, in: records)
                : try DossierRows.waiting(with: publisher, at: stage, limit: .max, in: records)
        }
        let published = try PublicityRows.standings(by: publisher, in: records)
        let decided = try meetings(of: publisher)
        return Array(
            rows.lazy.filter { row in
                guard !row.hasLapsed(at: now), isOffice || row.standing.isEvaluated,
                    row.stage != .atBody || decided[row.id] == true
                else { return false }
                return !(published[row.id] ?? []).contains { $0.particulars == row.standing.particulars }
            }.prefix(500))
    }

    /// What a body's meetings decided of each person.
    private func meetings(of body: OrganisationID) throws -> [DossierID: Bool] {
        try [Tier.one, .two].reduce(into: [:]) { decided, tier in
            let slate = try reader.file(Slate.id(of: body, tier).text, of: Slate.self)?.state
            decided.merge(slate?.decided ?? [:]) { $1 }
        }
    }

    /// Whether a desk may publish a person now and hasn't published them as they stand.
    func isPublishable(_ dossier: Dossier, by publisher: OrganisationID?) throws -> Bool {
        guard let publisher else { return false }
        let isAllowed = try passes { try requirePublishable(dossier, by: publisher) }
        return try isAllowed
            && !publicities(naming: dossier.id).contains {
                $0.publisher == publisher && $0.name(of: dossier.id)?.particulars == dossier.particulars
            }
    }

    /// Whether a desk may publish a person now; at the body its meeting must have decided to recommend them.
    func requirePublishable(_ dossier: Dossier, by publisher: OrganisationID) throws {
        let slate = try reader.file(Slate.id(of: dossier.body, dossier.tier).text, of: Slate.self)
        try dossier.requirePublishable(
            by: publisher, office: program.officeID, meetingRecommends: slate?.state.decided[dossier.id])
    }
}
