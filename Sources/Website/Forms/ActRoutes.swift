import Casework
import HTTPTypes
import Hummingbird
import Pages
import Records
import Selection

/// The address of every act: its form, and what pressing its button does.
extension Site {
    typealias Scene = @Sendable (String, Visit) async throws -> ActScene

    func actRoutes(_ pages: Pages, on subject: ActSubject, _ scene: @escaping Scene) {
        let place = "/\(subject.collection)" + (subject.isOnly ? "" : "/{id}")
        pages.get("\(place)/{noun}") { request, visit in
            let (declaration, scene) = try await found(subject, scene, visit)
            if let closed = try await closedPage(declaration, scene, in: visit) { return closed }
            var form = ActForm(site: self, visit: visit, declaration: declaration, scene: scene)
            form.answers = prefilled(request, declaration, scene)
            form.place = request.uri.queryParameters["row"].flatMap { Self.place(named: String($0)) }
            if let earlier = scene.earlier[form.answers["corrects"]] { form.answers = earlier }
            return try await show(form, in: visit)
        }
        pages.post("\(place)/{noun}") { _, visit in
            let (declaration, scene) = try await found(subject, scene, visit)
            return try await carryOut(declaration, scene, in: visit)
        }
    }

    private func found(
        _ subject: ActSubject, _ scene: Scene, _ visit: Visit
    ) async throws -> (ActDeclaration, ActScene) {
        _ = try visit.actor()
        guard let declaration = ActDeclarations.of(subject, noun: try visit.parameter("noun")) else {
            throw SiteFault.noSuchPage
        }
        let scene = try await scene(visit.parameters.get("id").map { String($0) } ?? casework.program.id, visit)
        return (declaration, scene)
    }

    /// Answers a link brings along, such as the number of an objection: numbers, and what the form itself offers to
    /// choose from, so that no link puts words into anyone's mouth.
    private func prefilled(
        _ request: Hummingbird.Request, _ declaration: ActDeclaration, _ scene: ActScene
    ) -> Answers {
        Answers(
            texts: declaration.fields.reduce(into: [:]) { texts, field in
                guard let value = request.uri.queryParameters[Substring(field.name)].map({ String($0) }) else { return }
                if offers(value, field, scene) { texts[field.name] = [value] }
            })
    }

    private func offers(_ value: String, _ field: ActField, _ scene: ActScene) -> Bool {
        switch field.kind {
        case .number(let range): ActValues.number(value).map(range.contains) == true
        case .yesNo: value == "yes" || value == "no"
        case .dossier(let source), .dossiers(let source):
            scene.people[source]?.contains { $0.value == value } == true
        default:
            scene.choices[field.name]?.contains { $0.value == value }
                ?? field.kind.choices(in: casework.program)?.contains(value) ?? false
        }
    }

    private func carryOut(_ declaration: ActDeclaration, _ scene: ActScene, in visit: Visit) async throws -> Response {
        var form = ActForm(site: self, visit: visit, declaration: declaration, scene: scene)
        form.answers = Self.read(visit.form.answers, declaration)
        form.place = visit.form["row"].flatMap { Self.place(named: $0) }
        if visit.form["more"] != nil {
            form.blankRows = 6
            return try await show(form, in: visit)
        }
        let answers = form.answers
        return try await attempt(form, in: visit) { form, status, summary in
            try await show(form, in: visit, status: status, summary)
        } carryOut: {
            let command = try declaration.command(
                on: scene.id, from: answers, by: try visit.actor(), in: casework.program)
            try await casework.perform(command, try visit.request())
            return try await goOn(from: scene, declaration, visit)
        }
    }

    /// Back to the case, or where it was asked for to the next of the queue, at the same act if that is open there.
    func goOn(from scene: ActScene, _ declaration: ActDeclaration, _ visit: Visit) async throws -> Response {
        let done = declaration.act.rawValue
        guard visit.form["end"] == "next", let stage = scene.queue else {
            return see(scene.address, done: done, at: visit.form["row"])
        }
        let (actor, id) = (try visit.actor(), DossierID(scene.id))
        guard let next = try await casework.next(after: id, at: stage, for: actor, at: visit.now) else {
            return see(Self.queue(stage), done: done)
        }
        let isOpen = try await casework.dossier(next, for: actor, at: visit.now).acts.contains(declaration.act)
        return see(isOpen ? declaration.path(on: next.text) : "/dossiers/\(next)", done: done)
    }

    /// The name of the button that also goes on to the next of the queue; none for what is no desk's work.
    func onward(_ declaration: ActDeclaration, _ scene: ActScene, _ visit: Visit) -> String? {
        let isDeskWork = !ActDeclarations.application.contains { $0.act == declaration.act }
        guard scene.queue != nil, declaration.subject == .dossier, isDeskWork else { return nil }
        return text("toDo.andNext", ["act": text(declaration.textKey, visit)], visit)
    }

    /// Does what a form asks, or shows the form again with what stands in the way.
    func attempt(
        _ form: ActForm, in visit: Visit,
        show: (ActForm, HTTPResponse.Status, ErrorSummary?) async throws -> Response,
        carryOut: () async throws -> Response
    ) async throws -> Response {
        do {
            return try await carryOut()
        } catch let wrong as AnswerFaults {
            var form = form
            form.faults = wrong.faults
            return try await show(form, .unprocessableContent, form.summary)
        } catch let refusal as Refusal {
            return try await show(form, .unprocessableContent, summary(of: refusal, visit))
        } catch CaseworkFault.changedMeanwhile(let expected, _) {
            return try await show(form, .conflict, news(form.scene, since: expected, visit))
        }
    }

    /// Local times as moments; people of whom nothing was said or counted are left out.
    private static func read(_ answers: Answers, _ declaration: ActDeclaration) -> Answers {
        var answers = answers
        for field in declaration.fields where field.kind == .moment {
            answers.texts[field.name] = answers.texts[field.name].map { $0.map(local) }
        }
        if declaration.act == .deliberate {
            answers.rows["results"] = answers.rows["results"]?.filter { row in
                row.texts.contains { $0.key != "dossier" && $0.value.contains { !$0.isEmpty } }
            }
        }
        if declaration.act == .receivePaper {
            answers.rows["counts"] = answers.rows["counts"]?.filter { row in
                ["forms", "volumes"].contains { !["", "0"].contains(row[$0].trimmed) }
            }
        }
        return answers
    }

    /// The page of a form, with what it is about and what to mind.
    func show(
        _ form: ActForm, in visit: Visit, status: HTTPResponse.Status = .ok, _ summary: ErrorSummary? = nil
    ) async throws -> Response {
        let heading = text(form.declaration.textKey, visit)
        let page = ActPage(
            heading: heading, about: form.scene.about, back: form.scene.address, form: form.model,
            warning: form.scene.warnings[form.declaration.act])
        return try await self.page(page, heading, in: visit, status: status, summary: summary)
    }

    private func news(_ scene: ActScene, since seen: Int, _ visit: Visit) -> ErrorSummary {
        ErrorSummary(
            heading: text("fault.changed.title", visit),
            items: [ErrorItem(text("fault.changed.text", visit), address: scene.address)]
                + scene.news(since: seen).map { ErrorItem($0) })
    }

    /// What can be done with a case: a button where nothing is asked, else a link to the form.
    func actLinks(_ scene: ActScene, _ visit: Visit, of acts: [Act]? = nil) -> [ActLink] {
        (acts ?? scene.acts).compactMap { act in
            guard let declaration = ActDeclarations.of(act), !declaration.subject.isNew else { return nil }
            let name = text(declaration.textKey, visit)
            let address = declaration.path(on: scene.id)
            guard declaration.fields.isEmpty, !Self.final.contains(act) else {
                return ActLink(name: name, address: address, form: nil)
            }
            let form = FormModel(
                action: address, button: name, key: Self.newKey(),
                hidden: [HiddenField("version", String(scene.version))], isQuiet: true,
                onward: onward(declaration, scene, visit))
            return ActLink(name: name, address: address, form: form)
        }
    }

    /// Acts that can't be taken back: they are asked on a page of their own.
    private static let final: Set<Act> = [
        .withdraw, .sealSlate, .concludeConsultation, .issueNotice, .postPublicity, .consent, .confirmChange,
        .handInFiling, .fixPlan, .closeRound, .closeBallot, .signSitting,
    ]
}
