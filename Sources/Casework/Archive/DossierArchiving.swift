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
        try await add(filesOf: [id.text, Scans.owner(of: id.text)], under: "proofs", to: &package)
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

    /// What people sent, portraits and stamped scans included, byte for byte, in the order in which it came.
    func add(filesOf owners: [String], under folder: String, to package: inout PackageMaking) async throws {
        let kept = try await casework.records.database.read { records in
            try owners.flatMap { try Attachments.all(of: $0, in: records) }
        }
        for (index, file) in kept.enumerated() {
            let content = try await casework.records.attachments.content(of: file, in: casework.records.database)
            guard let type = UploadType(rawValue: file.type) else { throw AttachmentFault.damaged(file.id) }
            try package.add(
                "\(folder)/\(index + 1).\(type.fileExtension)", titled: file.name, content, format: type.rawValue,
                sealed: file.id)
        }
    }

    private func metadata(
        of view: DossierView, _ files: [ArchiveMetadata.File]
    ) async throws -> ArchiveMetadata {
        let name = view.row.shown.name
        return ArchiveMetadata(
            .item, number: view.dossier.id.text,
            title: [casework.program.formTitle, name].compactMap(\.self).joined(separator: " "),
            office: casework.program.office, people: [name].compactMap(\.self),
            responsible: view.organisations[view.dossier.body]?.name ?? view.dossier.body.text,
            retention: view.dossier.retention, steps: try await steps(of: [CaseKey(.dossier, view.dossier.id.text)]),
            files: files, made: now)
    }
}
