import Casework
import HTTPTypes
import Hummingbird
import Pages
import Records
import Selection

/// Checking every answer, and handing in.
extension Site {
    func submissionRoutes(_ pages: Pages) {
        pages.get("/drafts/{id}/check") { _, visit in
            do {
                return try await check(try await draft(visit), visit)
            } catch CaseworkFault.notFound {
                // Who goes back after handing in looks for a draft that has become a dossier.
                return see("/my")
            }
        }
        pages.get("/drafts/{id}/submission") { _, visit in
            do {
                return try await halt(try await draft(visit), visit)
            } catch CaseworkFault.notFound {
                return see("/my")
            }
        }
        pages.get("/dossiers/{id}/receipt") { _, visit in try await receipt(visit) }
        pages.post("/drafts/{id}/submission") { _, visit in try await submit(visit) }
    }

    private func check(
        _ draft: Draft<ApplicationDraft>, _ visit: Visit, _ status: HTTPResponse.Status = .ok,
        _ summary: ErrorSummary? = nil
    ) async throws -> Response {
        let place = "/drafts/\(draft.id)"
        let employer: Organisation? =
            if let id = draft.body.employer { try await casework.organisation(id) } else { nil }
        let models = FormModels(site: self, visit: visit)
        // Of a returned dossier only the parts named then are open.
        let open = try await remarks(on: draft, visit).map { Set($0.keys) }
        let portrait = try await portrait(beside: draft, visit)
        let page = CheckPage(
            back: place,
            about: [
                FactLine(text("draft.employer", visit), employer?.name ?? ""),
                FactLine(text("draft.channel", visit), text("channel.\(draft.body.channel.rawValue)", visit)),
            ],
            sections: models.sections(draft.body.form, portrait: portrait) { section in
                open?.contains(section.id) == false ? nil : "\(place)/sections/\(section.id)?check=yes"
            },
            proofs: try await casework.attachments(of: draft.id, by: try visit.actor())
                .map { proof($0, of: draft.body.form, under: place, visit) },
            paper: place + "/paper", next: place + "/submission")
        return try await self.page(
            page, text("check.title", visit), in: visit, status: status,
            summary: summary == nil ? try await problems(draft, visit) : summary)
    }

    /// The halt before handing in: what it means, and one button.
    private func halt(_ draft: Draft<ApplicationDraft>, _ visit: Visit) async throws -> Response {
        let place = "/drafts/\(draft.id)"
        let employer: Organisation? =
            if let id = draft.body.employer { try await casework.organisation(id) } else { nil }
        let form = FormModel(
            action: place + "/submission",
            button: text(draft.origin.correcting == nil ? "check.submit" : "act.resubmit", visit), key: Self.newKey(),
            hidden: [HiddenField("version", String(draft.version))])
        let page = ActPage(
            heading: text("submit.title", visit),
            about: [
                FactLine(text("person.name", visit), draft.body.form["person.name"]),
                FactLine(text("draft.employer", visit), employer?.name ?? ""),
            ],
            back: place + "/check", form: form, warning: text("submit.warning", visit))
        return try await self.page(page, page.heading, in: visit)
    }

    private func receipt(_ visit: Visit) async throws -> Response {
        let actor = try visit.actor()
        let view = try await casework.dossier(DossierID(try visit.parameter("id")), for: actor, at: visit.now)
        guard view.dossier.applicant == actor.account else { throw CaseworkFault.notFound }
        let program = try await casework.currentProgram()
        let model = DossierModel(site: self, visit: visit, view: view)
        let handedIn = view.timeline.last { ["submitted", "resubmitted"].contains($0.name) }?.at ?? view.row.since
        let values = [
            "days": "\(program.publicity.employerDays.value)",
            "correction": "\(program.deadlines.correctionDays.value)",
        ]
        let digest = try await casework.document(numbered: view.row.id.text)?.digest ?? ""
        let receipt = ReceiptModel(
            heading: text("receipt.heading", visit), number: view.row.id.text,
            steps: ["receipt.employer", "receipt.publicity", "receipt.upwards", "receipt.returned"].map {
                text($0, values, visit)
            },
            about: [
                FactLine(text("receipt.at", visit), ShownTime.weekday(handedIn, in: visit.language)),
                FactLine(text("dossier.desk", visit), model.holder),
                FactLine(
                    text("receipt.cutoff", visit),
                    ShownTime.end(program.deadlines.electronic.value, in: visit.language)),
                FactLine(text("publicity.digest", visit), digest),
            ])
        return try await page(
            ReceiptPage(
                receipt: receipt, dossier: "/dossiers/\(view.row.id)",
                print: papers == nil ? nil : "/dossiers/\(view.row.id)/form.pdf"), text("receipt.heading", visit),
            in: visit)
    }

    /// Everything found in the form, each leading to its section.
    private func problems(_ draft: Draft<ApplicationDraft>, _ visit: Visit) async throws -> ErrorSummary? {
        let portrait = try await casework.portrait(beside: draft.id, by: try visit.actor())
        let findings = casework.findings(on: draft.body.form)
            + casework.program.form.findings(hasPortrait: portrait != nil)
        let items = findings.map { finding in
            ErrorItem(sentence(finding, visit), clause: finding.clause.text, address: address(finding, draft))
        }
        return items.isEmpty ? nil : ErrorSummary(heading: text("check.findings", visit), items: items)
    }

    private func address(_ finding: Finding, _ draft: Draft<ApplicationDraft>) -> String? {
        finding.section.map { "/drafts/\(draft.id)/sections/\($0)?check=yes" }
    }

    private func submit(_ visit: Visit) async throws -> Response {
        let id = try draftID(visit)
        let request = OfficeRequest(by: try visit.actor(), at: visit.now, key: try visit.request().key)
        // A second press comes when the draft has become the dossier already: its key knows the first answer.
        let draft = try? await draft(visit)
        do {
            let receipt = try await casework.perform(
                .submit(id, version: Int(visit.form["version"] ?? "") ?? 0, correcting: draft?.origin.correcting),
                request)
            return see("/dossiers/\(receipt.id)/receipt", done: "submitted")
        } catch let refusal as Refusal {
            guard let draft else { throw CaseworkFault.notFound }
            let summary = summary(of: refusal, visit) { address($0, draft) }
            return try await check(draft, visit, .unprocessableContent, summary)
        } catch CaseworkFault.changedMeanwhile {
            guard let draft else { throw CaseworkFault.notFound }
            let item = ErrorItem(text("draft.staleHow", visit))
            return try await check(
                draft, visit, .conflict, ErrorSummary(heading: text("draft.stale", visit), items: [item]))
        }
    }
}
