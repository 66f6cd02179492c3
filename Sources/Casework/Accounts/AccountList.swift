import Records
public import Selection

/// An account as officials see it in a list.
public struct ListedAccount: Sendable, Hashable {
    public let account: AccountID
    public let login: String
    public let displayName: String
    public let role: Role
    /// Without a password so far.
    public let isInvited: Bool
    /// An observer's last day.
    public let until: Day?
}

extension AccountDesk {
    /// Who stands at a place, for officials there or above; applicants who named it, for its own officials alone.
    public func accounts(at place: OrganisationID, for actor: Actor) async throws -> [ListedAccount] {
        try await database.read { [self] records in
            let own = try demandOfficial(actor, in: records)
            guard try Organisations.isAtOrAbove(own, place, in: records) else {
                throw AccountFault.notAllowed
            }
            return try Accounts.accounts(at: place, in: records)
                .filter { $0.state != .closed && ($0.role.isOfficial || place == own) }
                .map(Self.listed)
        }
    }

    static func listed(_ entry: AccountEntry) -> ListedAccount {
        ListedAccount(
            account: entry.id, login: entry.login, displayName: entry.displayName ?? "", role: entry.role,
            isInvited: entry.state == .invited, until: entry.until)
    }
}
