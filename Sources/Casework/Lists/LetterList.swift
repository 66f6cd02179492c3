public import Records
public import Selection

extension Casework {
    /// What an account was told, the newest first.
    public func letters(of actor: Actor, limit: Int = 50) async throws -> [Letter] {
        try await records.database.read { try Outbox.letters(of: actor.account, limit: limit, in: $0) }
    }

    /// What letters of returns carry, by their numbers: everything their dossier was sent back for then. It is read
    /// where it is sealed, so that no letter keeps a person's words.
    public func remarks(in letters: [Letter], for actor: Actor) async throws -> [Int: [TimelineDetail]] {
        let returns = letters.filter { $0.content.kind == "returned" && $0.content.account == actor.account }
        if returns.isEmpty { return [:] }
        return try await records.database.read { records in
            try returns.reduce(into: [:]) { remarks, letter in
                let facts = try Ledger.facts(of: CaseKey(.dossier, letter.content.subject), in: records)
                guard let fact = facts.first(where: { $0.name == "returned" && $0.at == letter.at }),
                    case .returned(let list) = try CanonicalJSON.decode(from: fact.event) as DossierEvent
                else { return }
                remarks[letter.id] = try list.corrections.compactMap { correction in
                    try opened(correction.remark, in: records).map {
                        TimelineDetail(label: "correction.\(correction.section)", text: $0, code: correction.code)
                    }
                }
            }
        }
    }
}
