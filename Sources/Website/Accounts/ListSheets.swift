import Casework
import HTTPTypes
import Hummingbird
import Pages
import Papers
import Records
import Selection

/// A list that is read in from a sheet: where, and under which keys its sentences stand.
struct ListSheet {
    /// Of its keys: `invitation.intro`.
    let prefix: String
    let address: String
    let back: Link
    /// What the form of the right rows is sent to.
    let take: String
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
    /// The page of a list: what was read of it, and the form that reads another.
    func listPage(
        _ sheet: ListSheet, _ understood: UnderstoodModel?, _ visit: Visit, _ status: HTTPResponse.Status = .ok,
        _ summary: ErrorSummary? = nil
    ) async throws -> Response {
        // One of the two is enough, so neither is said to be left out.
        var file = FieldModel("file", label: text("list.file", visit), hint: text("list.fileHint", visit))
        file.line = LineInput("file", "")
        var pasted = FieldModel("text", label: text("list.text", visit))
        pasted.area = AreaInput(visit.form["text"] ?? "", lines: 6)
        let form = FormModel(
            action: sheet.address, button: text("list.look", visit), key: Self.newKey(), fields: [file, pasted],
            isQuiet: understood?.take != nil, hasFile: true)
        let limit = ["limit": String(ListedSheet.mostRows)]
        let page = ReadInPage(
            heading: text(sheet.prefix + ".title", visit), back: sheet.back,
            intro: text(sheet.prefix + ".intro", limit, visit),
            blank: Link(text("list.blank", visit), sheet.address + ".csv"), form: form, understood: understood)
        return try await self.page(page, page.heading, in: visit, status: status, summary: summary)
    }

    func unreadable(_ sentence: String, _ sheet: ListSheet, _ visit: Visit) async throws -> Response {
        let item = ErrorItem(sentence, address: visit.form.file == nil ? "#f-text" : "#f-file")
        return try await listPage(
            sheet, nil, visit, .unprocessableContent, ErrorSummary(heading: text("ask.wrong", visit), items: [item]))
    }

    /// The rows that were sent, as a file or pasted; their page where they can't be read.
    func listed<Row>(
        _ sheet: ListSheet, _ visit: Visit, file: ([UInt8], String) throws -> [Row], pasted: (String) throws -> [Row]
    ) throws -> [Row] {
        let rows = try visit.form.file.map { try file($0.content, $0.name) } ?? pasted(visit.form["text"] ?? "")
        if rows.isEmpty { throw UnreadableSheet("list.nothing") }
        return rows
    }

    /// What was read, the wrong rows first, each with its reasons. `shown` heads what the page shows of a row, where
    /// that isn't cell by cell.
    func understood(
        _ lines: [ListLine], heads: [String], shown: [String]? = nil, carrying carried: String, _ sheet: ListSheet,
        _ visit: Visit
    ) -> UnderstoodModel {
        let (right, wrong) = (lines.filter(\.isRight), lines.filter { !$0.isRight })
        let counts = ["right": String(right.count), "wrong": String(wrong.count), "count": String(right.count)]
        let number = text("check.line", visit)
        let whole = [number] + (shown ?? heads)
        let reasons = text("list.reasons", visit)
        let left = UnderstoodPart(
            heading: text(sheet.prefix + ".wrong", ["count": String(wrong.count)], visit),
            table: TableModel(
                heads: whole + [reasons], lines: wrong.map { ["\($0.number)"] + $0.cells + [$0.reasons] }),
            download: FileLink(
                text("list.downloadWrong", visit),
                CSVSheet.link([heads + [reasons]] + wrong.map { $0.written + [$0.reasons] }),
                file: text("list.wrongFile", visit)))
        let taken = UnderstoodPart(
            heading: text(sheet.prefix + ".right", counts, visit),
            table: TableModel(heads: whole, lines: right.map { ["\($0.number)"] + $0.cells }))
        let button = text(sheet.prefix + (wrong.isEmpty ? ".take" : ".takeRight"), counts, visit)
        return UnderstoodModel(
            sentence: NoticeBox(wrong.isEmpty ? .good : .wait, text(sheet.prefix + ".counted", counts, visit)),
            take: right.isEmpty ? nil : FormModel(
                action: sheet.take, button: button, key: Self.newKey(), hidden: [HiddenField("rows", carried)],
                hasFile: true),
            parts: (wrong.isEmpty ? [] : [left]) + (right.isEmpty ? [] : [taken]))
    }
}
