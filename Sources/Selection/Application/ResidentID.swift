/// 居民身份号码 (GB 11643-1999), read on ASCII bytes alone: full-width digits are not digits here.
///
/// The region is not checked: older people carry prefixes that were withdrawn long ago.
public struct ResidentID: Hashable, Sendable {
    /// Seventeen digits and the check as one number: two IDs are equal when these are.
    public let packed: UInt64
    public let birth: Day
    public let sex: Sex

    /// Why a text is no resident ID.
    public enum Fault: Error, Hashable, Sendable, CaseIterable {
        case malformed, wrongCheck, impossibleDate
    }

    public init(_ text: String) throws(Fault) {
        let bytes = Array(text.utf8)
        try self.init(bytes.span)
    }

    public init(_ bytes: Span<UInt8>) throws(Fault) {
        guard let packed = Self.pack(bytes) else { throw .malformed }
        guard Self.check(of: bytes) == Int(packed % 11) else { throw .wrongCheck }
        let date = Int(packed / 11 / 1000 % 100_000_000)
        guard let birth = Day(year: date / 10_000, month: date / 100 % 100, day: date % 100) else {
            throw .impossibleDate
        }
        self.packed = packed
        self.birth = birth
        sex = bytes[16] % 2 == 1 ? .male : .female
    }

    /// The number for comparing, of any text shaped like an ID, whether or not the ID is right.
    public static func pack(_ bytes: Span<UInt8>) -> UInt64? {
        guard bytes.count == 18 else { return nil }
        var number: UInt64 = 0
        for index in 0..<17 {
            guard isDigit(bytes[index]) else { return nil }
            number = number * 10 + UInt64(bytes[index] - 48)
        }
        let last = bytes[17]
        if isDigit(last) { return number * 11 + UInt64(last - 48) }
        return last == UInt8(ascii: "X") || last == UInt8(ascii: "x") ? number * 11 + 10 : nil
    }

    /// The check value 0…10 the first seventeen digits call for (10 is written X).
    private static func check(of bytes: Span<UInt8>) -> Int {
        var sum = 0
        for index in 0..<17 { sum += Int(bytes[index] - 48) * (1 << (17 - index) % 11) }
        return (12 - sum % 11) % 11
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
}

extension ResidentID: CustomStringConvertible {
    /// Eighteen characters, X in upper case.
    public var description: String {
        let check = packed % 11
        return padded(Int(packed / 11), 17) + (check == 10 ? "X" : String(check))
    }
}
