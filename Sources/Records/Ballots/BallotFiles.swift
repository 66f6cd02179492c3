import Foundation
import Selection

/// The files of one vote: its key until it is closed, what was cast while it is open, the list once it is closed.
///
/// What was cast is written anew as a whole, in the order of tokens, each time; nothing in the folder tells in which
/// order ballots came. While the vote is open it is under the master key, and as long as it can get, so that no count
/// leaks; no file says when it was written last.
struct BallotFiles: Sendable {
    let folder: String
    let name: BallotName
    let keys: Keys

    enum Kind: String, CaseIterable { case key, open, list }

    func path(_ kind: Kind) -> String { "\(folder)/\(name.text).\(kind.rawValue)" }

    func has(_ kind: Kind) -> Bool { DurableFile.exists(path(kind)) }

    // MARK: The key

    func makeKey() throws -> [UInt8] {
        try DurableFile.makeFolder(folder)
        let key = try BallotKey()
        try write(try Box.close(key.bytes, under: keys.master, for: purpose(.key)), .key)
        return key.verifying
    }

    func key() throws -> BallotKey? {
        guard has(.key) else { return nil }
        return try BallotKey(try Box.open(try DurableFile.read(path(.key)), under: keys.master, for: purpose(.key)))
    }

    // MARK: What was cast

    func keep(_ list: BallotList, most: Int) throws {
        let text = Array(list.text.utf8)
        let longest = BallotList(name, key: list.key, []).text.utf8.count + most * Self.lineBytes
        let room = Array(repeating: Self.lineEnd, count: max(0, longest - text.count))
        let padded = Array("\(most)\n".utf8) + text + room
        try write(try Box.close(padded, under: keys.master, for: purpose(.open)), .open)
    }

    /// What was cast so far, and how many can be.
    func kept() throws -> (list: BallotList, most: Int)? {
        guard has(.open) else { return nil }
        let bytes = try Box.open(try DurableFile.read(path(.open)), under: keys.master, for: purpose(.open))
        guard let first = bytes.firstIndex(of: Self.lineEnd), let last = bytes.lastIndex(where: { $0 != Self.lineEnd }),
            first < last, let most = Int(String(decoding: bytes[..<first], as: UTF8.self)),
            let list = BallotList(String(decoding: bytes[(first + 1)...last], as: UTF8.self) + "\n")
        else { throw BadRecord.ballots(name) }
        return (list, most)
    }

    /// A token, a signature and the longest vote.
    private static let lineEnd = UInt8(ascii: "\n")
    private static let lineBytes = 64 + 1 + 344 + 1 + 8 + 1

    // MARK: The end

    /// The list is there for everyone, and nobody can make another token.
    func finish(_ list: BallotList) throws {
        try write(Array(list.text.utf8), .list)
        try remove([.open, .key])
    }

    /// As if there had been nothing.
    func discard() throws { try remove(Kind.allCases) }

    func list() throws -> BallotList? {
        guard has(.list) else { return nil }
        guard let list = BallotList(String(decoding: try DurableFile.read(path(.list)), as: UTF8.self)),
            list.name == name
        else { throw BadRecord.ballots(name) }
        return list
    }

    private func write(_ bytes: [UInt8], _ kind: Kind) throws {
        try DurableFile.write(bytes, to: path(kind), isTimeless: true)
    }

    private func remove(_ kinds: [Kind]) throws {
        for kind in kinds where has(kind) { try DurableFile.remove(path(kind)) }
    }

    private func purpose(_ kind: Kind) -> String { "ballot-\(kind.rawValue)/\(name.text)" }
}
