import Foundation

/// A JSON value as it was sent, its numbers and truths told apart.
enum JSONValue: Sendable, Hashable {
    case null
    case truth(Bool)
    case number(Double)
    case text(String)
    case list([JSONValue])
    case object([String: JSONValue])

    /// How deep lists and objects may lie in one another: twice what any request of ours needs.
    static let greatestDepth = 16

    /// Reads a body; refused when it isn't one JSON value, or lies too deep.
    init(reading body: Data) throws(JSONFault) {
        if Self.isTooDeep(body) { throw .tooDeep }
        guard let value = try? JSONDecoder().decode(JSONValue.self, from: body) else { throw .notJSON }
        self = value
    }

    subscript(_ member: String) -> JSONValue? {
        if case .object(let members) = self { members[member] } else { nil }
    }

    var text: String? { if case .text(let text) = self { text } else { nil } }
    var list: [JSONValue]? { if case .list(let list) = self { list } else { nil } }
    var members: [String: JSONValue]? { if case .object(let members) = self { members } else { nil } }
    var truth: Bool? { if case .truth(let truth) = self { truth } else { nil } }

    var whole: Int? { if case .number(let number) = self { Int(exactly: number) } else { nil } }

    /// Its type's name in JSON Schema.
    var type: String {
        switch self {
        case .null: "null"
        case .truth: "boolean"
        case .number: "number"
        case .text: "string"
        case .list: "array"
        case .object: "object"
        }
    }

    /// As bytes, its members by name.
    var inOrder: [UInt8] {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return Array(try encoder.encode(self))
        }
    }

    /// Counts brackets before anything is built from them.
    private static func isTooDeep(_ body: Data) -> Bool {
        var (depth, isText, isEscaped) = (0, false, false)
        for byte in body {
            if isText {
                if !isEscaped, byte == 0x22 { isText = false }
                isEscaped = !isEscaped && byte == 0x5C
                continue
            }
            switch byte {
            case 0x22: isText = true
            case 0x5B, 0x7B: depth += 1
            case 0x5D, 0x7D: depth -= 1
            default: break
            }
            if depth > greatestDepth { return true }
        }
        return false
    }
}

/// Why a body is no JSON to us.
enum JSONFault: String, Error, Sendable, Hashable {
    case notJSON, tooDeep
}

extension JSONValue: Codable {
    init(from decoder: any Decoder) throws {
        let single = try decoder.singleValueContainer()
        if single.decodeNil() {
            self = .null
        } else if let truth = try? single.decode(Bool.self) {
            self = .truth(truth)
        } else if let number = try? single.decode(Double.self) {
            self = .number(number)
        } else if let text = try? single.decode(String.self) {
            self = .text(text)
        } else if let list = try? single.decode([JSONValue].self) {
            self = .list(list)
        } else {
            self = .object(try single.decode([String: JSONValue].self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var single = encoder.singleValueContainer()
        switch self {
        case .null: try single.encodeNil()
        case .truth(let truth): try single.encode(truth)
        case .number(let number):
            if let whole = Int(exactly: number) {
                try single.encode(whole)
            } else {
                try single.encode(number)
            }
        case .text(let text): try single.encode(text)
        case .list(let list): try single.encode(list)
        case .object(let members): try single.encode(members)
        }
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    init(stringLiteral text: String) { self = .text(text) }
    init(booleanLiteral truth: Bool) { self = .truth(truth) }
    init(integerLiteral number: Int) { self = .number(Double(number)) }
    init(arrayLiteral list: JSONValue...) { self = .list(list) }

    init(dictionaryLiteral members: (String, JSONValue)...) {
        self = .object(Dictionary(members) { _, last in last })
    }
}
