import Records
public import Selection

/// An employer to be opened, as typed.
public struct NewEmployer: Sendable {
    public let name: String
    public let creditCode: String
    /// The organisation it reports through.
    public let parent: OrganisationID
    public let affiliation: Affiliation?
    public let ownership: Ownership?

    public init(
        name: String, creditCode: String, parent: OrganisationID, affiliation: Affiliation? = nil,
        ownership: Ownership? = nil
    ) {
        self.name = name
        self.creditCode = creditCode
        self.parent = parent
        self.affiliation = affiliation
        self.ownership = ownership
    }
}

/// An employer that was asked for, and the account of the clerk who asked.
public struct AskedEmployer: Sendable, Hashable, Codable {
    public let organisation: OrganisationID
    public let clerk: AccountID
}

extension AccountDesk {
    /// Any level above opens an employer.
    public func openEmployer(
        _ new: NewEmployer, by actor: Actor, at moment: Moment, key: RequestKey? = nil
    ) async throws -> OrganisationID {
        try await database.write { [self] records in
            let place = try demandOfficial(actor, in: records)
            guard try Organisations.isAtOrAbove(place, new.parent, in: records) else {
                throw AccountFault.notAllowed
            }
            return try once(key, of: actor.account, in: records) {
                let employer = try newEmployer(new, in: records)
                try Organisations.add(employer, state: .open, by: actor.account, at: moment, in: records)
                return employer.id
            }
        }
    }

    /// An employer's own clerk asks for it; applicants can fill in for it from now on, and submit once it is
    /// confirmed.
    public func askForEmployer(
        _ new: NewEmployer, login typed: String, password: ChosenPassword, displayName: String,
        at moment: Moment, key: RequestKey? = nil
    ) async throws -> AskedEmployer {
        let (key, asker) = (hidden(key), asker(of: Login.folded(typed)))
        if let known: AskedEmployer = try await known(to: key, of: asker) { return known }
        let (login, name) = try await demandFree(typed, displayName)
        guard CreditCode(typed: new.creditCode) != nil else { throw AccountFault.creditCodeWrong }
        let hash = try await passwords.hash(password, for: login)
        return try await database.write { [self] records in
            try once(key, of: asker, in: records) {
                let employer = try newEmployer(new, in: records)
                try Organisations.add(employer, state: .asked, at: moment, in: records)
                let clerk = try add(
                    NewAccount(
                        login: login, password: hash.text, role: .clerk, organisation: employer.id, displayName: name),
                    at: moment, in: records)
                try EmployerLetters(employer, at: moment, in: records).tellOfAsking(clerk.id)
                return AskedEmployer(organisation: employer.id, clerk: clerk.id)
            }
        }
    }

    /// Any level above confirms an employer that was asked for.
    public func confirmEmployer(
        _ id: OrganisationID, by actor: Actor, at moment: Moment, key: RequestKey? = nil
    ) async throws {
        _ = try await database.write { [self] records in
            try once(key, of: actor.account, in: records) {
                let employer = try demandAsked(id, above: actor, in: records)
                try Organisations.set(.open, of: id, by: actor.account, at: moment, in: records)
                try EmployerLetters(employer, at: moment, in: records).tellOfAnswer(isConfirmed: true)
                return id
            }
        }
    }

    /// Any level above declines: the employer and its clerk's account are closed, and its code is free again.
    public func declineEmployer(
        _ id: OrganisationID, by actor: Actor, at moment: Moment, key: RequestKey? = nil
    ) async throws {
        _ = try await database.write { [self] records in
            try once(key, of: actor.account, in: records) {
                let employer = try demandAsked(id, above: actor, in: records)
                try Organisations.set(.closed, of: id, by: actor.account, at: moment, in: records)
                try EmployerLetters(employer, at: moment, in: records).tellOfAnswer(isConfirmed: false)
                for account in try Accounts.accounts(at: id, in: records) where account.role.isOfficial {
                    try Accounts.close(account.id, by: actor.account, at: moment, in: records)
                }
                return id
            }
        }
    }

    /// The employers asked for that an official may confirm.
    public func askedEmployers(for actor: Actor) async throws -> [Organisation] {
        try await database.read { [self] records in
            let place = try demandOfficial(actor, in: records)
            return try Organisations.descendants(of: place, .asked, in: records).map(\.organisation)
        }
    }

    private func demandAsked(
        _ id: OrganisationID, above actor: Actor, in records: any Reading
    ) throws -> Organisation {
        guard let entry = try Organisations.organisation(id, in: records) else {
            throw AccountFault.organisationUnknown
        }
        try demand(actor, above: id, in: records)
        guard entry.state == .asked else { throw AccountFault.employerNotAsked }
        return entry.organisation
    }

    func newEmployer(_ new: NewEmployer, in records: any Writing) throws -> Organisation {
        guard let name = try? Self.demandName(new.name) else { throw AccountFault.nameMissing }
        guard let code = CreditCode(typed: new.creditCode) else { throw AccountFault.creditCodeWrong }
        let parent = try demandOpen(new.parent, in: records).organisation
        // Between an employer and the office stands a recommending body at least.
        guard parent.kind != .employer, parent.kind != .office else { throw AccountFault.parentNotAbove }
        guard try Organisations.organisation(code, in: records) == nil else {
            throw AccountFault.creditCodeTaken
        }
        return Organisation(
            id: try Organisations.newID(in: records), name: name, kind: .employer, parent: new.parent,
            division: parent.division, creditCode: code.text, affiliation: new.affiliation,
            ownership: new.ownership)
    }
}
