import Casework
import HTTPTypes
import Hummingbird
import Pages
import Records
import Selection

/// 三（二）: the employer looks at every item beside its proofs, and goes on to the next dossier.
extension Site {
    func verificationRoutes(_ pages: Pages) {
        pages.get("/dossiers/{id}/verification") { _, visit in
            let view = try await seen(visit)
            guard view.acts.contains(.verify) else { return see("/dossiers/\(view.dossier.id)") }
            return try await show(try verifying(view, visit), view, visit)
        }
        pages.post("/dossiers/{id}/verification") { _, visit in try await verify(try await seen(visit), visit) }
        pages.get("/to-do/next") { request, visit in
            let asked = request.uri.queryParameters
            let stage = asked["stage"].flatMap { Stage(rawValue: String($0)) } ?? .submitted
            let id = DossierID(asked["after"].map { String($0) } ?? "")
            let next = try await casework.next(after: id, at: stage, for: visit.official(), at: visit.now)
            return see(next.map { "/dossiers/\($0)" } ?? "/to-do")
        }
    }

    private func seen(_ visit: Visit) async throws -> DossierView {
        try await casework.dossier(DossierID(try visit.parameter("id")), for: visit.actor(), at: visit.now)
    }

    private func verifying(_ view: DossierView, _ visit: Visit) throws -> ActForm {
        guard let declaration = ActDeclarations.of(.verify) else { throw SiteFault.noSuchPage }
        return ActForm(site: self, visit: visit, declaration: declaration, scene: dossierScene(view, visit))
    }

    private func verify(_ view: DossierView, _ visit: Visit) async throws -> Response {
        var form = try verifying(view, visit)
        form.answers = visit.form.answers
        let end = visit.form["end"]
        let answers = form.answers
        let declaration = form.declaration
        return try await attempt(form, in: visit) { form, status, summary in
            try await show(form, view, visit, status, summary)
        } carryOut: {
            let command =
                end == "return"
                ? try returning(answers, declaration, view, visit)
                : try declaration.command(
                    on: view.dossier.id.text, from: answers, by: try visit.actor(), in: casework.program)
            try await casework.perform(command, try visit.request())
            let done = end == "return" ? Act.returnForCorrection : .verify
            return try await goOn(from: view, isNext: end == "next" || end == "return", done, visit)
        }
    }

    /// Every item was looked at; those that aren't met go back together, each with its remark.
    private func returning(
        _ answers: Answers, _ declaration: ActDeclaration, _ view: DossierView, _ visit: Visit
    ) throws -> Command {
        let items = declaration.fields.filter { $0.name == "items" }
        let answers = answers.sayingUsual(items, in: casework.program)
        try AnswerCheck(program: casework.program).require(items, in: answers)
        let actor = try visit.actor()
        var faults: [String: AnswerFault] = [:]
        var corrections: [Correction] = []
        for (number, row) in (answers.rows["items"] ?? []).enumerated() where row["isMet"] == "no" {
            let said = ActValues(answers: row, actor: actor, id: view.dossier.id.text, program: casework.program)
            guard let remark = said.optionallySaid("remark") else {
                faults["items[\(number)].remark"] = .missing
                continue
            }
            corrections.append(Correction(section: row["item"], remark: remark, code: said.optional("code")))
        }
        if !faults.isEmpty { throw AnswerFaults(faults) }
        return .dossier(view.dossier.id, .returnForCorrection(corrections))
    }

    /// The next of the same queue, ready to be verified; without one, what waits otherwise.
    private func goOn(from view: DossierView, isNext: Bool, _ done: Act, _ visit: Visit) async throws -> Response {
        let id = view.dossier.id
        guard isNext else { return see("/dossiers/\(id)", done: done.rawValue) }
        let next = try await casework.next(after: id, at: view.row.stage, for: visit.actor(), at: visit.now)
        return see(next.map { "/dossiers/\($0)/verification" } ?? "/to-do", done: done.rawValue)
    }

    private func show(
        _ form: ActForm, _ view: DossierView, _ visit: Visit, _ status: HTTPResponse.Status = .ok,
        _ summary: ErrorSummary? = nil
    ) async throws -> Response {
        let model = VerificationModel(site: self, visit: visit, view: view, form: form.model)
        return try await page(
            model.page(try await papers(of: view, visit)), model.heading, in: visit, status: status, summary: summary)
    }

    private func papers(of view: DossierView, _ visit: Visit) async throws -> [VerifiedPaper] {
        let id = view.dossier.id
        var papers: [VerifiedPaper] = []
        for attachment in view.attachments {
            let line = proof(attachment, of: view.form, under: "/dossiers/\(id)", visit)
            let sheets = try await sheets(of: attachment, at: line.address, visit) {
                try await casework.proof(attachment.id, of: id, for: visit.actor(), at: visit.now).content
            }
            papers.append(VerifiedPaper(proof: line, sheets: sheets))
        }
        return papers
    }
}

/// The page of one dossier's verification.
private struct VerificationModel {
    let site: Site
    let visit: Visit
    let view: DossierView
    let form: FormModel

    var heading: String {
        let name = view.row.shown.name ?? site.text("person.erased", visit)
        return site.text("act.verify", visit) + site.text("ask.colon", visit) + name
    }

    func page(_ papers: [VerifiedPaper]) -> VerificationPage {
        VerificationPage(
            heading: heading, back: "/dossiers/\(view.dossier.id)",
            about: DossierModel(site: site, visit: visit, view: view).about,
            comparisons: ComparisonModels(site: site, visit: visit, view: view).all, form: form, items: items,
            identity: form.fields.filter { $0.rows == nil }, papers: papers)
    }

    private var items: [VerifiedItem] {
        let shown = view.form.map {
            FormModels(site: site, visit: visit).sections($0, portrait: site.portrait(of: view, visit))
        } ?? []
        let named = zip(site.casework.program.form.sections.map(\.id), shown)
        let sections = Dictionary(named.map { ($0, $1) }) { first, _ in first }
        return (form.fields.compactMap(\.rows).first?.rows ?? []).compactMap { row in
            guard let fixed = row.cells.compactMap(\.fixed).first else { return nil }
            return VerifiedItem(
                place: fixed.name, value: fixed.value, name: site.sectionName(fixed.value, visit),
                section: sections[fixed.value], findings: findings(in: fixed.value),
                proofs: proofs(of: fixed.value),
                questions: row.cells.filter { $0.fixed == nil })
        }
    }

    private func proofs(of section: String) -> [Link] {
        view.attachments.compactMap { attachment in
            guard let claim = attachment.claim, claim.section == section else { return nil }
            let name = attachment.name + site.text("ask.colon", visit) + site.said(claim, of: view.form, visit)
            return Link(name, "#" + Site.sheetID(attachment, claim.pages?.lowerBound ?? 1))
        }
    }

    private func findings(in section: String) -> [ErrorItem] {
        view.findings.filter { ($0.values["field"] ?? "").hasPrefix(section + ".") }
            .map { ErrorItem(site.sentence($0, visit), clause: $0.clause.text) }
    }
}
