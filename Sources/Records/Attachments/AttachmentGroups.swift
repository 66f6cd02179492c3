import Crypto
import Foundation
public import Selection

extension Attachments {
    /// Stores many files at once, for a rehearsal: one transaction, one wait for the disk, then one transaction that
    /// registers them all. As with one, the files are whole on disk before a row speaks of them.
    public func add(
        _ group: [NewAttachment], limits: AttachmentLimits, at moments: [Moment], in database: any Database
    ) async throws -> [Attachment] {
        for new in group where new.content.count > limits.bytesEach {
            throw AttachmentFault.tooLarge(size: new.content.count, limit: limits.bytesEach)
        }
        let closed = try await database.write { records in
            try zip(group, moments).map { new, moment in try close(new, at: moment, in: records) }
        }
        for (attachment, box) in closed { try place(box, as: attachment.id) }
        // Linux returns from it once everything written so far is on disk.
        sync()
        do {
            try await database.write { records in
                for (new, closed) in zip(group, closed) {
                    try Self.demandRoom(for: new.content.count, of: new.owner, limits, in: records)
                    try Self.register(closed.attachment, in: records)
                }
            }
        } catch {
            for (attachment, _) in closed { removeFile(attachment.id) }
            throw error
        }
        return closed.map(\.attachment)
    }

    /// A file encrypted under its person's key, and what the register will say of it.
    func close(
        _ new: NewAttachment, at moment: Moment, in records: any Writing
    ) throws -> (attachment: Attachment, box: [UInt8]) {
        let salt = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
        let box = try vault.encrypt(salt + new.content, for: new.person, purpose: Self.purpose, in: records)
        let attachment = Attachment(
            id: Fingerprint(of: box).hex, person: new.person, owner: new.owner, name: new.name, type: new.type,
            size: new.content.count, commitment: Self.commitment(salt: salt, to: new.content), at: moment,
            claim: nil, kind: new.kind)
        return (attachment, box)
    }

    /// Writes a file in its place without waiting for the disk.
    private func place(_ box: [UInt8], as id: String) throws {
        let path = path(of: id)
        try FileManager.default.createDirectory(
            atPath: DurableFile.folder(of: path), withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw FileFault(path) }
        defer { _ = Foundation.close(file) }
        try DurableFile.writeAll(box, to: file, path: path)
    }
}
