import Records
import Selection

/// Conflicts that data was certain of before a command's transaction. What was found stands where expert and dossier
/// are as they were; an organisation keeps its name for good.
struct ConflictsAhead: Sendable {
    /// The versions of those who were looked at.
    var experts: [ExpertID: Int] = [:]
    var dossiers: [DossierID: Found] = [:]

    struct Found: Sendable {
        let row: DossierRow
        let conflicts: [FoundConflict]
    }
}

extension Casework {
    /// All of a tier's dossiers are searched for conflicts beside the transactions of others; where the command isn't
    /// carried out, or was already, nothing is.
    func conflictsAhead(of command: Command, _ request: Request) async throws -> ConflictsAhead {
        switch command {
        case .openRound, .round(_, .takeIn), .panel(_, .decline): break
        default: return ConflictsAhead()
        }
        return try await records.database.read { records in
            let known: Receipt? = try Once.answer(to: request.key, of: request.by, in: records)
            if known != nil { return ConflictsAhead() }
            let desk = try Desk(records: records, casework: self, actor: request.by, now: request.at)
            return try desk.conflicts(ahead: command)
        }
    }
}

extension Desk {
    fileprivate func conflicts(ahead command: Command) throws -> ConflictsAhead {
        switch command {
        case .openRound(let plan):
            try requireOffice(for: .openRound)
            let facts = try roundFacts(opening: plan)
            guard (try? Round.open(plan, facts, at: now)) != nil, let panel = facts.panel else { break }
            return try search(panel.sitting.compactMap(\.self), facts.arriving)
        case .round(let id, let takeIn):
            let round = try self.round(id, for: takeIn.step).state
            let facts = try roundFacts(for: takeIn, on: round)
            guard (try? round.decide(takeIn, facts, by: actor, at: now)) != nil else { break }
            return try search(round.readers, facts.arriving)
        case .panel(let id, let decline):
            try requireOffice(for: decline.step.act)
            guard var panel = try reader.file(id.text, of: Panel.self)?.state,
                let events = try? panel.decide(decline, panelFacts(for: decline, on: panel), by: actor, at: now)
            else { break }
            for event in events { panel.evolve(event, at: now) }
            let rounds = try openRounds(of: id).map(\.state)
            let new = Set(panel.sitting.compactMap(\.self)).subtracting(rounds.flatMap(\.readers))
            return try search(new.sorted(), Set(rounds.flatMap(\.dossiers)).sorted())
        default: break
        }
        return ConflictsAhead()
    }

    private func search(_ experts: [ExpertID], _ dossiers: [DossierID]) throws -> ConflictsAhead {
        let entries = try experts.compactMap { try Experts.expert($0, in: records) }
        if entries.isEmpty { return ConflictsAhead() }
        return try dossiers.reduce(
            into: ConflictsAhead(experts: Dictionary(uniqueKeysWithValues: entries.map { ($0.id, $0.version) }))
        ) { ahead, id in
            guard let row = try DossierRows.row(id, in: records) else { return }
            ahead.dossiers[id] = ConflictsAhead.Found(row: row, conflicts: try certain(entries, row))
        }
    }

    /// What data is certain of between these experts and dossiers: no answer can undo it. Only what has changed since
    /// it was searched ahead is searched.
    func certain(
        _ experts: [ExpertID], _ dossiers: [DossierID], _ ahead: ConflictsAhead = ConflictsAhead()
    ) throws -> [FoundConflict] {
        if dossiers.isEmpty { return [] }
        let entries = try experts.compactMap { try Experts.expert($0, in: records) }
        if entries.isEmpty { return [] }
        let changed = entries.filter { ahead.experts[$0.id] != $0.version }
        let same = Set(entries.map(\.id)).subtracting(changed.map(\.id))
        return try dossiers.flatMap { id -> [FoundConflict] in
            guard let row = try DossierRows.row(id, in: records) else { return [] }
            guard let known = ahead.dossiers[id], known.row == row else { return try certain(entries, row) }
            let kept = known.conflicts.filter { same.contains($0.pair.expert) }
            return changed.isEmpty ? kept : kept + (try certain(changed, row))
        }
    }

    private func certain(_ entries: [ExpertEntry], _ row: DossierRow) throws -> [FoundConflict] {
        guard let dossier = try reader.file(row.id.text, of: Dossier.self)?.state else { return [] }
        let signs = try conflictSigns(of: dossier)
        return entries.compactMap { entry in
            let kinds = signs?(entry).filter { $0.value }.map(\.key) ?? []
            if kinds.isEmpty { return nil }
            return FoundConflict(
                RoundPair(dossier: row.id, expert: entry.id), ConflictKind.allCases.filter(kinds.contains))
        }
    }

    /// The kinds of conflict that a dossier shows of an expert, and whether each is certain; nil once it is erased.
    private func conflictSigns(of dossier: Dossier) throws -> ((ExpertEntry) -> [ConflictKind: Bool])? {
        guard let found = try conflictSearch(in: dossier) else { return nil }
        return { entry in
            var kinds = found.search.signs(of: entry.details).reduce(into: [ConflictKind: Bool]()) { kinds, sign in
                kinds[sign.kind] = kinds[sign.kind] == true || sign.isCertain
            }
            if entry.marks.isSamePerson(as: found.marks) { kinds[.own] = true }
            return kinds
        }
    }
}
