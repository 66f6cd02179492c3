import Foundation

/// The signed heads of a ledger, one file each, named by how many facts it covers.
public struct Checkpoints: Sendable {
    public let folder: String
    private let keys: Keys

    /// Keeps checkpoints in a folder and signs them with these keys.
    public init(folder: String, keys: Keys) {
        self.folder = folder
        self.keys = keys
    }

    /// The ledger's name in its checkpoints, made of the key it signs with.
    public var origin: String { keys.origin }

    /// Signs the head of now and keeps it, unless the last one still says the same.
    /// Refuses a ledger that doesn't begin with what was signed last: a restored older one, or a changed one.
    @discardableResult
    public func make(in database: any Database) async throws -> Checkpoint {
        let last = try latest()
        let head = try await database.read { records in
            let head = try Ledger.root(in: records)
            guard let last else { return head }
            guard last.count <= head.count else { throw LedgerFork(signed: last.count, found: head.count) }
            guard try MerkleTree(records).root(count: last.count) == last.root else {
                throw LedgerFork(signed: last.count, found: head.count)
            }
            return head
        }
        if let last, last.count == head.count { return last }
        let checkpoint = try Checkpoint(origin: origin, count: head.count, root: head.root, signedWith: keys.signing)
        try DurableFile.makeFolder(folder)
        try DurableFile.write(Array(checkpoint.text.utf8), to: path(of: head.count), mode: 0o644)
        return checkpoint
    }

    /// The counts of all kept checkpoints, smallest first.
    public func counts() throws -> [Int] {
        guard DurableFile.exists(folder) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: folder).compactMap { Int($0) }.sorted()
    }

    /// The kept checkpoint of this count.
    public func checkpoint(count: Int) throws -> Checkpoint? {
        guard DurableFile.exists(path(of: count)) else { return nil }
        let text = String(decoding: try DurableFile.read(path(of: count)), as: UTF8.self)
        guard let checkpoint = Checkpoint(text), checkpoint.count == count, isOwn(checkpoint) else {
            throw BadRecord.checkpoint(count: count, .signature)
        }
        return checkpoint
    }

    /// Whether a note is about this ledger and signed with its key.
    public func isOwn(_ checkpoint: Checkpoint) -> Bool {
        checkpoint.origin == origin && checkpoint.isSigned(by: keys.verifying)
    }

    public func latest() throws -> Checkpoint? {
        guard let count = try counts().last else { return nil }
        return try checkpoint(count: count)
    }

    /// The smallest kept checkpoint that covers a fact.
    public func covering(sequence: Int) throws -> Checkpoint? {
        guard let count = try counts().first(where: { $0 >= sequence }) else { return nil }
        return try checkpoint(count: count)
    }

    func path(of count: Int) -> String { folder + "/\(count)" }
}

/// The ledger doesn't continue what was signed last: nothing more is signed until someone has looked.
public struct LedgerFork: Error, Sendable, Hashable {
    /// How many facts the last checkpoint covers.
    public let signed: Int
    /// How many facts the ledger has.
    public let found: Int
}
