public import Records
public import Selection

/// Who of the pool a dossier speaks of, and what it says.
public struct ConflictView: Sendable {
    public let row: DossierRow
    /// How many of the pool were looked at: all whose term hasn't ended.
    public let looked: Int
    public let found: [ExpertInConflict]
    /// Whether the person was erased: then nothing can be found.
    public let isErased: Bool
}

/// An expert with what speaks for a conflict.
public struct ExpertInConflict: Sendable {
    public let entry: ExpertEntry
    /// Whether the dossier may be the expert's own.
    public let isOwn: Bool
    public let signs: [ConflictSign]

    /// Whether one sign is certain.
    public var isCertain: Bool { isOwn || signs.contains(where: \.isCertain) }
}

extension Casework {
    /// What data says of conflicts between a dossier and everyone in the pool, those who are certain first. The office
    /// alone sees it.
    public func conflicts(with id: DossierID, for actor: Actor, at now: Moment) async throws -> ConflictView {
        try await records.database.read { records in
            try self.requireKeeper(actor)
            let desk = try Desk(records: records, casework: self, actor: actor, now: now)
            let dossier = try desk.visibleDossier(id).file.state
            guard let row = try DossierRows.row(id, in: records) else { throw CaseworkFault.notFound }
            let experts = try Experts.serving(on: now.day, in: records)
            guard let search = try desk.conflictSearch(in: dossier) else {
                return ConflictView(row: row, looked: experts.count, found: [], isErased: true)
            }
            let found = experts.map { entry in
                ExpertInConflict(
                    entry: entry, isOwn: entry.marks.isSamePerson(as: search.marks),
                    signs: search.search.signs(of: entry.details))
            }.filter { $0.isOwn || !$0.signs.isEmpty }
            return ConflictView(
                row: row, looked: experts.count,
                found: found.filter(\.isCertain) + found.filter { !$0.isCertain }, isErased: false)
        }
    }
}
