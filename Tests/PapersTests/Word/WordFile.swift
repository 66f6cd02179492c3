import CZip
import Foundation

@testable import Papers

/// A Word document as a word processor stores it, of what a test puts into its body.
struct WordFile {
    var body: String
    var kind = "document.main+xml"
    /// Parts put in beside or instead of the usual ones.
    var parts: [String: [UInt8]] = [:]
    /// What stands before the document itself.
    var prologue = ""

    init(_ blocks: String...) { body = blocks.joined() }

    func bytes() throws -> [UInt8] {
        let type = "application/vnd.openxmlformats-officedocument.wordprocessingml." + kind
        let usual = [
            "[Content_Types].xml": "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Override PartName=\"/word/document.xml\" ContentType=\"\(type)\"/></Types>",
            "word/document.xml": prologue
                + "<w:document xmlns:w=\"\(Self.main)\"><w:body>\(body)</w:body></w:document>",
        ].mapValues { Array($0.utf8) }
        return try Array(Data(contentsOf: URL(filePath: zipped(usual.merging(parts) { $1 }))))
    }

    static func paragraph(_ words: String) -> String { "<w:p>\(run(words))</w:p>" }

    static func run(_ words: String) -> String { "<w:r><w:t xml:space=\"preserve\">\(words)</w:t></w:r>" }

    /// A control as the blank form has them.
    static func control(_ tag: String, _ runs: String, isHint: Bool = false) -> String {
        let hint = isHint ? "<w:showingPlcHdr/>" : ""
        return "<w:p><w:sdt><w:sdtPr><w:tag w:val=\"\(tag)\"/>\(hint)</w:sdtPr>"
            + "<w:sdtContent>\(runs)</w:sdtContent></w:sdt></w:p>"
    }

    /// Cells that begin with a mark are paragraphs already; others are words.
    static func table(_ rows: [[String]]) -> String { "<w:tbl>\(rows.map { row($0) }.joined())</w:tbl>" }

    static func table(_ name: String, _ rows: [[String]]) -> String {
        let caption = "<w:tbl><w:tblPr><w:tblCaption w:val=\"\(name)\"/></w:tblPr>"
        return table(rows).replacing("<w:tbl>", with: caption)
    }

    static func row(_ cells: [String], _ properties: String = "") -> String {
        "<w:tr>\(properties)" + cells.map { cell in
            "<w:tc>\(cell.hasPrefix("<") ? cell : paragraph(cell))</w:tc>"
        }.joined() + "</w:tr>"
    }

    /// Cells made one.
    static func merged(_ property: String, _ words: String) -> String {
        "<w:tcPr>\(property)</w:tcPr>\(paragraph(words))"
    }

    static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

    /// The text of a part of a zip.
    static func part(_ name: String, of content: [UInt8]) throws -> String {
        var copy = content
        var text = ""
        try copy.withUnsafeMutableBytes { buffer in
            guard let source = zip_source_buffer_create(buffer.baseAddress, UInt64(buffer.count), 0, nil),
                let archive = zip_open_from_source(source, ZIP_RDONLY, nil)
            else { throw CocoaError(.fileReadCorruptFile) }
            defer { zip_discard(archive) }
            guard let file = zip_fopen(archive, name, 0) else { throw CocoaError(.fileNoSuchFile) }
            defer { zip_fclose(file) }
            var whole: [UInt8] = []
            var piece = [UInt8](repeating: 0, count: 1 << 16)
            while case let count = zip_fread(file, &piece, UInt64(piece.count)), count > 0 {
                whole += piece[..<Int(count)]
            }
            text = String(decoding: whole, as: UTF8.self)
        }
        return text
    }
}
