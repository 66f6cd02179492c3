import Foundation
public import Selection

/// JSON in one wording: sorted keys, no spaces, slashes as they are.
public enum CanonicalJSON {
    public static func encode(_ value: some Encodable, sealer: (any Sealer)? = nil) throws -> [UInt8] {
        if let written = value as? any CanonicallyWritten { return written.canonicalJSON }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        if let sealer { encoder.userInfo[.sealer] = sealer }
        return Array(try encoder.encode(value))
    }

    /// Reads a fact's event back; sealed values come as commitments.
    public static func decode<Value: Decodable>(_ type: Value.Type = Value.self, from text: String) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(text.utf8))
    }
}

/// A value that writes its canonical JSON itself, in the wording of the encoder, which takes longer over a whole form
/// than the disk takes to keep it.
protocol CanonicallyWritten {
    func write(to json: inout CanonicalWriter)
}

extension CanonicallyWritten {
    var canonicalJSON: [UInt8] {
        var json = CanonicalWriter(capacity: 1000)
        write(to: &json)
        return json.bytes
    }
}

extension FilledForm: CanonicallyWritten {
    func write(to json: inout CanonicalWriter) {
        json.raw("{\"rows\":")
        json.members(rows) { json, rows in
            json.sign("[")
            for (index, row) in rows.enumerated() {
                if index > 0 { json.sign(",") }
                json.texts(row)
            }
            json.sign("]")
        }
        json.raw(",\"values\":")
        json.texts(values)
        json.raw("}")
    }
}

extension [String: String]: CanonicallyWritten {
    func write(to json: inout CanonicalWriter) { json.texts(self) }
}

extension CanonicalWriter {
    fileprivate mutating func texts(_ texts: [String: String]) { members(texts) { $0.text($1) } }

    fileprivate mutating func members<Value>(
        _ members: [String: Value], _ write: (inout CanonicalWriter, Value) -> Void
    ) {
        sign("{")
        for (index, member) in members.sorted(by: { $0.key < $1.key }).enumerated() {
            if index > 0 { sign(",") }
            text(member.key)
            sign(":")
            write(&self, member.value)
        }
        sign("}")
    }
}
