public import Selection

/// The ways to sign in: each account one role at one place.
public enum Accounts {
    /// Adds an account under the next number. The login must be free.
    public static func add(_ new: NewAccount, at moment: Moment, in records: any Writing) throws
        -> AccountEntry
    {
        let id = AccountID(try Counters.nextID(.account, in: records))
        let entry = AccountEntry(
            id: id, login: new.login, role: new.role, organisation: new.organisation, person: new.person,
            expert: new.expert, displayName: new.displayName, state: new.password == nil ? .invited : .active,
            created: moment, until: new.until, closedBy: nil, closed: nil)
        try records.run(
            """
            INSERT INTO accounts
            (id, login, role, organisation, person, expert, display_name, state, created, until, password)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                SQLValue(id), .text(new.login), .text(new.role.rawValue), SQLValue(new.organisation),
                SQLValue(new.person), SQLValue(new.expert), .text(new.displayName), .text(entry.state.rawValue),
                SQLValue(moment), SQLValue(new.until?.description), SQLValue(new.password),
            ])
        return entry
    }

    public static func account(_ id: AccountID, in records: any Reading) throws -> AccountEntry? {
        try records.row("SELECT \(columns) FROM accounts WHERE id = ?", [SQLValue(id)]).map(entry)
    }

    public static func account(login: String, in records: any Reading) throws -> AccountEntry? {
        try records.row("SELECT \(columns) FROM accounts WHERE login = ?", [.text(login)]).map(entry)
    }

    /// The officials of an organisation, or the applicants who named it as their employer.
    public static func accounts(
        at organisation: OrganisationID, in records: any Reading
    ) throws -> [AccountEntry] {
        try records.rows(
            "SELECT \(columns) FROM accounts WHERE organisation = ? ORDER BY created, id",
            [SQLValue(organisation)]
        ).map(entry)
    }

    /// How many officials of an organisation can sign in.
    public static func activeOfficials(at organisation: OrganisationID, in records: any Reading) throws -> Int
    {
        let row = try records.row(
            "SELECT COUNT(*) FROM accounts WHERE organisation = ? AND role IN ('clerk', 'leader') AND state = 'active'",
            [SQLValue(organisation)])
        return Int(row?.integer(0) ?? 0)
    }

    public static func accounts(of person: PersonID, in records: any Reading) throws -> [AccountEntry] {
        try records.rows(
            "SELECT \(columns) FROM accounts WHERE person = ? ORDER BY created, id", [SQLValue(person)]
        ).map(entry)
    }

    /// The account of an expert that isn't closed, of which there is one at most.
    public static func account(of expert: ExpertID, in records: any Reading) throws -> AccountEntry? {
        try records.row(
            "SELECT \(columns) FROM accounts WHERE expert = ? AND state <> 'closed'", [SQLValue(expert)]
        ).map(entry)
    }

    /// An expert's account bears the name that the pool has.
    public static func rename(_ expert: ExpertID, to name: String, in records: any Writing) throws {
        try records.run(
            "UPDATE accounts SET display_name = ? WHERE expert = ? AND state <> 'closed'",
            [.text(name), SQLValue(expert)])
    }

    /// The hashed password; none while the account is only invited, or erased.
    public static func password(of id: AccountID, in records: any Reading) throws -> String? {
        try records.row("SELECT password FROM accounts WHERE id = ?", [SQLValue(id)])?.optionalText(0)
    }

    /// Sets a hashed password, which makes an invited account active; a closed one stays closed.
    public static func setPassword(_ hash: String, of id: AccountID, in records: any Writing) throws {
        try records.run(
            "UPDATE accounts SET password = ?, state = 'active' WHERE id = ? AND state <> 'closed'",
            [.text(hash), SQLValue(id)])
    }

    /// The employer an applicant names.
    public static func setOrganisation(
        _ organisation: OrganisationID, of id: AccountID, in records: any Writing
    ) throws {
        try records.run(
            "UPDATE accounts SET organisation = ? WHERE id = ?", [SQLValue(organisation), SQLValue(id)])
    }

    /// Closes an account for good and notes who did: its password goes, and its sessions end.
    public static func close(
        _ id: AccountID, by closer: AccountID, at moment: Moment, in records: any Writing
    ) throws {
        try records.run(
            """
            UPDATE accounts SET state = 'closed', password = NULL, closed_by = ?, closed = ?
            WHERE id = ? AND state <> 'closed'
            """,
            [SQLValue(closer), SQLValue(moment), SQLValue(id)])
        try Sessions.endAll(of: id, in: records)
    }

    private static let columns =
        "id, login, role, organisation, person, expert, display_name, state, created, until, closed_by, closed"

    private static func entry(_ row: Row) throws -> AccountEntry {
        AccountEntry(
            id: AccountID(row.text(0)), login: row.text(1), role: try row.word(2),
            organisation: row.optionalText(3).map { OrganisationID($0) },
            person: row.optionalText(4).map { PersonID($0) }, expert: row.optionalText(5).map { ExpertID($0) },
            displayName: row.optionalText(6), state: try row.word(7), created: row.moment(8),
            until: row.optionalText(9).flatMap { Day($0) }, closedBy: row.optionalText(10).map { AccountID($0) },
            closed: row.optionalMoment(11))
    }
}

/// An account to be added; without a password it is invited.
public struct NewAccount: Sendable {
    public let login: String
    public let password: String?
    public let role: Role
    public let organisation: OrganisationID?
    public let person: PersonID?
    public let expert: ExpertID?
    public let displayName: String
    /// An observer's last day.
    public let until: Day?

    public init(
        login: String, password: String?, role: Role, organisation: OrganisationID?, person: PersonID? = nil,
        expert: ExpertID? = nil, displayName: String, until: Day? = nil
    ) {
        self.login = login
        self.password = password
        self.role = role
        self.organisation = organisation
        self.person = person
        self.expert = expert
        self.displayName = displayName
        self.until = until
    }
}

/// An account in the register.
public struct AccountEntry: Sendable, Hashable {
    public let id: AccountID
    public let login: String
    public let role: Role
    /// Where an official stands, or the employer an applicant named; the office, whose leader ends it, of an observer.
    public let organisation: OrganisationID?
    /// Who an applicant or an expert is, for an erasure.
    public let person: PersonID?
    /// Who of the pool signs in with it.
    public let expert: ExpertID?
    public let displayName: String?
    public let state: AccountState
    public let created: Moment
    /// The last day of an observer.
    public let until: Day?
    /// Who closed it, and when; an erased one is closed by nobody.
    public let closedBy: AccountID?
    public let closed: Moment?

    /// Who acts when this account does.
    public var actor: Actor {
        Actor(
            account: id, role: role, organisation: role.isOfficial ? organisation : nil,
            person: role == .applicant ? person : nil, expert: expert)
    }
}

/// Whether an account can be used.
public enum AccountState: String, Sendable, Hashable, Codable, CaseIterable {
    /// Without a password so far.
    case invited
    case active
    case closed
}
