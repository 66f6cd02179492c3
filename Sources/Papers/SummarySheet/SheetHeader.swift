import Selection

/// Where each column stands in this sheet, found by its header in any order.
struct SheetHeader {
    private let headers: [String]
    private let sheet: SummarySheet

    func has(_ column: SheetColumn) -> Bool { headers.contains(column.rawValue) }

    /// Where a column stands, and what may be in it.
    func place(of column: SheetColumn) -> ColumnPlace {
        let stated = sheet.columns.first { $0.header == column.rawValue }
        return ColumnPlace(
            column: column, position: headers.firstIndex(of: column.rawValue),
            mayBeEmpty: stated?.mayBeEmpty ?? true)
    }

    /// Reads the header row, or says which needed columns it lacks or which one it has twice.
    init(_ row: SheetRow, of sheet: SummarySheet) throws {
        let headers = (0..<row.count).map { Self.withoutSpaces(row[$0]) }
        for column in sheet.columns where headers.count(where: { $0 == column.header }) > 1 {
            throw UnreadableSheet("sheet.doubledColumn", ["column": column.header])
        }
        let missing = sheet.columns.filter { $0.isNeeded && !headers.contains($0.header) }.map(\.header)
        guard missing.isEmpty else {
            throw UnreadableSheet("sheet.missingColumn", ["columns": missing.joined(separator: "、")])
        }
        self.headers = headers
        self.sheet = sheet
    }

    /// Whether a row is a header of Annex 2 as it is printed: three columns that only the printed one has.
    static func isPrinted(_ row: SheetRow, of sheet: SummarySheet) -> Bool {
        let data = Set(sheet.columns.map(\.header))
        let onlyPrinted = Set(sheet.printed.map { $0.header.filter { !$0.isWhitespace } }).subtracting(data)
        return (0..<row.count).count { onlyPrinted.contains(withoutSpaces(row[$0])) } >= 3
    }

    private static func withoutSpaces(_ cell: CellBytes) -> String {
        String(
            String.UnicodeScalarView(
                cell.text.unicodeScalars.filter { !" \u{3000}\u{A0}\t".unicodeScalars.contains($0) }))
    }
}
