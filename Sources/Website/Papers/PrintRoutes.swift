import Casework
import Hummingbird
import Pages
import Papers
import Selection

/// What is printed by the system, each paper at its address.
extension Site {
    func printRoutes(_ pages: Pages) {
        for paper in PaperDeclaration.all {
            pages.get("\(paper.path)") { request, visit in
                let file = try await paper.make(
                    PaperRequest(
                        casework: casework, desk: try printer(), asker: visit.session?.actor, now: visit.now,
                        place: verifyPlace(request), language: visit.language, catalogue: templates.catalogue,
                        parameters: visit.named))
                return kept(file.body, type: paper.type, named: file.name)
            }
        }
        pages.get("/notice/annex-1.docx") { _, visit in
            wordDocument(try await printer().blankWordForm(), named: text("annex1.file", visit))
        }
    }

    /// A person's record for other systems (GB/T 35397), for whoever may see the dossier.
    func talentRoutes(_ pages: Pages) {
        pages.get("/dossiers/{id}/talent.xml") { _, visit in
            let id = DossierID(try visit.parameter("id"))
            let view = try await casework.dossier(id, for: try visit.actor(), at: visit.now)
            guard let form = view.form else { throw CaseworkFault.notFound }
            let record = TalentRecord(casework.program, form, id: id.text)
            return kept(
                TalentRecord.document(of: [record]), type: "application/xml",
                named: text("paper.talent.file", ["number": id.text], visit) + ".xml")
        }
    }

    /// To be filled in or edited by hand.
    func wordDocument(_ content: [UInt8], named name: String) -> Response {
        kept(
            content, type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            named: name + ".docx")
    }

    func printer() throws -> PaperDesk {
        guard let papers else { throw SiteFault.noTypesetter }
        return papers
    }

    func verifyPlace(_ request: Request) -> String { request.verifyPlace(isBehindTLS: settings.isBehindTLS) }
}

extension Hummingbird.Request {
    /// Where a printed sheet's number is looked up, by the name under which its reader knows this server.
    func verifyPlace(isBehindTLS: Bool) -> String {
        (isBehindTLS ? "https://" : "http://") + (head.authority ?? "localhost") + "/verify"
    }
}
