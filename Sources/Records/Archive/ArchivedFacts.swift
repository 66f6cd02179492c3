import Selection

/// What cases hold, so that it can be checked without the ledger: their facts, proven under a signed head, and the
/// values the facts stand for.
public struct ArchivedFacts: Sendable {
    public let checkpoint: Checkpoint
    /// In the ledger's order.
    public let facts: [ProvenFact]
    public let values: [ArchivedValue]
    /// Values of people who were erased: only that something stood there can be told.
    public let erased: Int
}

extension RecordsStore {
    /// Facts of these cases up to a signed head.
    public func archived(_ cases: [CaseKey], under checkpoint: Checkpoint) async throws -> ArchivedFacts {
        let vault = vault
        return try await database.read { records in
            let facts = try cases.flatMap { try Ledger.proven(of: $0, count: checkpoint.count, in: records) }
                .sorted { $0.sequence < $1.sequence }
            let commitments = facts.flatMap { KeptValues.commitments(in: $0.body) }
            let values = try commitments.compactMap { commitment in
                try vault.salted(commitment, in: records).map { ArchivedValue(commitment, salted: $0) }
            }
            return ArchivedFacts(
                checkpoint: checkpoint, facts: facts, values: values, erased: commitments.count - values.count)
        }
    }

    /// What others check a signed note of this ledger with (C2SP `signed-note`).
    public var verifierKey: String { SignedNote.verifierKey(keys.verifying, named: keys.origin) }

    /// The list of a package's files, signed.
    public func signed(_ list: SignedList) throws -> String { try list.signed(with: keys) }
}
