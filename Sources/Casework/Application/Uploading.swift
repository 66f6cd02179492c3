public import Papers
public import Records
public import Selection

/// Takes proofs in and draws them: what a file is, its bytes say and not its sender.
public struct UploadDesk: Sendable {
    let casework: Casework
    let inspector: UploadInspector
    let door = Turnstile(places: 2)
    let pictures = PictureCache(limit: 32 << 20)

    var drawer: PageDrawer { inspector.drawer }

    public init(_ casework: Casework, inspector: UploadInspector) {
        self.casework = casework
        self.inspector = inspector
    }

    /// Looks at a file and puts it beside a draft.
    public func take(
        _ content: [UInt8], named name: String, to draft: DraftID, by actor: Actor, at now: Moment,
        key: RequestKey? = nil
    ) async throws -> Attachment {
        _ = try await casework.draft(draft, by: actor)
        let found = try await inspector.inspect(content, named: name)
        return try await casework.attach(
            found.label.description, type: found.type.rawValue, content: content, to: draft, by: actor, at: now,
            key: key)
    }
}

extension Casework {
    /// Takes a proof away from a draft.
    public func removeAttachment(_ id: String, of draft: DraftID, by actor: Actor) async throws {
        guard try await attachments(of: draft, by: actor).contains(where: { $0.id == id }) else {
            throw CaseworkFault.notFound
        }
        try await records.attachments.remove(id, in: records.database)
    }

    /// A proof of a draft, for its own account.
    public func proof(
        _ id: String, of draft: DraftID, by actor: Actor
    ) async throws -> (attachment: Attachment, content: [UInt8]) {
        try await content(of: id, among: attachments(of: draft, by: actor))
    }

    /// A proof of a dossier, for whoever may see the dossier.
    public func proof(
        _ id: String, of dossier: DossierID, for actor: Actor, at now: Moment
    ) async throws -> (attachment: Attachment, content: [UInt8]) {
        try await content(of: id, among: self.dossier(dossier, for: actor, at: now).attachments)
    }

    private func content(
        of id: String, among attachments: [Attachment]
    ) async throws -> (attachment: Attachment, content: [UInt8]) {
        guard let attachment = attachments.first(where: { $0.id == id }) else { throw CaseworkFault.notFound }
        return (attachment, try await records.attachments.content(of: attachment, in: records.database))
    }
}
