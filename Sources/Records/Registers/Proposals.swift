public import Selection

/// What is proposed to the experts of a round before it is assigned: no fact, and changed until it suits. It holds
/// numbers alone.
public enum Proposals {
    /// In place of the one before, under the next version. A round has one at a time.
    @discardableResult
    public static func save(
        _ content: String, of round: RoundID, by account: AccountID, at moment: Moment, in records: any Writing
    ) throws -> Int {
        let row = try records.row(
            """
            INSERT INTO proposals (round, version, content, changed, changed_by) VALUES (?, 1, ?, ?, ?)
            ON CONFLICT (round) DO UPDATE SET version = proposals.version + 1, content = excluded.content,
            changed = excluded.changed, changed_by = excluded.changed_by RETURNING version
            """,
            [.text(round.text), .text(content), SQLValue(moment), SQLValue(account)])
        guard let row else { throw DatabaseFault.broken("a proposal gave no version") }
        return Int(row.integer(0))
    }

    public static func proposal(of round: RoundID, in records: any Reading) throws -> KeptProposal? {
        try records.row(
            "SELECT version, content, changed, changed_by FROM proposals WHERE round = ?", [.text(round.text)]
        ).map { row in
            KeptProposal(
                version: Int(row.integer(0)), content: row.text(1), changed: row.moment(2),
                changedBy: AccountID(row.text(3)))
        }
    }

    public static func remove(_ round: RoundID, in records: any Writing) throws {
        try records.run("DELETE FROM proposals WHERE round = ?", [.text(round.text)])
    }
}

/// A proposal as it is kept.
public struct KeptProposal: Sendable, Hashable {
    public let version: Int
    /// As JSON.
    public let content: String
    public let changed: Moment
    public let changedBy: AccountID
}
