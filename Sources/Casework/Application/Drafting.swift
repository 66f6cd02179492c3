public import Records
public import Selection

/// 三（一）: filling in, before anything is said officially. Drafts are ordinary rows with a version.
extension Casework {
    /// Begins a draft: an applicant's own, or one that a clerk types for a person. Where that person has an account the
    /// draft is theirs, and handing it in confirms it; where they have none, a page they signed does.
    public func beginDraft(
        _ body: ApplicationDraft, for login: String? = nil, by actor: Actor, at now: Moment, key: RequestKey? = nil
    ) async throws -> Draft<ApplicationDraft> {
        let vault = records.vault
        return try await records.database.write { records in
            if let known: DraftID = try Once.answer(to: key, of: actor, in: records) {
                return try Self.own(known, actor, vault, in: records)
            }
            let (account, person) = try Self.speaker(login, actor, in: records)
            let origin = DraftOrigin(typedBy: actor.role == .applicant ? nil : actor.account)
            let draft = try Drafts.begin(
                body, about: person, by: account, origin: origin, at: now, vault: vault, in: records)
            try Once.keep(draft.id, to: key, of: actor, in: records)
            return draft
        }
    }

    /// Whose the draft is, and whom it is about.
    private static func speaker(
        _ login: String?, _ actor: Actor, in records: any Writing
    ) throws -> (AccountID, PersonID) {
        // Whoever judges applications, or looks on, writes none under the same account.
        guard actor.role == .applicant || actor.role.isOfficial else { throw CaseworkFault.notFound }
        guard actor.role.isOfficial, let login else {
            return (actor.account, try actor.person ?? PersonID(Counters.nextID(.person, in: records)))
        }
        guard let entry = try Accounts.account(login: login, in: records), entry.role == .applicant,
            entry.state == .active, let person = entry.person
        else { throw AccountFault.accountUnknown }
        return (entry.id, person)
    }

    /// Begins a draft from a returned dossier's form, so that corrections start from what was sent.
    public func beginCorrections(of id: DossierID, by actor: Actor, at now: Moment) async throws -> Draft<
        ApplicationDraft
    > {
        try await records.database.write { records in
            guard let file = try reader(records).file(id.text, of: Dossier.self),
                file.state.applicant == actor.account
            else { throw CaseworkFault.notFound }
            guard file.state.outstanding != nil else { throw Refusal(.nothingReturned, "三（二）") }
            let vault = self.records.vault
            let open = try Drafts.drafts(
                about: file.state.person, as: ApplicationDraft.self, vault: vault, in: records)
            if let begun = open.first(where: { $0.origin.correcting == id }) { return begun }
            var body = ApplicationDraft(form: try self.opened(file.state.form, in: records) ?? FilledForm())
            (body.employer, body.channel) = (file.state.employer, file.state.channel)
            return try Drafts.begin(
                body, about: file.state.person, by: actor.account, origin: DraftOrigin(correcting: id), at: now,
                vault: vault, in: records)
        }
    }

    /// Saves over the version that was seen; throws `StaleDraft` with what is there now when another save came between.
    public func save(
        _ body: ApplicationDraft, over version: Int, of id: DraftID, by actor: Actor, at now: Moment
    ) async throws -> Draft<ApplicationDraft> {
        let vault = records.vault
        return try await records.database.write { records in
            _ = try Self.ownClosed(id, actor, vault, in: records)
            return try Drafts.save(body, over: version, of: id, at: now, vault: vault, in: records)
        }
    }

    /// An account's own draft; another's isn't there.
    public func draft(_ id: DraftID, by actor: Actor) async throws -> Draft<ApplicationDraft> {
        let vault = records.vault
        return try await records.database.read { try Self.own(id, actor, vault, in: $0) }
    }

    /// An account's drafts, the last saved first.
    public func drafts(by actor: Actor) async throws -> [Draft<ApplicationDraft>] {
        let vault = records.vault
        return try await records.database.read { try Drafts.drafts(by: actor.account, vault: vault, in: $0) }
    }

    /// Takes a draft away with the proofs beside it; with the version that was seen, only while it is that.
    public func removeDraft(_ id: DraftID, over version: Int? = nil, by actor: Actor) async throws {
        let vault = records.vault
        let (files, uploads) = try await records.database.write { records in
            let found = try Self.own(id, actor, vault, in: records)
            if let version, version != found.version { throw StaleDraft(expected: version, found: found) }
            let uploads = try Uploads.open(of: id.text, in: records).map(\.id)
            try Uploads.removeAll(of: id.text, in: records)
            try Drafts.remove(id, in: records)
            return (try Attachments.removeAll(of: id.text, in: records), uploads)
        }
        records.attachments.removeFiles(files)
        uploads.forEach(records.pieces.removeAll)
    }

    /// Puts a proof or a portrait beside a draft, within the limits of size; what else is to be noted goes in with it.
    public func attach(
        _ name: String, type: String, content: [UInt8], as kind: AttachmentKind = .proof, to id: DraftID,
        by actor: Actor, at now: Moment, key: RequestKey? = nil,
        noting note: @escaping @Sendable (Attachment, any Writing) throws -> Void = { _, _ in }
    ) async throws -> Attachment {
        let draft = try await draft(id, by: actor)
        if let known = try await attachment(under: key, of: actor) { return known }
        let limits = try await records.database.read { try Self.limits(beside: draft.origin.correcting, in: $0) }
        do {
            return try await records.attachments.add(
                NewAttachment(
                    person: draft.person, owner: id.text, name: name, type: type, content: content, kind: kind),
                limits: limits, at: now, in: records.database
            ) { attachment, records in
                if let known: String = try Once.answer(to: key, of: actor, in: records) {
                    throw AttachedMeanwhile(id: known)
                }
                try Once.keep(attachment.id, to: key, of: actor, in: records)
                try note(attachment, records)
            }
        } catch is AttachedMeanwhile {
            guard let known = try await attachment(under: key, of: actor) else { throw CaseworkFault.notFound }
            return known
        }
    }

    /// Corrections join the files that the dossier has already.
    static func limits(beside dossier: DossierID?, in records: any Reading) throws -> AttachmentLimits {
        guard let dossier else { return attachmentLimits }
        let held = try Attachments.all(of: dossier.text, in: records)
        let room = attachmentLimits.bytesPerOwner - held.map(\.size).reduce(0, +)
        return AttachmentLimits(bytesEach: attachmentLimits.bytesEach, bytesPerOwner: max(0, room))
    }

    private func attachment(under key: RequestKey?, of actor: Actor) async throws -> Attachment? {
        try await records.database.read { records in
            guard let known: String = try Once.answer(to: key, of: actor, in: records) else { return nil }
            guard let attachment = try Attachments.attachment(known, in: records) else { throw CaseworkFault.notFound }
            return attachment
        }
    }

    /// Puts many proofs beside drafts in one go, each by the draft's own account; with one that isn't, none.
    public func attach(_ proofs: [NewProof]) async throws -> [Attachment] {
        let vault = records.vault
        let new = try await records.database.read { records in
            try proofs.map { proof in
                let draft = try Self.ownClosed(proof.draft, proof.actor, vault, in: records)
                return NewAttachment(
                    person: draft.key.person, owner: draft.id.text, name: proof.name, type: proof.type,
                    content: proof.content)
            }
        }
        return try await records.attachments.add(
            new, limits: Self.attachmentLimits, at: proofs.map(\.at), in: records.database)
    }

    /// 20 MB each, 200 MB a dossier.
    public static let attachmentLimits = AttachmentLimits(bytesEach: 20 << 20, bytesPerOwner: 200 << 20)

    /// What lies beside a draft.
    public func attachments(of id: DraftID, by actor: Actor) async throws -> [Attachment] {
        _ = try await draft(id, by: actor)
        return try await records.database.read { try Attachments.list(of: id.text, in: $0) }
    }

    static func own(
        _ id: DraftID, _ actor: Actor, _ vault: Vault, in records: any Reading
    ) throws -> Draft<ApplicationDraft> {
        let draft: Draft<ApplicationDraft>? = try Drafts.draft(
            ownClosed(id, actor, vault, in: records).id, vault: vault, in: records)
        guard let draft else { throw CaseworkFault.notFound }
        return draft
    }

    /// The same where its answers aren't asked for.
    static func ownClosed(
        _ id: DraftID, _ actor: Actor, _ vault: Vault, in records: any Reading
    ) throws -> ClosedDraft {
        let draft = try Drafts.closed(id, vault: vault, in: records)
        guard let draft, draft.account == actor.account || draft.origin.typedBy == actor.account else {
            throw CaseworkFault.notFound
        }
        return draft
    }
}

/// The same upload under the same key was quicker.
private struct AttachedMeanwhile: Error {
    let id: String
}
