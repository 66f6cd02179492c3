/// What a data folder was set to once. A setting that stands is never changed.
public enum Settings {
    /// The names of the settings.
    public enum Name: String, Sendable, Hashable, CaseIterable {
        /// `simulated` or `real`.
        case clock
        /// The name of the keys the folder was made with.
        case keys
        case program
        case programDigest = "program-digest"
    }

    public static func value(of name: Name, in records: any Reading) throws -> String? {
        try records.row("SELECT value FROM settings WHERE name = ?", [.text(name.rawValue)])?.text(0)
    }

    /// Sets it for good; the same value again is fine, another is refused.
    public static func set(_ name: Name, to value: String, in records: any Writing) throws {
        if let found = try self.value(of: name, in: records) {
            guard found == value else { throw SettingStands(name: name, found: found) }
            return
        }
        try records.run(
            "INSERT INTO settings (name, value) VALUES (?, ?)", [.text(name.rawValue), .text(value)])
    }
}

/// The folder was set otherwise before, and keeps to it.
public struct SettingStands: Error, Sendable, Hashable {
    public let name: Settings.Name
    public let found: String
}
