public import Records
public import Selection

/// A page of a list with how many match in all, where that is known without counting.
public struct DossierListing: Sendable {
    public let page: DossierPage
    public let total: Int?
    public let organisations: [OrganisationID: Organisation]
}

extension Casework {
    /// The dossiers an official may see: the office all of them, an organisation those whose way leads over it.
    public func dossiers(
        _ filter: DossierFilter, after cursor: DossierCursor? = nil, size: Int = 50, for actor: Actor,
        at now: Moment
    ) async throws -> DossierListing {
        let asked = try seen(filter, by: actor)
        return try await records.database.read { records in
            let desk = try Desk(records: records, casework: self, actor: actor, now: now)
            let page = try DossierList.page(asked, after: cursor, size: size, at: now, in: records)
            return DossierListing(
                page: page, total: try DossierList.total(asked, at: now, in: records),
                organisations: try desk.named(page.rows))
        }
    }

    /// The dossiers found by what somebody typed, among those an official may see.
    public func dossiers(
        found search: DossierSearch, _ filter: DossierFilter, after cursor: SearchCursor? = nil, size: Int = 50,
        for actor: Actor, at now: Moment
    ) async throws -> (listing: DossierListing, next: SearchCursor?) {
        let asked = try seen(filter, by: actor)
        return try await records.database.read { records in
            let desk = try Desk(records: records, casework: self, actor: actor, now: now)
            let found = try search.page(asked, after: cursor, size: size, at: now, in: records)
            let listing = DossierListing(
                page: DossierPage(rows: found.rows, next: nil), total: nil, organisations: try desk.named(found.rows))
            return (listing, found.next)
        }
    }

    /// A filter held to what an official may see.
    private func seen(_ filter: DossierFilter, by actor: Actor) throws -> DossierFilter {
        guard actor.role.isOfficial, let organisation = actor.organisation else {
            throw CaseworkFault.notFound
        }
        var filter = filter
        if organisation != program.officeID { filter.organisation = organisation }
        return filter
    }

    /// An applicant's own dossiers, the newest first.
    public func ownDossiers(of actor: Actor) async throws -> [DossierRow] {
        try await records.database.read { try DossierRows.rows(of: actor.account, in: $0) }
    }
}

extension Desk {
    fileprivate func named(_ rows: [DossierRow]) throws -> [OrganisationID: Organisation] {
        try organisations(Set(rows.flatMap { [$0.employer, $0.body] + [$0.desk].compactMap(\.self) }))
    }
}
