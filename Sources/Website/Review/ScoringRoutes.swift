import Casework
import HTTPTypes
import Hummingbird
import Pages
import Records
import Selection

/// Scores are kept while an expert types them, and handed in after a second look.
extension Site {
    func scoringRoutes(_ pages: Pages) {
        pages.post("/readings/{id}/draft") { _, visit in try await keepScores(visit) }
        pages.get("/readings/{id}/scores") { _, visit in try await secondLook(visit) }
        pages.post("/readings/{id}/scores") { _, visit in try await handIn(visit) }
    }

    /// Every criterion's answer and the comment, as the form sends them.
    private func typedScores(_ rubric: Rubric, _ visit: Visit) -> TypedScores {
        TypedScores(
            points: rubric.criteria.reduce(into: [:]) { points, criterion in
                points[criterion.id] = visit.form[ReadingModel.name(of: criterion)]
            }, comment: visit.form["comment"] ?? "")
    }

    private func keepScores(_ visit: Visit) async throws -> Response {
        let model = try await readingModel(visit)
        let typed = typedScores(model.view.facts.rubric, visit)
        do {
            let kept = try await casework.keep(
                typed, over: visit.form["seen"].flatMap { Int($0) } ?? 0, of: model.view.reading.id,
                by: try visit.actor(), at: visit.now)
            return answer(kept, model, visit)
        } catch let stale as StaleScores {
            if visit.isByScript { return Response(status: .conflict) }
            let summary = ErrorSummary(
                heading: text("fault.changed.title", visit),
                items: [ErrorItem(text("reading.otherPage", visit), address: "#scores")])
            var both = model
            both.elsewhere = stale.found.scores
            return try await show(both, typed: typed, over: stale.found.version, visit, status: .conflict, summary)
        } catch let refusal as Refusal {
            if visit.isByScript { return Response(status: .unprocessableContent) }
            return try await show(
                model, typed: typed, visit, status: .unprocessableContent, summary(of: refusal, visit))
        }
    }

    /// To the page's script as a draft's part answers it; a browser without goes on to the second look.
    private func answer(_ kept: ScoreDraft, _ model: ReadingModel, _ visit: Visit) -> Response {
        var model = model
        model.typed = kept.scores
        let place = "/readings/\(model.view.reading.id)"
        let isWhole = kept.scores.faults(by: model.view.facts.rubric).isEmpty
        let next = isWhole ? place + "/scores" : place + "?check=yes"
        guard visit.isByScript else { return see(next) }
        return json(
            .ok,
            [
                "seen": .text(String(kept.version)), "saved": .text(saved(kept, visit)), "next": .text(next),
                "remarks": .object(model.remarks.mapValues { .text(templates.html($0, visit.language)) }),
            ])
    }

    func saved(_ draft: ScoreDraft, _ visit: Visit) -> String {
        if draft.version == 0 { return text("reading.notSaved", visit) }
        return text("saving.saved", ["at": draft.updated.description], visit)
    }

    /// What would be handed in, once more, before it is final.
    private func secondLook(_ visit: Visit) async throws -> Response {
        let model = try await readingModel(visit)
        guard let declaration = ActDeclarations.of(.handInReading) else { throw SiteFault.noSuchPage }
        if let closed = try await closedPage(declaration, model.scene, in: visit) { return closed }
        guard let draft = model.view.draft else { throw CaseworkFault.notFound }
        let place = "/readings/\(model.view.reading.id)"
        if !draft.scores.faults(by: model.view.facts.rubric).isEmpty { return see(place + "?check=yes") }
        let form = FormModel(
            action: place + "/scores", button: text("act.handInReading", visit), key: Self.newKey(),
            hidden: model.carried(draft.scores))
        let page = ActPage(
            heading: text("reading.look", visit), about: model.given(draft.scores), back: place, form: form,
            warning: text("warn.handInReading", visit))
        return try await self.page(page, page.heading, in: visit)
    }

    private func handIn(_ visit: Visit) async throws -> Response {
        let model = try await readingModel(visit)
        guard let declaration = ActDeclarations.of(.handInReading) else { throw SiteFault.noSuchPage }
        do {
            let command = try declaration.command(
                on: model.view.reading.id.text, from: visit.form.answers, by: try visit.actor(),
                in: casework.program)
            try await casework.perform(command, try visit.request())
            return see("/readings", done: Act.handInReading.rawValue)
        } catch is AnswerFaults {
            return see("/readings/\(model.view.reading.id)?check=yes")
        } catch let refusal as Refusal {
            return try await show(model, visit, status: .unprocessableContent, summary(of: refusal, visit))
        } catch CaseworkFault.changedMeanwhile {
            return try await show(
                model, visit, status: .conflict, changedMeanwhile("/readings/\(model.view.reading.id)", visit))
        }
    }
}
