import Foundation

/// Puts a backup back into a new folder, which appears only when everything in it has been verified.
struct Restore {
    let path: String
    let folder: String
    let keysPath: String
    let databaseFile: String
    let open: @Sendable (String) throws -> any Database

    func run() async throws -> (BackupReport, VerificationReport) {
        try demandEmptyFolder()
        guard DurableFile.exists(keysPath) else { throw KeyFault.missing(path: keysPath) }
        let keys = try KeyFile.load(keysPath)
        let place = URL(fileURLWithPath: folder).standardizedFileURL.path
        let staging = place + ".restoring-" + UUID().uuidString
        try DurableFile.makeFolder(staging)
        do {
            let manifest = try unpack(into: staging, keys: keys)
            let report = try await verify(staging)
            try DurableFile.sync(folder: staging)
            guard rename(staging, place) == 0 else { throw FileFault(place) }
            try DurableFile.syncFolder(of: place)
            return (manifest, report)
        } catch {
            try? FileManager.default.removeItem(atPath: staging)
            throw error
        }
    }

    private func demandEmptyFolder() throws {
        guard DurableFile.exists(folder) else { return }
        guard let found = try? FileManager.default.contentsOfDirectory(atPath: folder), found.isEmpty else {
            throw BackupFault.notEmpty(folder: folder)
        }
    }

    /// Opening brings the tables up to date and takes out again whoever was erased since.
    private func verify(_ staging: String) async throws -> VerificationReport {
        let store = try await RecordsStore.open(folder: staging, keysPath: keysPath, database: open)
        do {
            let report = try await store.verify()
            try await store.database.close()
            return report
        } catch {
            try? await store.database.close()
            throw error
        }
    }

    private func unpack(into staging: String, keys: Keys) throws -> BackupReport {
        let archive = try ArchiveReader(path)
        defer { archive.close() }
        var lines: [SignedList.Line] = []
        while let header = try archive.next() {
            guard header.name != SignedList.name else {
                let text = try archive.text(header)
                guard try archive.next() == nil else { throw BackupFault.damaged(path: path) }
                return try judge(text, lines, keys)
            }
            let place = try place(of: header.name, in: staging, keys)
            try makeFolders(above: place, upTo: staging)
            lines.append(SignedList.Line(name: header.name, digest: try archive.copy(header, to: place)))
        }
        throw BackupFault.damaged(path: path)
    }

    private func place(of name: String, in staging: String, _ keys: Keys) throws -> String {
        switch BackupPart(name) {
        case .database: staging + "/" + databaseFile
        case .attachment(let id): RecordsStore.attachments(in: staging, keys).path(of: id)
        case .checkpoint(let count): RecordsStore.checkpoints(in: staging, keys).path(of: count)
        case .ballots(let file): RecordsStore.ballots(in: staging, keys).folder + "/" + file
        case nil: throw BackupFault.damaged(path: path)
        }
    }

    private func makeFolders(above place: String, upTo staging: String) throws {
        let above = DurableFile.folder(of: place)
        guard above != staging, !DurableFile.exists(above) else { return }
        try makeFolders(above: above, upTo: staging)
        try DurableFile.makeFolder(above)
    }

    /// The list must be signed with these keys and be about exactly the files that came before it.
    private func judge(_ text: String, _ lines: [SignedList.Line], _ keys: Keys) throws -> BackupReport {
        let body = SignedList.body(ofNote: text)
        guard SignedNote.isSigned(text, body: body, as: keys.origin, by: keys.verifying) else {
            throw BackupFault.notSigned(keysPath: keysPath)
        }
        guard let manifest = SignedList(body, of: BackupReport.subject, files: lines) else {
            throw BackupFault.changed(part: SignedList.firstChanged(in: body, files: lines))
        }
        let parts = lines.compactMap { BackupPart($0.name) }
        return BackupReport(
            facts: manifest.facts, attachments: parts.count { if case .attachment = $0 { true } else { false } },
            checkpoints: parts.count { if case .checkpoint = $0 { true } else { false } }, at: manifest.at)
    }
}

extension RecordsStore {
    /// Puts a backup back into a folder that isn't there or is empty, and verifies all of it. The keys must be there
    /// already; whoever stands on the list of erasures beside them stays erased.
    public static func restore(
        from path: String, to folder: String, keysPath: String, databaseFile: String,
        database open: @escaping @Sendable (String) throws -> any Database
    ) async throws -> (backup: BackupReport, verified: VerificationReport) {
        try await Restore(
            path: path, folder: folder, keysPath: keysPath, databaseFile: databaseFile, open: open
        ).run()
    }
}
