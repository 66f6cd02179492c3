import Foundation
public import Selection

/// JSON in one wording: sorted keys, no spaces, slashes as they are.
public enum CanonicalJSON {
    public static func encode(_ value: some Encodable, sealer: (any Sealer)? = nil) throws -> [UInt8] {
        if let written = value as? any CanonicallyWritten { return written.canonicalJSON }
        let encoder = CanonicalEncoder(userInfo: sealer.map { [CodingUserInfoKey.sealer: $0] } ?? [:])
        try value.encode(to: encoder)
        var json = CanonicalWriter(capacity: 1000)
        encoder.value.write(to: &json)
        return json.bytes
    }

    /// Reads a fact's event back; sealed values come as commitments.
    public static func decode<Value: Decodable>(_ type: Value.Type = Value.self, from text: String) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(text.utf8))
    }
}

/// A value that writes its canonical JSON itself, in the wording of the encoder: a whole form has hundreds of texts.
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
        json.members(rows) { json, rows in json.list(rows) { $0.texts($1) } }
        json.raw(",\"values\":")
        json.texts(values)
        json.raw("}")
    }
}

extension [String: String]: CanonicallyWritten {
    func write(to json: inout CanonicalWriter) { json.texts(self) }
}

extension CanonicalWriter {
    mutating func list<Items: Collection>(_ items: Items, _ write: (inout CanonicalWriter, Items.Element) -> Void) {
        sign("[")
        for (index, item) in items.enumerated() {
            if index > 0 { sign(",") }
            write(&self, item)
        }
        sign("]")
    }

    /// Members in the order of their names.
    mutating func members<Members: Collection, Value>(
        _ members: Members, _ write: (inout CanonicalWriter, Value) -> Void
    ) where Members.Element == (key: String, value: Value) {
        sign("{")
        for (index, member) in members.sorted(by: { $0.key < $1.key }).enumerated() {
            if index > 0 { sign(",") }
            text(member.key)
            sign(":")
            write(&self, member.value)
        }
        sign("}")
    }

    fileprivate mutating func texts(_ texts: [String: String]) { members(texts) { $0.text($1) } }
}
