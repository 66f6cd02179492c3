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
    fileprivate func publishable(by publisher: OrganisationID) throws -> [DossierRow] {
        let stages: [Stage] =
            publisher == program.officeID ? [.preliminary] : [.evaluated, .atLevel, .atBody]
        let rows = try stages.flatMap { stage in
            publisher == program.officeID
                ? try DossierRows.waiting(at: stage, limit: 500, in: records)
                : try DossierRows.waiting(with: publisher, at: stage, limit: 500, in: records)
        }
        return try rows.filter { row in
            guard !row.hasLapsed(at: now), let dossier = try reader.file(row.id.text, of: Dossier.self)?.state,
                (try? requirePublishable(dossier, by: publisher)) != nil
            else { return false }
            return try !publicities(naming: row.id).contains {
                $0.publisher == publisher && $0.name(of: row.id)?.particulars == dossier.particulars
            }
        }
    }

    /// Whether a desk may publish a person now; at the body its meeting must have decided to recommend them.
    func requirePublishable(_ dossier: Dossier, by publisher: OrganisationID) throws {
        let slate = try reader.file(Slate.id(of: dossier.body, dossier.tier).text, of: Slate.self)
        try dossier.requirePublishable(
            by: publisher, office: program.officeID, meetingRecommends: slate?.state.decided[dossier.id])
    }
}
