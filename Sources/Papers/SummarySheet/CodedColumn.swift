import Selection

/// A column whose cells come from a list: each different cell is looked up once, and known from then on.
struct CodedColumn<Value: Sendable> {
    /// What a cell says: a listed value, which may mean nothing to the rules, or nothing on the list.
    enum Reading {
        case listed(Value?)
        case unlisted
    }

    let place: ColumnPlace
    private var seen = ByteTable()
    private var readings: [Reading] = []
    private let look: @Sendable (String) -> Reading

    init(_ place: ColumnPlace, look: @escaping @Sendable (String) -> Reading) {
        self.place = place
        self.look = look
    }

    /// What a row's cell means; nil where it is empty or isn't on the list, which is a finding.
    mutating func value(_ row: SheetRow, _ findings: inout [Finding]) -> Value? {
        guard let cell = place.text(row, &findings) else { return nil }
        if case .listed(let value) = read(cell) { return value }
        findings.append(.form("form.unlisted", place.column, cell))
        return nil
    }

    private mutating func read(_ cell: CellBytes) -> Reading {
        let (index, isNew) = seen.insert(cell)
        if isNew { readings.append(look(cell.text)) }
        return readings[index]
    }
}

/// How a column's words and codes become values: by the programme's code list, and by the enum's own words.
enum CodeLookup {
    /// A reading of a column whose list says what each code means.
    static func of<Value: CaseIterable & Sendable>(
        _ list: CodeList?, also names: [String: Value] = [:], unstated: Value? = nil
    ) -> @Sendable (String) -> CodedColumn<Value>.Reading where Value: RawRepresentable {
        var values: [String: Value?] = [:]
        for value in Value.allCases { values["\(value.rawValue)"] = value }
        for entry in list?.entries ?? [] {
            let value = entry.means.flatMap { meaning($0) } ?? meaning(entry.name) ?? unstated
            for word in words(of: entry) { values[word] = .some(value) }
        }
        for (name, value) in names { values[name] = value }
        return { [values] word in values[word].map { .listed($0) } ?? .unlisted }
    }

    /// Whether a column's cell is on its list, where only that matters.
    static func anyOf(_ list: CodeList?) -> @Sendable (String) -> CodedColumn<Void>.Reading {
        guard let list else { return { _ in .listed(nil) } }
        let listed = Set(list.entries.flatMap(words))
        return { listed.contains($0) ? .listed(nil) : .unlisted }
    }

    /// 是 and 否.
    @Sendable static func yesOrNo(_ word: String) -> CodedColumn<Bool>.Reading {
        switch word {
        case "是": .listed(true)
        case "否": .listed(false)
        default: .unlisted
        }
    }

    /// A code list may name a value by its word or by its case.
    static func meaning<Value: CaseIterable & Sendable>(_ text: String) -> Value?
    where Value: RawRepresentable {
        Value.allCases.first { "\($0.rawValue)" == text || "\($0)" == text }
    }

    static func words(of entry: Code) -> [String] { [entry.code, entry.name] + entry.aliases }
}
