import Casework
import Hummingbird
import Pages
import Papers
import Records
import Selection

/// What is printed by the system, as PDF, and what can be filled in by hand, as a Word document.
extension Site {
    func printRoutes(_ pages: Pages) {
        pages.get("/notice/annex-1.pdf") { _, visit in
            printed(try await printer().blankForm(), named: text("annex1.file", visit))
        }
        pages.get("/notice/annex-1.docx") { _, visit in
            wordDocument(try await printer().blankWordForm(), named: text("annex1.file", visit))
        }
        pages.get("/drafts/{id}/form.pdf") { _, visit in
            let draft = try await draft(visit)
            let pdf = try await printer().form(of: draft.id, by: try visit.actor())
            return printed(pdf, named: text("paper.file", ["name": draft.body.form["person.name"]], visit))
        }
        pages.get("/dossiers/{id}/form.pdf") { request, visit in
            let id = DossierID(try visit.parameter("id"))
            let place = verifyPlace(request)
            let pdf = try await printer().form(of: id, for: try visit.actor(), at: visit.now, place: place)
            return printed(pdf, named: text("paper.file", ["name": id.text], visit))
        }
    }

    /// Form and proofs bound together.
    func volumeRoutes(_ pages: Pages) {
        pages.get("/dossiers/{id}/volume.pdf") { request, visit in
            let id = DossierID(try visit.parameter("id"))
            let place = verifyPlace(request)
            let pdf = try await printer().volume(of: id, for: try visit.actor(), at: visit.now, place: place)
            return printed(pdf, named: text("volume.file", ["number": id.text], visit))
        }
    }

    /// What has a number of its own.
    func documentPrintRoutes(_ pages: Pages) {
        pages.get("/publicities/{id}/notice.pdf") { request, visit in
            let id = PublicityID(try visit.parameter("id"))
            let pdf = try await printer().publicity(
                id, for: visit.session?.actor, at: visit.now, place: verifyPlace(request))
            return printed(pdf, named: text("publicity.file", ["number": id.text], visit))
        }
        pages.get("/slates/{id}/report.pdf") { request, visit in
            let id = SlateID(try visit.parameter("id"))
            let pdf = try await printer().report(
                on: id, for: try visit.actor(), at: visit.now, place: verifyPlace(request))
            return printed(pdf, named: text("slate.reportFile", ["number": id.text], visit))
        }
        pages.get("/notices/{number}/notice.pdf") { request, visit in
            let asked = try visit.parameter("number")
            let number = asked.removingURLPercentEncoding() ?? asked
            let pdf = try await printer().selection(numbered: number, place: verifyPlace(request))
            return printed(pdf, named: number)
        }
    }

    func printer() throws -> PaperDesk {
        guard let papers else { throw SiteFault.noTypesetter }
        return papers
    }

    /// Where a printed sheet's number is looked up, by the name under which its reader knows this server.
    func verifyPlace(_ request: Request) -> String {
        (settings.isBehindTLS ? "https://" : "http://") + (request.head.authority ?? "localhost") + "/verify"
    }

    func printed(_ pdf: [UInt8], named name: String) -> Response {
        kept(pdf, type: "application/pdf", named: name + ".pdf")
    }

    func wordDocument(_ content: [UInt8], named name: String) -> Response {
        kept(
            content, type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            named: name + ".docx")
    }
}
