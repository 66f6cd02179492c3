public import Selection

/// Requests that may come twice: the same key and request get the stored answer, and nothing is done again.
public enum IdempotencyKeys {
    /// The answer given before, or none; refused when the key was used for another request.
    public static func answer(
        to key: String, of account: AccountID, request: Fingerprint, in records: any Reading
    ) throws -> StoredAnswer? {
        let row = try records.row(
            "SELECT request, status, answer FROM idempotency_keys WHERE account = ? AND name = ?",
            [SQLValue(account), .text(key)])
        guard let row else { return nil }
        guard row.text(0) == request.hex else { throw KeyOfOtherRequest(key: key) }
        return StoredAnswer(status: Int(row.integer(1)), answer: row.text(2))
    }

    /// Keeps the answer, in the transaction that did what was asked.
    public static func keep(
        _ answer: StoredAnswer, to key: String, of account: AccountID, request: Fingerprint,
        at moment: Moment,
        in records: any Writing
    ) throws {
        try records.run(
            """
            INSERT INTO idempotency_keys (account, name, request, status, answer, at) VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                SQLValue(account), .text(key), .text(request.hex), SQLValue(answer.status),
                .text(answer.answer),
                SQLValue(moment),
            ])
    }

    /// Forgets answers given up to a moment.
    public static func forget(until moment: Moment, in records: any Writing) throws {
        try records.run("DELETE FROM idempotency_keys WHERE at <= ?", [SQLValue(moment)])
    }
}

/// What was answered to a request.
public struct StoredAnswer: Sendable, Hashable {
    public let status: Int
    public let answer: String

    public init(status: Int, answer: String) {
        self.status = status
        self.answer = answer
    }
}

/// The key was used before, for a request that reads otherwise.
public struct KeyOfOtherRequest: Error, Sendable, Hashable {
    public let key: String
}
