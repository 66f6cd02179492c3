/// Reads JSON (RFC 8259) from bytes in one go: a form of 8 KB comes with each submission, and a general decoder takes
/// longer over it than the records take to keep it.
struct JSONReader {
    private let bytes: [UInt8]
    private let deepest: Int
    private var place = 0

    /// The one value that the bytes are.
    static func value(in bytes: [UInt8], deepest: Int) throws(JSONFault) -> JSONValue {
        var reader = JSONReader(bytes: bytes, deepest: deepest)
        let value = try reader.value(at: 0)
        reader.skipSpace()
        guard reader.place == bytes.count else { throw .notJSON }
        return value
    }

    private init(bytes: [UInt8], deepest: Int) {
        self.bytes = bytes
        self.deepest = deepest
    }

    private mutating func value(at depth: Int) throws(JSONFault) -> JSONValue {
        skipSpace()
        switch next {
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "{"): return .object(try members(at: depth + 1))
        case UInt8(ascii: "["): return .list(try list(at: depth + 1))
        case UInt8(ascii: "t"): return try word("true", .truth(true))
        case UInt8(ascii: "f"): return try word("false", .truth(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return .number(try number())
        }
    }

    private mutating func members(at depth: Int) throws(JSONFault) -> [String: JSONValue] {
        if depth > deepest { throw .tooDeep }
        // A row's members fit: growing by ones and twos takes longer than reading them.
        var members = [String: JSONValue](minimumCapacity: 8)
        place += 1
        if takes(UInt8(ascii: "}")) { return members }
        repeat {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw .notJSON }
            let name = try text()
            guard takes(UInt8(ascii: ":")) else { throw .notJSON }
            members[name] = try value(at: depth)
        } while takes(UInt8(ascii: ","))
        guard takes(UInt8(ascii: "}")) else { throw .notJSON }
        return members
    }

    private mutating func list(at depth: Int) throws(JSONFault) -> [JSONValue] {
        if depth > deepest { throw .tooDeep }
        var list: [JSONValue] = []
        place += 1
        if takes(UInt8(ascii: "]")) { return list }
        repeat { list.append(try value(at: depth)) } while takes(UInt8(ascii: ","))
        guard takes(UInt8(ascii: "]")) else { throw .notJSON }
        return list
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONFault) -> JSONValue {
        let end = place + word.utf8CodeUnitCount
        let letters = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        guard end <= bytes.count, bytes[place..<end].elementsEqual(letters) else { throw .notJSON }
        place = end
        return value
    }

    // MARK: Texts

    private mutating func text() throws(JSONFault) -> String {
        place += 1
        let start = place
        place = bytes.withUnsafeBufferPointer { bytes in
            var end = start
            while end < bytes.count, !Self.endsPlainText(bytes[end]) { end += 1 }
            return end
        }
        if next == UInt8(ascii: "\"") {
            place += 1
            return try text(in: start..<place - 1)
        }
        guard let text = String(validating: try unescaped(from: start), as: UTF8.self) else { throw .notJSON }
        return text
    }

    private mutating func unescaped(from start: Int) throws(JSONFault) -> [UInt8] {
        var plain = Array(bytes[start..<place])
        while let byte = next {
            place += 1
            switch byte {
            case UInt8(ascii: "\""): return plain
            case UInt8(ascii: "\\"): plain += try escape()
            case 0x20...: plain.append(byte)
            default: throw .notJSON
            }
        }
        throw .notJSON
    }

    private mutating func escape() throws(JSONFault) -> [UInt8] {
        guard let letter = next else { throw .notJSON }
        place += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [letter]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"): return Array(String(try scalar()).utf8)
        default: throw .notJSON
        }
    }

    /// `\u4E2D`, or a pair of surrogates; half a pair is no character.
    private mutating func scalar() throws(JSONFault) -> Unicode.Scalar {
        let unit = try codeUnit()
        if let scalar = Unicode.Scalar(unit) { return scalar }
        guard UTF16.isLeadSurrogate(unit), takes("\\u") else { throw .notJSON }
        let other = try codeUnit()
        guard UTF16.isTrailSurrogate(other) else { throw .notJSON }
        return UTF16.decode(UTF16.EncodedScalar([unit, other]))
    }

    private mutating func codeUnit() throws(JSONFault) -> UInt16 {
        let digits = bytes[place...].prefix(4)
        guard digits.count == 4, digits.allSatisfy(Self.isHex),
            let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw .notJSON }
        place += 4
        return unit
    }

    private func text(in range: Range<Int>) throws(JSONFault) -> String {
        guard let signs = try? UTF8Span(validating: bytes.span.extracting(range)) else { throw .notJSON }
        return String(copying: signs)
    }

    // MARK: Numbers

    private mutating func number() throws(JSONFault) -> Double {
        let start = place
        takesHere(UInt8(ascii: "-"))
        if !takesHere(UInt8(ascii: "0")) { try takeDigits() }
        if takesHere(UInt8(ascii: ".")) { try takeDigits() }
        if takesHere(UInt8(ascii: "e")) || takesHere(UInt8(ascii: "E")) {
            if !takesHere(UInt8(ascii: "+")) { takesHere(UInt8(ascii: "-")) }
            try takeDigits()
        }
        let number = Double(String(decoding: bytes[start..<place], as: UTF8.self))
        guard let number, number.isFinite else { throw .notJSON }
        return number
    }

    private mutating func takeDigits() throws(JSONFault) {
        let start = place
        while let digit = next, (48...57).contains(digit) { place += 1 }
        if place == start { throw .notJSON }
    }

    // MARK: Bytes

    private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { place += 1 }
    }

    /// Moves past a byte when it comes next, whatever space stands before it.
    private mutating func takes(_ byte: UInt8) -> Bool {
        skipSpace()
        return takesHere(byte)
    }

    @discardableResult
    private mutating func takesHere(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        place += 1
        return true
    }

    private mutating func takes(_ letters: String) -> Bool {
        guard bytes[place...].starts(with: letters.utf8) else { return false }
        place += letters.utf8.count
        return true
    }

    private static func endsPlainText(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20
    }

    private static func isHex(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...70).contains(byte) || (97...102).contains(byte)
    }
}
