import Casework
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Pages
import Papers
import Records
import SQLiteDatabase
import Selection
import Synchronization

@testable import Website

/// An office on a folder of its own with its API before it, a clock that the test moves, and someone at every desk of
/// one way up: an employer under Tumed Left Banner, the banner, Hohhot, the region's office.
final class APIHouse: Sendable {
    static let root = #filePath.components(separatedBy: "/Tests/")[0]
    static let program = Result { try ProgramReader.read(folder: root + "/programs/nmg-2023") }
    static let calendar = Result { try CalendarReader.read(folder: root + "/calendars") }
    static let password = "草原上的风 2023"
    static let start = Moment(Day(number: 19_600), hour: 9)

    let path: String
    let casework: Casework
    let accounts: AccountDesk
    let clock: MovedClock
    let api: API
    let employer: OrganisationID
    let county = OrganisationID("150121")
    let league = OrganisationID("1501")
    let office = OrganisationID("office")

    init() async throws {
        path = NSTemporaryDirectory() + "bole-api-\(UUID().uuidString)"
        let program = try Self.program.get()
        let records = try await RecordsStore.open(
            folder: path, keysPath: path + ".keys", database: { try SQLiteDatabase(folder: $0) })
        let casework = try await Casework.open(records, program: program, calendar: try Self.calendar.get())
        self.casework = casework
        let passwords = try Passwords(cost: Passwords.Cost(memory: 8192, passes: 1))
        accounts = AccountDesk(records, passwords: passwords)
        clock = MovedClock("09-12 09:00")
        api = API(
            casework, accounts: accounts, clock: clock, sessionClock: SetClock(Self.start),
            catalogue: try Catalogue.shipped()
        ) { proof, request in
            try await casework.attach(
                proof.name, type: "application/pdf", content: proof.content, to: proof.draft, by: request.by,
                at: request.at, key: request.key)
        }
        employer =
            program.organisations.first { $0.parent == OrganisationID("150121") }?.id ?? OrganisationID("")
        let hashed = ChosenPassword.hashed(try await passwords.hash(Self.password))
        for place in [employer, county, league, office, OrganisationID("1502")] {
            for role in [Role.clerk, .leader] {
                try await accounts.appoint(
                    login: "\(role)-\(place)", password: hashed, displayName: "测试", role: role, at: place,
                    on: Self.start)
            }
        }
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
        try? FileManager.default.removeItem(atPath: path + ".keys")
    }

    func addOfficial(_ login: String, _ role: Role, at place: OrganisationID) async throws {
        try await accounts.appoint(
            login: login, password: .typed(Self.password), displayName: "测试", role: role, at: place, on: Self.start)
    }

    /// Runs a test before the open door, which some bodies reach slowly.
    func open(
        slowly slow: SlowBodies<BasicRequestContext> = SlowBodies(),
        _ body: @escaping @Sendable (Caller) async throws -> Void
    ) async throws {
        let router = Router().add(middleware: Measuring<BasicRequestContext>(measures: api.measures))
        router.add(middleware: slow)
        api.addRoutes(to: router)
        let application = Application(router: router)
        try await application.test(.router) { client in
            try await body(Caller(house: self, client: client))
        }
        try await casework.records.database.close()
    }

    /// An expert of the pool with an account.
    func addExpert(_ login: String) async throws {
        let office = try await accounts.signIn(
            login: "leader-office", password: Self.password, at: Self.start
        ).session.actor
        let typed = TypedExpert([
            .name: "其木格", .unit: "草原研究所", .title: "研究员", .disciplines: "180", .from: "2023-01-01", .to: "2025-12-31",
        ])
        let id = try await casework.addExpert(typed, OfficeRequest(by: office, at: clock.now()))
        let handed = try await accounts.invite(id, login: login, by: office, at: Self.start)
        try await accounts.setPassword(
            login: login, code: handed.code.text, to: .typed(Self.password), at: Self.start)
    }

    func addApplicant(_ login: String) async throws {
        _ = try await accounts.register(
            login: login, password: .typed(Self.password), displayName: "测试", at: Self.start)
    }
}

/// A clock that shows what it was last told.
final class MovedClock: Clock {
    private let shown: Mutex<Moment>

    init(_ text: String) { shown = Mutex(MovedClock.moment(text)) }

    func now() -> Moment { shown.withLock { $0 } }

    func move(to text: String) { move(to: Self.moment(text)) }

    func move(to moment: Moment) { shown.withLock { $0 = moment } }

    /// `09-20 09:00` of 2023.
    static func moment(_ text: String) -> Moment {
        Moment("2023-\(text.prefix(5))T\(text.suffix(5)):00+08:00") ?? Moment(milliseconds: 0)
    }
}
