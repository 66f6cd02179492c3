import Crypto
import Foundation

/// Writes files one after the other into a tar archive, a piece at a time, and remembers their digests.
struct ArchiveWriter {
    private let path: String
    private let file: Int32
    private(set) var lines: [SignedList.Line] = []

    /// Begins an archive at a place where there is no file.
    init(at path: String) throws {
        self.path = path
        file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw FileFault(path) }
    }

    /// Adds a file by its name in the archive.
    mutating func add(_ name: String, from source: String) throws {
        let input = open(source, O_RDONLY | O_CLOEXEC)
        guard input >= 0 else { throw FileFault(source) }
        defer { _ = close(input) }
        var state = stat()
        guard fstat(input, &state) == 0 else { throw FileFault(source) }
        let header = TarHeader(name: name, size: Int(state.st_size))
        try write(header.bytes)
        var hash = SHA256()
        try FilePieces.read(input, count: header.size, of: source) { piece in
            hash.update(data: piece)
            try write(piece)
        }
        try write([UInt8](repeating: 0, count: header.padding))
        lines.append(SignedList.Line(name: name, digest: Fingerprint(hash.finalize())))
    }

    /// Adds the signed list of what was added before.
    func add(manifest text: String) throws {
        let header = TarHeader(name: SignedList.name, size: text.utf8.count)
        try write(header.bytes + Array(text.utf8) + [UInt8](repeating: 0, count: header.padding))
    }

    /// Ends the archive; it is on disk then.
    func finish() throws {
        try write([UInt8](repeating: 0, count: 2 * TarHeader.blockSize))
        guard fsync(file) == 0 else { throw FileFault(path) }
    }

    func close() { _ = Foundation.close(file) }

    private func write(_ bytes: [UInt8]) throws { try DurableFile.writeAll(bytes, to: file, path: path) }
    private func close(_ file: Int32) -> Int32 { Foundation.close(file) }
}

/// Reads a file a piece at a time.
enum FilePieces {
    static let size = 1 << 20

    /// Exactly so many bytes, in pieces; a file that ends before is a fault.
    static func read(_ file: Int32, count: Int, of path: String, _ body: ([UInt8]) throws -> Void) throws {
        var rest = count
        while rest > 0 {
            let piece = try some(file, atMost: min(rest, size), of: path)
            guard !piece.isEmpty else { throw BackupFault.cutShort(path: path) }
            try body(piece)
            rest -= piece.count
        }
    }

    /// The next bytes; none at the end of the file.
    static func some(_ file: Int32, atMost count: Int, of path: String) throws -> [UInt8] {
        try [UInt8](unsafeUninitializedCapacity: count) { buffer, used in
            repeat { used = max(-1, Foundation.read(file, buffer.baseAddress, count)) } while used < 0 && errno == EINTR
            guard used >= 0 else {
                used = 0
                throw FileFault(path)
            }
        }
    }
}
