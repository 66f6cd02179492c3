import Casework
import HTTPTypes
import Hummingbird
import Pages
import Selection

/// "Can I apply?", asked before anyone signs in; the answers are kept nowhere.
extension Site {
    func applyRoutes(_ pages: Pages) {
        pages.get("/apply") { _, visit in try await apply(FilledForm(), visit) }
        pages.post("/apply") { _, visit in
            var form = FilledForm()
            for place in Program.prospectQuestions { form.values[place] = visit.form[place] }
            return try await answer(form, visit)
        }
    }

    private func answer(_ form: FilledForm, _ visit: Visit) async throws -> Response {
        switch casework.prospects(of: form) {
        case .success(let prospects): return try await apply(form, visit, answer: try await answer(prospects, visit))
        case .failure(let unreadable):
            let items = unreadable.findings.map { finding in
                ErrorItem(sentence(finding, visit), address: finding.place.map { "#" + FieldModel($0, label: "").id })
            }
            let summary = ErrorSummary(heading: text("ask.wrong", visit), items: items)
            return try await apply(form, visit, problems: unreadable.findings, .unprocessableContent, summary)
        }
    }

    private func apply(
        _ form: FilledForm, _ visit: Visit, problems: [Finding] = [], _ status: HTTPResponse.Status = .ok,
        _ summary: ErrorSummary? = nil, answer: ApplyAnswer? = nil
    ) async throws -> Response {
        let model = FormModel(
            action: "/apply", button: text("apply.ask", visit), key: Self.newKey(),
            fields: FormModels(site: self, visit: visit).fields(at: Program.prospectQuestions, form, problems))
        return try await page(
            ApplyPage(form: model, answer: answer), text("apply.title", visit), in: visit, status: status,
            summary: summary)
    }

    private func answer(_ prospects: [Prospect], _ visit: Visit) async throws -> ApplyAnswer {
        let program = try await casework.currentProgram()
        let open = prospects.filter { $0.isAppliedFor && $0.isOpen }
        let names = open.map { text("tier.\($0.tier.rawValue)", visit) }.joined(separator: text("ask.comma", visit))
        let isInTime = program.takesApplications(at: visit.now)
        let cutoff = ["cutoff": program.deadlines.electronic.value.description]
        let box =
            if !isInTime { NoticeBox(.bad, text("refusal.tooLate", cutoff, visit)) } else if open.isEmpty {
                NoticeBox(.bad, text("apply.none", visit))
            } else { NoticeBox(.good, text("apply.open", ["tiers": names], visit)) }
        let models = FormModels(site: self, visit: visit)
        let proofs = [
            FactLine(text("apply.form", visit), text("apply.copies", ["count": "\(program.paper.form.value)"], visit)),
            FactLine(
                text("dossier.proofs", visit),
                text("apply.copies", ["count": "\(program.paper.evidence.value)"], visit)),
            FactLine(
                text("apply.until", visit), ShownTime.end(program.deadlines.electronic.value, in: visit.language)),
        ]
        return ApplyAnswer(
            sentence: box, tiers: prospects.map { tier($0, visit) },
            sections: program.form.sections.map(models.name), proofs: proofs, isOpen: isInTime && !open.isEmpty)
    }

    private func tier(_ prospect: Prospect, _ visit: Visit) -> TierAnswer {
        let items = prospect.remarks.map { remark in
            ErrorItem(sentence(remark.finding, visit), clause: remark.finding.clause.text, words: remark.words)
        }
        let state =
            if !prospect.isOpen { TagModel(text("apply.shut", visit), .bad) } else if !items.isEmpty {
                TagModel(text("apply.judged", visit), .wait)
            } else { TagModel(text("apply.met", visit), .good) }
        return TierAnswer(
            heading: text("tier.\(prospect.tier.rawValue)", visit), state: state,
            note: prospect.isAppliedFor ? nil : text("refusal.tierNotOpen", visit), items: items)
    }
}
