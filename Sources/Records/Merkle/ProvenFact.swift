/// A fact with all that anyone needs to compute a signed root from it: its body as it was hashed, its case's chain,
/// and the hashes that lead up from its leaf (RFC 9162).
public struct ProvenFact: Sendable, Hashable {
    public let name: String
    public let sequence: Int
    public let body: String
    /// The case's link after this fact.
    public let link: Fingerprint
    /// What stands in the tree for it.
    public let leaf: Fingerprint
    public let proof: [Fingerprint]
}

extension Ledger {
    /// A case's facts of these names, or all of them, proven in the tree of the first `count` facts.
    public static func proven(
        _ names: Set<String>? = nil, of key: CaseKey, count: Int, in records: any Reading
    ) throws -> [ProvenFact] {
        let rows = try records.rows(
            columns + "WHERE kind = ? AND case_id = ? AND sequence <= ? ORDER BY version",
            [.text(key.kind.rawValue), .text(key.id), SQLValue(count)])
        return try rows.filter { names?.contains($0.text(4)) ?? true }.map { row in
            guard let link = Fingerprint(bytes: row.bytes(6)) else {
                throw UnreadableFact(sequence: Int(row.integer(0)))
            }
            let sequence = Int(row.integer(0))
            return ProvenFact(
                name: row.text(4), sequence: sequence, body: row.text(5), link: link,
                leaf: MerkleHashing.leaf(link, sequence: sequence),
                proof: try MerkleTree(records).inclusionProof(sequence: sequence, count: count))
        }
    }
}
