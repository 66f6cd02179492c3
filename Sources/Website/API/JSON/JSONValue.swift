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
    init(reading body: some Sequence<UInt8>, deepest: Int = greatestDepth) throws(JSONFault) {
        self = try JSONReader.value(in: Array(body), deepest: deepest)
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
}

/// Why a body is no JSON to us.
enum JSONFault: String, Error, Sendable, Hashable {
    case notJSON, tooDeep
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
