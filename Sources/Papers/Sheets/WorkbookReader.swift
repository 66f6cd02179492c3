/// Reads a workbook's first sheet row by row; memory grows with its shared strings, not with its rows.
public final class WorkbookReader {
    private let archive: WorkbookArchive
    private let sheet: String
    private let strings: SharedStrings
    private let styles: CellStyles

    public init(path: String) throws {
        archive = try WorkbookArchive(path: path)
        let parts = try WorkbookParts(archive)
        sheet = parts.firstSheet
        strings = SharedStrings()
        styles = CellStyles(startsIn1904: parts.startsIn1904)
        if let part = parts.sharedStrings { try archive.parse(part, strings) }
        if let part = parts.styles { try archive.parse(part, styles) }
    }

    /// Gives every row that has cells, in order, under its row number.
    public func rows(_ body: (SheetRow) throws -> Void) throws {
        try withoutActuallyEscaping(body) { body in
            try archive.parse(sheet, WorksheetParser(strings: strings, styles: styles, body: body))
        }
    }
}
