import Records
import Selection

/// An account whose password was typed rightly.
struct CheckedAccount: Sendable {
    let account: AccountEntry
    let hash: PasswordHash
}

extension AccountDesk {
    /// Compares a password. Each try is noted before it is made, so that many at once are no more than five.
    func checked(login typed: String, password: String, at moment: Moment) async throws -> CheckedAccount {
        try passwords.demandRoom()
        let login = Login.folded(typed)
        let (account, hash) = try await database.write { [self] records in
            try noteTry(of: login, at: moment, in: records)
            let account = try Accounts.account(login: login, in: records)
            let hash = try account.flatMap { try Accounts.password(of: $0.id, in: records) }
            return (account, hash.map { PasswordHash(text: $0) })
        }
        guard try await passwords.matches(password, account?.state == .active ? hash : nil),
            let account, let hash
        else { throw AccountFault.signInFailed }
        return CheckedAccount(account: account, hash: hash)
    }

    /// Refuses while the login is locked, else notes the try.
    private func noteTry(of login: String, at moment: Moment, in records: any Writing) throws {
        let key = attemptKey(login)
        let window = -2 * AccountTimes.lockMinutes
        try SignInAttempts.forget(until: moment.adding(minutes: window), in: records)
        guard try !isLocked(key, at: moment, in: records) else { throw AccountFault.locked }
        try SignInAttempts.add(key, at: moment, in: records)
    }

    /// Locked is who made five tries within a quarter of an hour, for a quarter of an hour since the last of them.
    private func isLocked(_ key: [UInt8], at moment: Moment, in records: any Reading) throws -> Bool {
        let tries = try SignInAttempts.last(AccountTimes.triesBeforeLock, of: key, in: records)
        guard tries.count == AccountTimes.triesBeforeLock, let newest = tries.first, let oldest = tries.last
        else { return false }
        return newest < oldest.adding(minutes: AccountTimes.lockMinutes)
            && moment < newest.adding(minutes: AccountTimes.lockMinutes)
    }

    func attemptKey(_ login: String) -> [UInt8] { vault.blindIndex("sign-in/" + login) }
}
