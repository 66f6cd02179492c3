public import Papers
public import Records
public import Selection

extension PaperDesk {
    /// What a filled form in a Word document, or another system's record of the person, says beside a draft; nothing is
    /// kept.
    public func understand(
        _ document: [UInt8], beside draft: Draft<ApplicationDraft>
    ) async throws -> FormDocument {
        let open = try await casework.returnedSections(of: draft)
        let reader = FormDocumentReader(casework.program, check: casework.form)
        guard TalentReader.reads(document) else {
            return try reader.read(try await typesetter.read(document), beside: draft.body.form, open: open)
        }
        let people = try TalentReader(casework.program).read(document)
        guard let person = people.first, people.count == 1 else { throw UnreadableDocument.talentSeveral }
        return reader.read(person, beside: draft.body.form, open: open)
    }
}

extension Casework {
    /// Takes what was understood of a document, and confirmed, into the version of a draft that was seen. What the
    /// draft has already changes nothing; throws `StaleDraft` where another save came between.
    public func takeIn(
        _ taken: FilledForm, over version: Int, of id: DraftID, by actor: Actor, at now: Moment
    ) async throws -> Draft<ApplicationDraft> {
        let vault = records.vault
        let documents = FormDocumentReader(program, check: form)
        return try await records.database.write { records in
            let found = try Self.own(id, actor, vault, in: records)
            let open = try returnedSections(of: found, in: records)
            var body = found.body
            body.form = documents.form(body.form, taking: taken, open: open)
            if body.form.sectionsChanged(from: found.body.form).isEmpty { return found }
            return try Drafts.save(body, over: version, of: id, at: now, vault: vault, in: records)
        }
    }

    /// The sections that may be answered in a draft which corrects a returned dossier; nil where all may.
    public func returnedSections(of draft: Draft<ApplicationDraft>) async throws -> Set<String>? {
        try await records.database.read { try returnedSections(of: draft, in: $0) }
    }

    func returnedSections(
        of draft: Draft<ApplicationDraft>, in records: any Reading
    ) throws -> Set<String>? {
        guard let dossier = draft.origin.correcting else { return nil }
        let file = try reader(records).file(dossier.text, of: Dossier.self)
        return Set(file?.state.outstanding?.corrections.map(\.section) ?? [])
    }
}
