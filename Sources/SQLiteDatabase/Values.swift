import GRDB
import GRDBSQLite
import Records

extension Statement {
    /// Gives the statement its arguments, without the driver's own values between.
    func bind(_ arguments: [SQLValue]) throws {
        guard arguments.count == Int(sqlite3_bind_parameter_count(sqliteStatement)) else {
            throw DatabaseFault.statement("\(arguments.count) arguments for \(sql)")
        }
        // Tells the driver that they are there, and takes away those of the last time.
        setUncheckedArguments(StatementArguments())
        for (index, argument) in zip(CInt(1)..., arguments) {
            let code = try argument.bind(to: sqliteStatement, at: index)
            guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
        }
    }
}

/// SQLite takes a copy of what it is given, for the statement outlives its arguments.
private let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

extension SQLValue {
    fileprivate func bind(to statement: SQLiteStatement, at index: CInt) throws -> CInt {
        switch self {
        case .null: return sqlite3_bind_null(statement, index)
        case .integer(let number): return sqlite3_bind_int64(statement, index, number)
        case .text(var text):
            return try text.withUTF8 { bytes in
                guard !bytes.contains(0) else { throw DatabaseFault.zeroByte }
                return sqlite3_bind_text64(
                    statement, index, bytes.baseAddress, UInt64(bytes.count), copied, UInt8(SQLITE_UTF8))
            }
        case .bytes(let bytes):
            // An empty array may have no address, which would bind null.
            if bytes.isEmpty { return sqlite3_bind_zeroblob(statement, index, 0) }
            return bytes.withUnsafeBytes {
                sqlite3_bind_blob64(statement, index, $0.baseAddress, UInt64($0.count), copied)
            }
        }
    }

    fileprivate init(_ statement: SQLiteStatement, at index: CInt) {
        switch sqlite3_column_type(statement, index) {
        case SQLITE_INTEGER: self = .integer(sqlite3_column_int64(statement, index))
        case SQLITE_FLOAT:
            let number = sqlite3_column_double(statement, index)
            self = Int64(exactly: number).map { .integer($0) } ?? .text(String(number))
        case SQLITE_TEXT:
            // All bytes: a text read up to its zero byte could hide something behind it.
            let start = sqlite3_column_text(statement, index)
            let count = Int(sqlite3_column_bytes(statement, index))
            self = .text(String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
        case SQLITE_BLOB:
            let start = sqlite3_column_blob(statement, index)
            let count = Int(sqlite3_column_bytes(statement, index))
            self = .bytes([UInt8](UnsafeRawBufferPointer(start: start, count: count)))
        default: self = .null
        }
    }
}

/// The row a statement stands at, read in one go.
struct WholeRow: StatementColumnConvertible, DatabaseValueConvertible {
    let row: Records.Row

    init?(sqliteStatement statement: SQLiteStatement, index: CInt) {
        row = Records.Row((0..<sqlite3_column_count(statement)).map { SQLValue(statement, at: $0) })
    }

    /// Whatever stands in the first column: it may be null.
    static func fromStatement(_ statement: SQLiteStatement, atUncheckedIndex index: CInt) -> WholeRow? {
        WholeRow(sqliteStatement: statement, index: index)
    }

    /// A whole row is no single value.
    static func fromDatabaseValue(_ value: DatabaseValue) -> WholeRow? { nil }
    var databaseValue: DatabaseValue { .null }
}
