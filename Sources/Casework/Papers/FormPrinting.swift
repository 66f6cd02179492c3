public import Records
import Papers
public import Selection

/// 附件1 on paper (三（一）): blank for everyone, a draft for its author, what was handed in for whoever may see it.
extension PaperDesk {
    public func blankForm() async throws -> [UInt8] {
        let program = try await casework.currentProgram()
        return try await typesetter.pdf(FormPaper(program, nil), at: Moment(program.issued))
    }

    /// The same to be filled in with a word processor.
    public func blankWordForm() async throws -> [UInt8] {
        try await typesetter.word(FormPaper(try await casework.currentProgram(), nil))
    }

    /// A draft as it would look, unnumbered.
    public func form(of id: DraftID, by actor: Actor) async throws -> [UInt8] {
        let draft = try await casework.draft(id, by: actor)
        let portrait = try await casework.portrait(beside: id, by: actor)
        return try await print(draft.body.form, cover: FormPaper.Cover(), portrait: portrait, at: draft.updated)
    }

    /// What was handed in, with the mark by which the sheet is known again.
    /// - Parameter place: where numbers are looked up.
    public func form(of id: DossierID, for actor: Actor, at now: Moment, place: String) async throws -> [UInt8] {
        let view = try await casework.dossier(id, for: actor, at: now)
        guard let form = view.form else { throw CaseworkFault.notFound }
        let said = actor.account == view.dossier.applicant ? [:] : try await said(of: view, at: now)
        return try await print(view, form, said: said, place: place, at: now)
    }

    /// For the archive, whole; nil when its person was erased.
    func archivedForm(of view: DossierView, place: String, at now: Moment) async throws -> [UInt8]? {
        let casework = casework
        let form = try await casework.records.database.read { try casework.opened(view.dossier.form, in: $0) }
        guard let form else { return nil }
        return try await print(view, form, said: try await said(of: view, at: now), place: place, at: now)
    }

    private func print(
        _ view: DossierView, _ form: FilledForm, said: [String: FormPaper.Said], place: String, at now: Moment
    ) async throws -> [UInt8] {
        guard let receipt = try await casework.document(numbered: view.dossier.id.text) else {
            throw CaseworkFault.notFound
        }
        let mark = DocumentMark(number: receipt.number, digest: receipt.digest, place: place)
        let pdf = try await print(
            form, cover: cover(of: view, receipt: receipt, mark: mark), portrait: view.portrait, said: said,
            at: receipt.at)
        return try await noted(pdf, number: receipt.number, person: view.dossier.person, at: now)
    }

    func cover(of view: DossierView, receipt: NumberedDocument, mark: DocumentMark) -> FormPaper.Cover {
        FormPaper.Cover(
            mark: mark, body: view.organisations[view.dossier.body]?.name ?? "", handedIn: receipt.at.day)
    }

    private func print(
        _ form: FilledForm, cover: FormPaper.Cover, portrait: Attachment?, said: [String: FormPaper.Said] = [:],
        at moment: Moment
    ) async throws -> [UInt8] {
        var pictures: [String: [UInt8]] = [:]
        if let portrait {
            pictures["portrait.jpg"] = try await casework.records.attachments.content(
                of: portrait, in: casework.records.database)
        }
        let paper = FormPaper(
            casework.program, form, cover: cover, portrait: portrait == nil ? nil : "portrait.jpg", said: said)
        return try await typesetter.pdf(paper, pictures: pictures, at: moment)
    }

    /// What the organisations on its way did, in the places the form has for them.
    private func said(of view: DossierView, at now: Moment) async throws -> [String: FormPaper.Said] {
        let (dossier, casework) = (view.dossier, casework)
        return try await casework.records.database.read { records in
            var said: [String: FormPaper.Said] = [:]
            for (position, desk) in dossier.chain.enumerated() {
                guard let evaluation = dossier.evaluations[desk] else { continue }
                let over = view.publicities.last { $0.publisher == desk && $0.isOver(at: now) }
                let place = position == 0 ? "employer" : position == dossier.chain.count - 1 ? "body" : "level"
                said[place] = FormPaper.Said(
                    held: evaluation.held, opinion: try casework.opened(evaluation.opinion, in: records) ?? "",
                    publicity: over?.days ?? [])
            }
            return said
        }
    }
}
