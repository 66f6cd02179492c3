import Crypto
import Foundation
public import Selection

/// Uploaded files, each encrypted under its person's key and named by the digest of what lies on disk.
public struct Attachments: Sendable {
    public let folder: String
    let vault: Vault

    public init(folder: String, vault: Vault) {
        self.folder = folder
        self.vault = vault
    }

    /// Stores a file and registers it. The file is whole on disk before a row speaks of it; what else is to be noted
    /// of it is noted in the same transaction, or keeps it out.
    public func add(
        _ new: NewAttachment, limits: AttachmentLimits, at moment: Moment, in database: any Database,
        noting note: @escaping @Sendable (Attachment, any Writing) throws -> Void = { _, _ in }
    ) async throws -> Attachment {
        let (attachment, box) = try await database.write { records in
            try Self.demandRoom(for: new.content.count, of: new.owner, limits, in: records)
            return try close(new, at: moment, in: records)
        }
        try store(box, as: attachment.id)
        do {
            try await database.write { records in
                try Self.demandRoom(for: new.content.count, of: new.owner, limits, in: records)
                try Self.register(attachment, in: records)
                try note(attachment, records)
            }
        } catch {
            removeFile(attachment.id)
            throw error
        }
        return attachment
    }

    /// The content, read from disk and checked against its name and its commitment.
    public func content(of attachment: Attachment, in database: any Database) async throws -> [UInt8] {
        guard let box = try? DurableFile.read(path(of: attachment.id)), Fingerprint(of: box).hex == attachment.id else {
            throw AttachmentFault.damaged(attachment.id)
        }
        let salted = try await database.read { records in
            try vault.decrypt(box, for: attachment.person, purpose: Self.purpose, in: records)
        }
        guard let salted else { throw AttachmentFault.unknown(attachment.id) }
        let content = Array(salted.dropFirst(32))
        guard Self.commitment(salt: salted.prefix(32), to: content) == attachment.commitment else {
            throw AttachmentFault.damaged(attachment.id)
        }
        return content
    }

    /// Takes an attachment out of the register, and the file from the disk.
    public func remove(_ id: String, in database: any Database) async throws {
        try await database.write { try Self.remove(id, in: $0) }
        removeFile(id)
    }

    /// Takes an attachment out of the register; its file goes by `removeFiles` once that is on disk.
    public static func remove(_ id: String, in records: any Writing) throws {
        try records.run("DELETE FROM attachments WHERE id = ?", [.text(id)])
    }

    /// Takes all that an owner has out of the register; their files go by `removeFiles` once that is on disk.
    public static func removeAll(of owner: String, in records: any Writing) throws -> [String] {
        let ids = try all(of: owner, in: records).map(\.id)
        try records.run("DELETE FROM attachments WHERE owner = ?", [.text(owner)])
        return ids
    }

    /// Takes the files of what is out of the register from the disk.
    public func removeFiles(_ ids: [String]) { ids.forEach(removeFile) }

    /// Hands an owner's attachments over to another, as when a draft becomes a dossier.
    public static func pass(from owner: String, to other: String, in records: any Writing) throws {
        try records.run("UPDATE attachments SET owner = ? WHERE owner = ?", [.text(other), .text(owner)])
    }

    /// Everything an owner has, of whatever kind, the oldest first.
    public static func all(of owner: String, in records: any Reading) throws -> [Attachment] {
        try records.rows(columns + "WHERE owner = ? ORDER BY at, id", [.text(owner)]).map(attachment)
    }

    public static func list(
        of owner: String, _ kind: AttachmentKind = .proof, in records: any Reading
    ) throws -> [Attachment] {
        try all(of: owner, in: records).filter { $0.kind == kind }
    }

    /// The last portrait an owner was given.
    public static func portrait(of owner: String, in records: any Reading) throws -> Attachment? {
        try list(of: owner, .portrait, in: records).last
    }

    public static func attachment(_ id: String, in records: any Reading) throws -> Attachment? {
        try records.row(columns + "WHERE id = ?", [.text(id)]).map(attachment)
    }

    /// Whether the file on disk is the one that was stored.
    func isSound(_ id: String) -> Bool {
        (try? DurableFile.read(path(of: id))).map { Fingerprint(of: $0).hex == id } ?? false
    }

    /// Removes files that no row speaks of, left by a crash. Only while no one uploads.
    @discardableResult
    public func sweep(_ database: any Database) async throws -> Int {
        let known = try await database.read { records in
            Set(try records.rows("SELECT id FROM attachments").map { $0.text(0) })
        }
        let orphans = try files().filter { !known.contains(($0 as NSString).lastPathComponent) }
        for file in orphans { try FileManager.default.removeItem(atPath: folder + "/" + file) }
        return orphans.count
    }

    /// Every file in the store, by its path below the folder.
    func files() throws -> [String] {
        guard DurableFile.exists(folder) else { return [] }
        return try FileManager.default.subpathsOfDirectory(atPath: folder).filter { path in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: folder + "/" + path, isDirectory: &isFolder)
                && !isFolder.boolValue
        }.sorted()
    }

    func removeFile(_ id: String) { try? FileManager.default.removeItem(atPath: path(of: id)) }

    /// Two levels of folders, so that none holds more than a few hundred entries.
    func path(of id: String) -> String { "\(folder)/\(id.prefix(2))/\(id.dropFirst(2).prefix(2))/\(id)" }

    static let purpose = "attachment"

    private func store(_ box: [UInt8], as id: String) throws {
        let path = path(of: id)
        try DurableFile.makeFolder(folder)
        try DurableFile.makeFolder("\(folder)/\(id.prefix(2))")
        try DurableFile.makeFolder(DurableFile.folder(of: path))
        try DurableFile.write(box, to: path)
    }

    static func commitment(salt: some Sequence<UInt8>, to content: [UInt8]) -> Commitment {
        Commitment(Fingerprint(of: Array(salt) + Fingerprint(of: content).bytes).hex)
    }
}
