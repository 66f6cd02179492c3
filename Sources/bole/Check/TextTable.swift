/// Cells in columns as wide as their widest cell, for a terminal.
struct TextTable {
    private var rows: [[String]]

    init(head: [String]) { rows = [head] }

    /// A line that begins with these cells, and one line for each of the endings; only the first says the beginning.
    mutating func add(_ begin: [String], then endings: [[String]]) {
        let begin = begin.map(TerminalText.safe)
        guard let first = endings.first else { return rows.append(begin) }
        rows.append(begin + first.map(TerminalText.safe))
        let blank = begin.map { _ in "" }
        for ending in endings.dropFirst() { rows.append(blank + ending.map(TerminalText.safe)) }
    }

    var text: String {
        let widths = (0..<(rows.first?.count ?? 0)).map { column in
            rows.lazy.map { $0.count > column ? TerminalText.width($0[column]) : 0 }.max() ?? 0
        }
        return rows.map { Self.line($0, widths) }.joined(separator: "\n")
    }

    private static func line(_ cells: [String], _ widths: [Int]) -> String {
        var line = ""
        for (cell, width) in zip(cells, widths) {
            line += cell + String(repeating: " ", count: width - TerminalText.width(cell) + 2)
        }
        return String(line.reversed().drop { $0 == " " }.reversed())
    }
}
