import Crypto

/// The end of a case's chain, kept so that adding needs no look at the facts before.
struct CaseHead: Hashable {
    let key: CaseKey
    private(set) var version: Int
    private(set) var link: Fingerprint

    init(start key: CaseKey) {
        self.key = key
        version = 0
        link = .none
    }

    private init(key: CaseKey, version: Int, link: Fingerprint) {
        self.key = key
        self.version = version
        self.link = link
    }

    /// Next link: SHA-256 of the link before, the version in 8 bytes, and the body.
    mutating func extend(with body: some Sequence<UInt8>) {
        version += 1
        var hash = SHA256()
        hash.update(link)
        hash.update(version)
        hash.update(data: Array(body))
        link = Fingerprint(hash.finalize())
    }

    static func load(_ key: CaseKey, in records: any Reading) throws -> CaseHead {
        let row = try records.row(
            "SELECT version, hash FROM case_heads WHERE kind = ? AND case_id = ?",
            [.text(key.kind.rawValue), .text(key.id)])
        guard let row else { return CaseHead(start: key) }
        guard let link = Fingerprint(bytes: row.bytes(1)) else { throw ProofFault.missingNode }
        return CaseHead(key: key, version: Int(row.integer(0)), link: link)
    }

    func save(in records: any Writing) throws {
        try records.run("""
            INSERT INTO case_heads (kind, case_id, version, hash) VALUES (?, ?, ?, ?)
            ON CONFLICT (kind, case_id) DO UPDATE SET version = excluded.version, hash = excluded.hash
            """, [.text(key.kind.rawValue), .text(key.id), SQLValue(version), .bytes(link.bytes)])
    }
}

/// The one row that says how many facts there are, with the tree's right edge.
enum LedgerHead {
    static func load(in records: any Reading) throws -> MerkleEdge {
        guard let row = try records.row("SELECT sequence, edge FROM ledger_head WHERE id = 1") else {
            return MerkleEdge()
        }
        guard let edge = MerkleEdge(count: Int(row.integer(0)), bytes: row.bytes(1)) else {
            throw ProofFault.missingNode
        }
        return edge
    }

    static func keep(_ node: MerkleNode, in records: any Writing) throws {
        try records.run(
            "INSERT INTO merkle_nodes (level, position, hash) VALUES (?, ?, ?)",
            [SQLValue(node.level), SQLValue(node.position), .bytes(node.hash.bytes)])
    }
}

extension MerkleEdge {
    func save(in records: any Writing) throws {
        try records.run("""
            INSERT INTO ledger_head (id, sequence, edge) VALUES (1, ?, ?)
            ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, edge = excluded.edge
            """, [SQLValue(count), .bytes(bytes)])
    }
}
