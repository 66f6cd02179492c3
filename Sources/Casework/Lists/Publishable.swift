public import Records
public import Selection

extension Casework {
    /// Whom a desk may put into a publicity now and hasn't published as they stand.
    public func publishable(for actor: Actor, at now: Moment) async throws -> [DossierRow] {
        guard actor.role.isOfficial, let organisation = actor.organisation else { throw CaseworkFault.notFound }
        return try await records.database.read { records in
            let desk = try Desk(records: records, casework: self, actor: actor, now: now)
            return try desk.publishable(by: organisation)
        }
    }

    /// A desk's publicities, the newest first.
    public func publicities(of actor: Actor) async throws -> [PublicityRow] {
        guard actor.role.isOfficial, let organisation = actor.organisation else { throw CaseworkFault.notFound }
        return try await records.database.read { try PublicityRows.rows(of: organisation, in: $0) }
    }
}

extension Desk {
    /// By the projections alone, so that a large body need not look at everyone's facts.
    func publishable(by publisher: OrganisationID, limit: Int = 500) throws -> [DossierRow] {
        let unpublished = UnpublishedRows(by: publisher, at: now, unpostable: try unpostable(of: publisher))
        if publisher == program.officeID {
            guard let decision = try decision()?.state, decision.isConsulted(at: now) else { return [] }
            let rows = try unpublished.rows(
                with: nil, at: .preliminary, limit: limit + decision.objected.count, in: records)
            return Array(rows.filter { !decision.objected.contains($0.id) }.prefix(limit))
        }
        let recommended = try meetings(of: publisher).filter(\.value).keys.sorted()
        let below = try [Stage.evaluated, .atLevel].flatMap {
            try unpublished.rows(with: publisher, at: $0, limit: limit, in: records)
        }
        let atBody = try unpublished.rows(with: publisher, at: .atBody, among: recommended, limit: limit, in: records)
        return Array((below + atBody).prefix(limit))
    }

    /// Prepared texts of a desk in which somebody no longer stands as they were prepared.
    private func unpostable(of publisher: OrganisationID) throws -> Set<PublicityID> {
        let waiting = try PublicityRows.rows(of: publisher, in: records).filter { $0.posted == nil }
        let texts = try reader.files(waiting.map(\.id.text), of: Publicity.self).map(\.state)
        return Set(try texts.filter { try !outdated(in: $0).isEmpty }.map(\.id))
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
        var publishing = try Publishing(by: publisher, at: self)
        guard try passes({ try publishing.require(dossier) }) else { return false }
        let shown = try publicities(naming: dossier.id).filter {
            $0.publisher == publisher && $0.name(of: dossier.id)?.particulars == dossier.particulars
        }
        return try shown.allSatisfy { try $0.posting == nil && !outdated(in: $0).isEmpty }
    }

    /// Who no longer stands as a text was prepared: they changed, are left off it now, or can't be named any more.
    func outdated(in publicity: Publicity) throws -> Set<DossierID> {
        var publishing = try Publishing(by: publicity.publisher, at: self)
        let names = try publicity.names.filter { name in
            guard let dossier = try reader.file(name.dossier.text, of: Dossier.self)?.state,
                name.particulars == dossier.particulars, name.isWithheld == dossier.isWithheld
            else { return true }
            return try !passes { try publishing.require(dossier) }
        }
        return Set(names.map(\.dossier))
    }
}
