import Casework
import Hummingbird
import NIOCore
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
        return Response(
            status: .ok,
            headers: [
                .contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                .contentDisposition: Self.disposition(
                    named: text("slate.summary.file", ["body": paper.body.name], chinese) + ".xlsx",
                    plain: "annex-2.xlsx"),
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: content)))
    }

    /// To be kept under a name, with a plain one for programs that know no other (RFC 6266).
    private static func disposition(named name: String, plain: String) -> String {
        "attachment; filename=\"\(plain)\"; filename*=UTF-8''" + name.addingPercentEncoding(except: "-._~")
    }
}
