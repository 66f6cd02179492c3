import Foundation
import Papers
import Testing

/// Workbooks as spreadsheet programs write them.
@Suite struct WorkbookReaderTests {
    private func texts(_ workbook: Workbook) throws -> [ReadText] { try SheetFile(path: try workbook.write()).texts() }

    @Test func `inline, shared and computed texts read the same`() throws {
        var workbook = Workbook(("数据", Workbook.sheet([
            [.inline("甲"), .shared(1), .text("丙")], [.formula("A1&B1", result: "甲乙"), .error("#N/A"), .shared(0)],
        ])))
        workbook.shared = ["<si><t>丁</t></si>", "<si><t>乙</t></si>"]
        #expect(try texts(workbook) == [ReadText(1, "甲", "乙", "丙"), ReadText(2, "甲乙", "#N/A", "丁")])
    }

    @Test func `a text in several runs is one, and its pronunciation is none of it`() throws {
        var workbook = Workbook(("数据", Workbook.sheet([[.shared(0)]])))
        workbook.shared = ["<si><r><t>呼和</t></r><r><t>浩特</t></r><rPh sb=\"0\" eb=\"1\"><t>huhe</t></rPh></si>"]
        #expect(try texts(workbook) == [ReadText(1, "呼和浩特")])
    }

    @Test(arguments: [
        ("26665", 1, "1973-01-01"), ("26664.75", 1, "1972-12-31"), ("28491", 2, "1978-01-01"), ("1", 1, "1900-01-01"),
        ("59", 1, "1900-02-28"), ("60", 1, "60"), ("61", 1, "1900-03-01"), ("0", 1, "0"), ("26665", 0, "26665"),
        ("26665", 3, "26665"), ("19730101", 0, "19730101"), ("26665", 99, "26665"), ("2958465", 1, "9999-12-31"),
        ("2958466", 1, "2958466"), ("-1", 1, "-1"),
    ])
    func `a serial number is a day where the cell shows one`(number: String, style: Int, text: String) throws {
        let workbook = Workbook(("数据", Workbook.sheet([[.number(number, style: style)]])))
        #expect(try texts(workbook) == [ReadText(1, text)])
    }

    @Test func `a workbook may count its days from 1904`() throws {
        var workbook = Workbook(("数据", Workbook.sheet([[.number("25203", style: 1)]])))
        workbook.startsIn1904 = true
        #expect(try texts(workbook) == [ReadText(1, "1973-01-01")])
    }

    @Test func `gaps between rows and cells are kept`() throws {
        let rows = "<row r=\"3\"><c r=\"B3\" t=\"str\"><v>乙</v></c><c r=\"D3\"><v>4</v></c></row>"
            + "<row r=\"7\"><c r=\"A7\" t=\"str\"><v>甲</v></c></row>"
        let workbook = Workbook(("数据", Workbook.sheet(rows: rows)))
        #expect(try texts(workbook) == [ReadText(3, "", "乙", "", "4"), ReadText(7, "甲")])
    }

    @Test func `rows and cells without references follow each other`() throws {
        let rows = "<row><c><v>1</v></c><c t=\"str\"><v>乙</v></c></row><row><c><v>2</v></c></row>"
        #expect(try texts(Workbook(("数据", Workbook.sheet(rows: rows)))) == [ReadText(1, "1", "乙"), ReadText(2, "2")])
    }

    @Test func `cells out of order go where they belong`() throws {
        let rows = "<row r=\"1\"><c r=\"C1\"><v>3</v></c><c r=\"A1\"><v>1</v></c></row>"
        #expect(try texts(Workbook(("数据", Workbook.sheet(rows: rows)))) == [ReadText(1, "1", "", "3")])
    }

    @Test func `a stray cell far to the right widens no row`() throws {
        let rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\"><v>9</v></c></row>"
        #expect(try texts(Workbook(("数据", Workbook.sheet(rows: rows)))) == [ReadText(1, "1")])
    }

    @Test func `booleans and ISO days are texts`() throws {
        let rows = "<row r=\"1\"><c r=\"A1\" t=\"b\"><v>1</v></c><c r=\"B1\" t=\"b\"><v>0</v></c>"
            + "<c r=\"C1\" t=\"d\"><v>1973-01-01T00:00:00</v></c></row>"
        #expect(try texts(Workbook(("数据", Workbook.sheet(rows: rows)))) == [ReadText(1, "TRUE", "FALSE", "1973-01-01")])
    }

    @Test func `only the first sheet is read`() throws {
        let workbook = Workbook(
            ("甲", Workbook.sheet([[.inline("first")]])), ("乙", Workbook.sheet([[.inline("second")]])))
        #expect(try texts(workbook) == [ReadText(1, "first")])
    }

    @Test func `a prefix before every name changes nothing`() throws {
        var workbook = Workbook(("数据", ""))
        workbook.parts["xl/worksheets/sheet1.xml"] =
            "<x:worksheet xmlns:x=\"urn:x\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\"><x:v>1</x:v></x:c></x:row>"
            + "</x:sheetData></x:worksheet>"
        #expect(try texts(workbook) == [ReadText(1, "1")])
    }
}
