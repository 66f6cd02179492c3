import CZip

/// Looks at a written workbook once more: the library doesn't learn of every byte that a full disk didn't take, so each
/// part is read to its end, where its root element has to be closed.
enum WholeArchive {
    private static let pieceSize = 256 << 10
    /// Longer than any root's name with its attributes' beginning.
    private static let edge = 64

    static func check(_ path: String) throws {
        var code: Int32 = 0
        guard let archive = zip_open(path, ZIP_RDONLY, &code) else { throw WorkbookFault.noRoom }
        defer { zip_discard(archive) }
        let count = zip_get_num_entries(archive, 0)
        guard count > 0 else { throw WorkbookFault.noRoom }
        var buffer = [UInt8](repeating: 0, count: pieceSize)
        for index in 0..<UInt64(count) {
            guard try isWhole(index, in: archive, &buffer) else { throw WorkbookFault.noRoom }
        }
    }

    private static func isWhole(_ index: UInt64, in archive: OpaquePointer, _ buffer: inout [UInt8]) throws -> Bool {
        guard let file = zip_fopen_index(archive, index, 0) else { return false }
        defer { zip_fclose(file) }
        var (start, end): ([UInt8], [UInt8]) = ([], [])
        while true {
            let count = Int(zip_fread(file, &buffer, UInt64(buffer.count)))
            guard count >= 0 else { return false }
            if count == 0 { return isClosed(start, end) }
            if start.count < 4 * edge { start += buffer[..<min(count, 4 * edge)] }
            end = Array((end + buffer[max(0, count - edge)..<count]).suffix(edge))
        }
    }

    /// Whether the last tag closes the first element.
    private static func isClosed(_ start: [UInt8], _ end: [UInt8]) -> Bool {
        let (start, end) = (String(decoding: start, as: UTF8.self), String(decoding: end, as: UTF8.self))
        guard let root = start.firstMatch(of: /<([A-Za-z][A-Za-z:]*)[\s>]/)?.1 else { return false }
        return end.hasSuffix("</\(root)>") || end.hasSuffix("</\(root)>\n")
    }
}
