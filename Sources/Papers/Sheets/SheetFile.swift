public import Foundation

/// A sheet to be read: CSV or the first sheet of a workbook, told apart by the file's name.
public enum SheetFile {
    case csv(CSVReader)
    case workbook(WorkbookReader)

    /// The kinds of file a sheet may be.
    public static let extensions = ["csv", "xlsx"]

    public init(path: String) throws {
        if path.lowercased().hasSuffix(".xlsx") {
            self = .workbook(try WorkbookReader(path: path))
        } else {
            let data = try Self.contents(of: path)
            if Self.isOtherwiseMade(data) { throw UnreadableSheet("sheet.notCSV", ["path": path]) }
            self = .csv(try CSVReader(data))
        }
    }

    /// CSV from an open handle, such as standard input.
    public init(csv handle: FileHandle) throws {
        guard let data = try? handle.readToEnd() ?? Data() else { throw UnreadableSheet("sheet.cannotRead") }
        if Self.isOtherwiseMade(data) { throw UnreadableSheet("sheet.notCSV", ["path": "-"]) }
        self = .csv(try CSVReader(data))
    }

    /// A file that came over the line, told apart by its bytes: a zip is a workbook, which may unfold to so many bytes.
    public init(content: Data, named name: String, mostBytes: Int) throws {
        if content.starts(with: Self.zip) {
            self = .workbook(try WorkbookReader(WorkbookArchive(content: content, named: name, mostBytes: mostBytes)))
        } else {
            if Self.isOtherwiseMade(content) { throw UnreadableSheet("sheet.notCSV", ["path": name]) }
            self = .csv(try CSVReader(content))
        }
    }

    /// Whether the file was not UTF-8 and was taken as GB 18030.
    public var isGB18030: Bool {
        if case .csv(let reader) = self { reader.isGB18030 } else { false }
    }

    /// Gives every row, the header among them, in order.
    public func rows(_ body: (SheetRow) throws -> Void) throws {
        switch self {
        case .csv(let reader): try reader.rows(body)
        case .workbook(let reader): try reader.rows(body)
        }
    }

    /// Whether the bytes are a zip (a workbook by another name) or an old spreadsheet's compound file.
    private static func isOtherwiseMade(_ data: Data) -> Bool {
        data.starts(with: zip) || data.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    }

    private static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

    private static func contents(of path: String) throws -> Data {
        do {
            // Mapped, so that the file's pages needn't all be in memory at once.
            return try Data(contentsOf: URL(filePath: path), options: .mappedIfSafe)
        } catch {
            throw UnreadableSheet("sheet.cannotOpen", ["path": path])
        }
    }
}
