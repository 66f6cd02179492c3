public import Selection

/// Scores an expert has typed and not handed in, under the key of the dossier's person, with a version that each save
/// names.
public enum ScoreDrafts {
    /// What is kept of a reading; nil as long as nothing is.
    public static func draft(
        of reading: ReadingID, vault: Vault, in records: any Reading
    ) throws -> ScoreDraft? {
        let row = try records.row(
            "SELECT person, account, version, updated, box FROM score_drafts WHERE reading = ?", [SQLValue(reading)])
        guard let row else { return nil }
        let (person, version) = (PersonID(row.text(0)), Int(row.integer(2)))
        let json = try vault.decrypt(row.bytes(4), for: person, purpose: purpose(reading, version), in: records)
        guard let json else { return nil }
        return ScoreDraft(
            version: version, updated: row.moment(3),
            scores: try CanonicalJSON.decode(from: String(decoding: json, as: UTF8.self)))
    }

    /// Keeps them under the next version.
    public static func save(
        _ scores: TypedScores, of reading: ReadingID, after version: Int, about person: PersonID,
        by account: AccountID, at moment: Moment, vault: Vault, in records: any Writing
    ) throws -> ScoreDraft {
        let next = version + 1
        let box = try vault.encrypt(
            CanonicalJSON.encode(scores), for: person, purpose: purpose(reading, next), in: records)
        try records.run(
            """
            INSERT INTO score_drafts (reading, person, account, version, updated, box) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (reading) DO UPDATE SET version = excluded.version, updated = excluded.updated,
            box = excluded.box
            """,
            [
                SQLValue(reading), SQLValue(person), SQLValue(account), SQLValue(next), SQLValue(moment), .bytes(box),
            ])
        return ScoreDraft(version: next, updated: moment, scores: scores)
    }

    public static func remove(_ reading: ReadingID, in records: any Writing) throws {
        try records.run("DELETE FROM score_drafts WHERE reading = ?", [SQLValue(reading)])
    }

    /// Which of these an expert has begun to score.
    public static func begun(by account: AccountID, in records: any Reading) throws -> Set<ReadingID> {
        let rows = try records.rows("SELECT reading FROM score_drafts WHERE account = ?", [SQLValue(account)])
        return Set(rows.map { ReadingID($0.text(0)) })
    }

    private static func purpose(_ reading: ReadingID, _ version: Int) -> String {
        "score-draft/\(reading)/\(version)"
    }
}

/// Typed scores as they are kept.
public struct ScoreDraft: Sendable, Hashable {
    /// 1, 2, 3 … with each save; 0 where nothing is kept yet.
    public let version: Int
    public let updated: Moment
    public let scores: TypedScores

    public init(version: Int, updated: Moment, scores: TypedScores) {
        self.version = version
        self.updated = updated
        self.scores = scores
    }
}
