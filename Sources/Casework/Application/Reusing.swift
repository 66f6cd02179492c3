public import Records
public import Selection

/// 三（一）: whoever applied before doesn't write everything again.
extension Casework {
    /// Begins a draft from an application of one's own that has ended: what this year's form still takes, and the
    /// papers beside it. What the new draft holds is nobody's word until it is handed in.
    public func beginDraft(
        from id: DossierID, by actor: Actor, at now: Moment, key: RequestKey? = nil
    ) async throws -> Draft<ApplicationDraft> {
        let vault = records.vault
        let (draft, isNew) = try await records.database.write { records in
            if let known: DraftID = try Once.answer(to: key, of: actor, in: records) {
                return (try Self.own(known, actor, vault, in: records), false)
            }
            let (earlier, form) = try self.earlier(id, of: actor, at: now, in: records)
            var body = ApplicationDraft(form: ReusedForm(form, in: program, check: self.form).form)
            let employer = try Organisations.organisation(earlier.employer, in: records)
            if let employer, employer.state != .closed { body.employer = employer.organisation.id }
            let draft = try Drafts.begin(
                body, about: earlier.person, by: actor.account, origin: DraftOrigin(reusing: id), at: now,
                vault: vault, in: records)
            try Once.keep(draft.id, to: key, of: actor, in: records)
            return (draft, true)
        }
        if isNew { try await copyPapers(of: id, to: draft, at: now) }
        return draft
    }

    /// What a draft was begun from: the earlier answers that were taken over, and the places of those that weren't;
    /// nil where it was begun anew, or the earlier application is erased.
    public func reused(in draft: Draft<ApplicationDraft>) async throws -> ReusedForm? {
        guard let id = draft.origin.reusing else { return nil }
        return try await records.database.read { records in
            guard let file = try reader(records).file(id.text, of: Dossier.self) else { return nil }
            return try self.opened(file.state.form, in: records).map { ReusedForm($0, in: program, check: self.form) }
        }
    }

    private func earlier(
        _ id: DossierID, of actor: Actor, at now: Moment, in records: any Reading
    ) throws -> (Dossier, FilledForm) {
        guard let file = try reader(records).file(id.text, of: Dossier.self),
            file.state.applicant == actor.account, let form = try opened(file.state.form, in: records)
        else { throw CaseworkFault.notFound }
        let reportBy = try reportBy(file.state.body, file.state.tier, in: records)
        let isOver = file.state.end != nil || file.state.hasLapsed(reportBy: reportBy, at: now)
        guard isOver || file.state.program != program.id else { throw Refusal(.alreadySubmitted, "三（一）") }
        return (file.state, form)
    }

    private func copyPapers(of id: DossierID, to draft: Draft<ApplicationDraft>, at now: Moment) async throws {
        let kept = try await records.database.read { records in
            try Attachments.list(of: id.text, in: records)
                + [try Attachments.portrait(of: id.text, in: records)].compactMap(\.self)
        }
        for proof in kept {
            let content = try await records.attachments.content(of: proof, in: records.database)
            _ = try await records.attachments.add(
                NewAttachment(
                    person: draft.person, owner: draft.id.text, name: proof.name, type: proof.type, content: content,
                    kind: proof.kind),
                limits: Self.attachmentLimits, at: now, in: records.database
            ) { try Attachments.set(proof.claim, of: $0.id, in: $1) }
        }
    }
}
