import Records
public import Selection

/// An account and the code to hand over with it; the code can't be shown again.
public struct HandedCode: Sendable {
    public let account: AccountID
    public let code: OneTimeCode
    /// The first moment at which the code is too late.
    public let expires: Moment
}

extension AccountDesk {
    /// Invites an official to the inviter's own organisation or one below it. At one's own, a leader is invited by
    /// a leader alone, for a clerk who could make one would confirm what they prepared. Under the same key it is the
    /// same account with a code made anew: no code is kept to be shown again.
    public func invite(
        login typed: String, displayName: String, role: Role, to organisation: OrganisationID, by actor: Actor,
        at moment: Moment, key: RequestKey? = nil
    ) async throws -> HandedCode {
        guard role.isOfficial else { throw AccountFault.roleNotOfficial }
        let login = try Login(typed: typed).text
        let name = try Self.demandName(displayName)
        return try await database.write { [self] records in
            try demand(actor, mayInvite: role, to: organisation, in: records)
            try demandOpen(organisation, in: records)
            let invited = try once(key, of: actor.account, in: records) {
                try add(
                    NewAccount(login: login, password: nil, role: role, organisation: organisation, displayName: name),
                    at: moment, in: records
                ).id
            }
            guard let account = try Accounts.account(invited, in: records), account.state == .invited else {
                throw AccountFault.loginTaken
            }
            return try handOver(.invitation, to: account, by: actor, at: moment, in: records)
        }
    }

    private func demand(
        _ actor: Actor, mayInvite role: Role, to organisation: OrganisationID, in records: any Reading
    ) throws {
        let place = try demandOfficial(actor, in: records)
        guard try Organisations.isAtOrAbove(place, organisation, in: records),
            place != organisation || role == .clerk || actor.role == .leader
        else { throw AccountFault.notAllowed }
    }

    /// Closes an official's, expert's or observer's account when they leave: whoever may invite them may close, but not
    /// oneself.
    public func close(_ id: AccountID, by actor: Actor, at moment: Moment, key: RequestKey? = nil) async throws {
        _ = try await database.write { [self] records in
            try once(key, of: actor.account, in: records) {
                try close(id, by: actor, at: moment, in: records)
                return id
            }
        }
    }

    private func close(_ id: AccountID, by actor: Actor, at moment: Moment, in records: any Writing) throws {
        try demandOfficial(actor, in: records)
        guard let account = try Accounts.account(id, in: records) else { throw AccountFault.accountUnknown }
        guard id != actor.account else { throw AccountFault.notAllowed }
        switch (account.role, account.organisation) {
        case (.expert, _): try demandOffice(actor, in: records)
        case (.observer, _): try demandOfficeLeader(actor, in: records)
        case (.clerk, let place?), (.leader, let place?):
            try demand(actor, mayInvite: account.role, to: place, in: records)
        default: throw AccountFault.accountUnknown
        }
        guard account.state != .closed else { throw AccountFault.accountClosed }
        try Accounts.close(id, by: actor.account, at: moment, in: records)
    }

    /// Makes a code and records who handed it to whom.
    func handOver(
        _ purpose: CodePurpose, to account: AccountEntry, by actor: Actor, at moment: Moment,
        in records: any Writing
    ) throws -> HandedCode {
        let code = OneTimeCode()
        let expires =
            purpose == .reset
            ? moment.adding(minutes: AccountTimes.resetMinutes)
            : moment.adding(days: AccountTimes.invitationDays)
        let entry = CodeEntry(
            account: account.id, purpose: purpose, issuedBy: actor.account, issued: moment, expires: expires)
        try OneTimeCodes.add(code.digest, entry, in: records)
        return HandedCode(account: account.id, code: code, expires: expires)
    }
}
