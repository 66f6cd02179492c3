import CXlsxWriter
import Foundation
import Selection

/// Writes a workbook sheet by sheet and row by row, holding one row of each sheet in memory; good only inside `write`.
struct WorkbookPen {
    private let book: UnsafeMutablePointer<lxw_workbook>
    private let styles: WorkbookStyles

    /// Writes a file. Where that can't be, nothing is left of it.
    /// - Parameter path: in a folder where what is put together may lie as long.
    static func write(
        to path: String, title: String, at moment: Moment, _ body: (WorkbookPen) throws -> Void
    ) throws {
        let pen = try WorkbookPen(path: path, title: title, at: moment)
        do {
            try body(pen)
        } catch {
            lxw_workbook_free(pen.book)
            throw error
        }
        do {
            // Frees the book whatever comes of it.
            try WorkbookFault.check(workbook_close(pen.book))
            try WholeArchive.check(path)
        } catch {
            try? FileManager.default.removeItem(atPath: path)
            throw error
        }
    }

    private init(path: String, title: String, at moment: Moment) throws {
        let folder = strdup((path as NSString).deletingLastPathComponent)
        defer { free(folder) }
        var options = lxw_workbook_options(constant_memory: 1, tmpdir: folder, use_zip64: 0)
        guard let book = workbook_new_opt(path, &options) else { throw WorkbookFault.noRoom }
        self.book = book
        styles = WorkbookStyles(of: book)
        try title.withCString { title throws in
            var properties = lxw_doc_properties()
            properties.title = UnsafeMutablePointer(mutating: title)
            properties.created = Int(moment.milliseconds / 1000)
            try WorkbookFault.check(workbook_set_properties(book, &properties))
        }
    }

    /// A new sheet behind those there are.
    func sheet(_ setUp: SheetSetUp) throws -> SheetPen {
        if setUp.name.isEmpty { throw WorkbookFault.refused("a sheet has a name") }
        try WorkbookFault.check(workbook_validate_sheet_name(book, setUp.name))
        guard let sheet = workbook_add_worksheet(book, setUp.name) else { throw WorkbookFault.noRoom }
        return try SheetPen(sheet, styles, setUp)
    }
}

/// Writes one sheet from above to below.
struct SheetPen: ~Copyable {
    private let sheet: UnsafeMutablePointer<lxw_worksheet>
    private let styles: WorkbookStyles
    private let name: String
    private let lastColumn: UInt16
    private var next: UInt32 = 0

    fileprivate init(
        _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ styles: WorkbookStyles, _ setUp: SheetSetUp
    ) throws {
        self.sheet = sheet
        self.styles = styles
        name = setUp.name
        lastColumn = UInt16(setUp.widths.count - 1)
        for (column, width) in setUp.widths.enumerated() {
            try WorkbookFault.check(worksheet_set_column(sheet, UInt16(column), UInt16(column), Double(width), nil))
        }
        let header = UInt32(setUp.headerRow)
        worksheet_freeze_panes(sheet, header + 1, 0)
        worksheet_set_landscape(sheet)
        worksheet_set_paper(sheet, 9)  // A4
        worksheet_set_margins(sheet, 0.4, 0.4, 0.5, 0.6)
        worksheet_fit_to_pages(sheet, 1, 0)
        try WorkbookFault.check(worksheet_repeat_rows(sheet, header, header))
        try WorkbookFault.check(worksheet_set_footer(sheet, setUp.foot))
    }

    /// The next row, its cells from the left.
    mutating func row(_ cells: [WorkbookCell], _ style: CellStyle) throws {
        for (column, cell) in cells.enumerated() { try write(cell, UInt16(clamping: column), style) }
        next += 1
    }

    /// The same where each column has a look of its own.
    mutating func row(_ cells: [WorkbookCell], _ styles: [CellStyle]) throws {
        for (column, cell) in cells.enumerated() { try write(cell, UInt16(clamping: column), styles[column]) }
        next += 1
    }

    /// The next row, one text over all columns.
    mutating func banner(_ text: String, _ style: CellStyle, height: Double? = nil) throws {
        if let height { try check(worksheet_set_row(sheet, next, height, nil), 0) }
        try checkText(text, 0)
        try check(
            worksheet_merge_range(
                sheet, next, 0, next, lastColumn, WorkbookText.escaped(text), styles.format(style)), 0)
        next += 1
    }

    private func write(_ cell: WorkbookCell, _ column: UInt16, _ style: CellStyle) throws {
        switch cell {
        case .empty where style == .plain: break
        case .empty: try check(worksheet_write_blank(sheet, next, column, styles.format(style)), column)
        case .number(let number):
            try check(worksheet_write_number(sheet, next, column, Double(number), styles.format(style)), column)
        case .text(""): try write(.empty, column, style)
        case .text(let text): try write(text, column, style)
        case .day(let day): try write(day, column, styles.days(style), style)
        case .month(let day): try write(day, column, styles.months(style), style)
        }
    }

    private func write(_ text: String, _ column: UInt16, _ style: CellStyle) throws {
        try checkText(text, column)
        try check(
            worksheet_write_string(sheet, next, column, WorkbookText.escaped(text), styles.format(style)), column)
    }

    /// A day that spreadsheets don't know is written in words.
    private func write(
        _ day: Day, _ column: UInt16, _ format: UnsafeMutablePointer<lxw_format>?, _ style: CellStyle
    ) throws {
        guard let serial = day.serial else { return try write(day.description, column, style) }
        try check(worksheet_write_number(sheet, next, column, Double(serial), format), column)
    }

    private func checkText(_ text: String, _ column: UInt16) throws {
        if let sign = text.unwritableSign {
            throw WorkbookFault.unwritableSign(sign, cell: place(column))
        }
    }

    private func check(_ code: lxw_error, _ column: UInt16) throws {
        if code != LXW_NO_ERROR { throw WorkbookFault(code, cell: place(column)) }
    }

    /// `汇总数据!C5`
    private func place(_ column: UInt16) -> String {
        var letters = [CChar](repeating: 0, count: 16)
        lxw_rowcol_to_cell(&letters, next, column)
        return name + "!" + String(decoding: letters.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}

extension WorkbookFault {
    fileprivate init(_ code: lxw_error, cell: String) {
        self =
            switch code {
            case LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED: .tooLong(cell: cell)
            case LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE: .beyondSheet(cell: cell)
            case LXW_ERROR_CREATING_XLSX_FILE, LXW_ERROR_CREATING_TMPFILE, LXW_ERROR_READING_TMPFILE,
                LXW_ERROR_ZIP_FILE_OPERATION, LXW_ERROR_ZIP_FILE_ADD, LXW_ERROR_ZIP_CLOSE:
                .noRoom
            default: .refused(lxw_strerror(code).map { String(cString: $0) } ?? "\(code.rawValue)")
            }
    }

    fileprivate static func check(_ code: lxw_error) throws {
        if code != LXW_NO_ERROR { throw WorkbookFault(code, cell: "") }
    }
}
