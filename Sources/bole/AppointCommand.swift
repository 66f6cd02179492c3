import ArgumentParser
import Casework
import Records
import Selection

/// `bole appoint`: the first officials' accounts, opened by whoever runs the machine.
struct AppointCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "appoint",
        abstract: "Opens an official's account; the password is read from standard input.")

    @OptionGroup var data: DataOption
    @Option(help: "The name to sign in with.") var login: String
    @Option(help: "The official's name.") var name: String
    @Option(help: "clerk or leader.", transform: Self.role) var role: Role
    @Option(help: "The organisation's identifier, such as office or 1501.") var at: String

    func run() async throws {
        try await Complaint.orExit {
            guard let password = readLine() else { throw Complaint("standard input holds no password") }
            try await data.withStore { store in
                do {
                    try await AccountDesk(store, passwords: Passwords()).appoint(
                        login: login, password: .typed(password), displayName: name, role: role,
                        at: OrganisationID(at), on: try await moment(of: store))
                } catch let fault as AccountFault {
                    throw Complaint("no account was opened: \(fault.rawValue)")
                }
            }
            print("\(login) is \(role.rawValue) at \(at)")
        }
    }

    /// By the folder's own clock, where it is a simulated one.
    private func moment(of store: RecordsStore) async throws -> Moment {
        do {
            return try await SimulatedClock(database: store.database).now()
        } catch is ClockNotSet {
            return SystemClock().now()
        }
    }

    private static func role(_ text: String) throws -> Role {
        guard let role = Role(rawValue: text), role != .applicant else {
            throw ValidationError("`\(text)` is neither clerk nor leader")
        }
        return role
    }
}
