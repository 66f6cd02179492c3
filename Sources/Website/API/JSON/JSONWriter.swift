extension JSONValue {
    /// As bytes, its members by name: the same value has one wording.
    var inOrder: [UInt8] {
        var writer = JSONWriter()
        writer.write(self)
        return writer.bytes
    }
}

private struct JSONWriter {
    private(set) var bytes: [UInt8] = []

    init() { bytes.reserveCapacity(1000) }

    mutating func write(_ value: JSONValue) {
        switch value {
        case .null: raw("null")
        case .truth(let truth): raw(truth ? "true" : "false")
        case .number(let number): raw(Int(exactly: number).map(String.init) ?? "\(number)")
        case .text(let text): write(text)
        case .list(let list): write(list, between: "[", "]") { $0.write($1) }
        case .object(let members):
            write(members.sorted { $0.key < $1.key }, between: "{", "}") { writer, member in
                writer.write(member.key)
                writer.sign(":")
                writer.write(member.value)
            }
        }
    }

    private mutating func write<Element>(
        _ elements: [Element], between open: Unicode.Scalar, _ close: Unicode.Scalar,
        _ write: (inout JSONWriter, Element) -> Void
    ) {
        sign(open)
        for (index, element) in elements.enumerated() {
            if index > 0 { sign(",") }
            write(&self, element)
        }
        sign(close)
    }

    private mutating func write(_ text: String) {
        sign("\"")
        var text = text
        // Looked for in the bytes: a text's own view of them is several times slower.
        let isPlain = text.withUTF8 { plain in
            guard !plain.contains(where: Self.isEscaped) else { return false }
            bytes.append(contentsOf: plain)
            return true
        }
        if !isPlain { for scalar in text.unicodeScalars { raw(Self.escaped(scalar)) } }
        sign("\"")
    }

    private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// A sign of JSON's own, a single byte.
    private mutating func sign(_ sign: Unicode.Scalar) { bytes.append(UInt8(ascii: sign)) }

    private static func isEscaped(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"": "\\\""
        case "\\": "\\\\"
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        case "\0"..<" ": "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
        default: String(scalar)
        }
    }
}
