import Foundation
import Records
public import Selection

/// An applicant who has just registered.
public struct RegisteredApplicant: Sendable, Hashable, Codable {
    public let account: AccountID
    public let person: PersonID

    public var actor: Actor { Actor(account: account, role: .applicant, person: person) }
}

extension AccountDesk {
    /// An applicant registers, and may name the employer whose clerk hands over a code when the password is lost.
    public func register(
        login typed: String, password: ChosenPassword, displayName: String, employer: OrganisationID? = nil,
        at moment: Moment, key: RequestKey? = nil
    ) async throws -> RegisteredApplicant {
        let (key, asker) = (hidden(key), asker(of: Login.folded(typed)))
        if let known: RegisteredApplicant = try await known(to: key, of: asker) { return known }
        let (login, name) = try await demandFree(typed, displayName)
        if let employer { _ = try await database.read { try self.demandEmployer(employer, in: $0) } }
        let hash = try await passwords.hash(password, for: login)
        return try await database.write { [self] records in
            try once(key, of: asker, in: records) {
                if let employer { try demandEmployer(employer, in: records) }
                let person = try newPerson(in: records)
                let account = try add(
                    NewAccount(
                        login: login, password: hash.text, role: .applicant, organisation: employer, person: person,
                        displayName: name),
                    at: moment, in: records)
                return RegisteredApplicant(account: account.id, person: person)
            }
        }
    }

    /// An applicant names their employer, open or only asked for.
    public func choose(employer: OrganisationID, for actor: Actor) async throws {
        try await database.write { [self] records in
            guard actor.role == .applicant, let account = try Accounts.account(actor.account, in: records),
                account.state == .active, account.person == actor.person
            else { throw AccountFault.notAllowed }
            try demandEmployer(employer, in: records)
            try Accounts.setOrganisation(employer, of: account.id, in: records)
        }
    }

    /// Opens an official's account without an invitation: the first ones, by whoever runs the machine.
    @discardableResult
    public func appoint(
        login typed: String, password: ChosenPassword, displayName: String, role: Role,
        at organisation: OrganisationID, on moment: Moment
    ) async throws -> Actor {
        guard role.isOfficial else { throw AccountFault.roleNotOfficial }
        let (login, name) = try await demandFree(typed, displayName)
        let hash = try await passwords.hash(password, for: login)
        return try await database.write { [self] records in
            try demandOpen(organisation, in: records)
            return try add(
                NewAccount(
                    login: login, password: hash.text, role: role, organisation: organisation,
                    displayName: name),
                at: moment, in: records
            ).actor
        }
    }

    /// Adds an account whose login nobody has meanwhile taken.
    func add(_ new: NewAccount, at moment: Moment, in records: any Writing) throws -> AccountEntry {
        guard try Accounts.account(login: new.login, in: records) == nil else {
            throw AccountFault.loginTaken
        }
        return try Accounts.add(new, at: moment, in: records)
    }

    /// A login that is well formed and free, and a name, before time is spent on a password.
    func demandFree(_ typed: String, _ displayName: String) async throws -> (login: String, name: String) {
        let login = try Login(typed: typed).text
        let name = try Self.demandName(displayName)
        let isFree = try await database.read { try Accounts.account(login: login, in: $0) == nil }
        guard isFree else { throw AccountFault.loginTaken }
        return (login, name)
    }

    static func demandName(_ displayName: String) throws(AccountFault) -> String {
        let name = displayName.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !name.isEmpty, name.unicodeScalars.count <= 100, !name.unicodeScalars.contains("\0") else {
            throw .displayNameMissing
        }
        return name
    }

    /// A number is passed over when its bearer was erased: a restore may bring an older count back.
    private func newPerson(in records: any Writing) throws -> PersonID {
        while true {
            let person = PersonID(try Counters.nextID(.person, in: records))
            if try !vault.isErased(person, in: records) { return person }
        }
    }
}
