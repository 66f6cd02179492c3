import Casework
import Hummingbird
import Pages
import Papers
import Selection

/// A file that somebody holds → whether it is one that was printed here, unchanged, or what its squares say.
extension Site {
    func verifyFileRoutes(_ pages: Pages) {
        pages.post("/verify/file") { _, visit in
            guard let uploads else { throw SiteFault.closedForWriting }
            let file = visit.form.file ?? PostedFile(name: "", content: [])
            do {
                return try await say(try await uploads.recognise(file.content, named: file.name), visit)
            } catch let fault as UploadFault {
                return try await refuse(text(fault.textKey, visit), visit)
            } catch let fault as ScanFault {
                return try await refuse(sentence(of: fault, visit), visit)
            }
        }
    }

    private func refuse(_ problem: String, _ visit: Visit) async throws -> Response {
        try await verify("", visit, status: .unprocessableContent, problem: ("file", problem))
    }

    private func say(_ file: RecognisedFile, _ visit: Visit) async throws -> Response {
        switch file {
        case .printed(let document, let isCurrent, let moment):
            let at = ["at": ShownTime.weekday(moment, in: visit.language)]
            let answer =
                isCurrent
                ? box(.good, "printed", at, visit) : box(.wait, "printedEarlier", at, visit)
            let standing: DigestStanding = isCurrent ? .stands : .earlier
            return try await verify("", visit, answer: answer, found: [shown(document, as: standing, visit)])
        case .carrying(let papers):
            let answer = box(papers.isEmpty ? .bad : .wait, papers.isEmpty ? "foreign" : "other", [:], visit)
            return try await verify("", visit, answer: answer, found: papers.map { shown($0, visit) })
        }
    }

    private func box(_ tone: Tone, _ key: String, _ values: [String: String], _ visit: Visit) -> NoticeBox {
        NoticeBox(
            tone, heading: text("document.file.\(key).title", visit), text("document.file.\(key)", values, visit))
    }

    private func shown(_ paper: RecognisedFile.CarriedPaper, _ visit: Visit) -> FoundDocument {
        if let document = paper.document { return shown(document, as: paper.standing, on: paper.pages, visit) }
        return FoundDocument(
            heading: text("document.noSuch", visit), standing: tag(.unknown, visit),
            about: [FactLine(text("document.number", visit), paper.mark.number)] + pageLines(paper.pages, visit),
            digest: paper.mark.digest, note: text("document.note.noSuch", visit), way: nil)
    }
}
