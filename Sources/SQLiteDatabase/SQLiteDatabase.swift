import Foundation
import GRDB
public import Records
import Synchronization

/// The records in a folder: one SQLite file with a write-ahead log, many readers, one writer.
public final class SQLiteDatabase: Records.Database {
    /// The file's name in its folder.
    public static let fileName = "bole.sqlite"

    private let pool: DatabasePool
    /// Connections that no long reading holds up, taken in turns.
    private let glances: [DatabaseQueue]
    private let turns = Atomic(0)
    private let queue: CommitQueue

    /// How many glance at once: with one alone, half of the time somebody waits for it.
    private static let glancing = 4

    /// How many transactions may share a commit unless told otherwise.
    public static let largestGroup = 256

    /// Opens the folder's database, and makes both where they are missing.
    public init(folder: String, largestGroup: Int = SQLiteDatabase.largestGroup) throws {
        queue = CommitQueue(largestGroup: largestGroup)
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        pool = try translatingFaults {
            try DatabasePool(path: folder + "/" + Self.fileName, configuration: Self.configuration)
        }
        try Self.demandDurability(of: pool)
        glances = try translatingFaults {
            var configuration = Self.configuration
            configuration.readonly = true
            configuration.label = "bole glances"
            return try (0..<Self.glancing).map { _ in
                try DatabaseQueue(path: folder + "/" + Self.fileName, configuration: configuration)
            }
        }
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.label = "bole"
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = 8
        configuration.prepareDatabase { connection in
            // A replaced row must meet the guards against removal, and what is erased must be overwritten.
            try connection.execute(sql: "PRAGMA recursive_triggers = ON")
            try connection.execute(sql: "PRAGMA secure_delete = ON")
            // What a savepoint would undo is kept in memory: on disk it is a file for each transaction.
            try connection.execute(sql: "PRAGMA temp_store = MEMORY")
        }
        return configuration
    }

    /// Opens a folder's database that must be there.
    public static func existing(folder: String) throws -> SQLiteDatabase {
        let path = folder + "/" + fileName
        guard FileManager.default.isReadableFile(atPath: path) else { throw DatabaseFault.notThere(path) }
        return try SQLiteDatabase(folder: folder)
    }

    /// The pool sets `synchronous` to NORMAL while it opens, which loses commits in a power cut: so it is
    /// set afterwards.
    private static func demandDurability(of pool: DatabasePool) throws {
        let found = try pool.writeWithoutTransaction { connection in
            try connection.execute(sql: "PRAGMA synchronous = FULL")
            // A whole group of transactions fits: a page pushed out before the commit would be written twice.
            try connection.execute(sql: "PRAGMA cache_size = -64000")
            // The log goes back into the file every 32 MB: a page changed many times goes back once.
            try connection.execute(sql: "PRAGMA wal_autocheckpoint = 8000")
            return try Int.fetchOne(connection, sql: "PRAGMA synchronous") ?? 0
        }
        guard found == 2 else { throw DatabaseFault.notDurable(found: found) }
    }

    /// What `PRAGMA synchronous` says on the writer now; 2 is FULL.
    public func synchronousSetting() async throws -> Int {
        try await pool.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA synchronous") ?? 0 }
    }

    public func read<Value: Sendable>(
        _ body: @escaping @Sendable (any Reading) throws -> Value
    ) async throws -> Value {
        do {
            return try await pool.read { try body(Statements($0)) }
        } catch let error as DatabaseError {
            throw DatabaseFault(error)
        }
    }

    public func glance<Value: Sendable>(
        _ body: @Sendable (any Reading) throws -> Value
    ) async throws -> Value { try atOnce(body) }

    /// On the caller's thread: handing a few microseconds' work to another takes longer than the work.
    private func atOnce<Value>(_ body: (any Reading) throws -> Value) throws -> Value {
        let turn = turns.wrappingAdd(1, ordering: .relaxed).oldValue
        let connection = glances[Int(UInt(bitPattern: turn) % UInt(glances.count))]
        return try translatingFaults { try connection.unsafeRead { try body(Statements($0)) } }
    }

    @discardableResult
    public func write<Value: Sendable>(
        _ body: @escaping @Sendable (any Writing) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            line([WaitingTransaction(body, tell: { continuation.resume(with: $0) })])
        }
    }

    public func write<Value: Sendable>(
        each bodies: [@Sendable (any Writing) throws -> Value]
    ) async -> [Result<Value, any Error>] {
        guard !bodies.isEmpty else { return [] }
        return await withCheckedContinuation { continuation in
            let answers = Answers<Value>(bodies.count, tell: { continuation.resume(returning: $0) })
            line(
                bodies.enumerated().map { index, body in
                    WaitingTransaction(body, tell: { answers.put($0, at: index) })
                })
        }
    }

    private func line(_ transactions: [WaitingTransaction]) {
        guard queue.add(transactions) else { return }
        pool.asyncWriteWithoutTransaction { [queue] in queue.drain(on: $0) }
    }

    public var counts: CommitCounts { queue.counts }

    public var isHealthy: Bool { queue.isOpen }

    public func copy(to path: String) async throws {
        try await pool.read { try Self.copy($0, to: path) }
    }

    static func copy(_ source: GRDB.Database, to path: String) throws {
        let copy = try DatabaseQueue(path: path)
        try copy.writeWithoutTransaction { try source.backup(to: $0) }
        try copy.close()
    }

    public func isSound() async throws -> Bool {
        try await pool.read { try String.fetchAll($0, sql: "PRAGMA quick_check") == ["ok"] }
    }

    public func close() async throws {
        queue.stop()
        try await pool.barrierWriteWithoutTransaction { _ in }
        for connection in glances { try connection.close() }
        // Readers first: only a writer that closes last takes the log into the file.
        pool.invalidateReadOnlyConnections()
        try pool.close()
    }
}
