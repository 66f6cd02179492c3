/// JSON as bytes, written in the order it is told, so that a hundred thousand rows need no tree of objects.
struct JSONBytes {
    private(set) var bytes: [UInt8] = []

    init(expecting count: Int) { bytes.reserveCapacity(count) }

    /// Punctuation and names that are JSON already.
    mutating func raw(_ json: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: json.utf8Start, count: json.utf8CodeUnitCount))
    }

    mutating func add(sum number: Int128) { bytes.append(contentsOf: "\(number)".utf8) }

    mutating func add(_ number: Int?) {
        if let number { bytes.append(contentsOf: "\(number)".utf8) } else { raw("null") }
    }

    mutating func add(_ value: Bool) { raw(value ? "true" : "false") }

    mutating func add(_ text: String) {
        var text = text
        bytes.append(Self.quote)
        text.withUTF8 { utf8 in
            if utf8.contains(where: Self.isEscaped) {
                for byte in utf8 { add(byte: byte) }
            } else {
                bytes.append(contentsOf: utf8)
            }
        }
        bytes.append(Self.quote)
    }

    private mutating func add(byte: UInt8) {
        switch byte {
        case Self.quote, Self.backslash:
            bytes.append(Self.backslash)
            bytes.append(byte)
        case 0..<0x20: control(byte)
        default: bytes.append(byte)
        }
    }

    private static func isEscaped(_ byte: UInt8) -> Bool { byte < 0x20 || byte == quote || byte == backslash }

    /// Writes an array, each item by `write`.
    mutating func add<Item>(_ items: [Item], _ write: (inout JSONBytes, Item) -> Void) {
        raw("[")
        add(items[...], separated: write)
        raw("]")
    }

    /// Writes items with commas between them.
    mutating func add<Item>(_ items: ArraySlice<Item>, separated write: (inout JSONBytes, Item) -> Void) {
        for index in items.indices {
            if index > items.startIndex { raw(",") }
            write(&self, items[index])
        }
    }

    private mutating func control(_ byte: UInt8) {
        switch byte {
        case 9: raw("\\t")
        case 10: raw("\\n")
        case 13: raw("\\r")
        default:
            raw("\\u00")
            for digit in [byte >> 4, byte & 15] { bytes.append(digit < 10 ? digit + 48 : digit + 87) }
        }
    }

    private static let quote = UInt8(ascii: "\"")
    private static let backslash = UInt8(ascii: "\\")
}
