import Foundation

/// A column of a sheet that lists things row by row: how our own sheets head it, and how else it may be headed. Without
/// a heading the columns stand in the order of their cases.
public protocol ListColumn: CaseIterable, Hashable, Sendable {
    var headers: [String] { get }
}

/// A row of such a sheet.
public struct ListedRow<Column: ListColumn>: Sendable, Hashable {
    /// The line, or the sheet's row number, as an editor shows it.
    public let line: Int
    private let cells: [Column: String]

    init(line: Int, cells: [Column: String]) {
        self.line = line
        self.cells = cells
    }

    /// Empty where the row ends before.
    public subscript(_ column: Column) -> String { cells[column] ?? "" }
}

/// Reads lists, as files or as they are pasted: the one way in for people to be invited and employers to be opened.
public enum ListedSheet {
    /// The most rows in one sheet.
    public static let mostRows = 1_000
    /// No cell needs more; what is longer is cut, and is too long all the same.
    static let mostCharacters = 600
    /// What a workbook of so many rows may unfold to.
    private static let mostBytes = 32 << 20

    /// Rows copied from a spreadsheet, or CSV.
    public static func rows<Column: ListColumn>(
        pasted text: String, as column: Column.Type = Column.self
    ) throws -> [ListedRow<Column>] { try rows(PastedTable.lines(text)) }

    /// Rows of a file, CSV or the first sheet of a workbook.
    public static func rows<Column: ListColumn>(
        of content: [UInt8], named name: String, as column: Column.Type = Column.self
    ) throws -> [ListedRow<Column>] {
        var lines: [PastedLine] = []
        try SheetFile(content: Data(content), named: name, mostBytes: mostBytes).rows { row in
            if row.isEmpty { return }
            // One row may be the heading.
            guard lines.count <= mostRows else { throw tooMany }
            lines.append(PastedLine(line: row.line, cells: (0..<row.count).map { row[$0].text }))
        }
        return try rows(lines)
    }

    private static func rows<Column: ListColumn>(_ lines: [PastedLine]) throws -> [ListedRow<Column>] {
        let heading: [Column: Int]? = try lines.first.flatMap { try places($0.cells) }
        let columns = heading ?? Dictionary(uniqueKeysWithValues: zip(Column.allCases, 0...))
        let listed = heading == nil ? lines[...] : lines.dropFirst()
        guard listed.count <= mostRows else { throw tooMany }
        return listed.map { line in
            ListedRow(
                line: line.line,
                cells: columns.compactMapValues { place in
                    place < line.cells.count ? written(line.cells[place], atMost: mostCharacters) : nil
                })
        }
    }

    /// Where each column stands, when the first line is a heading: two of its cells name columns.
    private static func places<Column: ListColumn>(_ cells: [String]) throws -> [Column: Int]? {
        var places: [Column: Int] = [:]
        for (place, cell) in cells.enumerated() {
            guard let column = Column.allCases.first(where: { $0.headers.contains(cell.lowercased()) })
            else { continue }
            guard places.updateValue(place, forKey: column) == nil else {
                throw UnreadableSheet("sheet.doubledColumn", ["column": cell])
            }
        }
        if places.count < 2 { return nil }
        let missing = Column.allCases.filter { places[$0] == nil }.map { $0.headers[0] }
        guard missing.isEmpty else {
            throw UnreadableSheet("sheet.missingColumn", ["columns": missing.joined(separator: "、")])
        }
        return places
    }

    /// Without the apostrophe that keeps a text from being a formula, as our own sheets write it.
    static func written(_ cell: String, atMost limit: Int) -> String {
        let isKept = cell.wholeMatch(of: /'[=+\-@＝＋－＠](?s:.*)/) != nil
        return String((isKept ? cell.dropFirst() : cell[...]).prefix(limit))
    }

    /// More rows than one sheet may have.
    public static var tooMany: UnreadableSheet { UnreadableSheet("sheet.tooManyRows", ["limit": "\(mostRows)"]) }
}
