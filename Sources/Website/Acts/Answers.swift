import Papers

/// The answers to an act's questions as they were typed, whoever sent them and right or wrong.
struct Answers: Sendable, Hashable {
    /// A field's values; more than one where several are chosen.
    var texts: [String: [String]]
    /// A field's rows.
    var rows: [String: [Answers]]

    init(texts: [String: [String]] = [:], rows: [String: [Answers]] = [:]) {
        self.texts = texts
        self.rows = rows
    }

    /// A single answer; empty where there is none.
    subscript(_ name: String) -> String { texts[name]?.first ?? "" }

    var isEmpty: Bool { texts.values.joined().allSatisfy(\.isEmpty) && rows.values.joined().allSatisfy(\.isEmpty) }
}

/// What is wrong with answers, by the place of each: `opinion`, `corrections[0].section`.
struct AnswerFaults: Error, Sendable, Hashable {
    var faults: [String: AnswerFault]

    init(_ faults: [String: AnswerFault]) { self.faults = faults }

    /// The places in order.
    var places: [String] { faults.keys.sorted() }
}

/// What is wrong with one answer: its sentence's key and what the sentence is about, never what was typed.
struct AnswerFault: Sendable, Hashable {
    let textKey: String
    let values: [String: String]

    static let missing = AnswerFault("missing")
    static let unreadable = AnswerFault("unreadable")
    static let notADay = AnswerFault("notADay")
    static let notAMoment = AnswerFault("notAMoment")
    static let notPoints = AnswerFault("notPoints")
    static let notAChoice = AnswerFault("notAChoice")
    static let unknown = AnswerFault("unknown")
    /// Boxes of which one has to be ticked, and one that excludes the others.
    static let nothingTicked = AnswerFault("nothingTicked")
    static let noneAndSome = AnswerFault("noneAndSome")

    static func tooLong(_ limit: Int) -> AnswerFault { AnswerFault("tooLong", ["limit": String(limit)]) }
    static func tooMany(_ limit: Int) -> AnswerFault { AnswerFault("tooMany", ["limit": String(limit)]) }

    static func notANumber(_ range: ClosedRange<Int>) -> AnswerFault {
        AnswerFault("notANumber", ["least": String(range.lowerBound), "most": String(range.upperBound)])
    }

    static func wrongType(_ expected: String) -> AnswerFault { AnswerFault("wrongType", ["expected": expected]) }

    /// Said in the sheet's own words.
    static func sheet(_ fault: UnreadableSheet) -> AnswerFault {
        AnswerFault(textKey: fault.message, values: fault.values)
    }

    private init(textKey: String, values: [String: String]) {
        self.textKey = textKey
        self.values = values
    }

    private init(_ key: String, _ values: [String: String] = [:]) {
        textKey = "answer." + key
        self.values = values
    }
}
