import Selection

/// What people write in a cell, as the form keeps it; what can't be read stays as it is, for the form's check to name.
enum WrittenValue {
    static func read(_ text: String, _ field: FormField, _ codes: CodeLists) -> String {
        switch field.kind {
        case .code: code(text, field.codes.flatMap { codes[$0] }) ?? text
        case .day: parts(text, 3) ?? text
        case .month: parts(text, 2) ?? text
        case .year: text.hasSuffix("年") ? String(text.dropLast()) : text
        case .number: text.replacing(",", with: "")
        default: text
        }
    }

    private static func code(_ text: String, _ list: CodeList?) -> String? {
        list?.entry(of: text)?.code
            ?? list?.entries.first { $0.name == text || $0.aliases.contains(text) }?.code
    }

    /// `2020-03`, `2020/3`, `2020.03`, `2020年3月`, each with a day or without.
    private static func parts(_ text: String, _ count: Int) -> String? {
        let numbers = text.split { !$0.isASCII || !$0.isNumber }.map(String.init)
        let rest = text.filter { !($0.isASCII && $0.isNumber) }
        guard numbers.count == count, numbers[0].count == 4, numbers.dropFirst().allSatisfy({ $0.count <= 2 }),
            rest.allSatisfy({ "-/.年月日".contains($0) })
        else { return nil }
        return ([numbers[0]] + numbers.dropFirst().map { $0.count == 1 ? "0" + $0 : $0 }).joined(separator: "-")
    }
}
