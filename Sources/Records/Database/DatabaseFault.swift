/// What can go wrong below the SQL, in words that both engines share.
public enum DatabaseFault: Error, Sendable, Hashable {
    /// The disk is full: nothing was written, and a later try may succeed.
    case full
    /// Another process held the database for too long.
    case busy
    /// A row breaks a rule of its table: a key twice, a missing parent, a change to what never changes.
    case constraint(String)
    /// The disk failed or the file is damaged: no more writes are taken until the database is opened again.
    case broken(String)
    /// The database was closed, or stopped taking writes after a failure.
    case stopped
    /// There is no database at this path, or it may not be read.
    case notThere(String)
    /// The database was opened to be read.
    case onlyRead
    /// The engine can't promise that a commit survives a power cut.
    case notDurable(found: Int)
    /// Text with a zero byte, which neither engine keeps whole.
    case zeroByte
    /// The statement itself is wrong.
    case statement(String)
}
