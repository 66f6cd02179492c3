public import Records
public import Selection

/// A body's list for tier 3 as lists show it.
public struct FilingDue: Sendable, Hashable {
    public let body: Organisation
    public let row: FilingRow?
    public let standing: FilingStanding
    public let due: Moment

    public var people: Int { row?.people ?? 0 }
}

extension Casework {
    /// Every body that may hand in a list, for the office: what waits for it first, then what is due.
    public func filings(for actor: Actor, at now: Moment) async throws -> [FilingDue] {
        try await records.database.read { records in
            let desk = try Desk(records: records, casework: self, actor: actor, now: now)
            guard actor.role.isOfficial, actor.organisation == self.program.officeID else {
                throw CaseworkFault.notFound
            }
            let rows = Dictionary(try FilingRows.all(in: records).map { ($0.body, $0) }) { first, _ in first }
            let kinds: Set<OrganisationKind> = [.league, .department, .direct, .central, .federation]
            let open = try Organisations.open(of: kinds, in: records).map(\.organisation)
            let bodies = open.filter(desk.handsInTierThree)
            let order = FilingStanding.forOffice
            return bodies.map { desk.due($0, rows[$0.id]) }.enumerated()
                .sorted { (order[$0.element.standing] ?? 0, $0.offset) < (order[$1.element.standing] ?? 0, $1.offset) }
                .map(\.element)
        }
    }
}

extension FilingStanding {
    private static let mostUrgentFirst = [Self.withOffice, .returned, .prepared, .open, .lapsed, .filed]

    fileprivate static let forOffice = Dictionary(
        uniqueKeysWithValues: mostUrgentFirst.enumerated().map { ($1, $0) })
}

extension Desk {
    func due(_ body: Organisation, _ row: FilingRow?) -> FilingDue {
        let cutoff = program.deadlines.tier3.value
        let progress = row?.progress ?? Filing(of: body.id).progress
        return FilingDue(
            body: body, row: row, standing: progress.standing(reportBy: cutoff, at: now),
            due: progress.due(reportBy: cutoff))
    }

    /// What waits for a desk: its own list until it is on file, and for the office every one that was handed in.
    func filings(of organisation: OrganisationID) throws -> [FilingDue] {
        if organisation == program.officeID {
            return try FilingRows.waiting(in: records).prefix(Casework.pileHeight + 1).compactMap { row in
                try self.organisation(row.body).map { due($0, row) }
            }
        }
        guard let body = try self.organisation(organisation), handsInTierThree(body) else { return [] }
        return [due(body, try FilingRows.row(Filing(of: body.id).id, in: records))]
    }
}
