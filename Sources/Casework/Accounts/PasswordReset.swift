import Records
public import Selection

extension AccountDesk {
    /// Makes a code for a lost password, or anew for an invitation not taken up. An applicant's comes from their
    /// employer's clerk, an official's from the level above, an expert's from the office, and the office's own and
    /// observers' from its leader. Where an employer isn't open, the level above stands in for its clerk.
    public func issueCode(for login: String, by actor: Actor, at moment: Moment) async throws -> HandedCode {
        try await database.write { [self] records in
            // Where the actor may do nothing, they don't learn which logins there are.
            let found = try Accounts.account(login: Login.folded(login), in: records)
            try demandOfficial(actor, in: records)
            guard let account = found, try may(actor, giveCodeTo: account, in: records) else {
                throw AccountFault.accountUnknown
            }
            guard account.state != .closed else { throw AccountFault.accountClosed }
            let purpose: CodePurpose = account.state == .invited ? .invitation : .reset
            return try handOver(purpose, to: account, by: actor, at: moment, in: records)
        }
    }

    /// Sets a password with a code, whoever handed it over; ends the account's sessions and its other codes.
    public func setPassword(
        login typed: String, code: String, to new: ChosenPassword, at moment: Moment
    ) async throws {
        let login = Login.folded(typed)
        guard let code = OneTimeCode(typed: code) else { throw AccountFault.codeWrong }
        _ = try await database.read { try self.account(login, of: code, at: moment, in: $0) }
        let hash = try await passwords.hash(new, for: login)
        try await database.write { [self] records in
            let account = try account(login, of: code, at: moment, in: records)
            try OneTimeCodes.use(code.digest, at: moment, in: records)
            try setPassword(hash, of: account, at: moment, in: records)
        }
    }

    private func may(_ actor: Actor, giveCodeTo account: AccountEntry, in records: any Reading) throws -> Bool
    {
        if account.role == .expert {
            return try actor.organisation.map { try Organisations.organisation($0, in: records)?.organisation.kind }
                == .office
        }
        guard let place = actor.organisation, let theirs = account.organisation, account.id != actor.account
        else { return false }
        if account.role == .applicant, try Organisations.organisation(theirs, in: records)?.state == .open {
            return place == theirs && actor.role == .clerk
        }
        if place != theirs { return try Organisations.isAtOrAbove(place, theirs, in: records) }
        return try actor.role == .leader && Organisations.ancestors(of: place, in: records).isEmpty
    }

    /// The account a code is for, while the code holds.
    private func account(
        _ login: String, of code: OneTimeCode, at moment: Moment, in records: any Reading
    ) throws -> AccountEntry {
        guard let entry = try OneTimeCodes.code(code.digest, in: records),
            let account = try Accounts.account(entry.account, in: records), account.login == login,
            account.state != .closed
        else { throw AccountFault.codeWrong }
        guard entry.used == nil else { throw AccountFault.codeUsed }
        guard moment < entry.expires else { throw AccountFault.codeExpired }
        return account
    }
}
