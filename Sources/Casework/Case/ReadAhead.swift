import Records
import Selection

/// What a command rests on is read before its transaction, beside which others can wait for the same commit.
extension Casework {
    /// The draft that a command hands in, read, checked and sealed; the cases it is about are remembered. Nothing where
    /// the transaction will say why.
    func readAhead(_ command: Command) async throws -> ReadDraft? {
        switch command {
        case .submit(let id, _, let carried, _): return try await readAhead(id, carrying: carried)
        case .dossier(let id, _): _ = try await recall(id.text, Dossier.self)
        case .preparePublicity(_, let names, _): for name in names { _ = try await recall(name.text, Dossier.self) }
        case .publicity(let id, .post):
            let names = try await recall(id.text, Publicity.self)?.state.names ?? []
            for name in names { _ = try await recall(name.dossier.text, Dossier.self) }
        case .publicity, .slate, .decision, .settings, .filing, .planPanel, .panel: break
        case .openRound, .round, .applyProposal: break
        case .reading: break
        case .convene, .sitting: break
        }
        return nil
    }

    /// Many at once; where one can't be read, its transaction says why.
    func readAhead(_ commands: [Command]) async -> [ReadDraft?] {
        await withTaskGroup(of: (Int, ReadDraft?).self) { tasks in
            for (index, command) in commands.enumerated() {
                tasks.addTask { (index, (try? await readAhead(command)) ?? nil) }
            }
            return await tasks.reduce(into: Array(repeating: nil, count: commands.count)) { $0[$1.0] = $1.1 }
        }
    }

    /// Replays a case outside of the records, so that several are replayed at once.
    private func recall<State: CaseState>(_ id: String, _ type: State.Type) async throws -> CaseFile<State>? {
        let key = CaseKey(State.kind, id)
        guard let end = try await records.database.glance({ try Ledger.end(of: key, in: $0) }) else { return nil }
        if let known: CaseFile<State> = memory.file(key, endingWith: end.link) { return known }
        let facts = try await records.database.glance { try Ledger.facts(of: key, in: $0) }
        // Somebody may have added to it since its end was looked at.
        let file: CaseFile<State>? = try CaseFile(id, facts.prefix(end.version), link: end.link)
        if let file { memory.remember(file) }
        return file
    }
}
