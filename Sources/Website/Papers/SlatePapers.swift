import Casework
import Selection

/// What is printed of a body's people and slates.
extension PaperDeclaration {
    static let body = [
        PaperDeclaration("summarySheet", "/slates/{id}/summary.pdf") { asked in
            let id = SlateID(asked.parameter("id"))
            let pdf = try await asked.desk.summary(of: id, for: try asked.actor(), at: asked.now, place: asked.place)
            return PaperFile(pdf, named: asked.text("paper.summary.file", ["number": id.text]))
        },
        PaperDeclaration("meetingRecord", "/slates/{id}/record.pdf") { asked in
            let id = SlateID(asked.parameter("id"))
            let pdf = try await asked.desk.record(of: id, for: try asked.actor(), at: asked.now, place: asked.place)
            return PaperFile(pdf, named: asked.text("paper.record.file", ["number": id.text]))
        },
        PaperDeclaration("parcelReceipt", "/slates/{id}/parcels/{number}/receipt.pdf") { asked in
            let id = SlateID(asked.parameter("id"))
            guard let number = ActValues.number(asked.parameter("number")) else { throw CaseworkFault.notFound }
            let pdf = try await asked.desk.receipt(
                of: number, on: id, for: try asked.actor(), at: asked.now, place: asked.place)
            return PaperFile(pdf, named: asked.text("paperRegister.receiptFile", ["number": "\(id)-r\(number)"]))
        },
        PaperDeclaration("disciplineLetter", "/dossiers/{id}/discipline-letter.pdf") { asked in
            let id = DossierID(asked.parameter("id"))
            let pdf = try await asked.desk.disciplineLetter(about: id, for: try asked.actor(), at: asked.now)
            return PaperFile(pdf, named: asked.text("paper.discipline.file", ["number": id.text]))
        },
    ]
}
