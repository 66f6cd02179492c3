import Casework
import Foundation
import Records
import Selection

/// Whom to sign in as in a season under way: at each kind of place the one with most to do, who is in the chair of a
/// meeting, an expert, an observer, two applicants.
struct DemoAccounts {
    let office: Office

    /// A line for each account: login, role, place, what waits.
    func lines() async throws -> [String] {
        let (officials, applicants) = try await office.casework.records.database.read { records in
            let waiting = try desks(in: records)
            let kinds: [OrganisationKind] = [.office, .league, .county, .employer]
            let places = try kinds.compactMap { try busiest($0, waiting, in: records) }
            let officials = try places.flatMap { place in
                try self.officials(of: place.id, in: records).map { (place: place, account: $0) }
            }
            let others = try self.experts(in: records) + self.observers(in: records) + self.applicants(in: records)
            return (officials, others)
        }
        var lines: [String] = []
        for (place, account) in officials {
            let waits = try await waits(for: account)
            let role = "\(place.kind.rawValue) \(account.role.rawValue)"
            lines.append(line(account, role, "\(place.name), \(waits)"))
        }
        let official = officials.first { $0.place.kind == .office }?.account
        return try await lines + chairs(seenBy: official) + applicants
    }

    /// Who is in the chair of each meeting that isn't over.
    private func chairs(seenBy official: AccountEntry?) async throws -> [String] {
        guard let actor = official?.actor else { return [] }
        let (casework, database) = (office.casework, office.casework.records.database)
        let now = try await SimulatedClock(database: database).now()
        var lines: [String] = []
        for row in try await casework.sittings(for: actor, at: now) where row.closed == nil {
            let chair = try await casework.sitting(row.id, for: actor, at: now).sitting.convening.chair
            guard let account = try await database.read({ try Accounts.account(of: chair, in: $0) }) else { continue }
            lines.append(line(account, "chair", "a meeting on \(row.meets)"))
        }
        return lines
    }

    /// What the account's own page shows, counted.
    private func waits(for account: AccountEntry) async throws -> String {
        let now = try await SimulatedClock(database: office.casework.records.database).now()
        let work = try await office.casework.toDo(for: account.actor, at: now)
        let dossiers = work.piles.map(\.rows.count).reduce(0, +)
        let more = work.piles.contains(where: \.isCut) ? " and more" : ""
        let parts = [
            (dossiers, "dossiers: \(dossiers)\(more)"),
            (work.publicities.count, "publicities: \(work.publicities.count)"),
            (work.slates.count { $0.slate.sealedAt == nil && !$0.hasLapsed }, "its slates"),
        ]
        let waiting = parts.filter { $0.0 > 0 }.map(\.1)
        return waiting.isEmpty ? "nothing waits" : waiting.joined(separator: ", ")
    }

    /// How many dossiers wait with each desk; what was reported waits with the office.
    private func desks(in records: any Reading) throws -> [OrganisationID: Int] {
        let own: [Stage] = [.submitted, .verified, .evaluated, .atLevel, .atBody]
        let reported: [Stage] = [.reported, .accepted, .reviewed, .preliminary]
        let rows = try own.flatMap { try DossierRows.waiting(at: $0, limit: .max, in: records) }
        var waiting = Dictionary(grouping: rows.compactMap(\.desk)) { $0 }.mapValues(\.count)
        waiting[office.casework.program.officeID] = try reported.reduce(0) {
            try $0 + DossierRows.waiting(at: $1, limit: .max, in: records).count
        }
        return waiting
    }

    /// Of those with a clerk and a leader.
    private func busiest(
        _ kind: OrganisationKind, _ waiting: [OrganisationID: Int], in records: any Reading
    ) throws -> Organisation? {
        let places = try Organisations.all(in: records).map(\.organisation).filter { $0.kind == kind }
        let staffed = try places.filter { try officials(of: $0.id, in: records).count > 1 }
        return staffed.max { (waiting[$0.id] ?? 0, $1.id.text) < (waiting[$1.id] ?? 0, $0.id.text) }
    }

    private func officials(of place: OrganisationID, in records: any Reading) throws -> [AccountEntry] {
        try Accounts.accounts(at: place, in: records).filter { $0.role.isOfficial }
    }

    /// The expert with most to read.
    private func experts(in records: any Reading) throws -> [String] {
        let open = try [Tier.one, .two].flatMap { try ReadingRows.rows(in: $0, records: records) }
            .filter(\.standing.isOpen)
        let readers = Dictionary(grouping: open, by: \.offer.expert)
        let busiest = readers.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
        guard let busiest, let account = try Accounts.account(of: busiest.key, in: records) else { return [] }
        return [line(account, "expert", "readings: \(busiest.value.count)")]
    }

    /// Opens the account of somebody who looks on, up to a year after a day, with the password that all have.
    func addObserver(on day: Day) async throws {
        let (records, place) = (office.casework.records, office.casework.program.officeID)
        try await records.database.write { records in
            guard let leader = try Accounts.account(login: "office-leader", in: records) else { return }
            _ = try Accounts.add(
                NewAccount(
                    login: Self.observer, password: Accounts.password(of: leader.id, in: records), role: .observer,
                    organisation: place, displayName: "苏日娜", until: day.adding(months: 12)),
                at: Moment(day, hour: 9), in: records)
        }
    }

    private static let observer = "office-observer"

    private func observers(in records: any Reading) throws -> [String] {
        guard let account = try Accounts.account(login: Self.observer, in: records), let until = account.until else {
            return []
        }
        return [line(account, "observer", "until \(until)")]
    }

    /// One whose turn it is, and one whose application is under way or has come to its end.
    private func applicants(in records: any Reading) throws -> [String] {
        let now = try SimulatedTime.now(real: SystemClock().now(), in: records)
        let returned = try DossierRows.waiting(at: .returned, limit: .max, in: records)
            .filter { !$0.hasLapsed(at: now) }.prefix(1).map { ($0.applicant, "to correct what was returned") }
        let others: [Stage] = [.atBody, .preliminary, .ended]
        let under = try others.lazy.flatMap { try DossierRows.waiting(at: $0, limit: 1, in: records) }
            .prefix(1).map { ($0.applicant, "\($0.endKind?.rawValue ?? "under way"), nothing waits") }
        return try (returned + newcomer(at: now, in: records) + under).compactMap { account, state in
            try Accounts.account(account, in: records).map { line($0, "applicant", state) }
        }
    }

    /// Who has handed nothing in, while it can be.
    private func newcomer(at now: Moment, in records: any Reading) throws -> [(AccountID, String)] {
        guard now < office.casework.program.deadlines.electronic.value else { return [] }
        for number in 1...100 {
            guard let account = try Accounts.account(login: "applicant-\(number)", in: records) else { return [] }
            if try DossierRows.rows(of: account.id, in: records).isEmpty { return [(account.id, "to apply")] }
        }
        return []
    }

    private func line(_ account: AccountEntry, _ role: String, _ state: String) -> String {
        let words = [(account.login, 32), (role, 18), (account.displayName ?? "", 0)]
        return words.map { $0.0.padding(toLength: max($0.1, $0.0.count), withPad: " ", startingAt: 0) }
            .joined(separator: "  ") + "  " + state
    }
}
