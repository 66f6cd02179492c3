import Foundation
import GRDB
import Records

/// Runs the shared SQL on one SQLite connection.
struct Statements: Writing {
    let connection: GRDB.Database

    init(_ connection: GRDB.Database) { self.connection = connection }

    func rows(_ sql: String, _ arguments: [SQLValue]) throws -> [Records.Row] {
        try translatingFaults {
            let cursor = try GRDB.Row.fetchCursor(try prepared(sql, arguments))
            var rows: [Records.Row] = []
            while let row = try cursor.next() { rows.append(try Records.Row(row)) }
            return rows
        }
    }

    func each(_ sql: String, _ arguments: [SQLValue], _ body: (Records.Row) throws -> Void) throws {
        try translatingFaults {
            // A statement of its own: the body may run the same SQL again.
            let statement = try connection.makeStatement(sql: sql)
            let cursor = try GRDB.Row.fetchCursor(statement, arguments: try bound(arguments))
            while let row = try cursor.next() { try body(try Records.Row(row)) }
        }
    }

    @discardableResult
    func run(_ sql: String, _ arguments: [SQLValue]) throws -> Int {
        try translatingFaults {
            if sql.hasPrefix("CREATE TABLE") {
                try connection.execute(sql: inSQLite(sql))
            } else {
                try prepared(sql, arguments).execute()
            }
            return connection.changesCount
        }
    }

    func forbidChanges(to table: String) throws {
        for change in ["UPDATE", "DELETE"] {
            let name = "\(table)_never_\(change.lowercased())"
            try run("""
                CREATE TRIGGER \(name) BEFORE \(change) ON \(table)
                BEGIN SELECT RAISE(ABORT, '\(table) only grows'); END
                """)
        }
    }

    private func prepared(_ sql: String, _ arguments: [SQLValue]) throws -> Statement {
        let statement = try connection.cachedStatement(sql: sql)
        statement.setUncheckedArguments(try bound(arguments))
        return statement
    }

    private func bound(_ arguments: [SQLValue]) throws -> StatementArguments {
        StatementArguments(try arguments.map { try $0.inSQLite() })
    }

    /// The types of the shared SQL in SQLite's words; a whole-number key becomes the row's own address.
    private func inSQLite(_ definition: String) -> String {
        definition
            .replacingOccurrences(of: " BYTES", with: " BLOB")
            .replacingOccurrences(of: " BIGINT PRIMARY KEY", with: " INTEGER PRIMARY KEY")
    }
}

extension SQLValue {
    fileprivate func inSQLite() throws -> DatabaseValue {
        switch self {
        case .null: return .null
        case .integer(let number): return number.databaseValue
        case .text(let text):
            guard !text.utf8.contains(0) else { throw DatabaseFault.zeroByte }
            return text.databaseValue
        case .bytes(let bytes): return Data(bytes).databaseValue
        }
    }
}

extension Records.Row {
    fileprivate init(_ row: GRDB.Row) throws {
        self.init(try (0..<row.count).map { try Self.value(of: row, at: $0) })
    }

    private static func value(of row: GRDB.Row, at column: Int) throws -> SQLValue {
        let value: DatabaseValue = row[column]
        return switch value.storage {
        case .null: .null
        case .int64(let number): .integer(number)
        case .double(let number): Int64(exactly: number).map { .integer($0) } ?? .text(String(number))
        // All bytes: the driver's own text ends at a zero byte, behind which something could hide.
        case .string: .text(try row.withUnsafeData(atIndex: column) { String(decoding: $0 ?? Data(), as: UTF8.self) })
        case .blob(let data): .bytes([UInt8](data))
        }
    }
}
