/// A place where rows are kept. Two engines keep it: SQLite in a folder, PostgreSQL on a server.
///
/// SQL here is what both engines understand; a `?` stands for an argument, in order.
public protocol Database: Sendable {
    /// Reads one consistent state of all rows.
    func read<Value: Sendable>(_ body: @escaping @Sendable (any Reading) throws -> Value) async throws -> Value

    /// Reads a row or two by their keys without changing threads. Each statement sees the state of its own moment.
    func glance<Value: Sendable>(_ body: @Sendable (any Reading) throws -> Value) async throws -> Value

    /// Runs one transaction, whole or not at all, and returns once it is on disk.
    ///
    /// Transactions that wait at the same time may share a commit; each has its own success or failure.
    @discardableResult
    func write<Value: Sendable>(_ body: @escaping @Sendable (any Writing) throws -> Value) async throws -> Value

    /// Runs transactions one after another, each whole or not at all, and returns once they are on disk; they may share
    /// commits.
    func write<Value: Sendable>(
        each bodies: [@Sendable (any Writing) throws -> Value]
    ) async -> [Result<Value, any Error>]

    /// Counts since the database was opened: transactions asked for, and commits they shared.
    var counts: CommitCounts { get }

    /// Whether writes are taken: false once a write failed at the disk, until the database is opened again.
    var isHealthy: Bool { get }

    /// Copies the whole database, as of one moment, while others write.
    func copy(to path: String) async throws

    /// Whether the engine finds its own file sound.
    func isSound() async throws -> Bool

    func close() async throws
}

extension Database {
    public func write<Value: Sendable>(
        each bodies: [@Sendable (any Writing) throws -> Value]
    ) async -> [Result<Value, any Error>] {
        var answers: [Result<Value, any Error>] = []
        for body in bodies {
            do { answers.append(.success(try await write(body))) } catch { answers.append(.failure(error)) }
        }
        return answers
    }
}

/// What a transaction may read.
public protocol Reading {
    func rows(_ sql: String, _ arguments: [SQLValue]) throws -> [Row]
    /// Rows one after the other, without holding them all.
    func each(_ sql: String, _ arguments: [SQLValue], _ body: (Row) throws -> Void) throws
}

/// What a transaction may read and change.
public protocol Writing: Reading {
    /// Runs one statement and returns how many rows it changed.
    @discardableResult
    func run(_ sql: String, _ arguments: [SQLValue]) throws -> Int

    /// Makes a table take rows but no change or removal of one; each engine has its own words for it.
    func forbidChanges(to table: String) throws
}

extension Reading {
    public func rows(_ sql: String) throws -> [Row] { try rows(sql, []) }
    public func row(_ sql: String, _ arguments: [SQLValue] = []) throws -> Row? { try rows(sql, arguments).first }
}

extension Writing {
    @discardableResult
    public func run(_ sql: String) throws -> Int { try run(sql, []) }
}

/// A value in a row.
public enum SQLValue: Sendable, Hashable {
    case null
    case integer(Int64)
    case text(String)
    case bytes([UInt8])

    public init(_ text: String?) { self = text.map { .text($0) } ?? .null }
    public init(_ number: Int?) { self = number.map { .integer(Int64($0)) } ?? .null }
    public init(_ flag: Bool) { self = .integer(flag ? 1 : 0) }
}

extension SQLValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByNilLiteral {
    public init(stringLiteral text: String) { self = .text(text) }
    public init(integerLiteral number: Int64) { self = .integer(number) }
    public init(nilLiteral: ()) { self = .null }
}

/// A row of an answer, its columns by position.
public struct Row: Sendable, Hashable {
    public let values: [SQLValue]

    public init(_ values: [SQLValue]) { self.values = values }

    public func text(_ column: Int) -> String {
        if case .text(let text) = values[column] { return text }
        preconditionFailure("column \(column) holds no text")
    }

    public func optionalText(_ column: Int) -> String? {
        if case .text(let text) = values[column] { text } else { nil }
    }

    public func integer(_ column: Int) -> Int64 {
        if case .integer(let number) = values[column] { return number }
        preconditionFailure("column \(column) holds no whole number")
    }

    public func optionalInteger(_ column: Int) -> Int64? {
        if case .integer(let number) = values[column] { number } else { nil }
    }

    public func bytes(_ column: Int) -> [UInt8] {
        if case .bytes(let bytes) = values[column] { return bytes }
        preconditionFailure("column \(column) holds no bytes")
    }

    public func optionalBytes(_ column: Int) -> [UInt8]? {
        if case .bytes(let bytes) = values[column] { bytes } else { nil }
    }
}

/// How many transactions were asked for and how many commits they took.
public struct CommitCounts: Sendable, Hashable {
    public let transactions: Int
    public let commits: Int

    public init(transactions: Int, commits: Int) {
        self.transactions = transactions
        self.commits = commits
    }
}
