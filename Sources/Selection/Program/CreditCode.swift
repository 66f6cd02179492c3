/// A unified social credit code (GB 32100-2015): 18 characters that hold an organisation code and two check characters.
public struct CreditCode: Sendable, Hashable {
    public let text: String

    /// The code, or nil when its length, letters or either check character are wrong. Capital ASCII only.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 18, Self.organisationCheck(bytes[8..<16]) == bytes[16],
            Self.check(bytes[0..<17]) == bytes[17]
        else { return nil }
        self.text = text
    }

    /// The code as people type it: spaces and small letters are forgiven.
    public init?(typed: String) {
        let bytes = typed.utf8.filter { $0 != UInt8(ascii: " ") }.map {
            (97...122).contains($0) ? $0 - 32 : $0
        }
        self.init(String(decoding: bytes, as: UTF8.self))
    }

    private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

    /// The last character: 31 less the sum weighted by powers of three (GB 32100).
    private static func check(_ bytes: ArraySlice<UInt8>) -> UInt8? {
        var sum = 0
        var weight = 1
        for byte in bytes {
            guard let value = alphabet.firstIndex(of: byte) else { return nil }
            sum += value * weight
            weight = weight * 3 % 31
        }
        return alphabet[(31 - sum % 31) % 31]
    }

    /// The organisation code's own last character, an X standing for ten (GB 11714).
    private static func organisationCheck(_ bytes: ArraySlice<UInt8>) -> UInt8? {
        var sum = 0
        for (byte, weight) in zip(bytes, [3, 7, 9, 10, 5, 8, 4, 2]) {
            guard let value = organisationValue(byte) else { return nil }
            sum += value * weight
        }
        let rest = (11 - sum % 11) % 11
        return rest == 10 ? UInt8(ascii: "X") : UInt8(ascii: "0") + UInt8(rest)
    }

    private static func organisationValue(_ byte: UInt8) -> Int? {
        switch byte {
        case 48...57: Int(byte) - 48
        case 65...90: Int(byte) - 55
        default: nil
        }
    }
}
