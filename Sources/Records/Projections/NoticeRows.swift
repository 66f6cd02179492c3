public import Selection

/// An issued notice of selection, as the public finds it.
public struct NoticeRow: Sendable, Hashable {
    public let number: String
    public let decision: DecisionID
    public let issued: Day

    public init(number: String, decision: DecisionID, issued: Day) {
        self.number = number
        self.decision = decision
        self.issued = issued
    }
}

/// The projection of issued notices; who is named stands with each dossier.
public enum NoticeRows {
    public static func save(_ row: NoticeRow, in records: any Writing) throws {
        try records.run(
            "INSERT INTO notices (number, decision, issued) VALUES (?, ?, ?)",
            [.text(row.number), .text(row.decision.text), SQLValue(row.issued.number)])
    }

    /// All notices, the newest first.
    public static func all(in records: any Reading) throws -> [NoticeRow] {
        try records.rows("SELECT number, decision, issued FROM notices ORDER BY issued DESC, number").map {
            row in
            NoticeRow(
                number: row.text(0), decision: DecisionID(row.text(1)),
                issued: Day(number: Int(row.integer(2))))
        }
    }
}
