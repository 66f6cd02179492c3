import Foundation
public import Selection

/// Packs one folder into one file, as of one moment, while others write.
struct Backup {
    let store: RecordsStore
    let path: String
    let databaseFile: String
    let open: @Sendable (String) throws -> any Database

    /// Packs beside the place and renames at the end: a crash leaves no half backup under the asked name.
    func run(at moment: Moment) async throws -> BackupReport {
        guard !DurableFile.exists(path) else { throw BackupFault.exists(path: path) }
        let scratch = path + ".partial-" + UUID().uuidString
        try DurableFile.makeFolder(scratch)
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        let report = try await pack(into: scratch + "/backup", copyIn: scratch + "/copy", at: moment)
        guard rename(scratch + "/backup", path) == 0 else { throw FileFault(path) }
        try DurableFile.syncFolder(of: path)
        return report
    }

    private func pack(into file: String, copyIn folder: String, at moment: Moment) async throws -> BackupReport {
        try DurableFile.makeFolder(folder)
        try await store.database.copy(to: folder + "/" + databaseFile)
        var archive = try ArchiveWriter(at: file)
        defer { archive.close() }
        let (facts, attachments) = try await addAttachments(ofCopyIn: folder, to: &archive)
        try archive.add(BackupPart.database.name, from: folder + "/" + databaseFile)
        let counts = try store.checkpoints.counts().filter { $0 <= facts }
        for count in counts {
            try archive.add(BackupPart.checkpoint(count).name, from: store.checkpoints.path(of: count))
        }
        for file in try store.ballots.all() { try addBallots(file, to: &archive) }
        let manifest = SignedList(of: BackupReport.subject, at: moment, facts: facts, lines: archive.lines)
        try archive.add(manifest: try manifest.signed(with: store.keys))
        try archive.finish()
        return BackupReport(facts: facts, attachments: attachments, checkpoints: counts.count, at: moment)
    }

    /// Closes the copy again: it is one whole file then.
    private func addAttachments(
        ofCopyIn folder: String, to archive: inout ArchiveWriter
    ) async throws -> (facts: Int, attachments: Int) {
        let copy = try open(folder)
        do {
            guard try await copy.isSound() else { throw BackupFault.unsoundCopy }
            // What is still arriving begins anew after a restore.
            try await copy.write { _ = try $0.run("DELETE FROM uploads") }
            let attachments = try await addAttachments(of: copy, to: &archive)
            let facts = try await copy.read { try Ledger.lastSequence(in: $0) }
            try await copy.close()
            let files = try FileManager.default.contentsOfDirectory(atPath: folder)
            guard files == [databaseFile] else { throw BackupFault.unsoundCopy }
            return (facts, attachments)
        } catch {
            try? await copy.close()
            throw error
        }
    }

    /// Files removed since the copy was taken leave the copy too; any other file that isn't there is a fault.
    private func addAttachments(of copy: any Database, to archive: inout ArchiveWriter) async throws -> Int {
        let ids = try await copy.read { records in
            try records.rows("SELECT id FROM attachments ORDER BY id").map { $0.text(0) }
        }
        var count = 0
        for id in ids {
            if try add(id, to: &archive) {
                count += 1
            } else if try await store.database.read({ try Attachments.attachment(id, in: $0) }) == nil {
                try await copy.write { _ = try $0.run("DELETE FROM attachments WHERE id = ?", [.text(id)]) }
            } else {
                throw BadRecord.attachment(id)
            }
        }
        return count
    }

    /// A vote that is closed meanwhile leaves its list, which the copy's database doesn't ask for yet.
    private func addBallots(_ file: String, to archive: inout ArchiveWriter) throws {
        let path = store.ballots.folder + "/" + file
        guard DurableFile.exists(path) else { return }
        do {
            try archive.add(BackupPart.ballots(file).name, from: path)
        } catch let fault as FileFault where fault.code == ENOENT {
            return
        }
    }

    private func add(_ id: String, to archive: inout ArchiveWriter) throws -> Bool {
        let path = store.attachments.path(of: id)
        guard DurableFile.exists(path) else { return false }
        do {
            try archive.add(BackupPart.attachment(id).name, from: path)
        } catch let fault as FileFault where fault.code == ENOENT {
            return false
        }
        guard archive.lines.last?.digest.hex == id else { throw BadRecord.attachment(id) }
        return true
    }
}

extension RecordsStore {
    /// Packs the database as of one moment, every file and every signed head into one new file; never the keys.
    /// The copy's database is named as the engine names it in a folder, and `open` opens such a folder.
    public func backup(
        to path: String, at moment: Moment, databaseFile: String,
        database open: @escaping @Sendable (String) throws -> any Database
    ) async throws -> BackupReport {
        try await Backup(store: self, path: path, databaseFile: databaseFile, open: open).run(at: moment)
    }
}
