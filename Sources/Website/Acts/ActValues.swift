import Papers
import Selection

/// Answers that have been looked at, as the values a command takes.
struct ActValues: Sendable {
    let answers: Answers
    /// Who acts, and the case acted on.
    let actor: Actor
    let id: String
    let program: Program

    /// The texts of a field without their outer spaces and without empty ones.
    static func texts(_ field: ActField, _ answers: Answers) -> [String] {
        let typed = answers.texts[field.name] ?? []
        let lines = field.kind.isLines ? typed.flatMap { $0.split(separator: "\n").map(String.init) } : typed
        return lines.map(\.trimmed).filter { !$0.isEmpty }
    }

    /// Digits and perhaps a minus, in ASCII.
    static func number(_ text: String) -> Int? {
        let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
        return (1...9).contains(digits.count) && digits.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
    }

    /// `87`, `87.5`, `87.25` in hundredths; at most 100.
    static func hundredths(_ text: String) -> Int? {
        guard let match = text.wholeMatch(of: /([0-9]{1,3})(?:\.([0-9]{1,2}))?/), let whole = Int(match.1) else {
            return nil
        }
        let decimals = match.2.map { $0.count == 1 ? "\($0)0" : String($0) } ?? "0"
        let value = whole * 100 + (Int(decimals) ?? 0)
        return value <= 10_000 ? value : nil
    }

    func text(_ name: String) throws(AnswerFaults) -> String {
        let text = answers[name].trimmed
        return try require(text.isEmpty ? nil : text, name)
    }

    func said(_ name: String) throws(AnswerFaults) -> Sealed<String> { .said(try text(name)) }

    func optional(_ name: String) -> String? {
        let text = answers[name].trimmed
        return text.isEmpty ? nil : text
    }

    func optionallySaid(_ name: String) -> Sealed<String>? { optional(name).map { .said($0) } }

    func day(_ name: String) throws(AnswerFaults) -> Day { try require(Day(answers[name].trimmed), name) }

    func moment(_ name: String) throws(AnswerFaults) -> Moment { try require(Moment(answers[name].trimmed), name) }

    func number(_ name: String) throws(AnswerFaults) -> Int { try require(Self.number(answers[name].trimmed), name) }

    func optionalNumber(_ name: String) throws(AnswerFaults) -> Int? {
        optional(name) == nil ? nil : try number(name)
    }

    func hundredths(_ name: String) throws(AnswerFaults) -> Int {
        try require(Self.hundredths(answers[name].trimmed), name)
    }

    func isYes(_ name: String) -> Bool { answers[name].trimmed == "yes" }

    func choice<Value: RawRepresentable<String>>(_ name: String) throws(AnswerFaults) -> Value {
        try require(Value(rawValue: answers[name].trimmed), name)
    }

    /// Those of several values that were chosen.
    func choices<Value: RawRepresentable<String>>(_ name: String) -> [Value] {
        texts(name).compactMap { Value(rawValue: $0) }
    }

    func tier(_ name: String) throws(AnswerFaults) -> Tier {
        try require(Self.number(answers[name].trimmed).flatMap(Tier.init), name)
    }

    func dossier(_ name: String) throws(AnswerFaults) -> DossierID { DossierID(try text(name)) }

    func dossiers(_ name: String) -> [DossierID] { texts(name).map { DossierID($0) } }

    func texts(_ name: String) -> [String] { Self.texts(ActField(name, .texts), answers) }

    /// The codes of entries that were named by code or name, each once.
    func codes(_ name: String, of list: String) -> [String] {
        texts(name).compactMap { program.codes[list]?.code(typed: $0) }.reduce(into: []) { codes, code in
            if !codes.contains(code) { codes.append(code) }
        }
    }

    func rows(_ name: String) -> [ActValues] {
        (answers.rows[name] ?? []).map { ActValues(answers: $0, actor: actor, id: id, program: program) }
    }

    /// The rows of Annex 2's data sheet, or why it can't be read as one.
    func sheet(_ name: String) throws(AnswerFaults) -> [FilingLine] {
        do {
            return try FilingSheet.lines(of: Array(answers[name].utf8), named: name, in: program)
        } catch {
            throw AnswerFaults([name: (error as? UnreadableSheet).map { .sheet($0) } ?? .unreadable])
        }
    }

    private func require<Value>(_ value: Value?, _ name: String) throws(AnswerFaults) -> Value {
        guard let value else { throw AnswerFaults([name: .missing]) }
        return value
    }
}

extension String {
    /// Without the spaces, tabs and lines at its ends.
    var trimmed: String {
        let isSpace: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
        let scalars = unicodeScalars.drop(while: isSpace)
        guard let last = scalars.lastIndex(where: { !isSpace($0) }) else { return "" }
        return String(scalars[...last])
    }
}
