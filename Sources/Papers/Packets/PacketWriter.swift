import CZip
import Foundation
import Selection

/// Takes the papers of a packet, one by one; good only while the packet is put together.
public struct PacketWriter: Sendable {
    private struct Entry: Sendable {
        let name: String
        let digest: String
        let path: String
    }

    private let folder: ScratchFolder
    private var entries: [Entry] = []

    init(folder: ScratchFolder) { self.folder = folder }

    /// - Parameters:
    ///   - name: with folders before it; a sign that would make another folder, or none, is written otherwise.
    ///   - digest: SHA-256, in hexadecimal.
    public mutating func add(_ content: [UInt8], named name: PacketName, digest: String) throws {
        let path = folder.path + "/\(entries.count)"
        do { try Data(content).write(to: URL(filePath: path)) } catch { throw PacketFault.noRoom }
        entries.append(Entry(name: name.text, digest: digest, path: path))
    }

    /// Writes the archive; returns how large it is.
    func close(to path: String, at moment: Moment, manifest: String) throws -> Int {
        var code: Int32 = 0
        guard let archive = zip_open(path, ZIP_CREATE | ZIP_EXCL, &code) else { throw PacketFault.noRoom }
        do {
            let list = folder.path + "/manifest"
            let lines = entries.map { "\($0.digest)  \($0.name)\n" }.joined()
            try Data(lines.utf8).write(to: URL(filePath: list))
            for entry in entries { try Self.add(entry.path, named: entry.name, to: archive, at: moment) }
            try Self.add(list, named: manifest, to: archive, at: moment)
        } catch {
            zip_discard(archive)
            throw PacketFault.noRoom
        }
        guard zip_close(archive) == 0 else {
            zip_discard(archive)
            throw PacketFault.noRoom
        }
        // What went into it is there twice now.
        for entry in entries { try? FileManager.default.removeItem(atPath: entry.path) }
        let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
        return size ?? 0
    }

    private static func add(_ path: String, named name: String, to archive: OpaquePointer, at moment: Moment) throws {
        guard let source = zip_source_file(archive, path, 0, -1) else { throw PacketFault.noRoom }
        let index = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            zip_source_free(source)
            throw PacketFault.noRoom
        }
        zip_file_set_mtime(archive, zip_uint64_t(index), time_t(moment.milliseconds / 1000), 0)
    }
}

/// A file's name in a packet, in the folders it lies in.
public struct PacketName: Sendable, Hashable {
    public let text: String

    /// Slashes within a part, and what no file system shows, stand as underscores.
    public init(_ parts: String...) {
        text = parts.map { part in
            String(String.UnicodeScalarView(part.unicodeScalars.map { Self.isPlain($0) ? $0 : "_" }))
        }.joined(separator: "/")
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x20 && scalar.value != 0x7F && !"/\\:*?\"<>|".unicodeScalars.contains(scalar)
    }
}
