import CCSV
public import Foundation

/// Reads CSV row by row, numbering lines as an editor does: a row's line is the one it starts on.
public struct CSVReader: Sendable {
    /// Whether the file was not UTF-8 and was taken as GB 18030.
    public let isGB18030: Bool
    private let data: Data

    public init(_ data: Data) throws {
        (self.data, isGB18030) = try SheetEncoding.unicode(data)
    }

    /// Gives every row in order, the header among them; empty lines give none and still count.
    public func rows(_ body: (SheetRow) throws -> Void) throws {
        _ = try rows(from: start, before: end, body)
    }

    /// Behind the byte order mark.
    var start: CSVPlace { CSVPlace(offset: data.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0, line: 1) }

    var end: Int { data.count }

    /// Where the next line begins after an offset.
    func lineStart(after offset: Int) -> Int {
        data.withUnsafeBytes { PhysicalLine.bounds(in: $0.bindMemory(to: UInt8.self), from: offset).next }
    }

    /// Gives the rows that begin at a place or after it and before an offset; returns where the next one would begin.
    func rows(from place: CSVPlace, before end: Int, _ body: (SheetRow) throws -> Void) throws -> CSVPlace {
        try data.withUnsafeBytes { raw in
            try Self.rows(in: raw.bindMemory(to: UInt8.self), from: place, before: end, body)
        }
    }

    private static func rows(
        in bytes: CellBytes, from place: CSVPlace, before seam: Int, _ body: (SheetRow) throws -> Void
    ) throws -> CSVPlace {
        let quoted = try QuotedRows()
        var plain: [Range<Int>] = []
        var (start, line, rowLine) = (place.offset, place.line, place.line)
        while start < bytes.count, start < seam || quoted.isOpen {
            let (end, next) = PhysicalLine.bounds(in: bytes, from: start)
            if !quoted.isOpen { rowLine = line }
            if quoted.isOpen || PhysicalLine.hasQuote(bytes, start..<end) {
                if try quoted.feed(CellBytes(rebasing: bytes[start..<next])) {
                    try quoted.take(line: rowLine, body)
                }
            } else if end > start {
                PhysicalLine.split(bytes, start..<end, into: &plain)
                try plain.withUnsafeBufferPointer { cells in
                    guard let base = bytes.baseAddress else { return }
                    try body(SheetRow(line: line, base: base, cells: cells))
                }
            }
            (start, line) = (next, line + 1)
        }
        if try quoted.finish(line: rowLine) { try quoted.take(line: rowLine, body) }
        return CSVPlace(offset: start, line: line)
    }
}

/// Where a line of a CSV file begins, and its number.
struct CSVPlace: Sendable {
    var offset: Int
    var line: Int
}

/// A line between two line breaks (LF, CRLF or CR). One without quotes needs no parser: its commas are its borders.
private enum PhysicalLine {
    /// Where the line ends, and where the next one starts.
    static func bounds(in bytes: CellBytes, from start: Int) -> (end: Int, next: Int) {
        let feed = find(10, bytes, start..<bytes.count) ?? bytes.count
        guard let end = find(13, bytes, start..<feed) else { return (feed, min(feed + 1, bytes.count)) }
        return (end, end + 1 == feed && feed < bytes.count ? feed + 1 : end + 1)
    }

    static func hasQuote(_ bytes: CellBytes, _ range: Range<Int>) -> Bool {
        find(UInt8(ascii: "\""), bytes, range) != nil
    }

    static func split(_ bytes: CellBytes, _ range: Range<Int>, into cells: inout [Range<Int>]) {
        cells.removeAll(keepingCapacity: true)
        var start = range.lowerBound
        while let comma = find(UInt8(ascii: ","), bytes, start..<range.upperBound) {
            cells.append(start..<comma)
            start = comma + 1
        }
        cells.append(start..<range.upperBound)
    }

    @inline(__always)
    private static func find(_ byte: UInt8, _ bytes: CellBytes, _ range: Range<Int>) -> Int? {
        guard let base = bytes.baseAddress,
            let hit = memchr(base + range.lowerBound, Int32(byte), range.count)
        else { return nil }
        return UnsafeRawPointer(hit) - UnsafeRawPointer(base)
    }
}

/// Rows that have quotes, through libcsv, fed one physical line at a time so that lines can be counted.
private final class QuotedRows {
    /// Whether a row goes on after the lines fed so far.
    private(set) var isOpen = false
    private var parser = csv_parser()
    private var row = RowBuffer()

    init() throws {
        guard csv_init(&parser, 0) == 0 else { throw UnreadableSheet("sheet.noMemory") }
        csv_set_blk_size(&parser, 4096)
    }

    deinit { csv_free(&parser) }

    /// Takes one physical line with its line break; true when a row is complete.
    func feed(_ line: CellBytes) throws -> Bool {
        isOpen = true
        let context = Unmanaged.passUnretained(self).toOpaque()
        let parsed = csv_parse(&parser, line.baseAddress, line.count, Self.onCell, Self.onRow, context)
        guard parsed == line.count else { throw UnreadableSheet("sheet.noMemory") }
        return !isOpen
    }

    /// True when the file's end completed a row; a quote that never closes is an unreadable file.
    func finish(line: Int) throws -> Bool {
        guard isOpen else { return false }
        let context = Unmanaged.passUnretained(self).toOpaque()
        // Strict only now: the open quote counts, but a quote inside a plain cell was no fault.
        csv_set_opts(&parser, UInt8(CSV_STRICT | CSV_STRICT_FINI))
        guard csv_fini(&parser, Self.onCell, Self.onRow, context) == 0 else {
            throw UnreadableSheet("sheet.openQuote", ["line": "\(line)"])
        }
        return !isOpen
    }

    func take(line: Int, _ body: (SheetRow) throws -> Void) throws {
        defer { row.clear() }
        try row.withRow(line: line, body)
    }

    private static let onCell:
        @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
            bytes, count, context in
            guard let context else { return }
            let rows = Unmanaged<QuotedRows>.fromOpaque(context).takeUnretainedValue()
            let start = bytes.map { UnsafePointer($0.assumingMemoryBound(to: UInt8.self)) }
            rows.row.append(CellBytes(start: start, count: start == nil ? 0 : count))
        }

    private static let onRow: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = { _, context in
        guard let context else { return }
        Unmanaged<QuotedRows>.fromOpaque(context).takeUnretainedValue().isOpen = false
    }
}
