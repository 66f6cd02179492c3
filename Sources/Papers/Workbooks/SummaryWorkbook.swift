import Foundation
public import Selection

/// Writes 附件2 as a workbook: first the data sheet that `bole check` reads, then Annex 2's own sheet for each tier in
/// which somebody is recommended, to be printed, signed and sealed.
public struct SummaryWorkbook: ~Copyable {
    private let program: Program
    private let pen: WorkbookPen
    private let cells: SummaryCells
    private let dataColumns: [SummaryCells.Column]
    private var data: SheetPen

    /// The whole file, put together where nothing stays of it.
    public static func bytes(of paper: SummaryPaper, program: Program, at moment: Moment) throws -> [UInt8] {
        let folder: ScratchFolder
        do { folder = try ScratchFolder() } catch { throw WorkbookFault.noRoom }
        let path = folder.path + "/summary.xlsx"
        try write(to: path, program: program, at: moment) { workbook in
            for slate in paper.slates { try workbook.add(slate, of: paper.body) }
        }
        return try withExtendedLifetime(folder) { Array(try Data(contentsOf: URL(filePath: path))) }
    }

    /// Writes a file slate by slate; where that can't be, nothing is left of it.
    public static func write(
        to path: String, program: Program, at moment: Moment, _ body: (inout SummaryWorkbook) throws -> Void
    ) throws {
        try WorkbookPen.write(to: path, title: program.summaryTitle, at: moment) { pen in
            var workbook = try SummaryWorkbook(program, pen)
            try body(&workbook)
        }
    }

    private init(_ program: Program, _ pen: WorkbookPen) throws {
        let headers = program.summary.columns.map(\.header)
        var data = try pen.sheet(
            SheetSetUp(
                name: program.summary.words.data, widths: headers.map { max(10, $0.count * 2 + 2) }, headerRow: 0,
                foot: Self.foot))
        try data.row(headers.map { .text($0) }, .header)
        self.data = data
        self.program = program
        self.pen = pen
        cells = SummaryCells(program)
        dataColumns = cells.data
    }

    /// The people of a slate in their order, however many; a tier without anyone has no sheet.
    public mutating func add(_ slate: SummarySlate<some Sequence<FilledForm?>>, of body: SummaryBody) throws {
        var people = slate.people.makeIterator()
        guard var person = people.next() else { return }
        var printed = try printedSheet(slate.tier, of: body)
        let (columns, styles) = (cells.printed, program.summary.printed.map(Self.style))
        var rank = 0
        while true {
            rank += 1
            let row = SummaryRow(body: body, tier: slate.tier, rank: rank, form: person)
            try data.row(dataColumns.map { $0(row) }, .plain)
            try printed.row(columns.map { $0(row) }, styles)
            guard let next = people.next() else { break }
            person = next
        }
        try printed.banner(foot(slate.filler, slate.phone), .note, height: 30)
    }

    /// With Annex 2's title and the place for the body's seal over its columns.
    private func printedSheet(_ tier: Tier, of body: SummaryBody) throws -> SheetPen {
        let columns = program.summary.printed
        var sheet = try pen.sheet(
            SheetSetUp(
                name: program.name(of: tier), widths: columns.map(\.width), headerRow: 3, foot: Self.foot))
        try sheet.banner(program.heading(of: "附件2").number, .note)
        try sheet.banner(program.summaryTitle, .title, height: 36)
        try sheet.banner("\(program.summary.words.body)：\(body.name)", .note, height: 24)
        try sheet.row(columns.map { .text($0.header) }, .header)
        return sheet
    }

    /// What nobody has said yet is left to be written by hand.
    private func foot(_ filler: String?, _ phone: String?) -> String {
        let words = program.summary.words
        let blank = String(repeating: "\u{3000}", count: 8)
        return "\(words.filler)：\(filler ?? blank)\(blank)\(words.phone)：\(phone ?? blank)"
    }

    private static func style(_ column: PrintedColumn) -> CellStyle { column.isShort ? .centred : .ruled }

    /// The page's number, and how many there are.
    private static let foot = "&C&P / &N"
}

extension PrintedColumn {
    /// Short answers stand in the middle.
    var isShort: Bool { width <= 14 }
}
