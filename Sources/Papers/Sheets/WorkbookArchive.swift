import CZip

/// The zip file a workbook is, read part by part within limits: what a small file may unfold to is counted while
/// it unfolds, because a zip's own figures can lie.
final class WorkbookArchive {
    private let archive: OpaquePointer
    private var inflated = 0

    /// A workbook has a few dozen parts.
    static let mostEntries = 1_000
    /// A hundred thousand rows are about 130 MB of XML.
    static let mostBytes = 512 << 20
    /// Sheets shrink to a tenth or a thirtieth, never to a two-hundredth; small parts may.
    static let mostRatio = 200
    static let ratioFreeBytes = 64 << 20
    private static let pieceSize = 256 << 10

    init(path: String) throws {
        var code: Int32 = 0
        guard let archive = zip_open(path, ZIP_RDONLY, &code) else {
            let isMissing = code == ZIP_ER_NOENT || code == ZIP_ER_OPEN
            throw UnreadableSheet(isMissing ? "sheet.cannotOpen" : "sheet.noWorkbook", ["path": path])
        }
        self.archive = archive
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
        guard inflated <= Self.mostBytes, !isSuspect else { throw UnreadableSheet("sheet.tooLarge") }
    }
}

/// The C macro is not visible to Swift.
private let ZIP_FL_NOCASE_FLAG: zip_flags_t = 1
