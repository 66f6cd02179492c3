import Casework
import Hummingbird
import Pages
import Records
import Selection

/// 附件1 on paper: its sections in their own order, as the browser prints them.
extension Site {
    func paperRoutes(_ pages: Pages) {
        pages.get("/drafts/{id}/paper") { _, visit in try await paper(try await draft(visit), visit) }
    }

    private func paper(_ draft: Draft<ApplicationDraft>, _ visit: Visit) async throws -> Response {
        // What is handed in is Chinese, in whatever language its author reads the pages.
        var chinese = visit
        chinese.language = .chinese
        let models = FormModels(site: self, visit: chinese)
        let hands = ["paper.applicant", "paper.employer", "paper.body"].map {
            FactLine(text($0, chinese), text("paper.day", chinese))
        }
        let kept = try await casework.portrait(beside: draft.id, by: try visit.actor())
        let portrait = PaperPortrait(picture: kept == nil ? nil : "/drafts/\(draft.id)/portrait/picture")
        let sections = casework.program.form.sections.map { models.onPaper($0, draft.body.form, portrait) }
        let page = PaperPage(
            back: "/drafts/\(draft.id)/check", heading: casework.program.formTitle, sections: sections, hands: hands,
            note: text("paper.note", ["at": draft.updated.description], chinese))
        return try await self.page(page, text("paper.title", visit), in: visit)
    }
}

extension Program {
    /// As the notice heads Annex 1, without the annex's number.
    fileprivate var formTitle: String {
        let words = words(of: "附件1") ?? title
        return words.split(separator: "\u{3000}", maxSplits: 1).last.map(String.init) ?? words
    }
}

extension FormModels {
    fileprivate func onPaper(_ section: FormSection, _ form: FilledForm, _ portrait: PaperPortrait) -> PaperSection {
        guard section.maximumRows == nil else {
            // An empty table keeps a line, as a form on paper does.
            let rows = form.rows[section.id].flatMap { $0.isEmpty ? nil : $0 } ?? [[:]]
            let table = TableModel(
                heads: section.fields.map(name),
                lines: rows.map { row in section.fields.map { written($0, row[$0.id] ?? "") } })
            return PaperSection(name: name(section), cells: [], table: table)
        }
        let cells = section.fields.map { field in
            let value = written(field, form[section.place(of: field)])
            let isWide = field.kind == .passage || field.kind == .pledge || value.count > 24
            return PaperCell(name(field), value, isWide: isWide)
        }
        let photo = section.portrait.map { [PaperCell($0.name, "", isWide: false, portrait: portrait)] } ?? []
        return PaperSection(name: name(section), cells: photo + cells, table: nil)
    }

    /// Days and months in words, codes by their names.
    private func written(_ field: FormField, _ value: String) -> String {
        switch field.kind {
        case .day: return Day(value).map { ShownTime.written($0) } ?? value
        case .month: return Day(value + "-01").map { ShownTime.writtenMonth($0) } ?? value
        default: return shown(field, value)
        }
    }
}
