import Records
import Selection

/// Whom the asking for an employer is told, and what came of it, in the transaction that notes it.
struct EmployerLetters {
    private let employer: Organisation
    private let moment: Moment
    private let records: any Writing

    init(_ employer: Organisation, at moment: Moment, in records: any Writing) {
        self.employer = employer
        self.moment = moment
        self.records = records
    }

    /// The clerk who asked has a receipt, and those of the next level above at which somebody is are asked to answer.
    func tellOfAsking(_ clerk: AccountID) throws {
        try write("employerAsked", to: clerk)
        let above = try Organisations.ancestors(of: employer.id, in: records).lazy
            .map { try officials(of: $0.organisation.id) }.first { !$0.isEmpty }
        for official in above ?? [] { try write("employerWaits", to: official.id) }
    }

    /// Its clerk, and the applicants who named it meanwhile.
    func tellOfAnswer(isConfirmed: Bool) throws {
        for account in try Accounts.accounts(at: employer.id, in: records) where account.state == .active {
            try write(isConfirmed ? "employerConfirmed" : "employerDeclined", to: account.id)
        }
    }

    private func officials(of place: OrganisationID) throws -> [AccountEntry] {
        try Accounts.accounts(at: place, in: records).filter { $0.role.isOfficial && $0.state == .active }
    }

    private func write(_ kind: String, to account: AccountID) throws {
        let letter = NewLetter(kind, to: account, about: employer.id.text, values: ["employer": employer.name])
        try Outbox.append(letter, at: moment, in: records)
    }
}
