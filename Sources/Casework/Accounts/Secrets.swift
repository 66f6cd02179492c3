import Crypto
import Records

/// What a browser shows at each request: 256 random bits. Only its digest is kept.
public struct SessionToken: Sendable, Hashable, CustomStringConvertible {
    /// 64 hexadecimal digits, for the cookie alone.
    public let text: String

    /// A new one.
    public init() { text = Fingerprint(of: Self.randomBytes(count: 32)).hex }

    /// What came in a cookie; nil when it can't be a token.
    public init?(_ text: String) {
        guard text.utf8.count == 64,
            text.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
        else { return nil }
        self.text = text
    }

    /// Says nothing, so that no log does.
    public var description: String { "session token" }

    var digest: Fingerprint { Fingerprint(of: "session/" + text) }

    /// The session's own secret for form tokens. It follows from the token, so nothing of it is kept.
    var formSecret: [UInt8] {
        Array(
            HMAC<SHA256>.authenticationCode(
                for: Array("forms".utf8), using: SymmetricKey(data: Array(text.utf8))))
    }

    fileprivate static func randomBytes(count: Int) -> [UInt8] {
        SymmetricKey(size: SymmetricKeySize(bitCount: count * 8)).withUnsafeBytes { Array($0) }
    }
}

/// A code that is read out or handed over on paper: 80 random bits in four groups. Only its digest is kept.
public struct OneTimeCode: Sendable, Hashable, CustomStringConvertible {
    /// `7K3M-Q2XA-90BD-V4TN`, for the one it is for.
    public let text: String

    /// A new one.
    init() {
        let letters = SessionToken.randomBytes(count: 16).map { Self.alphabet[Int($0 & 31)] }
        text = Self.grouped(letters)
    }

    /// As typed: small letters, other spacing, and letters taken for a digit (O, I, L) are understood.
    public init?(typed: String) {
        let letters = typed.uppercased().utf8.filter { $0 != 32 && $0 != 45 }.map {
            Self.lookAlikes[$0] ?? $0
        }
        guard letters.count == 16, letters.allSatisfy(Self.alphabet.contains) else { return nil }
        text = Self.grouped(letters)
    }

    /// Says nothing, so that no log does.
    public var description: String { "one-time code" }

    var digest: Fingerprint { Fingerprint(of: "code/" + text) }

    /// Digits and letters without I, L, O and U.
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
    private static let lookAlikes: [UInt8: UInt8] = [
        UInt8(ascii: "O"): UInt8(ascii: "0"), UInt8(ascii: "I"): UInt8(ascii: "1"),
        UInt8(ascii: "L"): UInt8(ascii: "1"),
    ]

    /// What was read aloud or off a screen, as it would be written here.
    static func spoken(_ typed: String) -> String {
        String(
            decoding: typed.uppercased().utf8.filter { $0 != 32 && $0 != 45 }.map { lookAlikes[$0] ?? $0 },
            as: UTF8.self)
    }

    private static func grouped(_ letters: [UInt8]) -> String {
        stride(from: 0, to: letters.count, by: 4)
            .map { String(decoding: letters[$0..<$0 + 4], as: UTF8.self) }.joined(separator: "-")
    }
}
