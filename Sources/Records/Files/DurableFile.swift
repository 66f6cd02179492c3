import Foundation

/// Files that are either whole and on disk, or not there at all.
enum DurableFile {
    /// Writes beside the place, syncs, renames, and syncs the folder: after a power cut the old or the new
    /// file is there.
    /// - Parameter isTimeless: the file says of itself that it is from 1970, and so not when it was written.
    static func write(
        _ bytes: [UInt8], to path: String, mode: mode_t = 0o600, isTimeless: Bool = false
    ) throws {
        let partial = path + ".partial"
        let file = open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
        guard file >= 0 else { throw FileFault(path) }
        do {
            try writeAll(bytes, to: file, path: path)
            if isTimeless {
                guard futimens(file, [timespec(), timespec()]) == 0 else { throw FileFault(path) }
            }
            guard fsync(file) == 0 else { throw FileFault(path) }
        } catch {
            _ = close(file)
            _ = unlink(partial)
            throw error
        }
        guard close(file) == 0, rename(partial, path) == 0 else { throw FileFault(path) }
        try syncFolder(of: path)
    }

    /// Makes a file that must not exist yet.
    static func create(_ bytes: [UInt8], at path: String, mode: mode_t = 0o600) throws {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard file >= 0 else { throw FileFault(path) }
        defer { _ = close(file) }
        try writeAll(bytes, to: file, path: path)
        guard fsync(file) == 0 else { throw FileFault(path) }
        try syncFolder(of: path)
    }

    /// Adds a line at the end and returns once it is on disk.
    static func append(line: String, to path: String) throws {
        let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw FileFault(path) }
        defer { _ = close(file) }
        // A new line first: a line cut short by a crash stays by itself.
        try writeAll(Array("\n\(line)\n".utf8), to: file, path: path)
        guard fsync(file) == 0 else { throw FileFault(path) }
        try syncFolder(of: path)
    }

    /// Takes a file away for good.
    static func remove(_ path: String) throws {
        guard unlink(path) == 0 || errno == ENOENT else { throw FileFault(path) }
        try syncFolder(of: path)
    }

    static func writeAll(_ bytes: [UInt8], to file: Int32, path: String) throws {
        var written = 0
        try bytes.withUnsafeBytes { buffer in
            while written < buffer.count {
                let count = Foundation.write(file, buffer.baseAddress! + written, buffer.count - written)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { throw FileFault(path) }
                written += count
            }
        }
    }

    static func syncFolder(of path: String) throws {
        try sync(folder: folder(of: path))
    }

    /// The folder a path lies in. Foundation's own answer traps on a name of one letter.
    static func folder(of path: String) -> String {
        let bare = path.utf8.last == UInt8(ascii: "/") ? path.dropLast() : path[...]
        guard let slash = bare.lastIndex(of: "/") else { return "." }
        return slash == bare.startIndex ? "/" : String(bare[..<slash])
    }

    static func sync(folder: String) throws {
        let file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard file >= 0 else { throw FileFault(folder) }
        defer { _ = close(file) }
        guard fsync(file) == 0 else { throw FileFault(folder) }
    }

    static func read(_ path: String) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else { throw FileFault(path) }
        return [UInt8](data)
    }

    static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    /// Makes a folder for the owner's eyes alone, and those above it.
    static func makeFolder(_ path: String) throws {
        if exists(path) { return }
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        try syncFolder(of: path)
    }
}

/// A file that could not be read or written, and the system's reason.
public struct FileFault: Error, Sendable, Hashable {
    public let path: String
    /// The system's error number, such as 28 for a full disk.
    public let code: Int32

    init(_ path: String) {
        code = errno
        self.path = path
    }
}
