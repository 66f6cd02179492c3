/// Reads an object member by member; what is left over at the end is unknown to us.
struct JSONMembers {
    private var left: [String: JSONValue]
    private var faults: [String: AnswerFault] = [:]

    init(_ object: [String: JSONValue]) { left = object }

    /// A text; nil where there is none.
    mutating func text(_ name: String) -> String? {
        take(name, "string") { $0.text }
    }

    /// A text that has to be there; whatever stands in for it is never used.
    mutating func requiredText(_ name: String) -> String {
        if let text = text(name) { return text }
        if faults[name] == nil { faults[name] = .missing }
        return ""
    }

    /// One of an enumeration's own words; nil where there is none.
    mutating func word<Word: RawRepresentable<String>>(_ name: String) -> Word? {
        guard let text = text(name) else { return nil }
        if let word = Word(rawValue: text) { return word }
        faults[name] = .notAChoice
        return nil
    }

    mutating func truth(_ name: String) -> Bool? {
        take(name, "boolean") { $0.truth }
    }

    mutating func whole(_ name: String) -> Int? {
        take(name, "integer") { $0.whole }
    }

    mutating func object(_ name: String) -> [String: JSONValue]? {
        take(name, "object") { $0.members }
    }

    /// Texts by names of their own.
    mutating func texts(_ name: String, in object: [String: JSONValue]) -> [String: String] {
        object.reduce(into: Dictionary(minimumCapacity: object.count)) { found, pair in
            guard let text = pair.value.text else {
                faults["\(name).\(pair.key)"] = .wrongType("string")
                return
            }
            found[pair.key] = text
        }
    }

    mutating func note(_ fault: AnswerFault, at place: String) { faults[place] = fault }

    /// Refuses with everything that was wrong.
    func finish() throws(AnswerFaults) {
        let all = faults.merging(left.mapValues { _ in .unknown }) { first, _ in first }
        if !all.isEmpty { throw AnswerFaults(all) }
    }

    private mutating func take<Value>(_ name: String, _ type: String, _ read: (JSONValue) -> Value?) -> Value?
    {
        guard let value = left.removeValue(forKey: name) else { return nil }
        if let read = read(value) { return read }
        faults[name] = .wrongType(type)
        return nil
    }
}
