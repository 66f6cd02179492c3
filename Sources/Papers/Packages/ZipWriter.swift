import CZip
import Foundation
public import Selection

/// Puts parts into one new zip file, which appears whole or not at all. Until it is closed they lie beside it on the
/// disk, so that memory holds one of them at a time; one that is never closed leaves nothing.
public final class ZipWriter {
    private let path: String
    private let moment: Moment
    private var archive: OpaquePointer?
    private var count = 0

    /// - Parameters:
    ///   - path: where there is no file yet.
    ///   - moment: when its parts are said to be from.
    public init(at path: String, stamped moment: Moment) throws(ZipFault) {
        self.path = path
        self.moment = moment
        var code: Int32 = 0
        archive = zip_open(path, ZIP_CREATE | ZIP_EXCL, &code)
        if code == ZIP_ER_EXISTS { throw .exists(path) }
        guard archive != nil, mkdir(parts, 0o700) == 0 else { throw .noRoom(path) }
    }

    deinit {
        if let archive { zip_discard(archive) }
        try? FileManager.default.removeItem(atPath: parts)
    }

    private var parts: String { path + ".parts" }

    /// - Parameter isPacked: whether it is made smaller; pictures and PDFs are small already.
    public func add(_ name: String, _ content: [UInt8], isPacked: Bool) throws(ZipFault) {
        count += 1
        let part = "\(parts)/\(count)"
        do {
            try Data(content).write(to: URL(filePath: part))
        } catch {
            throw .noRoom(path)
        }
        guard let source = zip_source_file_create(part, 0, -1, nil) else { throw .noRoom(path) }
        let index = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            zip_source_free(source)
            throw .noRoom(path)
        }
        let method = isPacked ? ZIP_CM_DEFLATE : ZIP_CM_STORE
        guard zip_set_file_compression(archive, UInt64(index), method, 0) == 0,
            zip_file_set_mtime(archive, UInt64(index), time_t(moment.milliseconds / 1000), 0) == 0
        else { throw .noRoom(path) }
    }

    /// Writes it all; it is on disk then, for its owner to read.
    public func close() throws(ZipFault) {
        guard let archive, zip_close(archive) == 0 else { throw .noRoom(path) }
        self.archive = nil
        guard chmod(path, 0o600) == 0, Self.isSynced(path) else { throw .noRoom(path) }
    }

    private static func isSynced(_ path: String) -> Bool {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return false }
        defer { _ = Foundation.close(file) }
        return fsync(file) == 0
    }
}

/// Why a zip file isn't written or read.
public enum ZipFault: Error, Sendable, Hashable {
    /// There is a file of this name; none is ever replaced.
    case exists(String)
    /// The disk is full, or the place may not be written to.
    case noRoom(String)
    /// It isn't there, is no zip file, or ends before it should.
    case unreadable(String)
}
