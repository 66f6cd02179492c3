import ArgumentParser
import Records

/// Which records a command works on, and with which keys.
struct DataOption: ParsableArguments {
    @Option(name: .customLong("data"), help: "The data folder.") var place: String
    @Option(name: .customLong("keys"), help: "The key file; the folder's name with .keys when not given.")
    var keysFile: String?

    func folder() throws -> String {
        guard !place.hasPrefix("postgresql://"), !place.hasPrefix("postgres://") else {
            throw Complaint("--data \(Self.scheme(of: place)): PostgreSQL is not supported yet, name a folder")
        }
        return place
    }

    func keysPath() throws -> String { try keysFile ?? RecordsStore.keysPath(forFolder: folder()) }

    func validate() throws {
        if place.isEmpty { throw ValidationError("--data names no folder") }
    }

    /// The rest of the address may hold a password.
    private static func scheme(of address: String) -> String { address.prefix { $0 != "/" } + "//…" }
}
