import Foundation
public import Selection

/// Papers in one archive, put together outside of the process: each goes out of hand before the next is made. Gone with
/// its last holder.
public final class Packet: Sendable {
    private let folder: ScratchFolder
    /// In bytes.
    public let size: Int

    private init(_ folder: ScratchFolder, size: Int) {
        self.folder = folder
        self.size = size
    }

    /// Puts an archive together. Where that can't be, nothing of it is left.
    /// - Parameter manifest: the name of the list of its files with their digests, which `sha256sum -c` reads.
    public static func write(
        at moment: Moment, manifest: String, _ body: (inout PacketWriter) async throws -> Void
    ) async throws -> Packet {
        let folder: ScratchFolder
        do { folder = try ScratchFolder() } catch { throw PacketFault.noRoom }
        var writer = try PacketWriter(at: folder.path + archive, stamped: moment)
        try await body(&writer)
        try writer.close(manifest: manifest)
        let size = try FileManager.default.attributesOfItem(atPath: folder.path + archive)[.size] as? Int
        return Packet(folder, size: size ?? 0)
    }

    /// The archive from its beginning, piece by piece.
    public func read(_ take: ([UInt8]) async throws -> Void) async throws {
        let file = try FileHandle(forReadingFrom: URL(filePath: folder.path + Self.archive))
        defer { try? file.close() }
        while let piece = try file.read(upToCount: Self.pieceSize), !piece.isEmpty { try await take(Array(piece)) }
    }

    private static let archive = "/packet.zip"
    private static let pieceSize = 256 << 10
}

/// Why a packet wasn't put together; no part of it is left.
public enum PacketFault: Error, Sendable, Hashable {
    /// What was written didn't arrive whole: there is no room.
    case noRoom
}
