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
            let shown = try publicities(naming: row.id).filter {
                $0.publisher == publisher && $0.name(of: row.id)?.particulars == dossier.particulars
            }
            return try shown.allSatisfy { try $0.posting == nil && !outdated(in: $0).isEmpty }
        }
    }

    /// Who no longer stands as a text was prepared: they changed, are left off it now, or can't be named any more.
    func outdated(in publicity: Publicity) throws -> Set<DossierID> {
        let names = try publicity.names.filter { name in
            guard let dossier = try reader.file(name.dossier.text, of: Dossier.self)?.state,
                name.particulars == dossier.particulars, name.isWithheld == dossier.isWithheld
            else { return true }
            return (try? requirePublishable(dossier, by: publicity.publisher)) == nil
        }
        return Set(names.map(\.dossier))
    }

    /// Whether a desk may publish a person now; at the body its meeting must have decided to recommend them.
    func requirePublishable(_ dossier: Dossier, by publisher: OrganisationID) throws {
        if publisher == program.officeID {
            return try dossier.requirePublishable(onPortal: try decision()?.state, at: now)
        }
        let slate = try reader.file(Slate.id(of: dossier.body, dossier.tier).text, of: Slate.self)
        try dossier.requirePublishable(
            by: publisher, meetingRecommends: slate?.state.decided[dossier.id],
            reportBy: try reportBy(dossier.body, dossier.tier), at: now)
    }
}
