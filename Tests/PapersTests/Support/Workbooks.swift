import CZip
import Foundation

/// A cell as a spreadsheet program stores it.
enum StoredCell {
    case shared(Int)
    case inline(String)
    case text(String)
    case number(String, style: Int = 0)
    case formula(String, result: String)
    case error(String)

    fileprivate func xml(_ reference: String) -> String {
        switch self {
        case .shared(let index): "<c r=\"\(reference)\" t=\"s\"><v>\(index)</v></c>"
        case .inline(let text): "<c r=\"\(reference)\" t=\"inlineStr\"><is><t>\(escaped(text))</t></is></c>"
        case .text(let text): "<c r=\"\(reference)\" t=\"str\"><v>\(escaped(text))</v></c>"
        case .number(let number, let style): "<c r=\"\(reference)\" s=\"\(style)\"><v>\(number)</v></c>"
        case .formula(let formula, let result):
            "<c r=\"\(reference)\" t=\"str\"><f>\(escaped(formula))</f><v>\(escaped(result))</v></c>"
        case .error(let code): "<c r=\"\(reference)\" t=\"e\"><v>\(code)</v></c>"
        }
    }
}

/// A workbook of named sheets, each given as its XML, with shared strings and one style that shows days.
struct Workbook {
    var sheets: [(name: String, xml: String)]
    var shared: [String] = []
    var startsIn1904 = false
    /// Parts put in beside or instead of the usual ones.
    var parts: [String: String] = [:]

    init(_ sheets: (name: String, xml: String)...) { self.sheets = sheets }

    /// A workbook of one sheet of texts.
    init(cells: [[String]]) { self.init(("数据", Workbook.sheet(cells.map { $0.map { .inline($0) } }))) }

    static func sheet(_ rows: [[StoredCell]]) -> String {
        sheet(rows: rows.enumerated().map { row, cells in
            let xml = cells.enumerated().map { $0.element.xml("\(column($0.offset))\(row + 1)") }.joined()
            return "<row r=\"\(row + 1)\">\(xml)</row>"
        }.joined())
    }

    static func sheet(rows: String) -> String {
        "<worksheet xmlns=\"\(main)\"><sheetData>\(rows)</sheetData></worksheet>"
    }

    /// Writes it to a file of its own, and gives its path.
    func write() throws -> String { try zipped(parted()) }

    /// Its parts by their names.
    func parted() -> [String: [UInt8]] {
        var all = [
            "_rels/.rels": relations([("rId1", "officeDocument", "xl/workbook.xml")]),
            "xl/workbook.xml": book,
            "xl/_rels/workbook.xml.rels": relations(
                sheets.indices.map { ("rId\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1).xml") } + [
                    ("rId91", "sharedStrings", "sharedStrings.xml"), ("rId92", "styles", "/xl/styles.xml"),
                ]),
            "xl/sharedStrings.xml": "<sst xmlns=\"\(Self.main)\">\(shared.joined())</sst>",
            "xl/styles.xml": Self.styles,
        ]
        for (index, sheet) in sheets.enumerated() { all["xl/worksheets/sheet\(index + 1).xml"] = sheet.xml }
        all.merge(parts) { $1 }
        return all.mapValues { Array($0.utf8) }
    }

    private var book: String {
        let list = sheets.enumerated().map {
            "<sheet name=\"\($0.element.name)\" sheetId=\"\($0.offset + 1)\" r:id=\"rId\($0.offset + 1)\"/>"
        }
        return "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.officeRelations)\">"
            + "<workbookPr date1904=\"\(startsIn1904 ? 1 : 0)\"/><sheets>\(list.joined())</sheets></workbook>"
    }

    private func relations(_ list: [(id: String, type: String, target: String)]) -> String {
        let items = list.map {
            "<Relationship Id=\"\($0.id)\" Type=\"\(Self.officeRelations)/\($0.type)\" Target=\"\($0.target)\"/>"
        }
        return "<Relationships>\(items.joined())</Relationships>"
    }

    private static func column(_ index: Int) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        return index < 26 ? String(letters[index]) : column(index / 26 - 1) + String(letters[index % 26])
    }

    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let officeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    /// Style 1 shows a built-in date, style 2 a Chinese one, style 3 a number with a unit that looks like one.
    private static let styles = """
        <styleSheet xmlns="\(main)"><numFmts>
        <numFmt numFmtId="180" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>
        <numFmt numFmtId="181" formatCode="0&quot;day&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="180"/><xf numFmtId="181"/></cellXfs></styleSheet>
        """
}

private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
}

/// Puts parts into a zip file of its own, and gives its path.
func zipped(_ parts: [String: [UInt8]]) throws -> String {
    let path = temporaryFile("xlsx")
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code) else { throw CocoaError(.fileWriteUnknown) }
    var kept: [UnsafeMutableBufferPointer<UInt8>] = []
    defer { for buffer in kept { buffer.deallocate() } }
    for (name, bytes) in parts {
        let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
        _ = buffer.initialize(from: bytes)
        kept.append(buffer)
        let source = zip_source_buffer(archive, buffer.baseAddress, UInt64(bytes.count), 0)
        guard zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8)) >= 0 else {
            throw CocoaError(.fileWriteUnknown)
        }
    }
    guard zip_close(archive) == 0 else { throw CocoaError(.fileWriteUnknown) }
    return path
}

func temporaryFile(_ kind: String) -> String {
    FileManager.default.temporaryDirectory.appending(path: "bole-\(UUID().uuidString).\(kind)").path
}
