import Papers
import Records
public import Selection

/// 三（一）, 三（二）: the form and every page of every proof as one volume, for whoever may see the dossier.
extension PaperDesk {
    /// - Parameter place: where numbers are looked up.
    public func volume(of id: DossierID, for actor: Actor, at now: Moment, place: String) async throws -> [UInt8] {
        let view = try await casework.dossier(id, for: actor, at: now)
        guard let form = view.form, let receipt = try await casework.document(numbered: id.text) else {
            throw CaseworkFault.notFound
        }
        let mark = DocumentMark(number: receipt.number, digest: receipt.digest, place: place)
        let sheet = try await self.form(of: id, for: actor, at: now, place: place)
        let proofs = try await proofs(of: view)
        let formPages = try await drawer.pageCount(of: sheet, type: .pdf)
        let paper = VolumePaper(
            casework.program, form, cover: cover(of: view, receipt: receipt, mark: mark),
            sheets: [VolumePaper.Sheet(form: casework.program.formTitle, pages: formPages)]
                + proofs.map { proof in
                    VolumePaper.Sheet(
                        proof: proof.attachment.name,
                        claim: proof.attachment.claim.flatMap { VolumePaper.Claim($0, of: form, in: casework.program) },
                        pages: proof.pages,
                        digest: Fingerprint(of: proof.content).hex, mark: mark)
                }, verifier: try await verifier(of: id),
            mark: DocumentMark(number: receipt.number + "-v", digest: receipt.digest, place: place))
        let frame = try await typesetter.pdf(paper, standard: nil, at: receipt.at)
        let first = BoundFile(sheet, type: .pdf, pages: formPages, box: .wholePage)
        let volume = try await bound(frame, first, proofs)
        return try await noted(
            volume, number: receipt.number + "-v", person: view.dossier.person,
            proofs: proofs.map { Fingerprint(of: $0.content) }, of: id, at: now)
    }

    private func bound(_ frame: [UInt8], _ first: BoundFile, _ proofs: [OpenedProof]) async throws -> [UInt8] {
        do {
            return try await typesetter.bound(
                frame,
                [first] + proofs.map { BoundFile($0.content, type: $0.type, pages: $0.pages, box: .withinFrame) })
        } catch TypesettingFault.refused {
            // What one reader can't open another may draw: its pages go in as pictures.
            return try await typesetter.bound(frame, [first] + proofs.asyncFlatMap { try await pictures(of: $0) })
        }
    }

    private struct OpenedProof: Sendable {
        let attachment: Attachment
        let content: [UInt8]
        let type: UploadType
        let pages: Int
    }

    private func proofs(of view: DossierView) async throws -> [OpenedProof] {
        try await view.attachments.asyncMap { attachment in
            guard let type = UploadType(rawValue: attachment.type) else { throw PageFault.undrawable }
            let content = try await casework.records.attachments.content(
                of: attachment, in: casework.records.database)
            return OpenedProof(
                attachment: attachment, content: content, type: type,
                pages: try await drawer.pageCount(of: content, type: type))
        }
    }

    /// A page that nobody can draw stays an empty frame.
    private func pictures(of proof: OpenedProof) async throws -> [BoundFile] {
        try await (1...proof.pages).asyncMap { page in
            do {
                let picture = try await drawer.draw(page: page, of: proof.content, type: proof.type, size: .whole)
                return BoundFile(picture, type: .jpeg, pages: 1, box: .withinFrame)
            } catch is PageFault {
                return .empty
            }
        }
    }

    /// 审核人 (R24): who verified what was handed in last, and when.
    private func verifier(of id: DossierID) async throws -> VolumePaper.Verifier? {
        try await casework.records.database.read { records in
            let facts = try Ledger.facts(of: CaseKey(.dossier, id.text), in: records)
            guard let fact = facts.last(where: { $0.name == "verified" }),
                let name = try Accounts.account(fact.by.account, in: records)?.displayName
            else { return nil }
            return VolumePaper.Verifier(name: name, at: fact.at)
        }
    }
}
