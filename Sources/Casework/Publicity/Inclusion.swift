public import Records
public import Selection

/// What proves that a publicity was prepared and posted as the ledger says, with a signed head and nothing secret.
public struct PublicityInclusion: Sendable {
    public let checkpoint: Checkpoint
    public let facts: [ProvenFact]
}

extension Casework {
    /// Nil until a signed head covers the posting.
    public func inclusion(of id: PublicityID) async throws -> PublicityInclusion? {
        let key = CaseKey(.publicity, id.text)
        let posted = try await records.database.read { records in
            guard try PublicityRows.row(id, in: records)?.posted != nil else { throw CaseworkFault.notFound }
            return try Ledger.facts(of: key, in: records).first { $0.name == "posted" }?.sequence
        }
        guard let posted, let checkpoint = try records.checkpoints.covering(sequence: posted) else { return nil }
        let facts = try await records.database.read { records in
            try Ledger.proven(["prepared", "posted"], of: key, count: checkpoint.count, in: records)
        }
        return PublicityInclusion(checkpoint: checkpoint, facts: facts)
    }
}
