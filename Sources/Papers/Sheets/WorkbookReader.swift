/// Reads a workbook's first sheet row by row; memory grows with its shared strings, not with its rows.
public final class WorkbookReader {
    private let archive: WorkbookArchive
    private let sheets: [(name: String, part: String)]
    private let strings: SharedStrings
    private let styles: CellStyles

    public convenience init(path: String) throws { try self.init(WorkbookArchive(path: path)) }

    init(_ archive: WorkbookArchive) throws {
        self.archive = archive
        let parts = try WorkbookParts(archive)
        sheets = parts.sheets
        strings = SharedStrings()
        styles = CellStyles(startsIn1904: parts.startsIn1904)
        if let part = parts.sharedStrings { try archive.parse(part, strings) }
        if let part = parts.styles { try archive.parse(part, styles) }
    }

    /// Gives every row that has cells, in order, under its row number.
    public func rows(_ body: (SheetRow) throws -> Void) throws { try rows(ofSheet: 0, body) }

    /// What stands in the first sheet beside its cells.
    func notes() throws -> SheetNotes {
        let parser = SheetNotesParser(hasMacros: archive.has("xl/vbaProject.bin"))
        try archive.parse(sheets[0].part, parser)
        return parser.notes
    }

    /// The name of a sheet after the first whose first row of cells is such a row.
    func laterSheet(beginningWith isMeant: (SheetRow) -> Bool) throws -> String? {
        for index in sheets.indices.dropFirst() {
            var isFound = false
            do {
                try rows(ofSheet: index) { row in
                    guard !row.isEmpty else { return }
                    isFound = isMeant(row)
                    throw Enough()
                }
            } catch is Enough {
                if isFound { return sheets[index].name }
            }
        }
        return nil
    }

    private struct Enough: Error {}

    private func rows(ofSheet index: Int, _ body: (SheetRow) throws -> Void) throws {
        try withoutActuallyEscaping(body) { body in
            try archive.parse(
                sheets[index].part, WorksheetParser(strings: strings, styles: styles, body: body))
        }
    }
}
