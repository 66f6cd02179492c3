/// JSON taken byte by byte from pieces that come one after the other, so that no file is ever held whole.
struct ByteScanner {
    private let more: () throws -> [UInt8]
    private var piece: [UInt8] = []
    private var place = 0
    /// How many bytes went before the piece, and before the line.
    private var before = 0
    private var lineStart = 0
    private var line = 1

    /// `more` gives the next piece, and an empty one at the end.
    init(_ more: @escaping () throws -> [UInt8]) { self.more = more }

    /// The next byte, or nil at the end; it stays the next one.
    mutating func peek() throws -> UInt8? {
        if place == piece.count {
            before += piece.count
            (piece, place) = (try more(), 0)
            if piece.isEmpty { return nil }
        }
        return piece[place]
    }

    mutating func skip() { place += 1 }

    mutating func skipByteOrderMark() throws {
        guard try peek() == 0xEF else { return }
        for byte: UInt8 in [0xEF, 0xBB, 0xBF] {
            guard try peek() == byte else { throw try fault(.expected("{")) }
            skip()
        }
    }

    /// The next byte that is no white space; it stays the next one.
    mutating func peekSign() throws -> UInt8? {
        while let byte = try peek() {
            switch byte {
            case 0x20, 0x09, 0x0D: skip()
            case 0x0A:
                skip()
                (line, lineStart) = (line + 1, before + place)
            default: return byte
            }
        }
        return nil
    }

    mutating func take(_ sign: Unicode.Scalar) throws {
        guard try peekSign() == UInt8(ascii: sign) else { throw try fault(.expected(String(sign))) }
        skip()
    }

    mutating func takes(_ sign: Unicode.Scalar) throws -> Bool {
        guard try peekSign() == UInt8(ascii: sign) else { return false }
        skip()
        return true
    }

    /// Takes `null`, where that is what comes.
    mutating func takesNull() throws -> Bool {
        guard try peekSign() == UInt8(ascii: "n") else { return false }
        for letter in "null".utf8 {
            guard try peek() == letter else { throw try fault(.expected("null")) }
            skip()
        }
        return true
    }

    /// A name as it stands between its quotes; escapes are left as they are, for no name that is known has one.
    mutating func name() throws -> String {
        try take("\"")
        var bytes: [UInt8] = []
        while let byte = try peek(), byte != UInt8(ascii: "\""), byte >= 0x20 {
            bytes.append(byte)
            skip()
            if byte == UInt8(ascii: "\\"), let escaped = try peek() {
                bytes.append(escaped)
                skip()
            }
        }
        guard try peek() == UInt8(ascii: "\"") else { throw try fault(.expected("\"")) }
        skip()
        return String(decoding: bytes, as: UTF8.self)
    }

    mutating func integer() throws -> Int64 {
        let isNegative = try takes("-")
        guard let first = try peek(), Self.digits.contains(first) else { throw try fault(.notWhole) }
        var value: Int64 = 0
        while let byte = try peek(), Self.digits.contains(byte) {
            let digit = Int64(byte - Self.digits.lowerBound)
            let (tens, isLarge) = value.multipliedReportingOverflow(by: 10)
            let (next, isLarger) =
                isNegative ? tens.subtractingReportingOverflow(digit) : tens.addingReportingOverflow(digit)
            if isLarge || isLarger { throw try fault(.tooLarge) }
            value = next
            skip()
            if first == Self.digits.lowerBound { break }
        }
        if let byte = try peek(), Self.goesOn(byte) { throw try fault(.notWhole) }
        return value
    }

    /// The next byte's line, and how many bytes into it.
    var position: (line: Int, column: Int) { (line, before + place - lineStart + 1) }

    /// What is wrong with the next byte, unless there is none.
    mutating func fault(_ reason: UnreadableProblem.Reason) throws -> UnreadableProblem {
        let reason = try peek() == nil ? .ended : reason
        return UnreadableProblem(at: position, reason)
    }

    private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

    /// Whether a number isn't over yet: a fraction, an exponent, digits behind a zero.
    private static func goesOn(_ byte: UInt8) -> Bool {
        digits.contains(byte) || [UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E")].contains(byte)
    }
}

/// Where a file is no problem, and why.
public struct UnreadableProblem: Error, Equatable {
    public let line: Int
    /// In bytes, from 1.
    public let column: Int
    public let reason: Reason

    init(at position: (line: Int, column: Int), _ reason: Reason) {
        (line, column) = position
        self.reason = reason
    }

    public enum Reason: Equatable, Sendable {
        /// The file ends before the problem does.
        case ended
        case expected(String)
        case notWhole, tooLarge
        case unknownName(String)
        case nameTwice(String)
        case missing(String)
        case goesOn
    }
}
