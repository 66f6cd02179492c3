public import Records
public import Selection

/// What waits for a desk: at which stage how many, the oldest of them, and what is due next.
public struct ToDo: Sendable {
    /// A pile of dossiers at one stage.
    public struct Pile: Sendable, Hashable {
        public let stage: Stage
        public let rows: [DossierRow]
        /// More wait than are shown.
        public let isCut: Bool
    }

    public let piles: [Pile]
    /// Publicities of this desk: to be posted, running, or over and not stated.
    public let publicities: [PublicityRow]
    /// The slates of a recommending body, begun or not.
    public let slates: [SlateView]
    /// Whether this desk has anyone to publish.
    public let canPublish: Bool
    /// Organisations that asked to be opened below this desk.
    public let asked: [Organisation]
}

extension Casework {
    /// How many rows of a pile are shown; the list shows the rest.
    public static let pileHeight = 20

    public func toDo(for actor: Actor, at now: Moment) async throws -> ToDo {
        guard actor.role != .applicant, let organisation = actor.organisation else {
            throw CaseworkFault.notFound
        }
        return try await records.database.read { records in
            let desk = Desk(records: records, casework: self, actor: actor, now: now)
            return ToDo(
                piles: try desk.piles(of: organisation),
                publicities: try desk.unfinishedPublicities(of: organisation),
                slates: try desk.slates(of: organisation),
                canPublish: try !desk.publishable(by: organisation).isEmpty,
                asked: try Organisations.descendants(of: organisation, .asked, in: records).map(
                    \.organisation))
        }
    }

    /// What waits behind a dossier at the same stage of the actor's desk; behind the last, the first again.
    public func next(
        after id: DossierID, at stage: Stage, for actor: Actor, at now: Moment
    ) async throws -> DossierID? {
        guard actor.role != .applicant, let organisation = actor.organisation else { throw CaseworkFault.notFound }
        let desk = organisation == program.officeID ? nil : organisation
        return try await records.database.read { records in
            let seen = try DossierRows.row(id, in: records)
            for start in [seen, DossierRow?.none] {
                let rows = try DossierRows.waiting(with: desk, at: stage, after: start, limit: 20, in: records)
                if let next = rows.first(where: { $0.id != id && !$0.hasLapsed(at: now) }) { return next.id }
            }
            return nil
        }
    }
}

extension Desk {
    fileprivate func piles(of organisation: OrganisationID) throws -> [ToDo.Pile] {
        let isOffice = organisation == program.officeID
        let stages: [Stage] =
            isOffice
            ? [.reported, .accepted, .reviewed, .preliminary]
            : [.submitted, .verified, .evaluated, .atLevel, .atBody]
        return try stages.compactMap { stage in
            let rows = try DossierRows.waiting(
                with: isOffice ? nil : organisation, at: stage, limit: Casework.pileHeight + 1, in: records)
            let alive = rows.filter { !$0.hasLapsed(at: now) }
            if alive.isEmpty { return nil }
            return ToDo.Pile(
                stage: stage, rows: Array(alive.prefix(Casework.pileHeight)),
                isCut: rows.count > Casework.pileHeight)
        }
    }

    fileprivate func unfinishedPublicities(of organisation: OrganisationID) throws -> [PublicityRow] {
        try PublicityRows.rows(of: organisation, in: records).filter { row in
            if row.stated != nil { return false }
            guard row.posted == nil, let file = try reader.file(row.id.text, of: Publicity.self) else { return true }
            // What can't be posted any more waits for nobody: its names are put together anew.
            return try outdated(in: file.state).isEmpty
        }
    }

    fileprivate func slates(of organisation: OrganisationID) throws -> [SlateView] {
        guard let body = try self.organisation(organisation)?.body else { return [] }
        return try [Tier.one, .two].map {
            try slate(Slate(Slate.id(of: organisation, $0), body: organisation, tier: $0), body)
        }
    }
}
