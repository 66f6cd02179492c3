import Casework
import HTTPTypes
import Hummingbird
import Pages
import Papers
import Records
import Selection

/// 附件2 edited by hand and brought back: each difference is taken over or left, one by one.
extension Site {
    func summaryReturnRoutes(_ pages: Pages) {
        let place = "/slates/{id}/summary"
        pages.get("\(place)") { _, visit in try await returnPage(visit) }
        pages.post("\(place)") { _, visit in try await readSummary(visit) }
        pages.post("\(place)/changes") { _, visit in try await acceptChanges(visit) }
    }

    private func returnPage(
        _ visit: Visit, _ understood: UnderstoodModel? = nil, _ status: HTTPResponse.Status = .ok,
        refusedFor sentence: String? = nil
    ) async throws -> Response {
        let id = SlateID(try visit.parameter("id"))
        guard let body = Slate(id)?.body, try visit.official().organisation == body else {
            throw CaseworkFault.notFound
        }
        let place = "/slates/\(id)"
        let reading = ReadingIn(
            prefix: "summary", address: place + "/summary", back: Link(text("slate.title", visit), place),
            blank: Link(text("slate.summary", visit), place + "/summary.xlsx"))
        return try await readInPage(reading, understood, visit, status, refusedFor: sentence)
    }

    private func readSummary(_ visit: Visit) async throws -> Response {
        let id = SlateID(try visit.parameter("id"))
        do {
            guard let file = visit.form.file else { throw UnreadableSheet("summary.noFile") }
            let found = try await casework.compareSummary(
                file.content, named: file.name, on: id, for: try visit.official(), at: visit.now)
            let models = SummaryModels(site: self, visit: visit, found: found)
            return try await returnPage(visit, try models.preview(action: "/slates/\(id)/summary/changes"))
        } catch let fault as UnreadableSheet {
            return try await returnPage(
                visit, nil, .unprocessableContent, refusedFor: text(fault.message, fault.values, visit))
        }
    }

    /// What was shown comes back with the form; of it only what was marked is done, as the rules allow.
    private func acceptChanges(_ visit: Visit) async throws -> Response {
        let request = try visit.request()
        guard let carried = visit.form["changes"],
            let shown: [AcceptedChange] = try? CanonicalJSON.decode(from: carried)
        else { throw SiteFault.unreadableForm }
        let accepted = shown.enumerated().filter { visit.form["take-\($0.offset)"] == "yes" }.map(\.element)
        if accepted.isEmpty { return try await returnPage(visit, nil, refusedFor: text("summary.nothingTaken", visit)) }
        let answers = await casework.accept(accepted, request)
        let refused = try answers.compactMap { answer -> ErrorItem? in
            do {
                _ = try answer.get()
                return nil
            } catch let refusal as Refusal {
                return ErrorItem(sentence(refusal, visit), clause: refusal.clause.text)
            } catch is CaseworkFault {
                return ErrorItem(text("summary.notYours", visit))
            }
        }
        let counts = ["done": "\(answers.count - refused.count)", "left": "\(refused.count)"]
        return try await returnPage(
            visit,
            UnderstoodModel(
                sentence: NoticeBox(refused.isEmpty ? .good : .wait, text("summary.done", counts, visit)),
                leftOut: refused, take: nil, parts: []),
            refused.isEmpty ? .ok : .conflict)
    }
}
