/// The bytes of a cell, where they lie in a file or a buffer: good until the reader goes on.
public typealias CellBytes = UnsafeBufferPointer<UInt8>

/// One row of a sheet: cells without copies, so that a hundred thousand rows cost no strings.
///
/// Good only inside the reader's callback.
public struct SheetRow {
    /// The line, or the sheet's row number, as an editor shows it.
    public let line: Int
    let base: UnsafePointer<UInt8>
    let cells: UnsafeBufferPointer<Range<Int>>

    public var count: Int { cells.count }

    /// A cell without its outer spaces; empty where the row has none in this column.
    public subscript(column: Int) -> CellBytes {
        guard column < cells.count else { return CellBytes(start: nil, count: 0) }
        let range = cells[column]
        return CellBytes(start: base + range.lowerBound, count: range.count).trimmed
    }

    /// Whether every cell is empty or holds only spaces.
    public var isEmpty: Bool {
        for column in 0..<cells.count where !self[column].isEmpty { return false }
        return true
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Without spaces (U+0020, U+3000, U+00A0) and tabs at either end.
    var trimmed: CellBytes {
        var (start, end) = (0, count)
        while start < end, case let width = spaceWidth(at: start, before: end), width > 0 { start += width }
        while start < end, case let width = spaceWidth(endingAt: end, after: start), width > 0 {
            end -= width
        }
        return CellBytes(rebasing: self[start..<end])
    }

    var text: String { String(decoding: self, as: UTF8.self) }

    /// Bytes of the space that starts here, 0 when none does.
    private func spaceWidth(at index: Int, before end: Int) -> Int {
        switch self[index] {
        case 0x20, 0x09: 1
        case 0xC2: index + 1 < end && self[index + 1] == 0xA0 ? 2 : 0
        case 0xE3: index + 2 < end && self[index + 1] == 0x80 && self[index + 2] == 0x80 ? 3 : 0
        default: 0
        }
    }

    private func spaceWidth(endingAt end: Int, after start: Int) -> Int {
        switch self[end - 1] {
        case 0x20, 0x09: 1
        case 0xA0: end - 2 >= start && self[end - 2] == 0xC2 ? 2 : 0
        case 0x80: end - 3 >= start && self[end - 2] == 0x80 && self[end - 3] == 0xE3 ? 3 : 0
        default: 0
        }
    }
}

/// Cells as they come in, in one buffer that every row uses again.
struct RowBuffer {
    private(set) var bytes: [UInt8] = []
    private(set) var cells: [Range<Int>] = []

    var isEmpty: Bool { cells.isEmpty }

    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        cells.removeAll(keepingCapacity: true)
    }

    mutating func append(_ cell: CellBytes) { set(cell, column: cells.count) }

    /// Puts a cell into its column; columns passed over stay empty.
    mutating func set(_ cell: CellBytes, column: Int) {
        while cells.count <= column { cells.append(bytes.count..<bytes.count) }
        let start = bytes.count
        bytes.append(contentsOf: cell)
        cells[column] = start..<bytes.count
    }

    func withRow<Value>(line: Int, _ body: (SheetRow) throws -> Value) rethrows -> Value {
        try bytes.withUnsafeBufferPointer { bytes in
            try cells.withUnsafeBufferPointer { cells in
                // An empty buffer has no address; its cells are all empty, so any address will do.
                let base = bytes.baseAddress ?? UnsafePointer(bitPattern: 1).unsafelyUnwrapped
                return try body(SheetRow(line: line, base: base, cells: cells))
            }
        }
    }
}
