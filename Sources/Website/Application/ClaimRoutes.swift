import Casework
import HTTPTypes
import Hummingbird
import Pages
import Records
import Selection

/// What each proof proves: a part of Annex 1 or a row of it, and on which pages.
extension Site {
    func claimRoutes(_ pages: Pages) {
        let place = "/drafts/{id}/proofs/{proof}/claim"
        pages.get("\(place)") { request, visit in
            let draft = try await draft(visit)
            let proof = try await proof(of: draft, visit)
            // Pages that a proof doesn't have, said before it had come.
            let isWrong = request.uri.queryParameters["pages"] == "wrong"
            let count = isWrong ? try await pageCount(of: proof, draft.id, try visit.actor()) : nil
            return try await claimPage(proof, draft, visit, wrongPagesOf: count)
        }
        pages.post("\(place)") { _, visit in
            let draft = try await draft(visit)
            return try await noteClaim(try await proof(of: draft, visit), draft, visit, done: "saved")
        }
    }

    private func proof(of draft: Draft<ApplicationDraft>, _ visit: Visit) async throws -> Attachment {
        let id = try visit.parameter("proof")
        let kept = try await casework.attachments(of: draft.id, by: try visit.actor())
        guard let attachment = kept.first(where: { $0.id == id }) else { throw CaseworkFault.notFound }
        return attachment
    }

    /// What was said in the form is noted; pages that the proof doesn't have are asked for again.
    func noteClaim(
        _ attachment: Attachment, _ draft: Draft<ApplicationDraft>, _ visit: Visit, done: String
    ) async throws -> Response {
        let actor = try visit.actor()
        let pages = ClaimedPages(first: visit.form["firstPage"] ?? "", last: visit.form["lastPage"] ?? "")
        if pages == nil || pages?.range != nil {
            let count = try await pageCount(of: attachment, draft.id, actor)
            guard let last = pages?.range?.upperBound, last <= count else {
                return try await claimPage(attachment, draft, visit, .unprocessableContent, wrongPagesOf: count)
            }
        }
        let claim = visit.form["claim"].flatMap { ProofClaim($0, pages: pages?.range) }
        try await casework.claim(claim, of: attachment.id, beside: draft.id, by: actor)
        return see("/drafts/\(draft.id)/proofs", done: done)
    }

    private func pageCount(of attachment: Attachment, _ draft: DraftID, _ actor: Actor) async throws -> Int {
        guard let uploads else { throw SiteFault.closedForWriting }
        return try await uploads.pageCount(of: attachment) {
            try await casework.proof(attachment.id, of: draft, by: actor).content
        }
    }

    private func claimPage(
        _ attachment: Attachment, _ draft: Draft<ApplicationDraft>, _ visit: Visit, _ status: HTTPResponse.Status = .ok,
        wrongPagesOf count: Int? = nil
    ) async throws -> Response {
        let summary = count.map { count in
            let item = ErrorItem(text("claim.pagesWrong", ["count": "\(count)"], visit), address: "#f-firstPage")
            return ErrorSummary(heading: text("ask.wrong", visit), items: [item])
        }
        let place = "/drafts/\(draft.id)/proofs"
        let form = FormModel(
            action: "\(place)/\(attachment.id)/claim", button: text("draft.save", visit), key: Self.newKey(),
            fields: claimFields(attachment.claim, draft, visit))
        let page = DraftPartPage(
            heading: text("claim.title", ["name": attachment.name], visit), back: place,
            intro: text("claim.intro", visit), form: form)
        return try await self.page(page, page.heading, in: visit, status: status, summary: summary)
    }

    /// The questions, with what was said so far.
    func claimFields(_ claim: ProofClaim?, _ draft: Draft<ApplicationDraft>, _ visit: Visit) -> [FieldModel] {
        let chosen = visit.form["claim"] ?? claim?.text ?? ""
        var place = FieldModel("claim", label: text("claim.place", visit), isRequired: false)
        place.select = SelectInput(
            [OptionModel("", text("claim.none", visit))]
                + places(draft.body.form, visit).map {
                    OptionModel($0.text, said($0, of: draft.body.form, visit), isChosen: $0.text == chosen)
                })
        var first = FieldModel(
            "firstPage", label: text("claim.first", visit), isRequired: false, hint: text("claim.firstHint", visit))
        first.line = page("firstPage", claim?.pages?.lowerBound, visit)
        var last = FieldModel("lastPage", label: text("claim.last", visit), isRequired: false)
        last.line = page("lastPage", claim?.pages?.upperBound, visit)
        return [place, first, last]
    }

    private func page(_ name: String, _ said: Int?, _ visit: Visit) -> LineInput {
        LineInput("number", visit.form[name] ?? said.map { "\($0)" } ?? "", isShort: true)
    }

    /// Every part that can be proven, and the rows of each table that was filled in.
    private func places(_ form: FilledForm, _ visit: Visit) -> [ProofClaim] {
        casework.program.form.sections
            .filter { section in !section.fields.allSatisfy { $0.kind == .pledge } }
            .flatMap { section in
                [ProofClaim(section: section.id)]
                    + (form.rows[section.id] ?? []).indices.map { ProofClaim(section: section.id, row: $0) }
            }
    }

    /// A claim in words: the part, the row by its number and first answer, the pages.
    func said(_ claim: ProofClaim, of form: FilledForm?, _ visit: Visit) -> String {
        var words = sectionName(claim.section, visit)
        if let row = claim.row, let rows = form?.rows[claim.section], rows.indices.contains(row) {
            let field = casework.program.form.section(claim.section)?.fields.first { rows[row][$0.id] != nil }
            let values = ["row": "\(row + 1)", "name": field.flatMap { rows[row][$0.id] } ?? ""]
            words += text("claim.row", values, visit)
        }
        guard let pages = claim.pages else { return words }
        let key = pages.count == 1 ? "claim.page" : "claim.pages"
        return words + text(key, ["first": "\(pages.lowerBound)", "last": "\(pages.upperBound)"], visit)
    }
}
