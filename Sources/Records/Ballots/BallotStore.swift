import Foundation
public import Selection

/// The ballots of all votes, in files of their own beside the records. What is known of a ballot is its token, the
/// signature on it and the vote: no row, number, time, session or address.
public actor BallotStore {
    nonisolated let folder: String
    private nonisolated let keys: Keys
    private var boxes: [BallotName: BallotBox] = [:]

    init(folder: String, keys: Keys) {
        self.folder = folder
        self.keys = keys
    }

    nonisolated func files(of name: BallotName) -> BallotFiles { BallotFiles(folder: folder, name: name, keys: keys) }

    // MARK: Tokens

    /// A key for a vote, kept until it is closed; the one there is, where it was made before. Gives what stands for it.
    public nonisolated func prepare(_ name: BallotName) async throws -> String {
        let files = files(of: name)
        return try await onDisk { Fingerprint(of: try files.key()?.verifying ?? files.makeKey()).hex }
    }

    /// What tokens for a vote are checked with.
    public nonisolated func key(of name: BallotName) throws -> [UInt8] {
        if let list = try files(of: name).list() { return list.key }
        guard let key = try files(of: name).key() else { throw BallotFault.noKey }
        return key.verifying
    }

    /// Signs what can't be read: whoever asks must be entitled to one token, which isn't known here.
    public nonisolated func sign(_ blinded: [UInt8], for name: BallotName) throws -> [UInt8] {
        guard let key = try files(of: name).key() else { throw BallotFault.noKey }
        do {
            return try key.sign(blinded)
        } catch {
            throw BallotFault.tokenUnfit
        }
    }

    // MARK: Votes

    /// An empty box for as many as have a token; where it is there, nothing is changed.
    public func open(_ name: BallotName, most: Int) async throws {
        let files = files(of: name)
        if boxes[name] != nil || files.has(.open) { return }
        let key = try key(of: name)
        try await onDisk { try files.keep(BallotList(name, key: key, []), most: most) }
    }

    /// Puts a ballot in, and returns once it is on disk.
    public nonisolated func cast(_ ballot: CastBallot, in name: BallotName) async throws {
        guard let box = try await box(name) else { throw BallotFault.over }
        guard try BallotVerifier(try key(of: name), for: name).isGood(ballot) else { throw BallotFault.tokenUnfit }
        try await box.take(ballot)
    }

    /// Ends a vote. Asked again it gives the same.
    public func close(_ name: BallotName) async throws -> BallotList {
        if let list = try files(of: name).list() { return list }
        guard let box = try box(name) else { throw BallotFault.noKey }
        let list = try await box.close()
        boxes[name] = nil
        return list
    }

    /// Whatever there is of a vote that is annulled.
    public func discard(_ name: BallotName) async throws {
        await boxes[name]?.stop()
        boxes[name] = nil
        let files = files(of: name)
        try await onDisk { try files.discard() }
    }

    /// What was cast, once the vote is closed; nil before.
    public nonisolated func list(of name: BallotName) throws -> BallotList? { try files(of: name).list() }

    private func box(_ name: BallotName) throws -> BallotBox? {
        if let box = boxes[name] { return box }
        guard let (list, most) = try files(of: name).kept() else { return nil }
        let box = BallotBox(files(of: name), list, most: most)
        boxes[name] = box
        return box
    }

    // MARK: All of them

    /// The names of every file, for a copy.
    nonisolated func all() throws -> [String] {
        guard DurableFile.exists(folder) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: folder).filter { Self.isFile($0) }.sorted()
    }

    static func isFile(_ name: String) -> Bool {
        guard let dot = name.lastIndex(of: "."),
            BallotFiles.Kind(rawValue: String(name[name.index(after: dot)...])) != nil
        else { return false }
        return BallotName(String(name[..<dot])) != nil
    }
}

/// Why a ballot isn't taken, or a token isn't signed.
public enum BallotFault: String, Error, Sendable, Hashable, CaseIterable {
    /// The vote isn't open, or is no longer.
    case over
    /// No such token was signed for this vote.
    case tokenUnfit
    /// The token was used for another vote.
    case castOtherwise
    /// There is no key: nothing was prepared, or the vote is closed.
    case noKey
}
