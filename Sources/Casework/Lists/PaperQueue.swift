public import Records
public import Selection

/// Whose paper the office still waits for, slate by slate.
public struct PaperQueue: Sendable {
    public struct Line: Sendable {
        public let slate: SlateRow
        public let body: Organisation?
        /// Those whose way goes on.
        public let people: [(row: DossierRow, lack: PaperLack)]
        /// The first instant at which it is missing.
        public let due: Moment
    }

    public let lines: [Line]
    /// Behind which slate the next page begins.
    public let next: SlateID?
}

extension Casework {
    static let paperQueueHeight = 50

    public func paperQueue(after id: SlateID? = nil, for actor: Actor, at now: Moment) async throws -> PaperQueue {
        guard actor.organisation == program.officeID else { throw CaseworkFault.notFound }
        return try await records.database.read { records in
            let desk = try Desk(records: records, casework: self, actor: actor, now: now)
            let found = try SlateRows.lackingPaper(after: id, limit: Self.paperQueueHeight + 1, in: records)
            let shown = found.prefix(Self.paperQueueHeight)
            return PaperQueue(
                lines: try shown.compactMap(desk.line), next: found.count > shown.count ? shown.last?.id : nil)
        }
    }
}

extension Desk {
    /// Nil where everyone whose paper isn't there has gone.
    fileprivate func line(_ slate: SlateRow) throws -> PaperQueue.Line? {
        let people = try slate.paperLacks.sorted { $0.key < $1.key }.compactMap { id, lack in
            try DossierRows.row(id, in: records).flatMap { $0.endKind == nil ? (row: $0, lack: lack) : nil }
        }
        if people.isEmpty, !slate.isReportLacking { return nil }
        return PaperQueue.Line(
            slate: slate, body: try organisation(slate.body), people: people,
            due: program.deadlines.paperBy(try reportBy(slate.body, slate.tier)))
    }
}
