import Foundation
import Selection

/// What people write in a cell, as the form keeps it; what can't be read stays as it is, for the form's check to name.
enum WrittenValue {
    static func read(_ text: String, _ field: FormField, _ codes: CodeLists) -> String {
        switch field.kind {
        case .code: code(text, field.codes.flatMap { codes[$0] }) ?? text
        case .day: parts(narrow(text), 3) ?? day(narrow(text)) ?? text
        case .month: parts(narrow(text), 2) ?? text
        case .year: narrow(text).hasSuffix("年") ? String(narrow(text).dropLast()) : narrow(text)
        case .number: narrow(text).replacing(",", with: "")
        case .residentID, .phone: narrow(text)
        default: text
        }
    }

    /// Digits as wide as Chinese signs, and spaces between them, are how some people write numbers.
    private static func narrow(_ text: String) -> String {
        let narrow = text.applyingTransform(.fullwidthToHalfwidth, reverse: false) ?? text
        return narrow.filter { !$0.isWhitespace }
    }

    /// `19850506`
    private static func day(_ text: String) -> String? {
        var text = text
        return text.withUTF8 { WrittenDay.read($0) }?.description
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
