import Records
public import Selection

extension AccountDesk {
    /// Opens the first officials' accounts for whoever runs the machine, with the code by which a password is set.
    /// Refused where a leader at the place or above could invite. A code that nobody took up is made anew.
    public func appointWithCode(
        login typed: String, displayName: String, role: Role, at organisation: OrganisationID, on moment: Moment
    ) async throws -> HandedCode {
        guard role.isOfficial else { throw AccountFault.roleNotOfficial }
        let login = try Login(typed: typed).text
        let name = try Self.demandName(displayName)
        return try await database.write { [self] records in
            try demandOpen(organisation, in: records)
            try demandNoLeader(for: organisation, in: records)
            let account =
                try notTakenUp(login, role, at: organisation, in: records)
                ?? add(
                    NewAccount(
                        login: login, password: nil, role: role, organisation: organisation, displayName: name),
                    at: moment, in: records)
            return try handOver(.invitation, to: account, by: account.actor, at: moment, in: records)
        }
    }

    private func demandNoLeader(for organisation: OrganisationID, in records: any Reading) throws {
        let above = try Organisations.ancestors(of: organisation, in: records).map(\.organisation.id)
        for place in [organisation] + above {
            let leaders = try Accounts.accounts(at: place, in: records).filter { $0.role == .leader }
            if leaders.contains(where: { $0.state == .active }) { throw AccountFault.leaderThere }
        }
    }

    private func notTakenUp(
        _ login: String, _ role: Role, at organisation: OrganisationID, in records: any Reading
    ) throws -> AccountEntry? {
        let account = try Accounts.account(login: login, in: records)
        return account.flatMap {
            $0.state == .invited && $0.role == role && $0.organisation == organisation ? $0 : nil
        }
    }
}
