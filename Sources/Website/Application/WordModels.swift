import Casework
import Pages
import Papers
import Records
import Selection

/// What the pages show of a filled form in a Word document.
struct WordModels {
    let site: Site
    let visit: Visit

    private var models: FormModels { FormModels(site: site, visit: visit) }

    /// What can't be taken first, then each answer beside the draft's own, and the tables row by row.
    func preview(_ found: FormDocument, _ draft: Draft<ApplicationDraft>) throws -> UnderstoodModel {
        let taken = found.taken
        let count = taken.values.count + taken.rows.values.map(\.count).reduce(0, +)
        let leftOut = found.answers.compactMap(leftOut) + found.tables.map(leftOut) + found.rows.compactMap(leftOut)
            + found.unknownColumns.map { column in
                item(models.name(column.section), text("paste.column", ["name": column.name]))
            }
            + found.leftOut.map { item($0.element, text("word.unasked", ["words": $0.text.shortened])) }
        let counts = ["count": "\(count)", "left": "\(leftOut.count)"]
        return UnderstoodModel(
            sentence: NoticeBox(
                leftOut.isEmpty ? .good : .wait, text(count == 0 ? "word.nothing" : "word.counted", counts)),
            leftOut: leftOut, take: count == 0 ? nil : try take(taken, count, draft),
            parts: answers(found, draft.body.form) + rows(found))
    }

    private func take(_ taken: FilledForm, _ count: Int, _ draft: Draft<ApplicationDraft>) throws -> FormModel {
        FormModel(
            action: "/drafts/\(draft.id)/word/answers", button: text("word.take", ["count": "\(count)"]),
            key: Site.newKey(),
            hidden: [
                HiddenField("version", "\(draft.version)"),
                HiddenField("answers", String(decoding: try CanonicalJSON.encode(taken), as: UTF8.self)),
            ], hasFile: true)
    }

    private func answers(_ found: FormDocument, _ held: FilledForm) -> [UnderstoodPart] {
        let new = found.answers.filter { $0.state == .new }
        if new.isEmpty { return [] }
        let lines = new.map { answer in
            [
                models.name(answer.field),
                models.shown(answer.field, held[answer.section.place(of: answer.field)]),
                models.shown(answer.field, answer.value),
            ]
        }
        let heads = ["word.item", "word.held", "word.now"].map { text($0) }
        return [UnderstoodPart(heading: text("word.answers"), table: TableModel(heads: heads, lines: lines))]
    }

    private func rows(_ found: FormDocument) -> [UnderstoodPart] {
        site.casework.program.form.sections.compactMap { section in
            let rows = found.rows.filter { $0.section.id == section.id && $0.state != .merged }
            if rows.isEmpty { return nil }
            let heads = [text("check.line"), text("check.verdict")] + section.fields.map(models.name)
            let lines = rows.map { row in
                ["\(row.number)", verdict(row)]
                    + section.fields.map { models.shown($0, (row.values[$0.id] ?? "").shortened) }
            }
            return UnderstoodPart(
                heading: text("word.rows", ["part": models.name(section)]),
                table: TableModel(heads: heads, lines: lines))
        }
    }

    private func verdict(_ row: FormDocument.Row) -> String {
        switch row.state {
        case .same: text("word.same")
        case .new: text(row.findings.isEmpty ? "paste.good" : "paste.lacking")
        default: text("word.left")
        }
    }

    private func leftOut(_ answer: FormDocument.Answer) -> ErrorItem? {
        guard let why = reason(answer.state, answer.findings) else { return nil }
        let said = answer.state == .unfit ? text("word.said", ["words": answer.value.shortened, "why": why]) : why
        return item(models.name(answer.field), said)
    }

    private func leftOut(_ row: FormDocument.Row) -> ErrorItem? {
        let limit = ["limit": "\(row.section.maximumRows ?? 0)"]
        let full = row.state == .beyond ? text("paste.full", limit) : nil
        guard let why = full ?? reason(row.state, row.findings) else { return nil }
        return item(models.name(row.section), text("paste.row", ["row": "\(row.number)", "why": why]))
    }

    private func leftOut(_ table: FormDocument.Table) -> ErrorItem {
        item(models.name(table.section), text("word.table.\(table.fault.rawValue)"))
    }

    private func reason(_ state: FormDocument.State, _ findings: [Finding]) -> String? {
        switch state {
        case .same, .new, .blank, .beyond: nil
        case .absent: text("word.absent")
        case .merged: text("word.merged")
        case .closed: text("word.closed")
        case .unfit:
            findings.filter { !$0.isMissing }.map { finding in
                let field = finding.values["row"] == nil ? nil : finding.values["field"]
                return (field.map { site.fieldName($0, visit) + text("ask.colon") } ?? "")
                    + site.remark(finding, visit)
            }.joined(separator: " ")
        }
    }

    private func item(_ name: String, _ why: String) -> ErrorItem { ErrorItem(name + text("ask.colon") + why) }

    private func text(_ key: String, _ values: [String: String] = [:]) -> String { site.text(key, values, visit) }
}
