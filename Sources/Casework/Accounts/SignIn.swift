import Records
public import Selection

/// Someone has signed in: the token goes into their cookie and nowhere else.
public struct SignedIn: Sendable {
    public let token: SessionToken
    public let session: Session
}

/// Who asks, as long as their session holds.
public struct Session: Sendable, Hashable {
    public let actor: Actor
    public let displayName: String
    /// Makes and checks the tokens in this session's forms.
    public let formSecret: [UInt8]
    public let signedIn: Moment
    /// The first moment at which it is over, however much it is used.
    public let expires: Moment
}

extension AccountDesk {
    /// Signs in with a new token. An unknown account and a wrong password get the same answer after the same time.
    /// - Parameter day: the season's, on which an expert's term or an observer's days may be over.
    public func signIn(
        login typed: String, password: String, at moment: Moment, on day: Day? = nil
    ) async throws -> SignedIn {
        let found = try await checked(login: typed, password: password, at: moment)
        // When there is no room to hash it anew, the next sign-in will.
        let renewed = (try? await passwords.renewed(found.hash, of: password)) ?? found.hash
        return try await database.write { [self] records in
            let hash = try Accounts.password(of: found.account.id, in: records)
            guard hash == found.hash.text else { throw AccountFault.signInFailed }
            if let end = try end(of: found.account, on: day, in: records) { throw end }
            if renewed != found.hash {
                try Accounts.setPassword(renewed.text, of: found.account.id, in: records)
            }
            return try begin(for: found.account, at: moment, in: records)
        }
    }

    /// Who shows a token; none when it is unknown, was idle for half an hour, is twelve hours old, or was ended, or
    /// when an expert's term, or an observer's last day, is over on the season's day.
    public func session(_ token: SessionToken, at moment: Moment, on day: Day? = nil) async throws -> Session? {
        let (kept, account) = try await database.glance { records in
            let kept = try Sessions.session(token.digest, in: records)
            let account = try kept.flatMap { try Accounts.account($0.account, in: records) }
            return (kept, try account.flatMap { try self.end(of: $0, on: day, in: records) == nil ? $0 : nil })
        }
        guard let kept, let account, account.state == .active, moment < kept.expires,
            moment < kept.seen.adding(minutes: AccountTimes.idleMinutes)
        else { return nil }
        // One write a minute is enough: nobody stays longer than the half hour, some a minute less.
        if moment >= kept.seen.adding(minutes: 1) {
            try await database.write { try Sessions.see(token.digest, at: moment, in: $0) }
        }
        return Self.session(of: account, token, from: kept.created, until: kept.expires)
    }

    /// Who acts, or nobody.
    public func actor(_ token: SessionToken, at moment: Moment) async throws -> Actor? {
        try await session(token, at: moment)?.actor
    }

    /// Ends this session and every other of the account.
    public func signOut(_ token: SessionToken) async throws {
        try await database.write { records in
            guard let kept = try Sessions.session(token.digest, in: records) else { return }
            try Sessions.endAll(of: kept.account, in: records)
        }
    }

    /// Changes one's own password, which ends every session; signing in anew is the next step.
    public func changePassword(
        _ token: SessionToken, from old: String, to new: ChosenPassword, at moment: Moment
    ) async throws {
        guard let actor = try await actor(token, at: moment),
            let account = try await database.read({ try Accounts.account(actor.account, in: $0) })
        else { throw AccountFault.notSignedIn }
        try new.check(for: account.login)
        let found = try await checked(login: account.login, password: old, at: moment)
        let hash = try await passwords.hash(new, for: account.login)
        try await database.write { [self] records in
            guard try Accounts.password(of: account.id, in: records) == found.hash.text else {
                throw AccountFault.signInFailed
            }
            try setPassword(hash, of: account, at: moment, in: records)
        }
    }

    /// Sets a password: what was begun or handed out before it ends.
    func setPassword(
        _ hash: PasswordHash, of account: AccountEntry, at moment: Moment, in records: any Writing
    ) throws {
        try Accounts.setPassword(hash.text, of: account.id, in: records)
        try Sessions.endAll(of: account.id, in: records)
        try OneTimeCodes.endAll(of: account.id, at: moment, in: records)
        try SignInAttempts.forget(attemptKey(account.login), in: records)
    }

    private func begin(for account: AccountEntry, at moment: Moment, in records: any Writing) throws
        -> SignedIn
    {
        let token = SessionToken()
        let expires = moment.adding(hours: AccountTimes.sessionHours)
        try SignInAttempts.forget(attemptKey(account.login), in: records)
        try Sessions.endIdle(since: moment.adding(minutes: -AccountTimes.idleMinutes), in: records)
        try Sessions.begin(token.digest, of: account.id, at: moment, expires: expires, in: records)
        return SignedIn(token: token, session: Self.session(of: account, token, from: moment, until: expires))
    }

    private static func session(
        of account: AccountEntry, _ token: SessionToken, from begun: Moment, until expires: Moment
    ) -> Session {
        Session(
            actor: account.actor, displayName: account.displayName ?? "", formSecret: token.formSecret,
            signedIn: begun, expires: expires)
    }
}
