import Selection

/// Walks over all facts in order and stops at the first that isn't what it was.
struct FactWalk {
    private(set) var edge = MerkleEdge()
    private(set) var heads: [CaseKey: CaseHead] = [:]
    private(set) var nodes: [MerkleNode] = []
    /// Signed heads still ahead, the nearest last.
    private var ahead: [Checkpoint]

    init(checkpoints: [Checkpoint]) throws {
        ahead = checkpoints.sorted { $0.count > $1.count }
        try compareCheckpoints()
    }

    /// The next fact, once it is found to be what it was.
    mutating func take(_ row: Row) throws -> Fact {
        let sequence = edge.count + 1
        guard row.optionalInteger(0) == Int64(sequence) else { throw BadRecord.fact(sequence: sequence, .sequence) }
        guard let fact = try? Ledger.fact(row) else { throw BadRecord.fact(sequence: sequence, .body) }
        let link = try extendHead(with: fact, row)
        edge.add(MerkleHashing.leaf(link, sequence: sequence)) { node in
            if node.level >= MerkleNode.firstKeptLevel { nodes.append(node) }
        }
        try compareCheckpoints()
        return fact
    }

    private mutating func extendHead(with fact: Fact, _ row: Row) throws -> Fingerprint {
        var head = heads[fact.key] ?? CaseHead(start: fact.key)
        guard fact.version == head.version + 1 else { throw BadRecord.fact(sequence: fact.sequence, .version) }
        head.extend(with: row.text(5).utf8)
        guard row.optionalBytes(6) == head.link.bytes else { throw BadRecord.fact(sequence: fact.sequence, .link) }
        heads[fact.key] = head
        return head.link
    }

    private mutating func compareCheckpoints() throws {
        while let next = ahead.last, next.count == edge.count {
            guard next.root == edge.root else { throw BadRecord.checkpoint(count: next.count, .root) }
            ahead.removeLast()
        }
    }

    /// After the last fact: a signed head that is still ahead speaks of facts that are gone.
    func finish() throws {
        guard ahead.isEmpty else { throw BadRecord.fact(sequence: edge.count + 1, .missing) }
    }
}
