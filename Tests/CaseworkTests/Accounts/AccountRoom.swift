import Casework
import Foundation
import Records
import SQLiteDatabase
import Selection

let monday = Moment(Day("2023-09-18")!, hour: 9)  // A day that the calendar has.
let sarnaisPassword = "草原上的风 2023"

let office = OrganisationID("office")
let league = OrganisationID("1501")
let otherLeague = OrganisationID("1502")
let county = OrganisationID("150102")
let school = OrganisationID("school")

/// A data folder with five organisations and a desk whose hashes are cheap; gone when the test is over.
struct AccountRoom: Sendable {
    let store: RecordsStore
    let desk: AccountDesk

    static let cheap = Passwords.Cost(memory: 8192, passes: 1)

    static let organisations = [
        Organisation(id: office, name: "自治区人社厅", kind: .office, parent: nil),
        Organisation(id: league, name: "呼和浩特市人社局", kind: .league, parent: office, body: .league),
        Organisation(id: otherLeague, name: "包头市人社局", kind: .league, parent: office, body: .league),
        Organisation(id: county, name: "新城区人社局", kind: .county, parent: league, division: "150102"),
        Organisation(
            id: school, name: "第一中学", kind: .employer, parent: county, creditCode: "12150000213293185D"),
    ]

    /// Opens a room, runs the body, and takes everything away.
    static func open(cost: Passwords.Cost = cheap, _ body: (AccountRoom) async throws -> Void) async throws {
        let path = NSTemporaryDirectory() + "bole-accounts-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let store = try await RecordsStore.open(
            folder: path + "/data", keysPath: path + "/data.keys",
            database: { try SQLiteDatabase(folder: $0) })
        do {
            try await store.database.write { try Organisations.seed(organisations, in: $0) }
            try await body(
                AccountRoom(store: store, desk: AccountDesk(store, passwords: try Passwords(cost: cost))))
        } catch {
            try? await store.database.close()
            throw error
        }
        try await store.database.close()
    }

    /// Sarnai registers and names the school.
    func sarnai() async throws -> RegisteredApplicant {
        try await desk.register(
            login: "sarnai", password: .typed(sarnaisPassword), displayName: "萨仁", employer: school,
            at: monday)
    }

    /// An official at a place.
    func official(_ login: String, _ role: Role, at place: OrganisationID) async throws -> Actor {
        try await desk.appoint(
            login: login, password: .typed(sarnaisPassword), displayName: login, role: role, at: place,
            on: monday)
    }

    func signIn(_ login: String = "sarnai", _ password: String = sarnaisPassword, at moment: Moment = monday)
        async throws -> SignedIn
    {
        try await desk.signIn(login: login, password: password, at: moment)
    }

    /// Every text and every blob of every table.
    func everythingKept() async throws -> [String] {
        try await store.database.read { records in
            let tables = try records.rows("SELECT name FROM sqlite_master WHERE type = 'table'").map {
                $0.text(0)
            }
            return try tables.flatMap { try records.rows("SELECT * FROM \($0)") }.flatMap(\.values).compactMap
            {
                switch $0 {
                case .text(let text): text
                case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
                case .integer, .null: nil
                }
            }
        }
    }
}
