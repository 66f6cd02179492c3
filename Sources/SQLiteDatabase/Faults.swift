import GRDB
import Records

extension DatabaseFault {
    /// SQLite's code in the words that both engines share.
    init(_ error: DatabaseError) {
        let message = error.message ?? "code \(error.extendedResultCode.rawValue)"
        switch error.resultCode {
        case .SQLITE_FULL: self = .full
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
        case .SQLITE_CONSTRAINT: self = .constraint(message)
        case .SQLITE_IOERR, .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_CANTOPEN: self = .broken(message)
        default: self = .statement(message)
        }
    }
}

/// Runs the body; no error type of the driver leaves this target.
func translatingFaults<Value>(_ body: () throws -> Value) throws -> Value {
    do {
        return try body()
    } catch let error as DatabaseError {
        throw DatabaseFault(error)
    }
}
