import Casework
import Hummingbird
import Pages
import Papers
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
            note: text("paper.note", ["at": draft.updated.description], chinese),
            print: papers == nil ? nil : "/drafts/\(draft.id)/form.pdf")
        return try await self.page(page, text("paper.title", visit), in: visit)
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

    private func written(_ field: FormField, _ value: String) -> String { FormWriter(program).written(field, value) }
}
