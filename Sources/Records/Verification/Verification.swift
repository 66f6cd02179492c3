import Selection

/// Recomputes everything that can be recomputed. Finds any fact changed, removed, added or put in another
/// order up to the
/// last signed head, and with a head kept elsewhere also an older folder put back.
struct Verification {
    let store: RecordsStore
    /// Signed heads kept elsewhere.
    let others: [Checkpoint]

    func run() async throws -> VerificationReport {
        // Before the rows are read: a head signed meanwhile may speak of facts this reading doesn't see.
        let checkpoints = try keptCheckpoints() + ownCheckpoints()
        guard try await store.database.isSound() else { throw BadRecord.database }
        let (vault, votes) = (store.vault, store.ballots)
        let (walk, sealed) = try await store.database.read { records in
            var walk = try FactWalk(checkpoints: checkpoints)
            let kept = KeptValues(records: records)
            var ballots = KeptBallots(votes)
            try records.each(Ledger.columns + "ORDER BY sequence", []) { row in
                let fact = try walk.take(row)
                try kept.require(fact)
                try ballots.require(fact)
            }
            try walk.finish()
            try Self.compareHeads(walk, in: records)
            try Self.compareLedgerHead(walk, in: records)
            return (walk, try Self.countSealed(vault, in: records))
        }
        return VerificationReport(
            facts: walk.edge.count, cases: walk.heads.count, checkpoints: checkpoints.count, sealed: sealed,
            attachments: try await countAttachments(), root: walk.edge.root)
    }

    private func keptCheckpoints() throws -> [Checkpoint] {
        try store.checkpoints.counts().compactMap { try store.checkpoints.checkpoint(count: $0) }
    }

    private func ownCheckpoints() throws -> [Checkpoint] {
        for other in others where !store.checkpoints.isOwn(other) {
            throw BadRecord.checkpoint(count: other.count, .signature)
        }
        return others
    }

    private static func compareHeads(_ walk: FactWalk, in records: any Reading) throws {
        var rest = walk.heads
        try records.each("SELECT kind, case_id, version, hash FROM case_heads ORDER BY kind, case_id", []) { row in
            guard let kind = row.optionalText(0).flatMap(CaseKind.init(rawValue:)), let id = row.optionalText(1) else {
                throw BadRecord.ledgerHead
            }
            let key = CaseKey(kind, id)
            guard let head = rest.removeValue(forKey: key), row.optionalInteger(2) == Int64(head.version),
                row.optionalBytes(3) == head.link.bytes
            else { throw BadRecord.head(key) }
        }
        if let missing = rest.keys.min(by: { $0.id < $1.id }) { throw BadRecord.head(missing) }
    }

    private static func compareLedgerHead(_ walk: FactWalk, in records: any Reading) throws {
        let head = try records.rows("SELECT id, sequence, edge FROM ledger_head")
        let expected = walk.edge.count == 0 ? [] : [Row([1, SQLValue(walk.edge.count), .bytes(walk.edge.bytes)])]
        guard head == expected else { throw BadRecord.ledgerHead }
        var rest = Dictionary(uniqueKeysWithValues: walk.nodes.map { ([$0.level, $0.position], $0.hash) })
        try records.each("SELECT level, position, hash FROM merkle_nodes ORDER BY level, position", []) { row in
            let place = [Int(row.optionalInteger(0) ?? -1), Int(row.optionalInteger(1) ?? -1)]
            guard let hash = rest.removeValue(forKey: place), row.optionalBytes(2) == hash.bytes else {
                throw BadRecord.fact(sequence: max(1, place[1] + 1 << max(0, min(place[0], 40))), .node)
            }
        }
        guard rest.isEmpty else { throw BadRecord.ledgerHead }
    }

    /// Each value that is there must be what its commitment says; that none is gone, the facts tell (`KeptValues`).
    private static func countSealed(_ vault: Vault, in records: any Reading) throws -> Int {
        var count = 0
        try records.each("SELECT commitment FROM sealed ORDER BY commitment", []) { row in
            let commitment = Commitment(row.optionalText(0) ?? "")
            guard (try? vault.openedJSON(commitment, in: records)) ?? nil != nil else {
                throw BadRecord.sealed(commitment)
            }
            count += 1
        }
        return count
    }

    private func countAttachments() async throws -> Int {
        let ids = try await store.database.read { records in
            try records.rows("SELECT id FROM attachments ORDER BY id").map { $0.optionalText(0) ?? "" }
        }
        for id in ids where !store.attachments.isSound(id) {
            // It may have been removed since the register was read.
            guard try await store.database.read({ try Attachments.attachment(id, in: $0) }) == nil else {
                throw BadRecord.attachment(id)
            }
        }
        return ids.count
    }
}

/// What was recomputed and found as it was.
public struct VerificationReport: Sendable, Hashable {
    public let facts: Int
    public let cases: Int
    public let checkpoints: Int
    public let sealed: Int
    public let attachments: Int
    public let root: Fingerprint
}

extension RecordsStore {
    /// Recomputes every chain, the tree at every signed head, sealed values and files; throws the first `BadRecord`.
    @discardableResult
    public func verify(with others: [Checkpoint] = []) async throws -> VerificationReport {
        try await Verification(store: self, others: others).run()
    }
}
