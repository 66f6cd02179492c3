import Casework
import HTTPTypes
import Hummingbird
import Pages
import Papers
import Records
import Selection

/// Where a list is read in from a sheet, and under which keys its sentences stand.
struct ListPlace: Sendable {
    /// Of its keys: `invitation.intro`.
    let prefix: String
    let address: String
    /// Behind the address, to which the right rows are sent.
    let taking: String
    /// What a blank one is called.
    let file: String

    var take: String { address + "/" + taking }
}

/// A list that is read in from a sheet: how its rows are read, looked at, shown, and taken.
struct ListSheet<Row: Codable & Sendable, Checked> {
    let place: ListPlace
    let back: Link
    /// The columns as the sheet is headed.
    let heads: [String]
    /// What the page shows of a row, where that isn't cell by cell.
    var shown: [String]?
    let file: ([UInt8], String) throws -> [Row]
    let pasted: (String) throws -> [Row]
    let check: ([Row]) async throws -> [Checked]
    let row: (Checked) -> Row
    let line: (Checked) -> ListLine
    /// Takes every row, or none.
    let take: ([Row], OfficeRequest) async throws -> Response
    /// The rows as they were looked at anew, where they weren't taken.
    let refused: (any Error) -> [Checked]?
}

/// A row of a list as its page shows it.
struct ListLine {
    let number: Int
    /// As it was understood.
    let cells: [String]
    let written: [String]
    /// Why it isn't taken.
    let reasons: String

    var isRight: Bool { reasons.isEmpty }
}

extension Site {
    /// A sheet is read and nothing done, then all of its right rows are taken, or none.
    func sheetRoutes<Row: Codable & Sendable, Checked>(
        _ pages: Pages, at place: ListPlace, _ sheet: @escaping @Sendable (Visit) throws -> ListSheet<Row, Checked>
    ) {
        pages.get("\(place.address)") { _, visit in try await listPage(try sheet(visit), nil, visit) }
        pages.get("\(place.address).csv") { _, visit in CSVSheet.blank(try sheet(visit).heads, named: place.file) }
        pages.post("\(place.address)") { _, visit in
            let sheet = try sheet(visit)
            return try await readable(sheet, visit) {
                let checked = try await sheet.check(try listed(sheet, visit))
                return try await shown(checked, sheet, visit)
            }
        }
        pages.post("\(place.take)") { _, visit in
            let sheet = try sheet(visit)
            return try await readable(sheet, visit) { try await take(sheet, visit) }
        }
    }

    /// The rows that were shown as right come back with the form, and are looked at again.
    private func take<Row, Checked>(_ sheet: ListSheet<Row, Checked>, _ visit: Visit) async throws -> Response {
        let request = try visit.request()
        guard let carried = visit.form["rows"], let rows: [Row] = try? CanonicalJSON.decode(from: carried) else {
            throw SiteFault.unreadableForm
        }
        do {
            return try await sheet.take(rows, request)
        } catch {
            guard let checked = sheet.refused(error) else { throw error }
            let summary = ErrorSummary(
                heading: text("ask.refused", visit), items: [ErrorItem(text(sheet.place.prefix + ".changed", visit))])
            return try await shown(checked, sheet, visit, .conflict, summary)
        }
    }

    private func readable<Row, Checked>(
        _ sheet: ListSheet<Row, Checked>, _ visit: Visit, _ body: () async throws -> Response
    ) async throws -> Response {
        do {
            return try await body()
        } catch let fault as UnreadableSheet {
            let place = visit.form.file == nil ? "#f-text" : "#f-file"
            let item = ErrorItem(text(fault.message, fault.values, visit), address: place)
            let summary = ErrorSummary(heading: text("ask.wrong", visit), items: [item])
            return try await listPage(sheet, nil, visit, .unprocessableContent, summary)
        }
    }

    private func shown<Row, Checked>(
        _ checked: [Checked], _ sheet: ListSheet<Row, Checked>, _ visit: Visit, _ status: HTTPResponse.Status = .ok,
        _ summary: ErrorSummary? = nil
    ) async throws -> Response {
        let lines = checked.map { (line: sheet.line($0), row: sheet.row($0)) }
        let right = lines.filter(\.line.isRight).map(\.row)
        let carried = String(decoding: try CanonicalJSON.encode(right), as: UTF8.self)
        let found = understood(lines.map(\.line), carrying: carried, sheet, visit)
        return try await listPage(sheet, found, visit, status, summary)
    }

    /// The page of a list: what was read of it, and the form that reads another.
    private func listPage<Row, Checked>(
        _ sheet: ListSheet<Row, Checked>, _ understood: UnderstoodModel?, _ visit: Visit,
        _ status: HTTPResponse.Status = .ok, _ summary: ErrorSummary? = nil
    ) async throws -> Response {
        let place = sheet.place
        // One of the two is enough, so neither is said to be left out.
        var file = FieldModel("file", label: text("list.file", visit), hint: text("list.fileHint", visit))
        file.line = LineInput("file", "")
        var pasted = FieldModel("text", label: text("list.text", visit))
        pasted.area = AreaInput(visit.form["text"] ?? "", lines: 6)
        let form = FormModel(
            action: place.address, button: text("list.look", visit), key: Self.newKey(), fields: [file, pasted],
            isQuiet: understood?.take != nil, hasFile: true)
        let limit = ["limit": String(ListedSheet.mostRows)]
        let page = ReadInPage(
            heading: text(place.prefix + ".title", visit), back: sheet.back,
            intro: text(place.prefix + ".intro", limit, visit),
            blank: Link(text("list.blank", visit), place.address + ".csv"), form: form, understood: understood)
        return try await self.page(page, page.heading, in: visit, status: status, summary: summary)
    }

    /// The rows that were sent, as a file or pasted; their page where they can't be read.
    private func listed<Row, Checked>(_ sheet: ListSheet<Row, Checked>, _ visit: Visit) throws -> [Row] {
        let rows =
            try visit.form.file.map { try sheet.file($0.content, $0.name) } ?? sheet.pasted(visit.form["text"] ?? "")
        if rows.isEmpty { throw UnreadableSheet("list.nothing") }
        return rows
    }

    /// What was read, the wrong rows first, each with its reasons.
    private func understood<Row, Checked>(
        _ lines: [ListLine], carrying carried: String, _ sheet: ListSheet<Row, Checked>, _ visit: Visit
    ) -> UnderstoodModel {
        let (right, wrong) = (lines.filter(\.isRight), lines.filter { !$0.isRight })
        let counts = ["right": String(right.count), "wrong": String(wrong.count), "count": String(right.count)]
        let (prefix, heads) = (sheet.place.prefix, sheet.heads)
        let whole = [text("check.line", visit)] + (sheet.shown ?? heads)
        let reasons = text("list.reasons", visit)
        let left = UnderstoodPart(
            heading: text(prefix + ".wrong", ["count": String(wrong.count)], visit),
            table: TableModel(
                heads: whole, lines: wrong.map { ["\($0.number)"] + $0.cells },
                beneath: wrong.map { reasons + text("ask.colon", visit) + $0.reasons }),
            download: FileLink(
                text("list.downloadWrong", visit),
                CSVSheet.link([heads + [reasons]] + wrong.map { $0.written + [$0.reasons] }),
                file: text("list.wrongFile", visit)))
        let taken = UnderstoodPart(
            heading: text(prefix + ".right", counts, visit),
            table: TableModel(heads: whole, lines: right.map { ["\($0.number)"] + $0.cells }))
        let button = text(prefix + (wrong.isEmpty ? ".take" : ".takeRight"), counts, visit)
        return UnderstoodModel(
            sentence: NoticeBox(wrong.isEmpty ? .good : .wait, text(prefix + ".counted", counts, visit)),
            take: right.isEmpty ? nil : FormModel(
                action: sheet.place.take, button: button, key: Self.newKey(), hidden: [HiddenField("rows", carried)],
                hasFile: true),
            parts: (wrong.isEmpty ? [] : [left]) + (right.isEmpty ? [] : [taken]))
    }
}
