import Casework
import HTTPTypes
import Hummingbird
import Pages
import Papers
import Records
import Selection

/// Proofs: uploaded, looked at, read again, taken away.
extension Site {
    func proofRoutes(_ pages: Pages) {
        pages.get("/drafts/{id}/proofs") { _, visit in try await proofs(try await draft(visit), visit) }
        pages.post("/drafts/{id}/proofs") { _, visit in try await upload(visit) }
        pages.get("/drafts/{id}/proofs/{proof}") { _, visit in
            file(try await casework.proof(visit.parameter("proof"), of: draftID(visit), by: visit.actor()))
        }
        claimRoutes(pages)
        uploadRoutes(pages)
        pictureRoutes(pages, under: "/drafts") { visit in
            try await casework.proof(visit.parameter("proof"), of: draftID(visit), by: visit.actor())
        }
        pages.post("/drafts/{id}/proofs/{proof}/removal") { _, visit in
            do {
                try await casework.removeAttachment(visit.parameter("proof"), of: draftID(visit), by: visit.actor())
            } catch CaseworkFault.notFound {
                // The second press finds it gone already; a stranger is told so by the page of the proofs.
            }
            return see("/drafts/\(try draftID(visit))/proofs", done: "removed")
        }
    }

    private func proofs(
        _ draft: Draft<ApplicationDraft>, _ visit: Visit, _ status: HTTPResponse.Status = .ok,
        _ summary: ErrorSummary? = nil
    ) async throws -> Response {
        let place = "/drafts/\(draft.id)"
        let actor = try visit.actor()
        let kept = try await casework.attachments(of: draft.id, by: actor)
        var field = FieldModel("file", label: text("proof.file", visit), hint: text("proof.hint", visit))
        field.line = LineInput("file", "")
        var fields = [field] + claimFields(nil, draft, visit)
        if actor.role.isOfficial {
            var signed = FieldModel("signedPage", label: text("draft.signedPage", visit), isRequired: false)
            signed.choice = ChoiceInput(several: true, [OptionModel("yes", text("draft.isSignedPage", visit))])
            fields.append(signed)
        }
        let form = FormModel(
            action: place + "/proofs", button: text("proof.upload", visit), key: Self.newKey(), fields: fields,
            hasFile: true, sending: SendingModel(place + "/uploads"))
        let page = DraftPartPage(
            heading: text("dossier.proofs", visit), back: place, intro: text("proof.intro", visit), form: form,
            proofs: kept.map { line($0, draft, visit) }, arriving: try await arriving(beside: draft.id, visit))
        return try await self.page(page, page.heading, in: visit, status: status, summary: summary)
    }

    func line(_ attachment: Attachment, _ draft: Draft<ApplicationDraft>, _ visit: Visit) -> ProofLine {
        let shown = proof(attachment, of: draft.body.form, under: "/drafts/\(draft.id)", visit)
        return ProofLine(
            name: shown.name, address: shown.address, size: shown.size,
            isSignedPage: attachment.id == draft.body.signedPage, claim: shown.claim, change: shown.address + "/claim",
            remove: button(shown.address + "/removal", "proof.remove", visit))
    }

    private func upload(_ visit: Visit) async throws -> Response {
        let draft = try await draft(visit)
        guard let uploads else { throw SiteFault.closedForWriting }
        do {
            let file = visit.form.file ?? PostedFile(name: "", content: [])
            let attachment = try await uploads.take(
                file.content, named: file.name, to: draft.id, by: try visit.actor(), at: visit.now,
                key: try visit.request().key)
            if visit.form["signedPage"] == "yes" {
                var body = draft.body
                body.signedPage = attachment.id
                _ = try await casework.save(body, over: draft.version, of: draft.id, by: visit.actor(), at: visit.now)
            }
            return try await noteClaim(attachment, draft, visit, done: "uploaded")
        } catch let fault as UploadFault {
            return try await refuse(fault.textKey, draft, visit)
        } catch AttachmentFault.tooLarge {
            return try await refuse(UploadFault.tooLarge.textKey, draft, visit)
        } catch AttachmentFault.tooMuch {
            return try await refuse("upload.tooMuch", draft, visit)
        }
    }

    private func refuse(_ key: String, _ draft: Draft<ApplicationDraft>, _ visit: Visit) async throws -> Response {
        let item = ErrorItem(text(key, visit), address: "#f-file")
        let summary = ErrorSummary(heading: text("ask.wrong", visit), items: [item])
        return try await proofs(draft, visit, .unprocessableContent, summary)
    }
}
