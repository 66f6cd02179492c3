public import Records
import Selection

/// The desk where accounts are opened, invited and signed in.
public struct AccountDesk: Sendable {
    let database: any Database
    let vault: Vault
    let passwords: Passwords

    public init(database: any Database, vault: Vault, passwords: Passwords) {
        self.database = database
        self.vault = vault
        self.passwords = passwords
    }

    public init(_ records: RecordsStore, passwords: Passwords) {
        self.init(database: records.database, vault: records.vault, passwords: passwords)
    }
}

/// How long things hold. Each end is the first moment that is too late.
public enum AccountTimes {
    public static let idleMinutes = 30
    public static let sessionHours = 12
    public static let resetMinutes = 60
    public static let invitationDays = 7
    public static let triesBeforeLock = 5
    /// Within these minutes the tries count, and for as many the account is locked.
    public static let lockMinutes = 15
}
