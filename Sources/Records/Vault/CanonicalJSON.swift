import Foundation
public import Selection

/// JSON in one wording: sorted keys, no spaces, slashes as they are.
public enum CanonicalJSON {
    public static func encode(_ value: some Encodable, sealer: (any Sealer)? = nil) throws -> [UInt8] {
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
