import Papers
public import Records
import Selection

extension ArchiveDesk {
    /// What organisations did together: slates, publicities, the decision and its notices, settings, lists for tier 3,
    /// draws; and which packages of people belong to it.
    /// - Parameters:
    ///   - packages: those handed over with it, each with its file's digest.
    ///   - path: where there is no file yet.
    public func exportSeason(with packages: [SignedList.Line], to path: String) async throws {
        let kinds: [CaseKind] = [.slate, .publicity, .decision, .settings, .filing, .panel, .round, .reading, .sitting]
        let keys = try await casework.records.database.read { records in
            try kinds.flatMap { try Ledger.cases(of: $0, in: records) }
        }
        let archived = try await casework.records.archived(keys, under: checkpoint)
        var package = try PackageMaking(at: path, now)
        try package.add(archived, key: casework.records.verifierKey)
        try package.add("packages", lines: packages.map { "\($0.digest.hex)  \($0.name)" })
        for key in keys {
            try await add(papersOf: key, to: &package)
            try await add(filesOf: [Scans.owner(of: key.id)], under: "scans/" + key.text, to: &package)
        }
        for (notice, _) in try await casework.notices() {
            let pdf = try await papers.selection(numbered: notice.number, place: place)
            try package.add("papers/notices/\(notice.number).pdf", titled: notice.number, pdf, format: "PDF/A-2b")
        }
        let metadata = try await metadata(keys, package.files)
        try package.add("metadata.xml", metadata.document)
        try package.close(as: casework.program.id, facts: archived.facts.count, at: now, in: casework.records)
    }

    /// The report of a sealed slate, the text of a posted publicity.
    private func add(papersOf key: CaseKey, to package: inout PackageMaking) async throws {
        do {
            let pdf: [UInt8]
            switch key.kind {
            case .slate: pdf = try await papers.report(on: SlateID(key.id), for: archivist, at: now, place: place)
            case .publicity:
                pdf = try await papers.publicity(PublicityID(key.id), for: archivist, at: now, place: place)
            case .dossier, .decision, .settings, .filing, .panel, .round, .reading, .sitting: return
            }
            try package.add("papers/\(key.text).pdf", titled: key.text, pdf, format: "PDF/A-2b")
        } catch CaseworkFault.notFound {
            // A slate that was never sealed has no report.
        }
    }

    private func metadata(_ keys: [CaseKey], _ files: [ArchiveMetadata.File]) async throws -> ArchiveMetadata {
        let program = casework.program
        return ArchiveMetadata(
            .file, number: program.id, title: program.title, office: program.office, people: [],
            responsible: program.office, retention: .permanent, steps: try await steps(of: keys), files: files,
            made: now)
    }
}
