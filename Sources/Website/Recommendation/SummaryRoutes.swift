import Casework
import Hummingbird
import Pages
import Papers
import Selection

/// 附件2 of the body a slate belongs to, to be kept as a workbook.
extension Site {
    func summary(_ id: SlateID, _ visit: Visit) async throws -> Response {
        let paper = try await casework.summary(of: id, for: try visit.actor(), at: visit.now)
        let content = try SummaryWorkbook.bytes(of: paper, program: casework.program, at: visit.now)
        // What is handed in is Chinese, in whatever language its sender reads the pages.
        var chinese = visit
        chinese.language = .chinese
        return kept(
            content, type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            named: text("slate.summary.file", ["body": paper.body.name], chinese) + ".xlsx", plain: "annex-2.xlsx")
    }
}
