import Casework
import Foundation
import Hummingbird
import HummingbirdTesting
import Papers
import Records
import SQLiteDatabase
import Selection

@testable import Website

/// A website on a folder of its own, on the simulated morning of 20 September 2023, with an official of each role at
/// the office, at a department and at one of its employers.
struct House: Sendable {
    let casework: Casework
    let accounts: AccountDesk
    let site: Site
    let client: any TestClientProtocol

    static let password = "草原上的风 2023"
    static let employer = OrganisationID("department-education-1")
    static let body = OrganisationID("department-education")
    static let office = OrganisationID("office")

    /// Builds a house, runs the body, and takes everything away.
    static func open(
        settings: SiteSettings = SiteSettings(), papers: Bool = true,
        _ body: @escaping @Sendable (House) async throws -> Void
    ) async throws {
        let path = NSTemporaryDirectory() + "bole-house-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let records = try await RecordsStore.open(
            folder: path + "/data", keysPath: path + "/data.keys", database: { try SQLiteDatabase(folder: $0) })
        do {
            try await run(records, settings, papers, body)
        } catch {
            try? await records.database.close()
            throw error
        }
        try await records.database.close()
    }

    private static func run(
        _ records: RecordsStore, _ settings: SiteSettings, _ papers: Bool,
        _ body: @escaping @Sendable (House) async throws -> Void
    ) async throws {
        let program = try ProgramReader.read(folder: root + "/programs/nmg-2023")
        let calendar = try CalendarReader.read(folder: root + "/calendars")
        let casework = try await Casework.open(records, program: program, calendar: calendar)
        let accounts = AccountDesk(
            records, passwords: try Passwords(cost: Passwords.Cost(memory: 8192, passes: 1)))
        let morning = Moment(Day(year: 2023, month: 9, day: 20) ?? Day(number: 0), hour: 9)
        let clock = try await SimulatedClock.start(at: morning, in: records.database)
        let inspector = try await UploadInspector.start(bytesEach: Casework.attachmentLimits.bytesEach)
        let site = try Site(
            casework, accounts: accounts, uploads: UploadDesk(casework, inspector: inspector),
            papers: papers
                ? PaperDesk(casework, typesetter: try await typesetter.value, drawer: inspector.drawer) : nil,
            clock: clock,
            soundness: Soundness(records), settings: settings)
        for (name, place) in [("office", office), ("body", Self.body), ("employer", employer)] {
            for role in [Role.clerk, .leader] {
                try await accounts.appoint(
                    login: "\(name)-\(role.rawValue)", password: .typed(password), displayName: "\(name) \(role)",
                    role: role, at: place, on: morning)
            }
        }
        let router = Router(context: Visit.self)
        site.addRoutes(to: router)
        try await Application(router: router).test(.router) { client in
            try await body(House(casework: casework, accounts: accounts, site: site, client: client))
        }
    }

    /// One for all houses: its processes stay up.
    private static let typesetter = Task {
        try await Typesetter.start(python: root + "/.venv/bin/python3", sandbox: try await Sandbox.find())
    }

    static let root = String(#filePath.prefix(#filePath.count - "/Tests/WebsiteTests/Support/House.swift".count))

    /// A browser in which nobody has signed in.
    func browser() -> Browser { Browser(client: client) }

    func signedIn(_ login: String) async throws -> Browser {
        let browser = browser()
        try await browser.get("/sign-in")
        try await browser.press("/sign-in", ["login": login, "password": Self.password])
        return browser
    }
}
