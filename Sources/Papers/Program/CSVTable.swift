import CCSV

/// A small CSV file of the programme, read whole: rows of cells under a known header, each with its line.
struct CSVTable {
    let file: String
    let log: FaultLog
    private(set) var rows: [CSVRow] = []
    /// The first cells of rows that were left out: who refers to one of them has no fault of their own.
    private(set) var unreadable: Set<String> = []
    /// Whether reading came to the end: after a quote that doesn't close nobody can tell which rows there are.
    let isWhole: Bool

    /// Reads a file whose header is exactly this; rows with another number of cells are faults and left out.
    init?(_ name: String, in folder: Folder, header: [String]) {
        file = folder.place(of: name)
        log = folder.log
        guard let text = folder.text(of: name) else { return nil }
        let lines = CSVLines(text)
        isWhole = lines.unfinishedLine == nil
        if let line = lines.unfinishedLine { log.add(file, line, "a quote doesn't close, or stands inside a cell") }
        guard let first = lines.rows.first, first.cells == header else {
            log.add(file, lines.rows.first?.line ?? 1, "the header isn't \(header.joined(separator: ","))")
            return nil
        }
        for row in lines.rows.dropFirst() {
            guard row.cells.count == header.count else {
                log.add(file, row.line, "\(row.cells.count) cells where the header has \(header.count)")
                row.cells.first.map { _ = unreadable.insert($0) }
                continue
            }
            rows.append(CSVRow(line: row.line, header: header, cells: row.cells))
        }
    }

    func fault(_ row: CSVRow, _ message: String) { log.add(file, row.line, message) }

    /// A cell that must not be empty.
    func needed(_ column: String, of row: CSVRow) -> String {
        if row[column].isEmpty { fault(row, "`\(column)` is empty") }
        return row[column]
    }

    /// A word of a closed set, or nil where the cell is empty.
    func word<Word: RawRepresentable & CaseIterable>(_ column: String, of row: CSVRow) -> Word?
    where Word.RawValue == String {
        guard !row[column].isEmpty else { return nil }
        if let word = Word(rawValue: row[column]) { return word }
        fault(row, "`\(row[column])` isn't one of \(Word.allCases.map(\.rawValue).joined(separator: ", "))")
        return nil
    }

    /// Reports each row whose column repeats that of an earlier row.
    func faultRepeated(_ column: String) {
        var lines: [String: Int] = [:]
        for row in rows where !row[column].isEmpty {
            if let first = lines[row[column]] {
                fault(row, "the \(column) `\(row[column])` stands twice; the first is on line \(first)")
            } else {
                lines[row[column]] = row.line
            }
        }
    }
}

/// One row, its cells by the name of their column.
struct CSVRow {
    let line: Int
    private let cells: [String: String]

    init(line: Int, header: [String], cells: [String]) {
        self.line = line
        self.cells = Dictionary(zip(header, cells)) { first, _ in first }
    }

    subscript(column: String) -> String { cells[column] ?? "" }
}

/// The records of a CSV text with the line each begins on. Empty lines are passed over.
final class CSVLines {
    private(set) var rows: [(line: Int, cells: [String])] = []
    /// The line of a record that isn't well formed.
    private(set) var unfinishedLine: Int?
    private var cells: [String] = []
    private var start: Int?

    /// libcsv tells no lines, so it is fed one at a time.
    init(_ text: String) {
        var parser = csv_parser()
        csv_init(&parser, UInt8(CSV_STRICT | CSV_STRICT_FINI))
        defer { csv_free(&parser) }
        let me = Unmanaged.passUnretained(self).toOpaque()
        for (index, line) in text.utf8.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
            if start == nil, !line.allSatisfy({ $0 == 13 }) { start = index + 1 }
            let bytes = Array(line) + [10]
            guard csv_parse(&parser, bytes, bytes.count, Self.cell, Self.row, me) == bytes.count else {
                unfinishedLine = start
                return
            }
        }
        if csv_fini(&parser, Self.cell, Self.row, me) != 0 { unfinishedLine = start }
    }

    private static let cell: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
        bytes, count, me in
        guard let me else { return }
        let text = String(decoding: UnsafeRawBufferPointer(start: bytes, count: count), as: UTF8.self)
        Unmanaged<CSVLines>.fromOpaque(me).takeUnretainedValue().cells.append(text)
    }

    private static let row: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = { _, me in
        guard let me else { return }
        Unmanaged<CSVLines>.fromOpaque(me).takeUnretainedValue().finishRow()
    }

    private func finishRow() {
        rows.append((start ?? 1, cells))
        cells = []
        start = nil
    }
}
