import Papers
import Records
public import Selection

extension ArchiveDesk {
    /// One person's case: facts, what they said, the form as handed in, and their proofs byte for byte.
    /// - Parameter path: where there is no file yet.
    public func export(_ id: DossierID, to path: String) async throws {
        let key = CaseKey(.dossier, id.text)
        let archived = try await casework.records.archived([key], under: checkpoint)
        guard !archived.facts.isEmpty else { throw CaseworkFault.notFound }
        let view = try await casework.dossier(id, for: archivist, at: now)
        var package = try PackageMaking(at: path, now)
        try package.add(archived, key: casework.records.verifierKey)
        if let form = try await papers.archivedForm(of: view, place: place, at: now) {
            try package.add("papers/form.pdf", titled: casework.program.formTitle, form, format: "PDF/A-2b")
        }
        if let record = try await record(of: view) { try package.add("talent.xml", record) }
        for (index, proof) in ([view.portrait].compactMap(\.self) + view.attachments).enumerated() {
            try await add(proof, numbered: index + 1, to: &package)
        }
        let metadata = try await metadata(of: view, package.files)
        try package.add("metadata.xml", metadata.document)
        try package.close(as: key.text, facts: archived.facts.count, at: now, in: casework.records)
    }

    /// After GB/T 35397; nil when the person was erased.
    private func record(of view: DossierView) async throws -> [UInt8]? {
        let casework = casework
        let form = try await casework.records.database.read { try casework.opened(view.dossier.form, in: $0) }
        return form.map { TalentRecord.document(of: [TalentRecord(casework.program, $0, id: view.dossier.id.text)]) }
    }

    private func add(_ proof: Attachment, numbered number: Int, to package: inout PackageMaking) async throws {
        let content = try await casework.records.attachments.content(of: proof, in: casework.records.database)
        guard let type = UploadType(rawValue: proof.type) else { throw AttachmentFault.damaged(proof.id) }
        let digits = String(number)
        let padded = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
        try package.add(
            "proofs/\(padded).\(type.fileExtension)", titled: proof.name, content, format: type.rawValue,
            sealed: proof.id)
    }

    private func metadata(
        of view: DossierView, _ files: [ArchiveMetadata.File]
    ) async throws -> ArchiveMetadata {
        let name = view.row.shown.name
        return ArchiveMetadata(
            number: view.dossier.id.text,
            title: [casework.program.formTitle, name].compactMap(\.self).joined(separator: " "),
            office: casework.program.office, people: [name].compactMap(\.self),
            responsible: view.organisations[view.dossier.body]?.name ?? view.dossier.body.text,
            retention: view.dossier.retention, steps: try await steps(of: [CaseKey(.dossier, view.dossier.id.text)]),
            files: files, made: now)
    }
}
