/// A sheet's XML, row by row: one row's cells are held at a time.
final class WorksheetParser: XMLHandler {
    private let strings: SharedStrings
    private let styles: CellStyles
    private let body: (SheetRow) throws -> Void
    private var row = RowBuffer()
    private var value: [UInt8] = []
    private var line = 0
    private var column = -1
    private var style = 0
    private var kind = Kind.number
    private var isInValue = false
    private var isInPhonetic = false

    /// More than a spreadsheet puts into a cell, fewer than would fill memory.
    private static let longestValue = 1 << 20
    private static let lastColumn = 16_383
    /// A stray cell far to the right is no column of ours, and must not make every row thousands of cells wide.
    private static let columnsKept = 1_024

    private enum Kind {
        case number, shared, text, boolean, isoDate
    }

    /// Element names as their letters: `row`, `c` a cell, `v` its value, `t` a text, `rPh` how it is pronounced.
    private enum Element: UInt64 {
        case row = 0x72_6F77
        case cell = 0x63
        case value = 0x76
        case text = 0x74
        case phonetic = 0x72_5068
    }

    init(strings: SharedStrings, styles: CellStyles, body: @escaping (SheetRow) throws -> Void) {
        self.strings = strings
        self.styles = styles
        self.body = body
    }

    override func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
        switch Element(rawValue: name.packed) {
        case .row: try startRow(attributes)
        case .cell: try startCell(attributes)
        case .value: isInValue = true
        case .text: isInValue = !isInPhonetic
        case .phonetic: isInPhonetic = true
        case nil: break
        }
    }

    override func text(_ bytes: CellBytes) throws {
        guard isInValue else { return }
        value.append(contentsOf: bytes)
        guard value.count <= Self.longestValue else { throw UnreadableSheet("sheet.tooLarge") }
    }

    override func end(_ name: XMLName) throws {
        switch Element(rawValue: name.packed) {
        case .value, .text: isInValue = false
        case .phonetic: isInPhonetic = false
        case .cell: try endCell()
        case .row: if !row.isEmpty { try row.withRow(line: line, body) }
        case nil: break
        }
    }

    private func startRow(_ attributes: XMLAttributes) throws {
        let next = attributes.value("r").flatMap(Self.number) ?? line + 1
        // Rows stand in order; spreadsheets call anything else damaged, and so the header can't be told.
        guard next > line else { throw UnreadableSheet("sheet.brokenWorkbook") }
        line = next
        column = -1
        row.clear()
    }

    private func startCell(_ attributes: XMLAttributes) throws {
        column += 1
        style = 0
        kind = .number
        value.removeAll(keepingCapacity: true)
        var next = attributes.pointers
        while let name = next[0], let value = next[1] {
            switch (UInt8(bitPattern: name[0]), name[0] == 0 ? 0 : name[1]) {
            case (UInt8(ascii: "r"), 0): column = Self.column(value) ?? column
            case (UInt8(ascii: "s"), 0): style = Self.number(value) ?? 0
            case (UInt8(ascii: "t"), 0): kind = Self.kind(value)
            default: break
            }
            next += 2
        }
        guard column <= Self.lastColumn else { throw UnreadableSheet("sheet.brokenWorkbook") }
    }

    private func endCell() throws {
        guard !value.isEmpty, column < Self.columnsKept else { return }
        if kind == .text { WorkbookText.unescape(&value) }
        try value.withUnsafeBufferPointer { value in
            switch kind {
            case .text: row.set(value, column: column)
            case .shared: try setShared(value)
            case .number: setNumber(value)
            case .isoDate:
                row.set(CellBytes(rebasing: value.prefix { $0 != UInt8(ascii: "T") }), column: column)
            case .boolean: set(value.first == 0x31 ? "TRUE" : "FALSE")
            }
        }
    }

    private func setShared(_ value: CellBytes) throws {
        var index = 0
        for byte in value.trimmed {
            guard byte >= 48, byte <= 57, index <= strings.count else {
                throw UnreadableSheet("sheet.brokenWorkbook")
            }
            index = index * 10 + Int(byte - 48)
        }
        guard index < strings.count else { throw UnreadableSheet("sheet.brokenWorkbook") }
        strings.with(index) { row.set($0, column: column) }
    }

    private func setNumber(_ value: CellBytes) {
        if let date = styles.date(value, style: style) { set(date) } else { row.set(value, column: column) }
    }

    private func set(_ text: String) {
        var text = text
        text.withUTF8 { row.set($0, column: column) }
    }

    /// `s` shared, `str`, `inlineStr` and `e` text, `d` an ISO date, `b` a boolean, `n` a number.
    private static func kind(_ value: UnsafePointer<CChar>) -> Kind {
        switch (UInt8(bitPattern: value[0]), value[0] == 0 ? 0 : value[1]) {
        case (UInt8(ascii: "s"), 0): .shared
        case (UInt8(ascii: "b"), 0): .boolean
        case (UInt8(ascii: "d"), 0): .isoDate
        case (UInt8(ascii: "n"), 0): .number
        default: .text
        }
    }

    /// The column of a reference such as `AB12`, from 0.
    private static func column(_ reference: UnsafePointer<CChar>) -> Int? {
        var (column, next) = (0, reference)
        while case let letter = Int(next.pointee) & ~0x20, letter >= 65, letter <= 90,
            column <= lastColumn + 1
        {
            column = column * 26 + letter - 64
            next += 1
        }
        return column > 0 ? column - 1 : nil
    }

    private static func number(_ digits: UnsafePointer<CChar>) -> Int? {
        var (number, next) = (0, digits)
        while next.pointee >= 48, next.pointee <= 57, number < 100_000_000 {
            number = number * 10 + Int(next.pointee - 48)
            next += 1
        }
        return next == digits ? nil : number
    }
}
