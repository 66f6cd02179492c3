import Foundation

/// A folder of files that one process looks at, for nobody else to read; in memory where there is such a place.
final class ScratchFolder: Sendable {
    let path: String

    /// Throws `NoScratchRoom`, and then leaves nothing behind.
    init(within parent: ScratchFolder? = nil) throws {
        path = (parent?.path ?? ScratchFile.place) + "/bole-" + UUID().uuidString
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        } catch {
            throw NoScratchRoom()
        }
    }

    convenience init(_ files: [String: [UInt8]], within parent: ScratchFolder) throws {
        try self.init(within: parent)
        for (name, content) in files {
            do { try Data(content).write(to: URL(filePath: path + "/" + name)) } catch { throw NoScratchRoom() }
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
