/// Writes JSON byte by byte: the envelope's few fields don't need an encoder, which would cost more than the commit.
struct CanonicalWriter {
    private(set) var bytes: [UInt8] = []

    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// A sign of JSON's own, a single byte.
    mutating func sign(_ sign: Unicode.Scalar) { bytes.append(UInt8(ascii: sign)) }

    /// A quoted string; only what JSON demands is escaped, names stay byte for byte.
    mutating func text(_ text: String) {
        sign("\"")
        var text = text
        // Looked for in the bytes: a text's own view of them is several times slower.
        text.withUTF8 { plain in
            if plain.contains(where: Self.isEscaped) {
                for byte in plain { escaped(byte) }
            } else {
                bytes.append(contentsOf: plain)
            }
        }
        sign("\"")
    }

    private mutating func escaped(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(byte)
        case 0..<0x20: raw("\\u00" + [byte].hex)
        default: bytes.append(byte)
        }
    }

    private static func isEscaped(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }
}

/// Reads what the writer wrote, and nothing else.
struct CanonicalReader {
    private let bytes: [UInt8]
    private var place = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    /// Moves past these words when they stand here.
    mutating func skip(_ words: StaticString) -> Bool {
        let count = words.utf8CodeUnitCount
        guard place + count <= bytes.count else { return false }
        for index in 0..<count where bytes[place + index] != words.utf8Start[index] { return false }
        place += count
        return true
    }

    /// A quoted string.
    mutating func text() -> String? {
        guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { return nil }
        let start = place + 1
        guard let end = bytes[start...].firstIndex(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") })
        else { return nil }
        if bytes[end] == UInt8(ascii: "\"") {
            place = end + 1
            return String(decoding: bytes[start..<end], as: UTF8.self)
        }
        return escapedText(from: start)
    }

    private mutating func escapedText(from start: Int) -> String? {
        var (plain, index): ([UInt8], Int) = ([], start)
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""):
                place = index + 1
                return String(decoding: plain, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard index + 1 < bytes.count, let (byte, length) = escape(at: index + 1) else { return nil }
                plain.append(byte)
                index += 1 + length
            default:
                plain.append(bytes[index])
                index += 1
            }
        }
        return nil
    }

    private func escape(at index: Int) -> (UInt8, Int)? {
        guard bytes[index] == UInt8(ascii: "u") else { return (bytes[index], 1) }
        guard index + 5 <= bytes.count,
            let byte = UInt8(String(decoding: bytes[index + 1..<index + 5], as: UTF8.self), radix: 16)
        else { return nil }
        return (byte, 5)
    }

    /// What is left before an ending; nil when the text doesn't end so.
    func rest(before ending: [UInt8]) -> String? {
        let end = bytes.count - ending.count
        guard end >= place, bytes[end...].elementsEqual(ending) else { return nil }
        return String(decoding: bytes[place..<end], as: UTF8.self)
    }
}
