/// The JSON schema of a body of texts.
enum BodySchema {
    /// Members that are required, others that may be there, and for some the words to choose from.
    static func of(required: [String], optional: [String] = [], words: [String: [String]] = [:]) -> JSONValue {
        let names = Set(required + optional + words.keys)
        let properties = names.map { name -> (String, JSONValue) in
            guard let words = words[name] else { return (name, ["type": "string"]) }
            return (name, ["type": "string", "enum": .list(words.map { .text($0) })])
        }
        return [
            "type": "object", "additionalProperties": false, "required": .list(required.map { .text($0) }),
            "properties": .object(Dictionary(uniqueKeysWithValues: properties)),
        ]
    }
}
