import Casework
import Selection

/// 评审会议 (三（三）): the agenda for whoever conducts it, and the minutes to be signed.
extension PaperDeclaration {
    static let sitting = [
        PaperDeclaration("sittingAgenda", "/sittings/{id}/agenda.pdf") { asked in
            let id = SittingID(asked.parameter("id"))
            let pdf = try await asked.desk.sittingAgenda(of: id, for: try asked.actor(), at: asked.now)
            return PaperFile(pdf, named: asked.text("paper.agenda.file", ["number": id.text]))
        },
        PaperDeclaration("sittingMinutes", "/sittings/{id}/minutes.pdf") { asked in
            let id = SittingID(asked.parameter("id"))
            let pdf = try await asked.desk.sittingMinutes(of: id, for: try asked.actor(), at: asked.now)
            return PaperFile(pdf, named: asked.text("paper.minutes.file", ["number": id.text]))
        },
    ]
}
