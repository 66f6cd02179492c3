import Casework
import Foundation
import Papers
import Records
import SQLiteDatabase
import Selection

/// An office on a folder of its own, with the 2023 programme, and people at every desk of one way up:
/// an employer under Tumed Left Banner, the banner, Hohhot, the region's office.
final class House: Sendable {
    static let root = #filePath.components(separatedBy: "/Tests/")[0]
    static let program = Result { try ProgramReader.read(folder: root + "/programs/nmg-2023") }
    static let calendar = Result { try CalendarReader.read(folder: root + "/calendars") }

    let path: String
    let casework: Casework
    let employer: OrganisationID
    let county = OrganisationID("150121")
    let league = OrganisationID("1501")
    let office = OrganisationID("office")

    init(_ changed: Program? = nil) async throws {
        path = NSTemporaryDirectory() + "bole-house-\(UUID().uuidString)"
        let program = try changed ?? Self.program.get()
        let records = try await RecordsStore.open(
            folder: path, keysPath: path + ".keys", database: { try SQLiteDatabase(folder: $0) })
        casework = try await Casework.open(records, program: program, calendar: try Self.calendar.get())
        employer = program.organisations.first { $0.parent == OrganisationID("150121") }?.id ?? OrganisationID("")
        for organisation in [employer, county, league, office] {
            try await addOfficial(.clerk, at: organisation)
            try await addOfficial(.leader, at: organisation)
        }
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
        try? FileManager.default.removeItem(atPath: path + ".keys")
    }

    var records: RecordsStore { casework.records }

    // MARK: People

    @discardableResult
    func addOfficial(_ role: Role, at organisation: OrganisationID) async throws -> Actor {
        try await records.database.write { records in
            try Accounts.add(
                NewAccount(
                    login: "\(organisation)-\(role)", password: "x", role: role, organisation: organisation,
                    displayName: "测试"),
                at: Moment(Day(number: 0)), in: records
            ).actor
        }
    }

    func official(_ role: Role, _ organisation: OrganisationID) async throws -> Actor {
        try await records.database.read { records in
            try Accounts.account(login: "\(organisation)-\(role)", in: records)?.actor
        } ?? Actor(account: AccountID("nobody"), role: role, organisation: organisation)
    }

    /// A desk's clerk, who prepares, and its leader, who confirms.
    func officials(_ organisation: OrganisationID) async throws -> (clerk: Actor, leader: Actor) {
        (try await official(.clerk, organisation), try await official(.leader, organisation))
    }

    func newApplicant(_ login: String = "applicant") async throws -> Actor {
        try await records.database.write { records in
            let person = PersonID(try Counters.nextID(.person, in: records))
            return try Accounts.add(
                NewAccount(
                    login: login, password: "x", role: .applicant, organisation: nil, person: person,
                    displayName: "测试"),
                at: Moment(Day(number: 0)), in: records
            ).actor
        }
    }

    /// The applicant of that login.
    func applicant(_ login: String = "applicant") async throws -> Actor {
        try await records.database.read { try Accounts.account(login: login, in: $0)?.actor }
            ?? Actor(account: AccountID("nobody"), role: .applicant)
    }

    // MARK: Asking

    @discardableResult
    func ask(
        _ command: Command, _ actor: Actor, _ moment: String, expecting: Int? = nil, key: RequestKey? = nil
    ) async throws -> Receipt {
        try await casework.perform(
            command, Request(by: actor, at: at(moment), expecting: expecting, key: key))
    }

    func state(_ id: DossierID) async throws -> DossierRow {
        let row = try await records.database.read { try DossierRows.row(id, in: $0) }
        guard let row else { throw CaseworkFault.notFound }
        return row
    }
}

/// `09-20 09:00` of 2023, or a whole moment.
func at(_ text: String) -> Moment {
    let whole = text.count == 11 ? "2023-\(text.prefix(5))T\(text.suffix(5)):00+08:00" : text
    return Moment(whole) ?? Moment(milliseconds: 0)
}

/// The reason for which something is refused; nil when it isn't refused by a rule.
func refusal(_ body: () async throws -> some Any) async -> Refusal.Reason? {
    do {
        _ = try await body()
        return nil
    } catch {
        return (error as? Refusal)?.reason
    }
}

/// The fault for which something isn't carried out.
func fault(_ body: () async throws -> some Any) async -> CaseworkFault? {
    do {
        _ = try await body()
        return nil
    } catch {
        return error as? CaseworkFault
    }
}
