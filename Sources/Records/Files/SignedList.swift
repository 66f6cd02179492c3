import Foundation
public import Selection

/// The signed list in a backup or a package: what it lists, when it was made, of how many facts, and every file's
/// SHA-256, in the wording of `sha256sum`.
public struct SignedList: Sendable, Hashable {
    public static let name = "manifest"
    /// More than a million lines: a longer one is no such list.
    public static let largest = 1 << 28

    public struct Line: Sendable, Hashable {
        public let name: String
        public let digest: Fingerprint

        public init(name: String, digest: Fingerprint) {
            self.name = name
            self.digest = digest
        }

        var text: String { "\(digest.hex)  \(name)" }
    }

    /// What is listed, such as `backup` or `archive dossier/d17`.
    public let subject: String
    public let at: Moment
    public let facts: Int
    public let lines: [Line]

    public init(of subject: String, at: Moment, facts: Int, lines: [Line]) {
        self.subject = subject
        self.at = at
        self.facts = facts
        self.lines = lines
    }

    /// Reads a body that lists exactly these files; nil when it lists others.
    init?(_ text: String, of subject: String, files: [Line]) {
        guard let list = SignedList(heading: text, files: files), list.subject == subject else { return nil }
        self = list
    }

    /// Reads a body about whatever it is about; nil when it lists other files than these.
    init?(heading text: String, files: [Line]) {
        let words = text.split(separator: "\n", maxSplits: 3, omittingEmptySubsequences: false)
        guard words.count == 4, words[0].hasPrefix("bole "), words[0].hasSuffix(" 1"), words[1].hasPrefix("made "),
            words[2].hasPrefix("facts "), let at = Moment(words[1].dropFirst(5)), let facts = Int(words[2].dropFirst(6))
        else { return nil }
        self.init(of: String(words[0].dropFirst(5).dropLast(2)), at: at, facts: facts, lines: files)
        guard text.utf8.elementsEqual(body.utf8) else { return nil }
    }

    /// The first file that a body lists and that isn't among these; the list itself when there is none.
    static func firstChanged(in body: String, files: [Line]) -> String {
        let found = Set(files.map(\.text))
        let part = body.split(separator: "\n").dropFirst(3).first { !found.contains(String($0)) }
        return part.map { String($0.dropFirst(66)) } ?? name
    }

    /// What stands above the signature in a note.
    static func body(ofNote text: String) -> String {
        text.range(of: "\n\n").map { String(text[..<$0.lowerBound]) + "\n" } ?? ""
    }

    private var body: String {
        "bole \(subject) 1\nmade \(at)\nfacts \(facts)\n" + lines.map { $0.text + "\n" }.joined()
    }

    func signed(with keys: Keys) throws -> String {
        try SignedNote.sign(body, as: keys.origin, with: keys.signing)
    }
}
