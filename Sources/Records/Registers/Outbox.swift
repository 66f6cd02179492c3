public import Selection

/// Letters to accounts, written in the transaction of what they tell of, and sent afterwards.
public enum Outbox {
    @discardableResult
    public static func append(_ new: NewLetter, at moment: Moment, in records: any Writing) throws -> Letter {
        let letter = Letter(id: try Counters.next(.letter, in: records), content: new, at: moment, sent: nil)
        try records.run(
            "INSERT INTO outbox (id, kind, account, subject, payload, at, sent) VALUES (?, ?, ?, ?, ?, ?, NULL)",
            [
                SQLValue(letter.id), .text(new.kind), SQLValue(new.account), .text(new.subject),
                .text(String(decoding: try CanonicalJSON.encode(new.values), as: UTF8.self)),
                SQLValue(moment),
            ])
        return letter
    }

    /// Whether an account was told the same of the same at a moment.
    public static func holds(_ letter: NewLetter, at moment: Moment, in records: any Reading) throws -> Bool {
        try records.row(
            "SELECT id FROM outbox WHERE account = ? AND kind = ? AND subject = ? AND at = ? LIMIT 1",
            [SQLValue(letter.account), .text(letter.kind), .text(letter.subject), SQLValue(moment)]) != nil
    }

    /// When an account was last told something of a kind.
    public static func last(_ kind: String, to account: AccountID, in records: any Reading) throws -> Moment? {
        try records.row(
            "SELECT at FROM outbox WHERE account = ? AND kind = ? ORDER BY id DESC LIMIT 1",
            [SQLValue(account), .text(kind)]
        ).map { $0.moment(0) }
    }

    /// Letters not sent so far, oldest first.
    public static func undelivered(limit: Int, in records: any Reading) throws -> [Letter] {
        try records.rows(columns + "WHERE sent IS NULL ORDER BY id LIMIT ?", [SQLValue(limit)]).map(letter)
    }

    /// An account's letters, newest first.
    public static func letters(of account: AccountID, limit: Int, in records: any Reading) throws -> [Letter]
    {
        try records.rows(
            columns + "WHERE account = ? ORDER BY id DESC LIMIT ?", [SQLValue(account), SQLValue(limit)]
        ).map(letter)
    }

    /// Notes when a letter was sent; the first moment stands.
    public static func markSent(_ id: Int, at moment: Moment, in records: any Writing) throws {
        try records.run(
            "UPDATE outbox SET sent = ? WHERE id = ? AND sent IS NULL", [SQLValue(moment), SQLValue(id)])
    }

    private static let columns = "SELECT id, kind, account, subject, payload, at, sent FROM outbox "

    private static func letter(_ row: Row) throws -> Letter {
        Letter(
            id: Int(row.integer(0)),
            content: NewLetter(
                row.text(1), to: AccountID(row.text(2)), about: row.text(3),
                values: try CanonicalJSON.decode(from: row.text(4))),
            at: row.moment(5), sent: row.optionalMoment(6))
    }
}

/// A letter to be written: its kind chooses the text, the values fill it.
public struct NewLetter: Sendable, Hashable {
    public let kind: String
    public let account: AccountID
    /// The identifier of what it is about.
    public let subject: String
    public let values: [String: String]

    public init(_ kind: String, to account: AccountID, about subject: String, values: [String: String] = [:])
    {
        self.kind = kind
        self.account = account
        self.subject = subject
        self.values = values
    }
}

/// A letter as it stands in the outbox.
public struct Letter: Sendable, Hashable {
    /// 1, 2, 3 … in the order they were written.
    public let id: Int
    public let content: NewLetter
    public let at: Moment
    public let sent: Moment?
}
