import Foundation
import Papers
import Testing

/// Workbooks that are damaged, hostile, or none.
@Suite struct BadWorkbookTests {
    private func fault(_ path: String) throws -> String? {
        try unreadable { _ = try SheetFile(path: path).texts() }?.message
    }

    private func fault(_ workbook: Workbook) throws -> String? { try fault(try workbook.write()) }

    @Test func `a text called .xlsx is no workbook`() throws {
        let path = temporaryFile("xlsx")
        try "姓名,性别".write(toFile: path, atomically: true, encoding: .utf8)
        #expect(try fault(path) == "sheet.noWorkbook")
    }

    @Test(arguments: [1, 2, 4])
    func `a workbook cut short is refused`(part: Int) throws {
        let whole = try Data(contentsOf: URL(filePath: try Workbook(cells: GivenSheet([:], [:]).cells).write()))
        let path = temporaryFile("xlsx")
        try whole.prefix(whole.count * part / 5).write(to: URL(filePath: path))
        #expect(try fault(path) == "sheet.noWorkbook")
    }

    @Test func `a zip without a workbook in it is refused`() throws {
        #expect(try fault(try zipped(["hello.txt": Array("hello".utf8)])) == "sheet.brokenWorkbook")
    }

    @Test func `a workbook whose sheet is not there is refused`() throws {
        var workbook = Workbook(("数据", Workbook.sheet([[.inline("a")]])))
        workbook.parts["xl/_rels/workbook.xml.rels"] =
            "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"gone.xml\"/></Relationships>"
        #expect(try fault(workbook) == "sheet.brokenWorkbook")
    }

    @Test func `a workbook of charts alone has no sheet`() throws {
        var workbook = Workbook(("图", Workbook.sheet([])))
        workbook.parts["xl/_rels/workbook.xml.rels"] =
            "<Relationships><Relationship Id=\"rId1\" Type=\"x/chartsheet\" Target=\"c.xml\"/></Relationships>"
        #expect(try fault(workbook) == "sheet.noSheet")
    }

    @Test(arguments: ["<row r=\"1\"><c r=\"A1\"><v>1</v></row>", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>",
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>-1</v></c></row>", "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>",
        "<row r=\"2\"><c><v>1</v></c></row><row r=\"1\"><c><v>2</v></c></row>", "<row>&nothing;</row>"])
    func `a sheet damaged inside is refused`(rows: String) throws {
        #expect(try fault(Workbook(("数据", Workbook.sheet(rows: rows)))) == "sheet.brokenWorkbook")
    }

    @Test func `a document type is refused before its entities unfold`() throws {
        let laughs = (1...9).map { "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">" }.joined()
        let xml = "<!DOCTYPE s [<!ENTITY l0 \"lol\">\(laughs)]><worksheet><row><c><v>&l9;</v></c></row></worksheet>"
        #expect(try fault(Workbook(("数据", xml))) == "sheet.documentType")
    }

    @Test func `a small file that unfolds to gigabytes is refused soon and holds little`() throws {
        let path = temporaryFile("xlsx")
        let cell = Array("<row><c t=\"inlineStr\"><is><t>".utf8) + [UInt8](repeating: 97, count: 1_000_000)
            + Array("</t></is></c></row>".utf8)
        let bomb = Array("<worksheet><sheetData>".utf8) + Array(repeatElement(cell, count: 80).joined())
        let whole = Workbook(("数据", "")).parted()
        try FileManager.default.moveItem(
            atPath: try zipped(whole.merging(["xl/worksheets/sheet1.xml": bomb]) { $1 }), toPath: path)
        let size = try #require(try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int)
        #expect(size * 150 < bomb.count)
        #expect(try fault(path) == "sheet.tooLarge")
    }

    @Test func `a cell that fills memory is refused`() throws {
        let rows = "<row><c t=\"str\"><v>\(String(repeating: "字", count: 400_000))</v></c></row>"
        #expect(try fault(Workbook(("数据", Workbook.sheet(rows: rows)))) == "sheet.tooLarge")
    }

    @Test func `a zip of thousands of parts is refused`() throws {
        let parts = (0...1000).map { ("part\($0)", [UInt8(0)]) }
        #expect(try fault(try zipped(Dictionary(uniqueKeysWithValues: parts))) == "sheet.tooLarge")
    }

    @Test func `an element's name however long is read past`() throws {
        let name = String(repeating: "x", count: 10_000) + "row"
        let rows = "<\(name)/><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
        let path = try Workbook(("数据", Workbook.sheet(rows: rows))).write()
        #expect(try SheetFile(path: path).texts() == [ReadText(1, "1")])
    }
}
