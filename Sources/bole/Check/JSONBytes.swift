/// JSON as bytes, written in the order it is told, so that a hundred thousand rows need no tree of objects.
struct JSONBytes {
    private(set) var bytes: [UInt8] = []

    /// Punctuation and names that are JSON already.
    mutating func raw(_ json: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: json.utf8Start, count: json.utf8CodeUnitCount))
    }

    mutating func add(_ number: Int?) {
        if let number { bytes.append(contentsOf: "\(number)".utf8) } else { raw("null") }
    }

    mutating func add(_ value: Bool) { raw(value ? "true" : "false") }

    mutating func add(_ text: String) {
        bytes.append(Self.quote)
        for byte in text.utf8 {
            switch byte {
            case Self.quote, UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0..<0x20: control(byte)
            default: bytes.append(byte)
            }
        }
        bytes.append(Self.quote)
    }

    /// Writes an array, each item by `write`.
    mutating func add<Item>(_ items: [Item], _ write: (inout JSONBytes, Item) -> Void) {
        raw("[")
        for (index, item) in items.enumerated() {
            if index > 0 { raw(",") }
            write(&self, item)
        }
        raw("]")
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
}
