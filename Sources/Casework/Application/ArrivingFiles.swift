import Papers
public import Records
public import Selection

/// Files that come in pieces are looked at once they are whole, as those are that come at once.
extension UploadDesk {
    /// What became of a piece: the file goes on, or is a proof.
    public enum Arrival: Sendable, Hashable {
        case partial(Upload)
        /// The pages said to prove something may not be in it.
        case whole(Attachment, hasPages: Bool)
    }

    /// Takes a piece; with the last one, or asked again after it, the file becomes a proof or is refused, once.
    public func take(
        _ piece: [UInt8], at offset: Int, of id: String, beside draft: DraftID, by actor: Actor, at now: Moment
    ) async throws -> Arrival {
        do {
            let upload = try await casework.take(piece, at: offset, of: id, beside: draft, by: actor)
            guard upload.isWhole else { return .partial(upload) }
        } catch let fault as PieceFault {
            // The last piece may come again, whether or not its first coming was answered.
            let upload = try await casework.upload(id, beside: draft, by: actor)
            guard upload.isWhole, offset + piece.count == upload.received else { throw fault }
        }
        // A file is in memory while it is looked at: few at once, however many arrive.
        return try await door.pass { try await finish(id, beside: draft, by: actor, at: now) }
    }

    private func finish(
        _ id: String, beside draft: DraftID, by actor: Actor, at now: Moment
    ) async throws -> Arrival {
        let upload = try await casework.upload(id, beside: draft, by: actor)
        switch upload.outcome {
        case .kept(let proof)?: return .whole(try await kept(proof, beside: draft, by: actor), hasPages: true)
        case .refused(let key)?: throw RefusedFile(textKey: key)
        case nil: break
        }
        do {
            return try await keep(upload, beside: draft, by: actor, at: now)
        } catch let fault as UploadFault {
            try await casework.refuse(upload, for: fault.textKey)
            throw RefusedFile(textKey: fault.textKey)
        } catch AttachmentFault.tooMuch {
            try await casework.refuse(upload, for: RefusedFile.tooMuch.textKey)
            throw RefusedFile.tooMuch
        }
    }

    private func keep(
        _ upload: Upload, beside draft: DraftID, by actor: Actor, at now: Moment
    ) async throws -> Arrival {
        let content = try await casework.content(of: upload, by: actor)
        let found = try await inspector.inspect(content, named: upload.file.name)
        var claim = upload.file.claim
        if let said = claim, let pages = said.pages {
            let count = try await drawer.pageCount(of: content, type: found.type)
            if pages.upperBound > count { claim = ProofClaim(section: said.section, row: said.row) }
        }
        let proven = claim
        let key = RequestKey(name: "upload/" + upload.id, asked: Fingerprint(of: upload.id))
        let attachment = try await casework.attach(
            found.label.description, type: found.type.rawValue, content: content, to: draft, by: actor, at: now,
            key: key
        ) { [casework] attachment, records in
            try casework.settle(upload, as: attachment, proving: proven, by: actor, at: now, in: records)
        }
        casework.records.pieces.removeAll(of: upload.id)
        return .whole(attachment, hasPages: claim == upload.file.claim)
    }

    private func kept(_ id: String, beside draft: DraftID, by actor: Actor) async throws -> Attachment {
        let all = try await casework.attachments(of: draft, by: actor)
        guard let attachment = all.first(where: { $0.id == id }) else { throw CaseworkFault.notFound }
        return attachment
    }
}

/// Why a file that has come whole isn't taken in.
public struct RefusedFile: Error, Sendable, Hashable {
    /// The name of its sentence.
    public let textKey: String

    /// The draft's files together would pass their limit.
    public static let tooMuch = RefusedFile(textKey: "upload.tooMuch")
    public static let tooLarge = RefusedFile(textKey: UploadFault.tooLarge.textKey)
}
