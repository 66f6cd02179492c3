public import Crypto
import Foundation

/// A signed head of the ledger, as a signed note (C2SP `signed-note`, `tlog-checkpoint`): who says it, how many facts
/// there were, their root, an empty line, and the signature.
public struct Checkpoint: Sendable, Hashable {
    /// Names the ledger; also the name of the key that signs.
    public let origin: String
    public let count: Int
    public let root: Fingerprint
    /// The whole note.
    public let text: String

    init(origin: String, count: Int, root: Fingerprint, signedWith key: Curve25519.Signing.PrivateKey) throws {
        self.origin = origin
        self.count = count
        self.root = root
        text = try SignedNote.sign(Self.body(origin, count, root), as: origin, with: key)
    }

    /// Reads a note; nil when it isn't one. The signature is judged by `isSigned(by:)`.
    public init?(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count >= 6, !lines[0].isEmpty, lines[3].isEmpty, let count = Int(lines[1]), count >= 0,
            String(count) == lines[1], let data = Data(base64Encoded: String(lines[2])),
            let root = Fingerprint(bytes: data)
        else { return nil }
        origin = String(lines[0])
        self.count = count
        self.root = root
        self.text = text
    }

    /// Whether one of the note's signature lines is this key's. Lines of other keys, such as witnesses',
    /// are passed over.
    public func isSigned(by key: Curve25519.Signing.PublicKey) -> Bool {
        SignedNote.isSigned(text, body: Self.body(origin, count, root), as: origin, by: key)
    }

    /// Keeps the note elsewhere too; it is on disk then.
    public func save(to path: String) throws { try DurableFile.write(Array(text.utf8), to: path, mode: 0o644) }

    private static func body(_ origin: String, _ count: Int, _ root: Fingerprint) -> String {
        "\(origin)\n\(count)\n\(root.base64)\n"
    }
}
