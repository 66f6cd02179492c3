public import Records
public import Selection

extension Casework {
    /// Whom a desk may put into a publicity now and hasn't published as they stand.
    public func publishable(for actor: Actor, at now: Moment) async throws -> [DossierRow] {
        guard actor.role != .applicant, let organisation = actor.organisation else { throw CaseworkFault.notFound }
        return try await records.database.read { records in
            let desk = try Desk(records: records, casework: self, actor: actor, now: now)
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
            try DossierRows.waiting(with: isOffice ? nil : publisher, at: stage, limit: .max, in: records)
        }
        // A text that can't be posted any more holds nobody back.
        let published = try PublicityRows.standings(by: publisher, besides: unpostable(of: publisher), in: records)
        let mayName = try nameable(by: publisher)
        return Array(
            rows.lazy.filter { row in
                guard !row.hasLapsed(at: now), mayName(row) else { return false }
                return !(published[row.id] ?? []).contains { $0.particulars == row.standing.particulars }
            }.prefix(500))
    }

    /// Whom the rules let a desk name, as the rows tell.
    private func nameable(by publisher: OrganisationID) throws -> (DossierRow) -> Bool {
        if publisher == program.officeID {
            guard let decision = try decision()?.state, decision.isConsulted(at: now) else { return { _ in false } }
            return { !decision.objected.contains($0.id) }
        }
        let decided = try meetings(of: publisher)
        return { $0.standing.isEvaluated && ($0.stage != .atBody || decided[$0.id] == true) }
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
        guard try passes({ try requirePublishable(dossier, by: publisher) }) else { return false }
        let shown = try publicities(naming: dossier.id).filter {
            $0.publisher == publisher && $0.name(of: dossier.id)?.particulars == dossier.particulars
        }
        return try shown.allSatisfy { try $0.posting == nil && !outdated(in: $0).isEmpty }
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
