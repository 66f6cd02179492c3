import Crypto
import Foundation

/// Reads a tar archive that `ArchiveWriter` wrote, and nothing that differs from it by a byte.
struct ArchiveReader {
    private let path: String
    private let file: Int32

    init(_ path: String) throws {
        self.path = path
        file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw FileFault(path) }
    }

    func close() { _ = Foundation.close(file) }

    /// The next file's header; nil at the archive's end, behind which there is nothing.
    func next() throws -> TarHeader? {
        let block = try exactly(TarHeader.blockSize)
        if let header = TarHeader(block) { return header }
        let end = try block + exactly(TarHeader.blockSize)
        guard end.allSatisfy({ $0 == 0 }), try FilePieces.some(file, atMost: 1, of: path).isEmpty else {
            throw BackupFault.damaged(path: path)
        }
        return nil
    }

    /// Copies the content to a new file, synced, and returns its digest.
    func copy(_ header: TarHeader, to place: String) throws -> Fingerprint {
        let copy = open(place, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard copy >= 0 else { throw FileFault(place) }
        defer { _ = Foundation.close(copy) }
        var hash = SHA256()
        try FilePieces.read(file, count: header.size, of: path) { piece in
            hash.update(data: piece)
            try DurableFile.writeAll(piece, to: copy, path: place)
        }
        try passPadding(header)
        guard fsync(copy) == 0 else { throw FileFault(place) }
        return Fingerprint(hash.finalize())
    }

    /// The content as text, within a limit that no manifest reaches.
    func text(_ header: TarHeader) throws -> String {
        guard header.size <= SignedList.largest else { throw BackupFault.damaged(path: path) }
        let bytes = try exactly(header.size)
        try passPadding(header)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func passPadding(_ header: TarHeader) throws {
        guard try exactly(header.padding).allSatisfy({ $0 == 0 }) else { throw BackupFault.damaged(path: path) }
    }

    private func exactly(_ count: Int) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try FilePieces.read(file, count: count, of: path) { bytes += $0 }
        return bytes
    }
}
