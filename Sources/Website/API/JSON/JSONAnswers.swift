/// Reads an act's answers from a JSON object by its fields: what isn't a field, and what is of another type, is refused
/// and named.
extension Answers {
    init(_ object: [String: JSONValue], _ fields: [ActField]) throws(AnswerFaults) {
        var reading = JSONAnswers()
        let answers = reading.answers(object, fields, under: "")
        if !reading.faults.isEmpty { throw AnswerFaults(reading.faults) }
        self = answers
    }
}

private struct JSONAnswers {
    var faults: [String: AnswerFault] = [:]

    mutating func answers(_ object: [String: JSONValue], _ fields: [ActField], under place: String) -> Answers
    {
        var answers = Answers()
        for (name, value) in object {
            guard let field = fields.first(where: { $0.name == name }) else {
                faults[place + name] = .unknown
                continue
            }
            if case .rows(let inner) = field.kind {
                answers.rows[name] = rows(value, inner, at: place + name)
            } else {
                answers.texts[name] = texts(value, field.kind, at: place + name)
            }
        }
        return answers
    }

    private mutating func rows(_ value: JSONValue, _ fields: [ActField], at place: String) -> [Answers] {
        guard let list = value.list else { return wrong(place, "array", []) }
        var rows: [Answers] = []
        for (index, element) in list.enumerated() {
            let place = "\(place)[\(index)]"
            let row = element.members.map { answers($0, fields, under: place + ".") }
            rows.append(row ?? wrong(place, "object", Answers()))
        }
        return rows
    }

    private mutating func texts(_ value: JSONValue, _ kind: ActFieldKind, at place: String) -> [String] {
        switch kind {
        case .texts, .dossiers, .checks, .choices, .codes:
            guard let list = value.list else { return wrong(place, "array", []) }
            return list.enumerated().map { index, element in
                element.text ?? wrong("\(place)[\(index)]", "string", "")
            }
        case .yesNo: return value.truth.map { [$0 ? "yes" : "no"] } ?? wrong(place, "boolean", [])
        case .number: return value.whole.map { [String($0)] } ?? wrong(place, "integer", [])
        default: return value.text.map { [$0] } ?? wrong(place, "string", [])
        }
    }

    private mutating func wrong<Value>(_ place: String, _ expected: String, _ instead: Value) -> Value {
        faults[place] = .wrongType(expected)
        return instead
    }
}
