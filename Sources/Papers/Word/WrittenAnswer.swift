import Foundation
import Selection

/// What was filled into a form by hand, as the form keeps it: typed, chosen from a list, or ticked in a box.
enum WrittenAnswer {
    static func read(_ text: String, _ field: FormField, _ codes: CodeLists) -> String {
        switch field.kind {
        case .passage: text
        case .code, .yesNo, .pledge: chosen(text.oneLine, field, codes)
        default: WrittenValue.read(text.oneLine, field, codes)
        }
    }

    /// Two ticks are no choice: they stay as they are, for the form's check to name.
    private static func chosen(_ text: String, _ field: FormField, _ codes: CodeLists) -> String {
        guard let ticked = ticked(text) else { return named(text, field, codes) }
        return ticked.count > 1 ? text : ticked.first.map { named($0, field, codes) } ?? ""
    }

    private static func named(_ text: String, _ field: FormField, _ codes: CodeLists) -> String {
        field.kind == .pledge && text == "同意" ? "是" : WrittenValue.read(text, field, codes)
    }

    /// The words beside a tick; nil where there are no boxes.
    private static func ticked(_ text: String) -> [String]? {
        guard text.contains(where: { boxes.contains($0) || ticks.contains($0) }) else { return nil }
        var words = [TickedWord()]
        for sign in text {
            if ticks.contains(sign), words[words.count - 1].word.isEmpty {
                // A tick after its box, or in its place.
                words[words.count - 1].isTicked = true
            } else if boxes.contains(sign) || ticks.contains(sign) {
                settle(&words)
                words.append(TickedWord(isTicked: ticks.contains(sign)))
            } else if !sign.isWhitespace {
                words[words.count - 1].word.append(sign)
            }
        }
        settle(&words)
        return words.filter { $0.isTicked && !$0.word.isEmpty }.map(\.word)
    }

    /// A tick that no word follows belongs to the word before it.
    private static func settle(_ words: inout [TickedWord]) {
        guard words.count > 1, let last = words.last, last.isTicked, last.word.isEmpty else { return }
        words.removeLast()
        words[words.count - 1].isTicked = true
    }

    private struct TickedWord {
        var word = ""
        var isTicked = false
    }

    private static let boxes: Set<Character> = ["□", "☐", "▢", "○", "◻"]
    private static let ticks: Set<Character> = ["☑", "☒", "■", "√", "✓", "✔", "●", "◼"]
}
