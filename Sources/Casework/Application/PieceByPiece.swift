public import Records
public import Selection

/// 三（一）, 附相关佐证材料: a proof that comes in pieces, so that a lost connection costs one piece and not the file.
extension Casework {
    /// How much one piece holds; a file's last may hold less.
    public static let pieceBytes = (64 << 10)...(1 << 20)
    /// For how long an upload of which nothing more comes is kept, by the machine's own clock.
    public static let hoursUploadsAreKept = 24

    /// Says of a file that it will come. Said again of one that isn't whole yet, it goes on from there.
    public func beginUpload(
        _ file: AnnouncedFile, beside id: DraftID, by actor: Actor
    ) async throws -> Upload {
        let vault = records.vault
        return try await records.database.write { records in
            let draft = try Self.ownClosed(id, actor, vault, in: records)
            let upload = try Uploads.begin(
                file, by: draft.key.person, owner: id.text, at: SystemClock.now, in: records)
            let others = try Uploads.open(of: id.text, in: records).filter { $0.id != upload.id }
            try Attachments.demandRoom(
                for: file.size, of: id.text, arriving: others.map(\.file.size).reduce(0, +),
                try Self.limits(beside: draft.origin.correcting, in: records), in: records)
            return upload
        }
    }

    /// How far an upload is, for the draft's own account.
    public func upload(_ id: String, beside draft: DraftID, by actor: Actor) async throws -> Upload {
        try await held(id, beside: draft, by: actor).upload
    }

    /// What isn't whole yet beside a draft.
    public func openUploads(beside id: DraftID, by actor: Actor) async throws -> [Upload] {
        let vault = records.vault
        return try await records.database.read { records in
            _ = try Self.ownClosed(id, actor, vault, in: records)
            return try Uploads.open(of: id.text, in: records)
        }
    }

    /// Takes the next piece; it is on disk once this returns.
    func take(
        _ piece: [UInt8], at offset: Int, of id: String, beside draft: DraftID, by actor: Actor
    ) async throws -> Upload {
        let (upload, key) = try await held(id, beside: draft, by: actor)
        let end = offset + piece.count
        guard offset == upload.received, !upload.isWhole else {
            throw PieceFault.wrongPlace(received: upload.received)
        }
        guard end <= upload.file.size else { throw PieceFault.beyondEnd }
        guard Self.pieceBytes.contains(piece.count) || (end == upload.file.size && piece.count <= 1 << 20) else {
            throw PieceFault.wrongSize
        }
        let name = try records.pieces.keep(piece, of: upload, under: key)
        let isTaken = try await records.database.write { records in
            let origin = try Self.ownClosed(draft, actor, self.records.vault, in: records).origin
            let limits = try Self.limits(beside: origin.correcting, in: records)
            try Attachments.demandRoom(for: upload.file.size, of: draft.text, limits, in: records)
            return try Uploads.add(piece: name, of: piece.count, to: upload, at: SystemClock.now, in: records)
        }
        let after = try await self.upload(id, beside: draft, by: actor)
        guard isTaken else {
            records.pieces.remove(name, of: upload)
            throw PieceFault.wrongPlace(received: after.received)
        }
        return after
    }

    /// The file that has come whole.
    func content(of upload: Upload, by actor: Actor) async throws -> [UInt8] {
        let (_, key) = try await held(upload.id, beside: DraftID(upload.owner), by: actor)
        return try records.pieces.content(of: upload, under: key)
    }

    /// Ties the attachment that an upload has become to what was said of the file, in the transaction that keeps it.
    func settle(
        _ upload: Upload, as attachment: Attachment, proving claim: ProofClaim?, by actor: Actor, at now: Moment,
        in records: any Writing
    ) throws {
        let vault = self.records.vault
        let draft = try Self.own(DraftID(upload.owner), actor, vault, in: records)
        if let claim, claim.speaks(of: draft.body.form, in: program) {
            try Attachments.set(claim, of: attachment.id, in: records)
        }
        if upload.file.isSignedPage, actor.role.isOfficial {
            var body = draft.body
            body.signedPage = attachment.id
            _ = try Drafts.save(body, over: draft.version, of: draft.id, at: now, vault: vault, in: records)
        }
        try Uploads.settle(upload.id, as: .kept(attachment.id), in: records)
    }

    /// Notes why a file isn't taken in, so that whoever asks again is told the same; its pieces go.
    func refuse(_ upload: Upload, for key: String) async throws {
        try await records.database.write { try Uploads.settle(upload.id, as: .refused(key), in: $0) }
        records.pieces.removeAll(of: upload.id)
    }

    /// Drops an upload with what has arrived of it.
    public func dropUpload(_ id: String, beside draft: DraftID, by actor: Actor) async throws {
        let (upload, _) = try await held(id, beside: draft, by: actor)
        try await records.database.write { try Uploads.remove(upload.id, in: $0) }
        records.pieces.removeAll(of: upload.id)
    }

    /// Forgets uploads of which nothing came for their hours, and takes from the disk what no upload speaks of.
    public func forgetUploads(at now: Moment) async throws {
        let until = now.adding(hours: -Self.hoursUploadsAreKept)
        try await records.database.write { try Uploads.forget(until: until, in: $0) }
        try await records.pieces.sweep(records.database)
    }

    private func held(
        _ id: String, beside draft: DraftID, by actor: Actor
    ) async throws -> (upload: Upload, key: PersonKey) {
        let vault = records.vault
        return try await records.database.read { records in
            _ = try Self.ownClosed(draft, actor, vault, in: records)
            guard let upload = try Uploads.upload(id, in: records), upload.owner == draft.text,
                let key = try vault.personKey(of: upload.person, in: records)
            else { throw CaseworkFault.notFound }
            return (upload, key)
        }
    }
}

/// Why a piece isn't taken.
public enum PieceFault: Error, Sendable, Hashable {
    /// It doesn't go on from what has arrived.
    case wrongPlace(received: Int)
    /// It reaches beyond the size that was announced.
    case beyondEnd
    /// It is smaller or larger than a piece may be.
    case wrongSize
}
