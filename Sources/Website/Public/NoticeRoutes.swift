import Casework
import Hummingbird
import Pages
import Selection

/// 通知: its text with an anchor for each clause, and its annexes as blank forms.
extension Site {
    func noticeRoutes(_ pages: Pages) {
        pages.get("/notice") { _, visit in try await noticeText(visit) }
        pages.get("/notice/annex-1") { _, visit in try await blankForm(visit) }
        pages.get("/notice/annex-2") { _, visit in try await blankSheet(visit) }
        pages.get("/notice/annex-2.csv") { _, _ in dataSheet() }
    }

    private func noticeText(_ visit: Visit) async throws -> Response {
        let program = casework.program
        let parts = program.wording.filter(\.isHeading)
        let page = NoticeTextPage(
            heading: program.title, number: program.number, office: program.office,
            issued: ShownTime.weekday(program.issued, in: visit.language),
            parts: parts.map { Link($0.text, "#" + ($0.clause?.text ?? "")) },
            passages: program.wording.map { passage in
                NoticePassage(clause: passage.clause?.text, isHeading: passage.isHeading, passage.text)
            },
            annexes: [
                Link(text("annex1.title", visit), "/notice/annex-1"),
                Link(text("annex2.title", visit), "/notice/annex-2"),
            ])
        return try await self.page(page, text("nav.notice", visit), in: visit)
    }

    private func blankForm(_ visit: Visit) async throws -> Response {
        let models = FormModels(site: self, visit: visit)
        let copies = ["form": casework.program.paper.form, "evidence": casework.program.paper.evidence]
        let page = BlankFormPage(
            heading: text("annex1.title", visit),
            intro: text("annex1.intro", copies.mapValues { String($0.value) }, visit),
            sections: casework.program.form.sections.map { blank($0, models, visit) },
            print: papers == nil ? nil : "/notice/annex-1.pdf", word: papers == nil ? nil : "/notice/annex-1.docx")
        return try await self.page(page, page.heading, in: visit)
    }

    private func blank(_ section: FormSection, _ models: FormModels, _ visit: Visit) -> BlankSection {
        let name = models.name(section)
        guard let most = section.maximumRows else {
            let photo = section.portrait.map { [BlankBox(visit.name(of: $0), isPhoto: true)] } ?? []
            return BlankSection(
                name: name, note: nil, boxes: photo + section.fields.map { box($0, models, visit) }, table: nil)
        }
        return BlankSection(
            name: name, note: text("draft.rows", ["limit": String(most)], visit), boxes: [],
            table: BlankTable(name: name, heads: section.fields.map(models.name), lines: min(most, Self.blankLines)))
    }

    private func box(_ field: FormField, _ models: FormModels, _ visit: Visit) -> BlankBox {
        let codes = field.codes.flatMap { casework.program.codes[$0] }?.entries ?? []
        let ticks: [String] =
            switch field.kind {
            case .yesNo: [text("choice.yes", visit), text("choice.no", visit)]
            case .pledge: [text("choice.yes", visit)]
            default: codes.count <= Self.mostTicks ? codes.map(visit.name) : []
            }
        return BlankBox(models.name(field), ticks: ticks, isLarge: field.kind == .passage)
    }

    /// On a sheet of paper; more rows go on another.
    private static let blankLines = 5
    /// More than so many are written by hand.
    private static let mostTicks = 10

    private func blankSheet(_ visit: Visit) async throws -> Response {
        let sheet = casework.program.summary
        let heads = ["annex2.column", "annex2.needed", "annex2.values"].map { text($0, visit) }
        let lines = sheet.columns.map { column in
            [
                column.header, text(column.isNeeded ? "choice.yes" : "choice.no", visit),
                column.codes.flatMap { casework.program.codes[$0] }.map { values(of: $0) } ?? "",
            ]
        }
        let page = BlankSheetPage(
            heading: text("annex2.title", visit),
            table: BlankTable(
                name: text("annex2.printed", visit), heads: sheet.printed.map(\.header), lines: Self.blankLines),
            columns: TableModel(heads: heads, lines: lines), download: "/notice/annex-2.csv")
        return try await self.page(page, page.heading, in: visit)
    }

    /// Short lists whole, long ones by their standard.
    private func values(of list: CodeList) -> String {
        list.entries.count <= Self.mostTicks ? list.entries.map(\.name).joined(separator: " · ") : list.standard
    }

    private func dataSheet() -> Response {
        CSVSheet.blank(casework.program.summary.columns.map(\.header), named: "annex-2")
    }
}
