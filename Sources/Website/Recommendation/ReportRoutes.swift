import Casework
import HTTPTypes
import Hummingbird
import Pages
import Papers
import Records
import Selection

/// 推荐报告 in a body's own words: out as a Word document, compared paragraph by paragraph when it comes back.
extension Site {
    func reportRoutes(_ pages: Pages) {
        let place = "/slates/{id}/report"
        pages.get("\(place).docx") { request, visit in
            let id = SlateID(try visit.parameter("id"))
            let document = try await printer().reportWord(
                on: id, by: try visit.actor(), at: visit.now, place: verifyPlace(request))
            return wordDocument(document, named: text("slate.reportFile", ["number": id.text], visit))
        }
        pages.get("\(place)") { _, visit in try await reportPage(visit) }
        pages.post("\(place)") { _, visit in try await readReport(visit) }
        pages.post("\(place)/wording") { _, visit in try await keepReport(visit) }
    }

    private func reportPage(
        _ visit: Visit, _ found: ReportComparison? = nil, _ status: HTTPResponse.Status = .ok,
        refusedFor sentence: String? = nil
    ) async throws -> Response {
        let id = SlateID(try visit.parameter("id"))
        let place = "/slates/\(id)/report"
        let wording = try await printer().reportWording(on: id, by: try visit.actor(), at: visit.now)
        let models = ReportModels(site: self, visit: visit, place: place, instead: wording.instead)
        let understood = try found.map(models.preview) ?? (wording.isEdited ? models.standing : nil)
        let reading = ReadingIn(
            prefix: "report", address: place, back: Link(text("slate.title", visit), "/slates/\(id)"),
            blank: Link(text("report.word", visit), place + ".docx"))
        return try await readInPage(reading, understood, visit, status, refusedFor: sentence)
    }

    private func readReport(_ visit: Visit) async throws -> Response {
        let id = SlateID(try visit.parameter("id"))
        do {
            let found = try await printer().compareReport(
                visit.form.file?.content ?? [], on: id, by: try visit.actor(), at: visit.now)
            return try await reportPage(visit, found)
        } catch let fault as UnreadableDocument {
            return try await reportPage(visit, nil, .unprocessableContent, refusedFor: text(fault.textKey, visit))
        }
    }

    /// What was shown comes back with the form; without paragraphs the system's own words stand again.
    private func keepReport(_ visit: Visit) async throws -> Response {
        let id = SlateID(try visit.parameter("id"))
        guard let seen = visit.form["instead"] else { throw SiteFault.unreadableForm }
        let paragraphs: [String]? = try visit.form["paragraphs"].map { carried in
            guard let read: [String] = try? CanonicalJSON.decode(from: carried), ReportComparison.fits(read) else {
                throw SiteFault.unreadableForm
            }
            return read
        }
        do {
            try await printer().keepReport(paragraphs, instead: seen, on: id, by: try visit.actor(), at: visit.now)
            return see("/slates/\(id)/report", done: "saved")
        } catch is StaleReport {
            return try await reportPage(visit, nil, .conflict, refusedFor: text("report.stale", visit))
        }
    }
}

/// What the pages show of a report that came back.
private struct ReportModels {
    let site: Site
    let visit: Visit
    let place: String
    let instead: String

    /// What the body can't change first, then its own words beside those that would be printed.
    func preview(_ found: ReportComparison) throws -> UnderstoodModel {
        let leftOut = found.lists.map(item) + found.fixed.map { item("report.fixed", $0) }
        let changed = ["count": "\(found.body.count)", "left": "\(leftOut.count)"]
        let lines = found.body.map { [$0.was, $0.now] }
        let heads = ["report.was", "report.now"].map { text($0) }
        return UnderstoodModel(
            sentence: NoticeBox(
                leftOut.isEmpty ? .good : .wait, text(found.body.isEmpty ? "report.same" : "report.counted", changed)),
            leftOut: leftOut, take: found.body.isEmpty ? nil : try form("report.keep", found.edited),
            parts: lines.isEmpty
                ? [] : [UnderstoodPart(heading: text("report.changes"), table: TableModel(heads: heads, lines: lines))])
    }

    /// That the body's own words are printed already, and the way back.
    var standing: UnderstoodModel {
        get throws {
            UnderstoodModel(
                sentence: NoticeBox(.now, text("report.edited")), take: try form("report.restore", nil), parts: [])
        }
    }

    private func form(_ button: String, _ paragraphs: [String]?) throws -> FormModel {
        let carried = try paragraphs.map { words in
            HiddenField("paragraphs", String(decoding: try CanonicalJSON.encode(words), as: UTF8.self))
        }
        return FormModel(
            action: place + "/wording", button: text(button), key: Site.newKey(),
            hidden: [HiddenField("instead", instead)] + [carried].compactMap(\.self), isQuiet: paragraphs == nil,
            hasFile: true)
    }

    private func item(_ change: ReportComparison.ListChange) -> ErrorItem {
        guard let row = change.row else {
            return item("report.rows", change.change, ["list": "\(change.list + 1)"])
        }
        return item("report.cell", change.change, ["list": "\(change.list + 1)", "row": "\(row)"])
    }

    private func item(
        _ key: String, _ change: ReportComparison.Change, _ values: [String: String] = [:]
    ) -> ErrorItem {
        let none = text("report.none")
        let words = ["was": change.was.isEmpty ? none : change.was, "now": change.now.isEmpty ? none : change.now]
        return ErrorItem(text(key, values.merging(words) { $1 }))
    }

    private func text(_ key: String, _ values: [String: String] = [:]) -> String { site.text(key, values, visit) }
}
