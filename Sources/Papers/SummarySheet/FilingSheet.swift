import Foundation
public import Selection

/// 三层次名单 as a body hands it in: the data sheet of Annex 2, whose rows are kept as they are written and checked as
/// `bole check` checks them.
public enum FilingSheet {
    /// No cell of the sheet needs more; what is longer is cut.
    private static let mostCharacters = 2_000
    /// What a workbook of so many rows may unfold to.
    private static let mostBytes = 32 << 20

    /// The rows of a file, CSV or the first sheet of a workbook.
    public static func lines(of content: [UInt8], named name: String, in program: Program) throws -> [FilingLine] {
        let file = try SheetFile(content: Data(content), named: name, mostBytes: mostBytes)
        // The check itself says where the header is, and why there is none.
        var check = SummarySheetCheck(program: program)
        var (header, lines) = ([String](), [FilingLine]())
        do {
            try file.rows { row in
                let isBelow = check.hasHeader
                try check.add(row)
                if row.isEmpty { return }
                let cells = (0..<row.count).map { row[$0].text }
                if !isBelow, check.hasHeader { header = cells.map { $0.filter { !$0.isWhitespace } } }
                guard isBelow else { return }
                if lines.count == ListedSheet.mostRows { throw ListedSheet.tooMany }
                lines.append(FilingLine(row.line, FiledRow(cells: known(cells, under: header, in: program))))
            }
        } catch let fault as UnreadableSheet where fault.message == "sheet.printedLayout" {
            throw try SummarySheetCheck.dataSheetHint(in: file, program) ?? fault
        }
        _ = try check.finish()
        return lines
    }

    /// What the check finds in each row, by its place.
    public static func check(_ rows: [FiledRow], in program: Program) throws -> [[Finding]] {
        if rows.isEmpty { return [] }
        let headers = program.summary.columns.map(\.header).filter { header in
            rows.contains { $0.cells[header] != nil }
        }
        var check = SummarySheetCheck(program: program)
        for (place, cells) in ([headers] + rows.map { row in headers.map { row.cells[$0] ?? "" } }).enumerated() {
            var buffer = RowBuffer()
            for cell in cells {
                var cell = cell
                cell.withUTF8 { buffer.append($0) }
            }
            try buffer.withRow(line: place + 1) { try check.add($0) }
        }
        let found = Dictionary(uniqueKeysWithValues: try check.finish().rows.map { ($0.line, $0.findings) })
        // A row that says nothing in any known column is passed over by the check, and names nobody.
        return rows.indices.map { found[$0 + 2] ?? [Finding(.form, .block, .application, "form.emptyRow")] }
    }

    /// The day that is written as the birth date; nil where none can be read.
    public static func birth(of row: FiledRow, in program: Program) -> Day? {
        var text = row.answer("person.birth", in: program.summary)
        return text.withUTF8 { WrittenDay.read($0) }
    }

    private static func known(_ cells: [String], under header: [String], in program: Program) -> [String: String] {
        let columns = Set(program.summary.columns.map(\.header))
        return header.enumerated().reduce(into: [:]) { known, column in
            guard columns.contains(column.element) else { return }
            known[column.element] = cells.indices.contains(column.offset)
                ? ListedSheet.written(cells[column.offset], atMost: mostCharacters) : ""
        }
    }
}
