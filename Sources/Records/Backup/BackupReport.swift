public import Selection

/// What a backup holds.
public struct BackupReport: Sendable, Hashable {
    public let facts: Int
    public let attachments: Int
    public let checkpoints: Int
    /// When it was made.
    public let at: Moment

    /// What the signed list in it calls it.
    static let subject = "backup"
}

/// Why a backup isn't made or isn't put back.
public enum BackupFault: Error, Sendable, Hashable {
    /// There is a file of this name; a backup never replaces one.
    case exists(path: String)
    /// The folder to restore into has something in it.
    case notEmpty(folder: String)
    /// The copied database is not sound.
    case unsoundCopy
    /// The file ends before it should.
    case cutShort(path: String)
    /// The file is no backup, or is not the one that was written.
    case damaged(path: String)
    /// This part of the backup is not what was put in.
    case changed(part: String)
    /// No signature of these keys: made with others, or changed since.
    case notSigned(keysPath: String)
}
