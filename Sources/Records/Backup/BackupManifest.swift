import Crypto
public import Selection

/// The signed list at the end of a backup: when it was made, of how many facts, and every file's SHA-256, in the
/// wording of `sha256sum`.
struct BackupManifest: Hashable {
    static let name = "manifest"
    /// More than a million lines: a longer one is no manifest.
    static let largest = 1 << 28

    struct Line: Hashable {
        let name: String
        let digest: Fingerprint
    }

    let at: Moment
    let facts: Int
    let lines: [Line]

    var body: String {
        "bole backup 1\nmade \(at)\nfacts \(facts)\n" + lines.map { "\($0.digest.hex)  \($0.name)\n" }.joined()
    }

    func signed(with keys: Keys) throws -> String {
        try SignedNote.sign(body, as: keys.origin, with: keys.signing)
    }

    /// Reads a body that lists exactly these files; nil when it lists others.
    init?(_ text: String, files: [Line]) {
        let words = text.split(separator: "\n", maxSplits: 3, omittingEmptySubsequences: false)
        guard words.count == 4, words[1].hasPrefix("made "), words[2].hasPrefix("facts "),
            let at = Moment(words[1].dropFirst(5)), let facts = Int(words[2].dropFirst(6))
        else { return nil }
        self.init(at: at, facts: facts, lines: files)
        guard text.utf8.elementsEqual(body.utf8) else { return nil }
    }

    init(at: Moment, facts: Int, lines: [Line]) {
        self.at = at
        self.facts = facts
        self.lines = lines
    }
}

/// What a backup holds.
public struct BackupReport: Sendable, Hashable {
    public let facts: Int
    public let attachments: Int
    public let checkpoints: Int
    /// When it was made.
    public let at: Moment
}

/// Why a backup isn't made or isn't put back.
public enum BackupFault: Error, Sendable, Hashable {
    /// There is a file of this name; a backup never replaces one.
    case exists(path: String)
    /// The folder to restore into has something in it.
    case notEmpty(folder: String)
    /// The copied database is not sound.
    case unsoundCopy
    /// The file ends before it should.
    case cutShort(path: String)
    /// The file is no backup, or is not the one that was written.
    case damaged(path: String)
    /// This part of the backup is not what was put in.
    case changed(part: String)
    /// No signature of these keys: made with others, or changed since.
    case notSigned(keysPath: String)
}
