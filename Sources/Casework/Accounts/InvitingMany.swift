public import Papers
import Records
public import Selection

/// An official who was just invited, with the code to hand over; it can't be shown again.
public struct HandedInvitation: Sendable {
    public let organisation: Organisation
    public let role: Role
    public let displayName: String
    public let login: String
    public let handed: HandedCode
}

/// Some of the rows that were to be invited aren't right, or no longer: nobody was invited.
public struct InvitationsRefused: Error, Sendable {
    public let checked: [CheckedInvitation]
}

extension AccountDesk {
    /// What inviting a sheet's people would do, and what is wrong at which cell; nothing is changed.
    public func check(_ rows: [InvitationRow], by actor: Actor) async throws -> [CheckedInvitation] {
        try await database.read { try self.checked(rows, by: actor, in: $0) }
    }

    /// Invites everyone on a sheet, or nobody where a row isn't right. Under the same key they are the same accounts
    /// with codes made anew, but for those who have set a password meanwhile.
    public func invite(
        _ rows: [InvitationRow], by actor: Actor, at moment: Moment, key: RequestKey? = nil
    ) async throws -> [HandedInvitation] {
        try await database.write { [self] records in
            try demandOfficial(actor, in: records)
            let invited = try once(key, of: actor.account, in: records) {
                try addAll(rows, by: actor, at: moment, in: records)
            }
            var places: [OrganisationID: Organisation] = [:]
            return try invited.compactMap { id in
                guard let account = try Accounts.account(id, in: records), account.state == .invited,
                    let place = account.organisation,
                    let organisation = try places[place]
                        ?? Organisations.organisation(place, in: records)?.organisation
                else { return nil }
                places[place] = organisation
                return HandedInvitation(
                    organisation: organisation, role: account.role, displayName: account.displayName ?? "",
                    login: account.login,
                    handed: try handOver(.invitation, to: account, by: actor, at: moment, in: records))
            }
        }
    }

    private func addAll(
        _ rows: [InvitationRow], by actor: Actor, at moment: Moment, in records: any Writing
    ) throws -> [AccountID] {
        let checked = try checked(rows, by: actor, in: records)
        guard checked.allSatisfy(\.isRight) else { throw InvitationsRefused(checked: checked) }
        return try checked.map { invitation in
            guard let role = invitation.role, let organisation = invitation.organisation else {
                throw InvitationsRefused(checked: checked)
            }
            let new = NewAccount(
                login: try Login(typed: invitation.row.login).text, password: nil, role: role,
                organisation: organisation.id, displayName: try Self.demandName(invitation.row.name))
            return try Accounts.add(new, at: moment, in: records).id
        }
    }

    private func checked(
        _ rows: [InvitationRow], by actor: Actor, in records: any Reading
    ) throws -> [CheckedInvitation] {
        guard rows.count <= ListedSheet.mostRows else { throw ListedSheet.tooMany }
        var check = InvitationCheck(actor, at: try demandOfficial(actor, in: records), in: records)
        return try check.check(rows)
    }
}
