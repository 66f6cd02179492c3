public import Records
public import Selection

/// What waits for a desk: at which stage how many, the oldest of them, and what is due next.
public struct ToDo: Sendable {
    /// A pile of dossiers at one stage: what is due first, then what is held up, then what waits longest.
    public struct Pile: Sendable, Hashable {
        public let stage: Stage
        public let rows: [DossierRow]
        /// More wait than are shown.
        public let isCut: Bool
        /// What stands in the way of some, the nearest obstacle of each.
        public let blocked: [DossierID: Refusal]
        /// Behind whom the rest waits.
        public let last: DossierID?
    }

    public let piles: [Pile]
    /// How many wait at each stage at which any do, in the order of the way.
    public let counts: [(stage: Stage, count: Int)]
    /// Publicities of this desk: to be posted, running, or over and not stated.
    public let publicities: [PublicityRow]
    /// The slates of a recommending body, begun or not.
    public let slates: [SlateView]
    /// Lists for tier 3: a body's own, and those that wait for the office, the longest first.
    public let filings: [FilingDue]
    /// Draws of the office that are under way, the longest first.
    public let panels: [PanelRow]
    /// Meetings of which something waits for the office.
    public let sittings: [SittingDue]
    /// Whether this desk has anyone to publish.
    public let canPublish: Bool
    /// Organisations that asked to be opened below this desk.
    public let asked: [Organisation]
}

extension Casework {
    /// How many rows of a pile are shown; the list shows the rest.
    public static let pileHeight = 20
    /// How many rows of a stage's pile alone.
    public static let stageHeight = 50

    /// Everything that waits, or one stage's pile alone, that from behind a dossier on.
    public func toDo(
        only stage: Stage? = nil, after id: DossierID? = nil, for actor: Actor, at now: Moment
    ) async throws -> ToDo {
        guard actor.role.isOfficial, let organisation = actor.organisation else {
            throw CaseworkFault.notFound
        }
        return try await records.database.read { records in
            let desk = try Desk(records: records, casework: self, actor: actor, now: now)
            return ToDo(
                piles: try desk.piles(of: organisation, at: stage, after: id),
                counts: try desk.counts(of: organisation),
                publicities: try desk.unfinishedPublicities(of: organisation),
                slates: try desk.slates(of: organisation),
                filings: try desk.filings(of: organisation),
                panels: try organisation == self.program.officeID ? PanelRows.open(in: records) : [],
                sittings: try organisation == self.program.officeID ? desk.sittingsDue() : [],
                canPublish: try !desk.publishable(by: organisation, limit: 1).isEmpty,
                asked: try Organisations.descendants(of: organisation, .asked, in: records).map(
                    \.organisation))
        }
    }

    /// What waits behind a dossier at the same stage of the actor's desk; behind the last, the first again.
    public func next(
        after id: DossierID, at stage: Stage, for actor: Actor, at now: Moment
    ) async throws -> DossierID? {
        guard actor.role.isOfficial, let organisation = actor.organisation else { throw CaseworkFault.notFound }
        let desk = organisation == program.officeID ? nil : organisation
        return try await records.database.read { records in
            let seen = try DossierRows.row(id, in: records)
            for start in [seen, DossierRow?.none] {
                let rows = try DossierRows.waiting(
                    with: desk, at: stage, after: start, alive: now, limit: 2, in: records)
                if let next = rows.first(where: { $0.id != id }) { return next.id }
            }
            return nil
        }
    }
}

extension Desk {
    private func stages(of organisation: OrganisationID) -> [Stage] {
        organisation == program.officeID
            ? [.reported, .accepted, .reviewed, .preliminary] : [.submitted, .verified, .evaluated, .atLevel, .atBody]
    }

    fileprivate func piles(
        of organisation: OrganisationID, at stage: Stage?, after id: DossierID?
    ) throws -> [ToDo.Pile] {
        let desk = organisation == program.officeID ? nil : organisation
        let height = stage == nil ? Casework.pileHeight : Casework.stageHeight
        let behind = try id.flatMap { try DossierRows.row($0, in: records) }
        return try stages(of: organisation).filter { stage == nil || $0 == stage }.compactMap { stage in
            let rows = try DossierRows.waiting(
                with: desk, at: stage, after: behind, alive: now, limit: height + 1, in: records)
            if rows.isEmpty { return nil }
            let shown = Array(rows.prefix(height))
            let blocked = try obstacles(shown, at: stage, of: organisation)
            let urgent = shown.enumerated().map { place, row in
                (due: row.lapses?.milliseconds ?? .max, held: blocked[row.id] == nil ? 1 : 0, place: place, row: row)
            }.sorted { ($0.due, $0.held, $0.place) < ($1.due, $1.held, $1.place) }
            return ToDo.Pile(
                stage: stage, rows: urgent.map(\.row), isCut: rows.count > height, blocked: blocked,
                last: shown.last?.id)
        }
    }

    /// The nearest obstacle of each at a stage whose end waits for more than one act.
    private func obstacles(
        _ rows: [DossierRow], at stage: Stage, of organisation: OrganisationID
    ) throws -> [DossierID: Refusal] {
        if stage == .reported { return try paperObstacles(rows) }
        guard stage == .evaluated || stage == .atBody else { return [:] }
        let published = try PublicityRows.standings(by: organisation, of: rows.map(\.id), in: records)
        return rows.reduce(into: [:]) { blocked, row in
            let standings = published[row.id] ?? []
            blocked[row.id] =
                stage == .evaluated
                ? row.standing.publicityObstacle(standings, at: now)
                : row.slate == nil ? row.standing.obstacles(standings, program.opinions, at: now).first : nil
        }
    }

    fileprivate func counts(of organisation: OrganisationID) throws -> [(stage: Stage, count: Int)] {
        let isOffice = organisation == program.officeID
        let own = isOffice ? [:] : try DossierRows.counts(with: organisation, alive: now, in: records)
        return try stages(of: organisation).compactMap { stage in
            var filter = DossierFilter()
            (filter.stage, filter.state) = (stage, .open)
            let total = isOffice ? try DossierList.total(filter, at: now, in: records) : own[stage]
            return total.flatMap { $0 > 0 ? (stage, $0) : nil }
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
            try slate(Slate(Slate.id(of: organisation, $0), body: organisation, tier: $0), body, height: 1)
        }
    }
}
