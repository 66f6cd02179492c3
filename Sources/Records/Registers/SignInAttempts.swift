public import Selection

/// Tries to sign in that have not succeeded, by a keyed digest of what was typed as login:
/// people type passwords there by mistake.
public enum SignInAttempts {
    public static func add(_ login: [UInt8], at moment: Moment, in records: any Writing) throws {
        try records.run(
            "INSERT INTO sign_in_attempts (login, at) VALUES (?, ?)", [.bytes(login), SQLValue(moment)])
    }

    /// The moments of the last tries, newest first.
    public static func last(_ count: Int, of login: [UInt8], in records: any Reading) throws -> [Moment] {
        try records.rows(
            "SELECT at FROM sign_in_attempts WHERE login = ? ORDER BY at DESC LIMIT ?",
            [.bytes(login), SQLValue(count)]
        ).map { $0.moment(0) }
    }

    /// Forgets a login's tries, once one succeeded.
    public static func forget(_ login: [UInt8], in records: any Writing) throws {
        try records.run("DELETE FROM sign_in_attempts WHERE login = ?", [.bytes(login)])
    }

    /// Forgets everyone's tries up to a moment.
    public static func forget(until moment: Moment, in records: any Writing) throws {
        try records.run("DELETE FROM sign_in_attempts WHERE at <= ?", [SQLValue(moment)])
    }
}
