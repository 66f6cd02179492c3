import CMagic

/// libmagic's word on what bytes are. Its handle isn't safe for two at once: the actor lets one in at a time.
actor Magic {
    private let handle: magic_t

    /// Loads the database, once.
    init() throws {
        // Openings alone: no unpacking, no parsing of containers.
        let flags =
            MAGIC_MIME_TYPE | MAGIC_NO_CHECK_COMPRESS | MAGIC_NO_CHECK_TAR | MAGIC_NO_CHECK_APPTYPE
            | MAGIC_NO_CHECK_ELF | MAGIC_NO_CHECK_CDF | MAGIC_NO_CHECK_ENCODING | MAGIC_NO_CHECK_TOKENS
        guard let handle = magic_open(flags) else { throw MissingTool(path: "libmagic") }
        guard magic_load(handle, nil) == 0 else {
            magic_close(handle)
            throw MissingTool(path: "libmagic's database")
        }
        self.handle = handle
    }

    isolated deinit { magic_close(handle) }

    /// The media type; nil when it can't say.
    func mediaType(of content: [UInt8]) -> String? {
        content.prefix(1 << 16).withUnsafeBytes { buffer in
            magic_buffer(handle, buffer.baseAddress, buffer.count).map { String(cString: $0) }
        }
    }
}

/// A program or library that isn't installed.
public struct MissingTool: Error, Sendable, Hashable {
    public let path: String
}
