import ArgumentParser
import Casework
import Records
import Selection

/// `bole appoint`: the first officials' accounts, opened by whoever runs the machine.
struct AppointCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "appoint",
        abstract: "Opens the account of a first official, and prints the code with which they set their password.",
        discussion: """
            From then on leaders invite the others. Where one could, nobody is appointed. A code that was not used is \
            made anew by the same command.
            """)

    @OptionGroup var data: DataOption
    @OptionGroup var program: ProgramOption
    @Option(help: "The name to sign in with.") var login: String
    @Option(help: "The official's name.") var name: String
    @Option(help: "clerk or leader.", transform: Self.role) var role: Role
    @Option(help: "The organisation's identifier, such as 1501; the office when not given.") var organisation: String?

    func run() async throws {
        try await Complaint.orExit {
            let code = try await Office.with(data.folder(), keys: data.keysPath(), program: program.folder()) {
                try await appoint(in: $0)
            }
            print("\(code.code.text)\nset a password with it at /code before \(code.expires)")
        }
    }

    private func appoint(in office: Office) async throws -> HandedCode {
        let place = organisation.map { OrganisationID($0) } ?? office.casework.program.officeID
        return try await AccountDesk(office.casework.records, passwords: Passwords())
            .appointWithCode(
                login: login, displayName: name, role: role, at: place,
                on: try await office.casework.records.moment())
    }

    private static func role(_ text: String) throws -> Role {
        guard let role = Role(rawValue: text), role.isOfficial else {
            throw ValidationError("`\(text)` is neither clerk nor leader")
        }
        return role
    }
}
