import Papers
public import Records
public import Selection

/// 附件1, 照片: of one's photograph only the portrait made of it is kept.
extension UploadDesk {
    /// Makes a portrait and puts it beside a draft, in place of the one that was there.
    public func takePortrait(
        _ content: [UInt8], crop: PortraitCrop, to draft: DraftID, by actor: Actor, at now: Moment,
        key: RequestKey? = nil
    ) async throws -> Attachment {
        guard let rule = casework.program.form.portrait?.rule else { throw CaseworkFault.notFound }
        try await casework.demandOpenPortrait(of: draft, by: actor)
        let picture = try await PortraitMaker(inspector: inspector).make(content, to: rule, crop: crop)
        let before = try await casework.ownPortraits(of: draft, by: actor)
        let portrait = try await casework.attach(
            "portrait.jpg", type: UploadType.jpeg.rawValue, content: picture, as: .portrait, to: draft, by: actor,
            at: now, key: key
        ) { portrait, records in
            for other in before where other.id != portrait.id { try Attachments.remove(other.id, in: records) }
        }
        casework.records.attachments.removeFiles(before.map(\.id).filter { $0 != portrait.id })
        return portrait
    }
}

extension Casework {
    /// The portrait that belongs to a draft: its own, or that of the dossier it corrects.
    public func portrait(beside id: DraftID, by actor: Actor) async throws -> Attachment? {
        let draft = try await draft(id, by: actor)
        return try await records.database.read { records in
            try Attachments.portrait(of: id.text, in: records)
                ?? draft.origin.correcting.flatMap { try Attachments.portrait(of: $0.text, in: records) }
        }
    }

    /// Whether a draft may be given a portrait: of a returned dossier only what was returned is open.
    public func mayChangePortrait(of id: DraftID, by actor: Actor) async throws -> Bool {
        let draft = try await draft(id, by: actor)
        guard let section = program.form.portrait?.section else { return true }
        return try await returnedSections(of: draft)?.contains(section.id) != false
    }

    /// Takes a draft's own portrait away.
    public func removePortrait(beside id: DraftID, by actor: Actor) async throws {
        let own = try await ownPortraits(of: id, by: actor)
        try await records.database.write { records in
            for portrait in own { try Attachments.remove(portrait.id, in: records) }
        }
        records.attachments.removeFiles(own.map(\.id))
    }

    /// The picture itself, beside a draft.
    public func portraitContent(beside id: DraftID, by actor: Actor) async throws -> [UInt8] {
        try await portraitContent(try await portrait(beside: id, by: actor))
    }

    /// The picture itself, for whoever may see the dossier.
    public func portraitContent(of id: DossierID, for actor: Actor, at now: Moment) async throws -> [UInt8] {
        try await portraitContent(try await dossier(id, for: actor, at: now).portrait)
    }

    private func portraitContent(_ portrait: Attachment?) async throws -> [UInt8] {
        guard let portrait else { throw CaseworkFault.notFound }
        return try await records.attachments.content(of: portrait, in: records.database)
    }

    func demandOpenPortrait(of id: DraftID, by actor: Actor) async throws {
        guard try await mayChangePortrait(of: id, by: actor) else { throw CaseworkFault.notFound }
    }

    func ownPortraits(of id: DraftID, by actor: Actor) async throws -> [Attachment] {
        _ = try await draft(id, by: actor)
        return try await records.database.read { try Attachments.list(of: id.text, .portrait, in: $0) }
    }
}
