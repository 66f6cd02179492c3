public import Selection

/// Codes that are handed over to set a password once. Of a code only its digest is kept; who gave it to whom stays.
public enum OneTimeCodes {
    /// Adds a code, and ends those the account still had.
    public static func add(_ digest: Fingerprint, _ entry: CodeEntry, in records: any Writing) throws {
        try endAll(of: entry.account, at: entry.issued, in: records)
        try records.run(
            """
            INSERT INTO one_time_codes (code, account, purpose, issued_by, issued, expires, used)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .text(digest.hex), SQLValue(entry.account), .text(entry.purpose.rawValue),
                SQLValue(entry.issuedBy),
                SQLValue(entry.issued), SQLValue(entry.expires), SQLValue(entry.used),
            ])
    }

    public static func code(_ digest: Fingerprint, in records: any Reading) throws -> CodeEntry? {
        try records.row("SELECT \(columns) FROM one_time_codes WHERE code = ?", [.text(digest.hex)]).map(
            entry)
    }

    /// All codes an account ever got, oldest first.
    public static func codes(of account: AccountID, in records: any Reading) throws -> [CodeEntry] {
        try records.rows(
            "SELECT \(columns) FROM one_time_codes WHERE account = ? ORDER BY issued, expires",
            [SQLValue(account)]
        ).map(entry)
    }

    public static func use(_ digest: Fingerprint, at moment: Moment, in records: any Writing) throws {
        try records.run(
            "UPDATE one_time_codes SET used = ? WHERE code = ?", [SQLValue(moment), .text(digest.hex)])
    }

    /// Lets an account's unused codes end now.
    public static func endAll(of account: AccountID, at moment: Moment, in records: any Writing) throws {
        try records.run(
            "UPDATE one_time_codes SET expires = ? WHERE account = ? AND used IS NULL AND expires > ?",
            [SQLValue(moment), SQLValue(account), SQLValue(moment)])
    }

    private static let columns = "account, purpose, issued_by, issued, expires, used"

    private static func entry(_ row: Row) throws -> CodeEntry {
        CodeEntry(
            account: AccountID(row.text(0)), purpose: try row.word(1), issuedBy: AccountID(row.text(2)),
            issued: row.moment(3), expires: row.moment(4), used: row.optionalMoment(5))
    }
}

/// A one-time code in the register.
public struct CodeEntry: Sendable, Hashable {
    public let account: AccountID
    public let purpose: CodePurpose
    public let issuedBy: AccountID
    public let issued: Moment
    /// The first moment at which it is too late.
    public let expires: Moment
    public let used: Moment?

    public init(
        account: AccountID, purpose: CodePurpose, issuedBy: AccountID, issued: Moment, expires: Moment,
        used: Moment? = nil
    ) {
        self.account = account
        self.purpose = purpose
        self.issuedBy = issuedBy
        self.issued = issued
        self.expires = expires
        self.used = used
    }
}

/// What a code is handed over for.
public enum CodePurpose: String, Sendable, Hashable, Codable, CaseIterable {
    case invitation, reset
}
