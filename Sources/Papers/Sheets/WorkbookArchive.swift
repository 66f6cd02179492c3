import CZip
import Foundation

/// The zip file a workbook is, read part by part within limits: what a small file may unfold to is counted while
/// it unfolds, because a zip's own figures can lie.
final class WorkbookArchive {
    private let archive: OpaquePointer
    private let mostBytes: Int
    private var inflated = 0

    /// A workbook has a few dozen parts.
    static let mostEntries = 1_000
    /// A hundred thousand rows are about 130 MB of XML.
    static let mostBytesOfFile = 512 << 20
    /// Sheets shrink to a tenth or a thirtieth, never to a two-hundredth; small parts may.
    static let mostRatio = 200
    static let ratioFreeBytes = 64 << 20
    private static let pieceSize = 256 << 10

    convenience init(path: String) throws {
        var code: Int32 = 0
        guard let archive = zip_open(path, ZIP_RDONLY, &code) else {
            let isMissing = code == ZIP_ER_NOENT || code == ZIP_ER_OPEN
            throw UnreadableSheet(isMissing ? "sheet.cannotOpen" : "sheet.noWorkbook", ["path": path])
        }
        try self.init(archive, mostBytes: Self.mostBytesOfFile)
    }

    /// One that never was a file here, so that no name in it is written to a disk.
    convenience init(content: Data, named name: String, mostBytes: Int) throws {
        // The archive frees the copy when it is closed.
        guard let copy = malloc(max(content.count, 1)) else { throw UnreadableSheet("sheet.noMemory") }
        content.copyBytes(to: UnsafeMutableRawBufferPointer(start: copy, count: content.count))
        guard let source = zip_source_buffer_create(copy, UInt64(content.count), 1, nil) else {
            free(copy)
            throw UnreadableSheet("sheet.noMemory")
        }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY, nil) else {
            zip_source_free(source)
            throw UnreadableSheet("sheet.noWorkbook", ["path": name])
        }
        try self.init(archive, mostBytes: mostBytes)
    }

    private init(_ archive: OpaquePointer, mostBytes: Int) throws {
        self.archive = archive
        self.mostBytes = mostBytes
        guard zip_get_num_entries(archive, 0) <= Self.mostEntries else {
            throw UnreadableSheet("sheet.tooLarge")
        }
    }

    deinit { zip_discard(archive) }

    func has(_ part: String) -> Bool { zip_name_locate(archive, part, ZIP_FL_NOCASE_FLAG) >= 0 }

    /// Unfolds one part into a handler.
    func parse(_ part: String, _ handler: XMLHandler) throws {
        let index = zip_name_locate(archive, part, ZIP_FL_NOCASE_FLAG)
        var entry = zip_stat_t()
        guard index >= 0, zip_stat_index(archive, UInt64(index), 0, &entry) == 0,
            let file = zip_fopen_index(archive, UInt64(index), 0)
        else { throw UnreadableSheet("sheet.brokenWorkbook") }
        defer { zip_fclose(file) }
        let stream = try XMLStream(handler)
        var size = 0
        while try stream.parse(
            upTo: Self.pieceSize,
            fill: { buffer in
                let count = Int(zip_fread(file, buffer, UInt64(Self.pieceSize)))
                guard count >= 0 else { throw UnreadableSheet("sheet.brokenWorkbook") }
                size += count
                try admit(count, of: size, packed: Int(clamping: entry.comp_size))
                return count
            })
        {}
    }

    private func admit(_ count: Int, of size: Int, packed: Int) throws {
        inflated += count
        let isSuspect = size > Self.ratioFreeBytes && size / Self.mostRatio > packed
        guard inflated <= mostBytes, !isSuspect else { throw UnreadableSheet("sheet.tooLarge") }
    }
}

/// The C macro is not visible to Swift.
private let ZIP_FL_NOCASE_FLAG: zip_flags_t = 1
