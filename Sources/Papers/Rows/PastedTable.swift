import Foundation

/// A line of what was pasted, and where it began.
struct PastedLine {
    let line: Int
    let cells: [String]
}

/// Cells as spreadsheets copy them, with tabs between, or as CSV.
enum PastedTable {
    static func lines(_ text: String) throws -> [PastedLine] {
        let found = text.contains("\t") ? tabbed(text) : try separated(text)
        return found.map { line in
            PastedLine(line: line.line, cells: line.cells.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) })
        }.filter { !$0.cells.allSatisfy(\.isEmpty) }
    }

    private static func separated(_ text: String) throws -> [PastedLine] {
        var lines: [PastedLine] = []
        try CSVReader(Data(text.utf8)).rows { row in
            lines.append(PastedLine(line: row.line, cells: (0..<row.count).map { row[$0].text }))
        }
        return lines
    }

    /// A cell that holds a tab, a line end or a quotation mark stands in quotation marks, which are doubled inside.
    private static func tabbed(_ text: String) -> [PastedLine] {
        let signs = Array(text.replacing("\r\n", with: "\n").replacing("\r", with: "\n") + "\n")
        var lines: [PastedLine] = []
        var cells: [String] = []
        var (cell, isQuoted, line, start, place) = ("", false, 1, 1, 0)
        while place < signs.count {
            let sign = signs[place]
            if sign == "\n" { line += 1 }
            switch sign {
            case "\"" where isQuoted && place + 1 < signs.count && signs[place + 1] == "\"":
                cell.append(sign)
                place += 1
            case "\"" where isQuoted || cell.isEmpty: isQuoted.toggle()
            case "\t" where !isQuoted:
                cells.append(cell)
                cell = ""
            case "\n" where !isQuoted:
                lines.append(PastedLine(line: start, cells: cells + [cell]))
                (cells, cell, start) = ([], "", line)
            default: cell.append(sign)
            }
            place += 1
        }
        if isQuoted { lines.append(PastedLine(line: start, cells: cells + [cell])) }
        return lines
    }
}
