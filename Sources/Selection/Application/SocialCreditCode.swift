/// 统一社会信用代码 (GB 32100-2015): eighteen characters with a check of their own around an organisation
/// code (GB 11714) that has another.
public struct SocialCreditCode: Hashable, Sendable, CustomStringConvertible {
    public let description: String

    /// Nil unless both checks hold; lower case is read as upper case.
    public init?(_ text: String) {
        let bytes = text.utf8.map { $0 >= 97 && $0 <= 122 ? $0 - 32 : $0 }
        let values = bytes.compactMap { Self.alphabet.firstIndex(of: $0) }
        guard bytes.count == 18, values.count == 18,
            Self.check(of: values) == values[17], Self.organisationCheck(of: bytes) == bytes[16]
        else { return nil }
        description = String(decoding: bytes, as: UTF8.self)
    }

    /// Digits and letters without I, O, S, V and Z.
    private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

    private static func check(of values: [Int]) -> Int {
        var (sum, weight) = (0, 1)
        for value in values.prefix(17) {
            sum += value * weight
            weight = weight * 3 % 31
        }
        return (31 - sum % 31) % 31
    }

    /// GB 11714 counts letters from 10 without gaps.
    private static func organisationCheck(of bytes: [UInt8]) -> UInt8 {
        let weights = [3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(bytes[8..<16], weights).reduce(0) { sum, pair in
            sum + Int(pair.0 <= 57 ? pair.0 - 48 : pair.0 - 55) * pair.1
        }
        let check = UInt8((11 - sum % 11) % 11)
        return check == 10 ? UInt8(ascii: "X") : check + 48
    }
}
