import Foundation

/// Pieces of files on disk, a folder for each upload, each piece encrypted under its person's key and named by the
/// digest of what lies there. A backup passes them by.
public struct UploadPieces: Sendable {
    let folder: String

    /// Keeps a piece, whole on disk once it returns; its name is to be noted in the register.
    public func keep(_ piece: [UInt8], of upload: Upload, under key: PersonKey) throws -> String {
        let box = try key.encrypt(piece, purpose: Self.purpose(upload, upload.received))
        let name = Fingerprint(of: box).hex
        try DurableFile.makeFolder(folder)
        try DurableFile.makeFolder(place(upload.id))
        try DurableFile.write(box, to: place(upload.id) + "/" + name)
        return name
    }

    /// All pieces in their order, each checked against its name and its place.
    public func content(of upload: Upload, under key: PersonKey) throws -> [UInt8] {
        var content: [UInt8] = []
        content.reserveCapacity(upload.received)
        for name in upload.pieces {
            let box = try DurableFile.read(place(upload.id) + "/" + name)
            content += try key.decrypt(box, purpose: Self.purpose(upload, content.count))
        }
        return content
    }

    /// Takes a piece that the register didn't take.
    public func remove(_ name: String, of upload: Upload) {
        try? FileManager.default.removeItem(atPath: place(upload.id) + "/" + name)
    }

    /// Takes what lies on disk of an upload.
    public func removeAll(of id: String) { try? FileManager.default.removeItem(atPath: place(id)) }

    /// Takes what no row speaks of. Folders are looked for first: a row stands before its folder is made.
    public func sweep(_ database: any Database) async throws {
        guard DurableFile.exists(folder) else { return }
        let found = try FileManager.default.contentsOfDirectory(atPath: folder)
        let known = try await database.read { records in
            Set(try records.rows("SELECT id FROM uploads WHERE proof IS NULL AND fault IS NULL").map { $0.text(0) })
        }
        for id in found where !known.contains(id) { removeAll(of: id) }
    }

    private func place(_ id: String) -> String { folder + "/" + id }

    private static func purpose(_ upload: Upload, _ offset: Int) -> String { "upload/\(upload.id)/\(offset)" }
}
