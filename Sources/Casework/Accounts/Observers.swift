import Records
public import Selection

/// Accounts of observers: opened by the office's leader for so many days, and ended by a leader whenever they like.
extension AccountDesk {
    /// Opens an observer's account up to a day, with a code by which they set a password. Under the same key it is the
    /// same account with a code made anew.
    public func invite(
        observer typed: String, displayName: String, until: Day?, by actor: Actor, at moment: Moment,
        key: RequestKey? = nil
    ) async throws -> HandedCode {
        try await database.write { [self] records in
            let office = try demandOfficeLeader(actor, in: records)
            let invited = try once(key, of: actor.account, in: records) {
                let (login, name) = (try Login(typed: typed).text, try Self.demandName(displayName))
                guard let until, (moment.day...moment.day.adding(months: 12)).contains(until) else {
                    throw AccountFault.untilImpossible
                }
                return try add(
                    NewAccount(
                        login: login, password: nil, role: .observer, organisation: office, displayName: name,
                        until: until),
                    at: moment, in: records
                ).id
            }
            guard let account = try Accounts.account(invited, in: records), account.state == .invited else {
                throw AccountFault.loginTaken
            }
            return try handOver(.invitation, to: account, by: actor, at: moment, in: records)
        }
    }

    /// The office, of which the actor has to be a leader.
    @discardableResult
    func demandOfficeLeader(_ actor: Actor, in records: any Reading) throws -> OrganisationID {
        try demandOffice(actor, in: records)
        guard actor.role == .leader, let office = actor.organisation else { throw AccountFault.notAllowed }
        return office
    }

    /// Why an account is of no use on a day: the term of an expert, or the days of an observer, are over.
    func end(of account: AccountEntry, on day: Day?, in records: any Reading) throws -> AccountFault? {
        guard let day else { return nil }
        if account.role == .observer { return account.isOver(on: day) ? .observationOver : nil }
        return try isOver(account, on: day, in: records) ? .termEnded : nil
    }
}

extension AccountEntry {
    /// Whether it is over by a day: an observer's is of use through its last one, and never without one.
    func isOver(on day: Day) -> Bool { role == .observer && until.map { day > $0 } ?? true }
}
