import Selection

/// The JSON schema of an act's answers, made from its fields.
extension ActDeclaration {
    func schema(in program: Program) -> JSONValue { ActSchema(program: program).object(fields) }
}

struct ActSchema {
    let program: Program

    func object(_ fields: [ActField]) -> JSONValue {
        [
            "type": "object", "additionalProperties": false,
            "properties": .object(Dictionary(uniqueKeysWithValues: fields.map { ($0.name, schema($0)) })),
            "required": .list(fields.filter { isRequired($0, among: fields) }.map { .text($0.name) }),
        ]
    }

    /// A remark needs no own words where a usual one can be chosen.
    private func isRequired(_ field: ActField, among fields: [ActField]) -> Bool {
        field.isRequired && !(field.name == "remark" && ActField.offersUsual(fields))
    }

    private func schema(_ field: ActField) -> JSONValue {
        if let choices = field.kind.choices(in: program) {
            return ["type": "string", "enum": .list(choices.map { .text($0) })]
        }
        let length = JSONValue.number(Double(field.maximum))
        let least: JSONValue = field.isRequired ? 1 : 0
        switch field.kind {
        case .day: return ["type": "string", "format": "date"]
        case .moment: return ["type": "string", "format": "date-time"]
        case .number(let range):
            return [
                "type": "integer", "minimum": .number(Double(range.lowerBound)),
                "maximum": .number(Double(range.upperBound)),
            ]
        case .points: return ["type": "string", "pattern": "^[0-9]{1,3}(\\.[0-9]{1,2})?$"]
        case .checks:
            return some(of: program.acceptance.map(\.id))
        case .choices(let values):
            return some(of: values, least: least)
        case .yesNo: return ["type": "boolean"]
        case .dossiers, .texts, .codes:
            let element: JSONValue = ["type": "string", "minLength": 1, "maxLength": 200]
            return ["type": "array", "items": element, "minItems": least, "maxItems": length]
        case .rows(let inner):
            return ["type": "array", "items": object(inner), "minItems": least, "maxItems": length]
        default: return ["type": "string", "minLength": least, "maxLength": length]
        }
    }

    private func some(of values: [String], least: JSONValue = 0) -> JSONValue {
        let item: JSONValue = ["type": "string", "enum": .list(values.map { .text($0) })]
        return ["type": "array", "items": item, "minItems": least]
    }
}
