/// The tree over all facts, read from the records: roots of the past, and proofs (RFC 6962, 2.1.1 and 2.1.2).
public struct MerkleTree {
    private let records: any Reading

    public init(_ records: any Reading) { self.records = records }

    /// The root when the ledger had so many facts.
    public func root(count: Int) throws -> Fingerprint { try root(from: 0, count: count) }

    /// The hashes that lead from a fact's leaf to the root of the first `count` facts.
    public func inclusionProof(sequence: Int, count: Int) throws -> [Fingerprint] {
        guard sequence >= 1, sequence <= count else { throw ProofFault.notInTree }
        return try path(to: sequence - 1, from: 0, count: count)
    }

    /// The hashes that show that the first `count` facts begin with the first `older` facts.
    public func consistencyProof(from older: Int, to count: Int) throws -> [Fingerprint] {
        guard older >= 1, older <= count else { throw ProofFault.notInTree }
        return try consistency(older, from: 0, count: count, isWhole: true)
    }

    private func path(to index: Int, from start: Int, count: Int) throws -> [Fingerprint] {
        guard count > 1 else { return [] }
        let split = MerkleHashing.split(count)
        if index < split {
            return try path(to: index, from: start, count: split) + [
                root(from: start + split, count: count - split)
            ]
        }
        return try path(to: index - split, from: start + split, count: count - split) + [
            root(from: start, count: split)
        ]
    }

    private func consistency(_ older: Int, from start: Int, count: Int, isWhole: Bool) throws -> [Fingerprint]
    {
        if older == count { return isWhole ? [] : [try root(from: start, count: count)] }
        let split = MerkleHashing.split(count)
        if older <= split {
            return try consistency(older, from: start, count: split, isWhole: isWhole)
                + [root(from: start + split, count: count - split)]
        }
        return try consistency(older - split, from: start + split, count: count - split, isWhole: false)
            + [root(from: start, count: split)]
    }

    private func root(from start: Int, count: Int) throws -> Fingerprint {
        if count == 0 { return MerkleHashing.empty }
        if count.nonzeroBitCount == 1 { return try wholeRoot(from: start, level: count.trailingZeroBitCount) }
        if count < 1 << MerkleNode.firstKeptLevel { return try rootOfLeaves(from: start, count: count) }
        let split = MerkleHashing.split(count)
        return MerkleHashing.node(
            try root(from: start, count: split), try root(from: start + split, count: count - split))
    }

    private func wholeRoot(from start: Int, level: Int) throws -> Fingerprint {
        guard level >= MerkleNode.firstKeptLevel else {
            return try rootOfLeaves(from: start, count: 1 << level)
        }
        let row = try records.row(
            "SELECT hash FROM merkle_nodes WHERE level = ? AND position = ?",
            [SQLValue(level), SQLValue(start >> level)])
        guard let bytes = row?.bytes(0), let hash = Fingerprint(bytes: bytes) else {
            throw ProofFault.missingNode
        }
        return hash
    }

    private func rootOfLeaves(from start: Int, count: Int) throws -> Fingerprint {
        let rows = try records.rows(
            "SELECT sequence, hash FROM facts WHERE sequence > ? AND sequence <= ? ORDER BY sequence",
            [SQLValue(start), SQLValue(start + count)])
        guard rows.count == count else { throw ProofFault.missingNode }
        var edge = MerkleEdge()
        for row in rows {
            guard let link = Fingerprint(bytes: row.bytes(1)) else { throw ProofFault.missingNode }
            edge.add(MerkleHashing.leaf(link, sequence: Int(row.integer(0))))
        }
        return edge.root
    }
}

/// Why the records can't give a proof.
public enum ProofFault: Error, Sendable, Hashable {
    /// The fact or the count asked for lies outside the ledger.
    case notInTree
    /// The records lack a part of the tree.
    case missingNode
}
