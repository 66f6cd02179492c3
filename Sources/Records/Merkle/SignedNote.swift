import Crypto
import Foundation

/// A text with its signatures below an empty line (C2SP `signed-note`, Ed25519).
enum SignedNote {
    /// The whole note; the body ends with a new line and has no empty one.
    static func sign(
        _ body: String, as origin: String, with key: Curve25519.Signing.PrivateKey
    ) throws -> String {
        let signature = try key.signature(for: Array(body.utf8))
        let line = Data(keyID(of: key.publicKey, named: origin) + signature).base64EncodedString()
        return body + "\n\u{2014} \(origin) \(line)\n"
    }

    /// Whether one of the signature lines below this body is this key's. Lines of other keys, such as
    /// witnesses', are passed over.
    static func isSigned(
        _ text: String, body: String, as origin: String, by key: Curve25519.Signing.PublicKey
    ) -> Bool {
        let body = Array(body.utf8)
        let bytes = Array(text.utf8)
        guard bytes.starts(with: body + [0x0A]), bytes.last == 0x0A, bytes.count > body.count + 1 else { return false }
        let lines = String(decoding: bytes[(body.count + 1)...], as: UTF8.self).split(separator: "\n")
        return lines.contains { line in
            let words = line.split(separator: " ")
            guard words.count == 3, words[0] == "\u{2014}", words[1] == origin,
                let data = Data(base64Encoded: String(words[2])), data.count == 4 + 64,
                data.base64EncodedString() == words[2],
                data.prefix(4) == Data(keyID(of: key, named: origin))
            else { return false }
            return key.isValidSignature(data.dropFirst(4), for: body)
        }
    }

    /// The first 4 bytes of SHA-256(name ‖ newline ‖ 1 ‖ public key), 1 being Ed25519.
    private static func keyID(of key: Curve25519.Signing.PublicKey, named name: String) -> [UInt8] {
        let bytes = Array(name.utf8) + [0x0A, 0x01] + key.rawRepresentation
        return Array(SHA256.hash(data: bytes).prefix(4))
    }

    /// Who signs, as others are told it: name, key's number and key (C2SP `signed-note`, verifier key).
    static func verifierKey(_ key: Curve25519.Signing.PublicKey, named name: String) -> String {
        "\(name)+\(keyID(of: key, named: name).hex)+\(Data([0x01] + key.rawRepresentation).base64EncodedString())"
    }

    /// A verifier key as it is read; nil when it isn't one of Ed25519.
    struct Verifier {
        let name: String
        let key: Curve25519.Signing.PublicKey

        init?(_ text: String) {
            // The base 64 may hold a plus sign itself.
            let words = text.split(separator: "+", maxSplits: 2)
            guard words.count == 3, let bytes = Data(base64Encoded: String(words[2])), bytes.count == 33,
                bytes.first == 0x01, let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes.dropFirst()),
                SignedNote.verifierKey(key, named: String(words[0])) == text
            else { return nil }
            name = String(words[0])
            self.key = key
        }
    }
}
