import CZip
import Foundation

/// Reads a zip file part by part, a piece at a time; nothing in it becomes a path.
public final class ZipReader {
    private let path: String
    private let archive: OpaquePointer
    private static let pieceSize = 256 << 10

    /// The parts' names in their order; none comes twice.
    public let names: [String]

    public init(_ path: String) throws(ZipFault) {
        guard let archive = zip_open(path, ZIP_RDONLY | ZIP_CHECKCONS, nil) else { throw .unreadable(path) }
        self.path = path
        self.archive = archive
        let count = UInt64(max(0, zip_get_num_entries(archive, 0)))
        names = (0..<count).compactMap { zip_get_name(archive, $0, 0).map { String(cString: $0) } }
        guard names.count == Int(count), Set(names).count == names.count else { throw .unreadable(path) }
    }

    deinit { zip_discard(archive) }

    /// A part's content in pieces; a part whose check sum is wrong is a fault.
    public func read(_ name: String, _ body: ([UInt8]) throws -> Void) throws {
        guard let file = zip_fopen(archive, name, 0) else { throw ZipFault.unreadable(path) }
        defer { zip_fclose(file) }
        var buffer = [UInt8](repeating: 0, count: Self.pieceSize)
        while true {
            let count = Int(zip_fread(file, &buffer, UInt64(buffer.count)))
            guard count >= 0 else { throw ZipFault.unreadable(path) }
            if count == 0 { return }
            try body(Array(buffer[..<count]))
        }
    }

    /// A whole part of at most so many bytes.
    public func content(of name: String, atMost limit: Int) throws -> [UInt8] {
        var content: [UInt8] = []
        try read(name) { piece in
            content += piece
            guard content.count <= limit else { throw ZipFault.unreadable(path) }
        }
        return content
    }
}
