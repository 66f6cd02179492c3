import Foundation

/// A file that one program looks at and that is gone afterwards; in memory where there is such a place, so that
/// nothing personal lies on a disk unencrypted.
struct ScratchFile {
    let path: String

    init(_ content: [UInt8]) throws {
        path = Self.place + "/bole-upload-" + UUID().uuidString
        let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
        guard FileManager.default.createFile(atPath: path, contents: Data(content), attributes: attributes) else {
            try? FileManager.default.removeItem(atPath: path)
            throw NoScratchRoom()
        }
    }

    /// In memory, where that can be.
    static var place: String {
        let memory = "/dev/shm"
        return FileManager.default.isWritableFile(atPath: memory) ? memory : NSTemporaryDirectory()
    }

    func remove() { try? FileManager.default.removeItem(atPath: path) }
}

/// The machine takes no file to work on now: its memory or its disk is full. Nothing was changed.
public struct NoScratchRoom: Error, Sendable, Hashable {
    public init() {}
}
