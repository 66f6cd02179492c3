import Casework
import Records
import Selection

/// What is printed of an application, and what goes out under a number.
extension PaperDeclaration {
    static let application = [
        PaperDeclaration("blankForm", "/notice/annex-1.pdf", .everyone) { asked in
            PaperFile(try await asked.desk.blankForm(), named: asked.text("annex1.file"))
        },
        PaperDeclaration("draftForm", "/drafts/{id}/form.pdf") { asked in
            let draft = try await asked.casework.draft(DraftID(asked.parameter("id")), by: try asked.actor())
            let pdf = try await asked.desk.form(of: draft.id, by: try asked.actor())
            return PaperFile(pdf, named: asked.text("paper.file", ["name": draft.body.form["person.name"]]))
        },
        PaperDeclaration("dossierForm", "/dossiers/{id}/form.pdf") { asked in
            let id = DossierID(asked.parameter("id"))
            let pdf = try await asked.desk.form(of: id, for: try asked.actor(), at: asked.now, place: asked.place)
            return PaperFile(pdf, named: asked.text("paper.file", ["name": id.text]))
        },
        PaperDeclaration("volume", "/dossiers/{id}/volume.pdf") { asked in
            let id = DossierID(asked.parameter("id"))
            let pdf = try await asked.desk.volume(of: id, for: try asked.actor(), at: asked.now, place: asked.place)
            return PaperFile(pdf, named: asked.text("volume.file", ["number": id.text]))
        },
    ]

    static let numbered = [
        PaperDeclaration("publicityPaper", "/publicities/{id}/notice.pdf", .everyone) { asked in
            let id = PublicityID(asked.parameter("id"))
            let pdf = try await asked.desk.publicity(id, for: asked.asker, at: asked.now, place: asked.place)
            return PaperFile(pdf, named: asked.text("publicity.file", ["number": id.text]))
        },
        PaperDeclaration("report", "/slates/{id}/report.pdf") { asked in
            let id = SlateID(asked.parameter("id"))
            let pdf = try await asked.desk.report(on: id, for: try asked.actor(), at: asked.now, place: asked.place)
            return PaperFile(pdf, named: asked.text("slate.reportFile", ["number": id.text]))
        },
        PaperDeclaration("selectionNotice", "/notices/{number}/notice.pdf", .everyone) { asked in
            let number = asked.parameter("number")
            return PaperFile(try await asked.desk.selection(numbered: number, place: asked.place), named: number)
        },
    ]
}
