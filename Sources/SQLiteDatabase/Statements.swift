import Foundation
import GRDB
import GRDBSQLite
import Records

/// Runs the shared SQL on one SQLite connection.
struct Statements: Writing {
    let connection: GRDB.Database

    init(_ connection: GRDB.Database) { self.connection = connection }

    func rows(_ sql: String, _ arguments: [SQLValue]) throws -> [Records.Row] {
        try translatingFaults {
            let cursor = try WholeRow.fetchCursor(try prepared(sql, arguments))
            var rows: [Records.Row] = []
            while let row = try cursor.next() { rows.append(row.row) }
            return rows
        }
    }

    func each(_ sql: String, _ arguments: [SQLValue], _ body: (Records.Row) throws -> Void) throws {
        try translatingFaults {
            // A statement of its own: the body may run the same SQL again.
            let statement = try connection.makeStatement(sql: sql)
            try statement.bind(arguments)
            let cursor = try WholeRow.fetchCursor(statement)
            while let row = try cursor.next() { try body(row.row) }
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
        try statement.bind(arguments)
        return statement
    }

    /// The types of the shared SQL in SQLite's words; a whole-number key becomes the row's own address.
    private func inSQLite(_ definition: String) -> String {
        definition
            .replacingOccurrences(of: " BYTES", with: " BLOB")
            .replacingOccurrences(of: " BIGINT PRIMARY KEY", with: " INTEGER PRIMARY KEY")
    }
}
