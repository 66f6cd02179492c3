import Selection

/// How a value is written as JSON: from one list of members come both what is sent and the schema that describes it.
struct Shape<Subject>: Sendable {
    let name: String
    let members: [Member<Subject>]

    init(_ name: String, _ members: [Member<Subject>]) {
        self.name = name
        self.members = members
    }

    func json(_ subject: Subject) -> JSONValue {
        .object(members.reduce(into: [:]) { found, member in found[member.name] = member.value(subject) })
    }

    var reference: JSONValue { ["$ref": .text("#/components/schemas/" + name)] }

    var schema: JSONValue {
        [
            "type": "object", "additionalProperties": false,
            "properties": .object(Dictionary(uniqueKeysWithValues: members.map { ($0.name, $0.schema) })),
            "required": .list(members.filter { !$0.isOptional }.map { .text($0.name) }),
        ]
    }
}

/// One member of an object; one that is optional is left out where there is no value.
struct Member<Subject>: Sendable {
    let name: String
    let schema: JSONValue
    let isOptional: Bool
    let value: @Sendable (Subject) -> JSONValue?

    init(
        _ name: String, _ schema: JSONValue, isOptional: Bool = false,
        _ value: @escaping @Sendable (Subject) -> JSONValue?
    ) {
        self.name = name
        self.schema = schema
        self.isOptional = isOptional
        self.value = value
    }
}

extension Member {
    static func text(_ name: String, _ value: @escaping @Sendable (Subject) -> String) -> Member {
        Member(name, ["type": "string"]) { .text(value($0)) }
    }

    static func optional(_ name: String, _ value: @escaping @Sendable (Subject) -> String?) -> Member {
        Member(name, ["type": "string"], isOptional: true) { value($0).map { .text($0) } }
    }

    static func moment(_ name: String, _ value: @escaping @Sendable (Subject) -> Moment?) -> Member {
        Member(name, ["type": "string", "format": "date-time"], isOptional: true) { subject in
            value(subject).map { .text($0.description) }
        }
    }

    static func day(_ name: String, _ value: @escaping @Sendable (Subject) -> Day?) -> Member {
        Member(name, ["type": "string", "format": "date"], isOptional: true) { subject in
            value(subject).map { .text($0.description) }
        }
    }

    /// One of an enumeration's own words.
    static func word<Word: RawRepresentable<String> & CaseIterable & Sendable>(
        _ name: String, _ value: @escaping @Sendable (Subject) -> Word
    ) -> Member {
        Member(name, words(Word.self)) { .text(value($0).rawValue) }
    }

    static func optionalWord<Word: RawRepresentable<String> & CaseIterable & Sendable>(
        _ name: String, _ value: @escaping @Sendable (Subject) -> Word?
    ) -> Member {
        Member(name, words(Word.self), isOptional: true) { value($0).map { .text($0.rawValue) } }
    }

    static func number(_ name: String, _ value: @escaping @Sendable (Subject) -> Int) -> Member {
        Member(name, ["type": "integer"]) { .number(Double(value($0))) }
    }

    static func optionalNumber(_ name: String, _ value: @escaping @Sendable (Subject) -> Int?) -> Member {
        Member(name, ["type": "integer"], isOptional: true) { value($0).map { .number(Double($0)) } }
    }

    static func truth(_ name: String, _ value: @escaping @Sendable (Subject) -> Bool) -> Member {
        Member(name, ["type": "boolean"]) { .truth(value($0)) }
    }

    static func optionalTruth(_ name: String, _ value: @escaping @Sendable (Subject) -> Bool?) -> Member {
        Member(name, ["type": "boolean"], isOptional: true) { value($0).map { .truth($0) } }
    }

    static func texts(_ name: String, _ value: @escaping @Sendable (Subject) -> [String]) -> Member {
        Member(name, ["type": "array", "items": ["type": "string"]]) { .list(value($0).map { .text($0) }) }
    }

    static func words<Word: RawRepresentable<String> & CaseIterable & Sendable>(
        _ name: String, _ value: @escaping @Sendable (Subject) -> [Word]
    ) -> Member {
        Member(name, ["type": "array", "items": words(Word.self)]) {
            .list(value($0).map { .text($0.rawValue) })
        }
    }

    /// Texts by names of their own.
    static func values(_ name: String, _ value: @escaping @Sendable (Subject) -> [String: String]) -> Member {
        Member(name, ["type": "object", "additionalProperties": ["type": "string"]]) {
            .object(value($0).mapValues { .text($0) })
        }
    }

    static func one<Inner>(
        _ name: String, _ shape: Shape<Inner>, _ value: @escaping @Sendable (Subject) -> Inner
    ) -> Member {
        Member(name, shape.reference) { shape.json(value($0)) }
    }

    static func optional<Inner>(
        _ name: String, _ shape: Shape<Inner>, _ value: @escaping @Sendable (Subject) -> Inner?
    ) -> Member {
        Member(name, shape.reference, isOptional: true) { value($0).map(shape.json) }
    }

    static func list<Inner>(
        _ name: String, _ shape: Shape<Inner>, _ value: @escaping @Sendable (Subject) -> [Inner]
    ) -> Member {
        Member(name, ["type": "array", "items": shape.reference]) { .list(value($0).map(shape.json)) }
    }

    private static func words<Word: RawRepresentable<String> & CaseIterable & Sendable>(_ type: Word.Type)
        -> JSONValue
    {
        ["type": "string", "enum": .list(Word.allCases.map { .text($0.rawValue) })]
    }
}
