public import Selection

/// Who is signed in. Of a token only its digest is kept.
public enum Sessions {
    public static func begin(
        _ digest: Fingerprint, of account: AccountID, at moment: Moment, expires: Moment,
        in records: any Writing
    ) throws {
        try records.run(
            "INSERT INTO sessions (token, account, created, seen, expires) VALUES (?, ?, ?, ?, ?)",
            [.text(digest.hex), SQLValue(account), SQLValue(moment), SQLValue(moment), SQLValue(expires)])
    }

    public static func session(_ digest: Fingerprint, in records: any Reading) throws -> SessionEntry? {
        try records.row(
            "SELECT account, created, seen, expires FROM sessions WHERE token = ?", [.text(digest.hex)]
        ).map { row in
            SessionEntry(
                account: AccountID(row.text(0)), created: row.moment(1), seen: row.moment(2),
                expires: row.moment(3))
        }
    }

    /// Notes that a session was used; an earlier moment changes nothing.
    public static func see(_ digest: Fingerprint, at moment: Moment, in records: any Writing) throws {
        try records.run(
            "UPDATE sessions SET seen = ? WHERE token = ? AND seen < ?",
            [SQLValue(moment), .text(digest.hex), SQLValue(moment)])
    }

    public static func endAll(of account: AccountID, in records: any Writing) throws {
        try records.run("DELETE FROM sessions WHERE account = ?", [SQLValue(account)])
    }

    /// Ends those that nobody has used since.
    public static func endIdle(since moment: Moment, in records: any Writing) throws {
        try records.run("DELETE FROM sessions WHERE seen <= ?", [SQLValue(moment)])
    }

    public static func count(of account: AccountID, in records: any Reading) throws -> Int {
        Int(
            try records.row("SELECT COUNT(*) FROM sessions WHERE account = ?", [SQLValue(account)])?.integer(
                0) ?? 0)
    }
}

/// A session in the register.
public struct SessionEntry: Sendable, Hashable {
    public let account: AccountID
    public let created: Moment
    public let seen: Moment
    /// The first moment at which it is over, however much it is used.
    public let expires: Moment
}
