import Crypto
import Selection

/// The facts of all cases: added at the end, never changed, each case a hash chain and all of them one Merkle tree.
public enum Ledger {
    /// Adds facts to a case that has `version` facts; 0 begins the case. The link is the case's own after the last.
    @discardableResult
    public static func append(
        _ facts: [NewFact], to key: CaseKey, expecting version: Int, in records: any Writing
    ) throws -> (facts: [Fact], link: Fingerprint) {
        var head = try CaseHead.load(key, in: records)
        guard head.version == version else {
            throw StaleVersion(key: key, expected: version, found: head.version)
        }
        if facts.isEmpty { return ([], head.link) }
        var tree = try LedgerHead.load(in: records)
        let added = try facts.map { new in
            let fact = Fact(
                key: key, version: head.version + 1, sequence: tree.count + 1, name: new.name, event: new.event,
                by: new.by, at: new.at)
            try write(fact, after: &head, to: &tree, in: records)
            return fact
        }
        try head.save(in: records)
        try tree.save(in: records)
        return (added, head.link)
    }

    private static func write(
        _ fact: Fact, after head: inout CaseHead, to tree: inout MerkleEdge, in records: any Writing
    ) throws {
        let body = Envelope.write(fact)
        head.extend(with: body)
        try records.run(
            "INSERT INTO facts (sequence, kind, case_id, version, name, body, hash) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                SQLValue(fact.sequence), .text(fact.key.kind.rawValue), .text(fact.key.id), SQLValue(fact.version),
                .text(fact.name), .text(String(decoding: body, as: UTF8.self)), .bytes(head.link.bytes),
            ])
        try tree.add(MerkleHashing.leaf(head.link, sequence: fact.sequence)) { node in
            if node.level >= MerkleNode.firstKeptLevel { try LedgerHead.keep(node, in: records) }
        }
    }

    /// A case's facts, in order.
    public static func facts(of key: CaseKey, in records: any Reading) throws -> [Fact] {
        try records.rows(
            columns + "WHERE kind = ? AND case_id = ? ORDER BY version", [.text(key.kind.rawValue), .text(key.id)]
        ).map { try fact($0) }
    }

    /// A case's link in its chain after a fact.
    public static func link(after fact: Fact, in records: any Reading) throws -> Fingerprint? {
        try records.row("SELECT hash FROM facts WHERE sequence = ?", [SQLValue(fact.sequence)])
            .flatMap { Fingerprint(bytes: $0.bytes(0)) }
    }

    /// Facts of all cases after a place in the ledger, in order.
    public static func facts(after sequence: Int, limit: Int, in records: any Reading) throws -> [Fact] {
        try records.rows(
            columns + "WHERE sequence > ? ORDER BY sequence LIMIT ?", [SQLValue(sequence), SQLValue(limit)]
        ).map { try fact($0) }
    }

    /// Every fact in order, one at a time.
    public static func eachFact(in records: any Reading, _ body: (Fact) throws -> Void) throws {
        try records.each(columns + "ORDER BY sequence", []) { try body(try fact($0)) }
    }

    /// How many facts a case has and the link after the last; the same link is the same facts. Nil when it has none.
    public static func end(of key: CaseKey, in records: any Reading) throws -> (version: Int, link: Fingerprint)? {
        let head = try CaseHead.load(key, in: records)
        return head.version == 0 ? nil : (head.version, head.link)
    }

    /// How many facts a case has; 0 when there is no such case.
    public static func version(of key: CaseKey, in records: any Reading) throws -> Int {
        try CaseHead.load(key, in: records).version
    }

    /// How many facts the ledger holds.
    public static func lastSequence(in records: any Reading) throws -> Int {
        Int(try records.row("SELECT sequence FROM ledger_head WHERE id = 1")?.integer(0) ?? 0)
    }

    /// The root over all facts now.
    public static func root(in records: any Reading) throws -> (count: Int, root: Fingerprint) {
        let tree = try LedgerHead.load(in: records)
        return (tree.count, tree.root)
    }

    /// All cases of a kind, by their ids.
    public static func cases(of kind: CaseKind, in records: any Reading) throws -> [CaseKey] {
        try records.rows("SELECT case_id FROM case_heads WHERE kind = ? ORDER BY case_id", [.text(kind.rawValue)])
            .map { CaseKey(kind, $0.text(0)) }
    }

    static let columns = "SELECT sequence, kind, case_id, version, name, body, hash FROM facts "

    static func fact(_ row: Row) throws -> Fact {
        guard let columns = FactColumns(row), let body = row.optionalText(5),
            let fact = Envelope.read(body, columns: columns)
        else { throw UnreadableFact(sequence: Int(row.optionalInteger(0) ?? 0)) }
        return fact
    }
}

/// A fact whose body is not what the ledger writes, or not what its columns say.
public struct UnreadableFact: Error, Sendable, Hashable {
    public let sequence: Int
}
