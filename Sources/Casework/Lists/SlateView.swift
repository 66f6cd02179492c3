public import Records
public import Selection

/// A slate as its body and the office see it: names in order, who may still be listed, and the quota's ledger.
public struct SlateView: Sendable {
    public let slate: Slate
    public let version: Int
    public let ledger: QuotaLedger
    /// Everyone at the body under the tier, listed or not.
    public let rows: [DossierRow]
    /// What still keeps each off a sealed slate.
    public let obstacles: [DossierID: [Refusal]]
    /// The first instant too late to seal it.
    public let due: Moment
    public let hasLapsed: Bool
    public let acts: [Act]
}

extension Casework {
    public func slate(_ id: SlateID, for actor: Actor, at now: Moment) async throws -> SlateView {
        try await records.database.read { records in
            let desk = Desk(records: records, casework: self, actor: actor, now: now)
            guard let empty = Slate(id), let kind = try desk.organisation(empty.body)?.body else {
                throw CaseworkFault.notFound
            }
            return try desk.slate(empty, kind)
        }
    }
}

extension Desk {
    func slate(_ empty: Slate, _ kind: BodyKind) throws -> SlateView {
        let places = try places(at: empty.body)
        let file = try reader.file(empty.id.text, of: Slate.self)
        let slate = file?.state ?? empty
        let rows = try DossierRows.rows(at: slate.body, tier: slate.tier, in: records)
        let facts = try slateFacts(shown: rows, at: slate.body, kind)
        let listed = try slate.members.compactMap { try DossierRows.row($0, in: records) }
        let members = Set(slate.members)
        let others = rows.filter { !members.contains($0.id) }
        let hasLapsed = slate.hasLapsed(program.deadlines, at: now)
        return SlateView(
            slate: slate, version: file?.version ?? 0, ledger: slate.ledger(of: slate.members, facts),
            rows: listed + others, obstacles: facts.candidates.mapValues(\.obstacles),
            due: try reportBy(slate.body, slate.tier), hasLapsed: hasLapsed,
            acts: slate.openActs(for: actor, at: places, hasLapsed: hasLapsed))
    }
}

extension Slate {
    /// What can be done with a slate now.
    fileprivate func openActs(for actor: Actor, at places: Set<Place>, hasLapsed: Bool) -> [Act] {
        let acts: [Act] = switch (sealedAt, hasLapsed) {
        case (.some, _): []
        case (nil, true): [.reopenSlate]
        case (nil, false):
            [.hearOpinions, .deliberate, .list, .unlist, .rank, .explain, .prepareSlate, .sealSlate].filter(isOpen)
        }
        return acts.filter { Permissions.allow($0, actor.role, at: places) }
            .filter { $0 != .sealSlate || preparedBy != actor.account }
    }

    private func isOpen(to act: Act) -> Bool {
        switch act {
        case .deliberate: opinionsHeard
        case .list: !decided.isEmpty
        case .unlist: !members.isEmpty
        case .rank: members.count > 1
        case .sealSlate: preparedBy != nil
        default: true
        }
    }
}
