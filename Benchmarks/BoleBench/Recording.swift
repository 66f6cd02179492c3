import Records
import Synchronization

/// A statement that changed rows, with its arguments.
struct WrittenStatement: Sendable {
    let sql: String
    let arguments: [SQLValue]
    /// It gives rows back, as a counter gives its number.
    let isAnswered: Bool

    func run(in records: any Writing) throws {
        if isAnswered { _ = try records.rows(sql, arguments) } else { try records.run(sql, arguments) }
    }
}

/// What was written, transaction by transaction.
final class StatementLog: Sendable {
    private let kept = Mutex<[[WrittenStatement]]>([])

    var transactions: [[WrittenStatement]] { kept.withLock { $0 } }

    func clear() { kept.withLock { $0 = [] } }

    func add(_ transaction: [WrittenStatement]) { kept.withLock { $0.append(transaction) } }
}

/// A database that notes every change on its way to the real one.
struct RecordingDatabase: Database {
    let inner: any Database
    let log: StatementLog

    func read<Value: Sendable>(_ body: @escaping @Sendable (any Reading) throws -> Value) async throws -> Value {
        try await inner.read(body)
    }

    func glance<Value: Sendable>(_ body: @Sendable (any Reading) throws -> Value) async throws -> Value {
        try await inner.glance(body)
    }

    func write<Value: Sendable>(_ body: @escaping @Sendable (any Writing) throws -> Value) async throws -> Value {
        let (value, statements) = try await inner.write { records in
            let recording = RecordingWriting(inner: records)
            return (try body(recording), recording.statements)
        }
        log.add(statements)
        return value
    }

    var counts: CommitCounts { inner.counts }
    var isHealthy: Bool { inner.isHealthy }
    func copy(to path: String) async throws { try await inner.copy(to: path) }
    func isSound() async throws -> Bool { try await inner.isSound() }
    func close() async throws { try await inner.close() }
}

private final class RecordingWriting: Writing {
    private let inner: any Writing
    private(set) var statements: [WrittenStatement] = []

    init(inner: any Writing) { self.inner = inner }

    func rows(_ sql: String, _ arguments: [SQLValue]) throws -> [Row] {
        if sql.contains("RETURNING") { note(sql, arguments, isAnswered: true) }
        return try inner.rows(sql, arguments)
    }

    func each(_ sql: String, _ arguments: [SQLValue], _ body: (Row) throws -> Void) throws {
        try inner.each(sql, arguments, body)
    }

    func run(_ sql: String, _ arguments: [SQLValue]) throws -> Int {
        note(sql, arguments, isAnswered: false)
        return try inner.run(sql, arguments)
    }

    func forbidChanges(to table: String) throws { try inner.forbidChanges(to: table) }

    private func note(_ sql: String, _ arguments: [SQLValue], isAnswered: Bool) {
        statements.append(WrittenStatement(sql: sql, arguments: arguments, isAnswered: isAnswered))
    }
}
