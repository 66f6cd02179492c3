public import Selection

/// What a commitment in a fact stands for, with the salt by which anyone can see that it does.
public struct ArchivedValue: Sendable, Hashable {
    public let commitment: Commitment
    /// The salt's 32 bytes, then the value's canonical JSON.
    private let salted: [UInt8]

    init(_ commitment: Commitment, salted: [UInt8]) {
        self.commitment = commitment
        self.salted = salted
    }

    /// One line of a package's `values.jsonl`.
    public var line: String {
        let value = String(decoding: salted.dropFirst(32), as: UTF8.self)
        return "\(Self.head(commitment))\(salted.prefix(32).hex)\",\"value\":\(value)}"
    }

    /// Reads such a line; nil for any other.
    init?(line: String) {
        let (bytes, head) = (Array(line.utf8), Self.head(Commitment("")).utf8.count + 64)
        guard bytes.count > head + 74, bytes.last == UInt8(ascii: "}") else { return nil }
        let commitment = Commitment(String(decoding: bytes[15..<15 + 64], as: UTF8.self))
        guard let salt = Fingerprint(hex: String(decoding: bytes[head..<head + 64], as: UTF8.self)) else { return nil }
        self.init(commitment, salted: salt.bytes + bytes[(head + 74)...].dropLast())
        guard self.line.utf8.elementsEqual(bytes) else { return nil }
    }

    private static func head(_ commitment: Commitment) -> String {
        "{\"commitment\":\"\(commitment.text)\",\"salt\":\""
    }

    /// Whether it is what was committed to.
    var isTrue: Bool { Fingerprint(of: salted).hex == commitment.text }
}
