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
        let body = Self.body(origin, count, root)
        let signature = try key.signature(for: Array(body.utf8))
        let line = Data(Self.keyID(of: key.publicKey, named: origin) + signature).base64EncodedString()
        self.origin = origin
        self.count = count
        self.root = root
        text = body + "\n\u{2014} \(origin) \(line)\n"
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
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count >= 6, lines.last?.isEmpty == true else { return false }
        let body = Array(Self.body(origin, count, root).utf8)
        guard Array(text.utf8).starts(with: body) else { return false }
        return lines[4..<lines.count - 1].contains { line in
            let words = line.split(separator: " ")
            guard words.count == 3, words[0] == "\u{2014}", words[1] == origin,
                let data = Data(base64Encoded: String(words[2])), data.count == 4 + 64,
                data.prefix(4) == Data(Self.keyID(of: key, named: origin))
            else { return false }
            return key.isValidSignature(data.dropFirst(4), for: body)
        }
    }

    private static func body(_ origin: String, _ count: Int, _ root: Fingerprint) -> String {
        "\(origin)\n\(count)\n\(root.base64)\n"
    }

    /// The first 4 bytes of SHA-256(name ‖ newline ‖ 1 ‖ public key), 1 being Ed25519.
    private static func keyID(of key: Curve25519.Signing.PublicKey, named name: String) -> [UInt8] {
        let bytes = Array(name.utf8) + [0x0A, 0x01] + key.rawRepresentation
        return Array(SHA256.hash(data: bytes).prefix(4))
    }
}
