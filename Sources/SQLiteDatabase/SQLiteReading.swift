import Foundation
import GRDB
public import Records

/// A folder's database opened to be read: nothing in the folder is made or changed.
public final class SQLiteReading: Records.Database {
    private let queue: DatabaseQueue
    private let path: String
    private let wasAlone: Bool

    /// Opens a database that must be there.
    public init(folder: String) throws {
        path = folder + "/" + SQLiteDatabase.fileName
        guard FileManager.default.isReadableFile(atPath: path) else { throw DatabaseFault.notThere(path) }
        // Without a log nobody has it open, and as an unchanging file it is read without making one.
        wasAlone = !FileManager.default.fileExists(atPath: path + "-wal")
        var configuration = Configuration()
        configuration.label = "bole reading"
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        let address = wasAlone ? URL(filePath: path).absoluteString + "?immutable=1" : path
        queue = try translatingFaults { try DatabaseQueue(path: address, configuration: configuration) }
    }

    /// Whether somebody opened the folder after it was taken for one that nobody has open: what was read
    /// meanwhile may be of two states.
    public var mayBeTorn: Bool { wasAlone && FileManager.default.fileExists(atPath: path + "-wal") }

    public func read<Value: Sendable>(
        _ body: @escaping @Sendable (any Reading) throws -> Value
    ) async throws -> Value {
        do {
            return try await queue.read { try body(Statements($0)) }
        } catch let error as DatabaseError {
            throw DatabaseFault(error)
        }
    }

    public func glance<Value: Sendable>(
        _ body: @Sendable (any Reading) throws -> Value
    ) async throws -> Value {
        let queue = queue
        func atOnce() throws -> Value { try translatingFaults { try queue.unsafeRead { try body(Statements($0)) } } }
        return try atOnce()
    }

    public func write<Value: Sendable>(
        _ body: @escaping @Sendable (any Writing) throws -> Value
    ) async throws -> Value { throw DatabaseFault.onlyRead }

    public let counts = CommitCounts(transactions: 0, commits: 0)
    public let isHealthy = false

    public func copy(to path: String) async throws {
        try await queue.read { try SQLiteDatabase.copy($0, to: path) }
    }

    public func isSound() async throws -> Bool {
        try await queue.read { try String.fetchAll($0, sql: "PRAGMA quick_check") == ["ok"] }
    }

    public func close() async throws { try queue.close() }
}
