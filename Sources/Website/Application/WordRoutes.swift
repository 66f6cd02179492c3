import Casework
import HTTPTypes
import Hummingbird
import Pages
import Papers
import Records
import Selection

/// 附件1 filled in with a word processor: first what was understood beside the draft, then taken in.
extension Site {
    func wordRoutes(_ pages: Pages) {
        pages.get("/drafts/{id}/word") { _, visit in try await wordPage(try await draft(visit), visit) }
        pages.post("/drafts/{id}/word") { _, visit in try await readWord(visit) }
        pages.post("/drafts/{id}/word/answers") { _, visit in try await takeInWord(visit) }
    }

    private func wordPage(
        _ draft: Draft<ApplicationDraft>, _ visit: Visit, _ understood: UnderstoodModel? = nil,
        _ status: HTTPResponse.Status = .ok, refusedFor sentence: String? = nil
    ) async throws -> Response {
        _ = try printer()
        let place = "/drafts/\(draft.id)"
        let reading = ReadingIn(
            prefix: "word", address: place + "/word", back: Link(text("draft.back", visit), place),
            blank: Link(text("annex1.word", visit), "/notice/annex-1.docx"))
        return try await readInPage(reading, understood, visit, status, refusedFor: sentence)
    }

    private func readWord(_ visit: Visit) async throws -> Response {
        let draft = try await draft(visit)
        do {
            let found = try await printer().understand(visit.form.file?.content ?? [], beside: draft)
            return try await wordPage(draft, visit, try WordModels(site: self, visit: visit).preview(found, draft))
        } catch let fault as UnreadableDocument {
            return try await wordPage(
                draft, visit, nil, .unprocessableContent, refusedFor: text(fault.textKey, visit))
        }
    }

    /// What was shown comes back with the form, and is looked at again.
    private func takeInWord(_ visit: Visit) async throws -> Response {
        let request = try visit.request()
        guard let carried = visit.form["answers"], let version = request.expecting,
            let taken: FilledForm = try? CanonicalJSON.decode(from: carried)
        else { throw SiteFault.unreadableForm }
        do {
            let draft = try await casework.takeIn(
                taken, over: version, of: draftID(visit), by: visit.actor(), at: visit.now)
            return see("/drafts/\(draft.id)", done: "saved")
        } catch let stale as StaleDraft<ApplicationDraft> {
            return try await wordPage(stale.found, visit, nil, .conflict, refusedFor: text("word.stale", visit))
        }
    }
}
