import Foundation
import Selection
import Testing

@testable import Papers

/// 四（二）: a list for tier 3 is the data sheet of Annex 2, read as `bole check` reads it.
@Suite struct FilingSheetTests {
    private let program: Program
    private static let heads = "姓名, 备注,推荐单位,推荐单位类别,性别,出生日期,学历,职称等级,申报层次,联系电话"

    init() throws { program = try shippedProgram.get() }

    private func lines(_ text: String) throws -> [FilingLine] {
        try FilingSheet.lines(of: Array(text.utf8), named: "list.csv", in: program)
    }

    @Test func `rows keep their lines and what stands in the columns of Annex 2, and nothing else`() throws {
        let found = try lines("\(Self.heads)\n\n 苏和 ,随便,甲市,盟市,男,1985/5/1,本科,中级,三层次,'+86 138\n")
        #expect(found.map(\.number) == [3])
        let row = try #require(found.first?.row)
        #expect(row.cells["姓名"] == "苏和")
        #expect(row.cells["联系电话"] == "+86 138")
        #expect(row.cells["备注"] == nil)
        #expect(row.cells["民族"] == nil)
        #expect(FilingSheet.birth(of: row, in: program) == Day("1985-05-01"))
    }

    @Test func `what is found in kept rows is what the check of the whole sheet finds`() throws {
        let text = """
            \(Self.heads)
            苏和,,甲市,盟市,男,1985-05-01,本科,中级,三层次,
            苏和,,甲市,盟市,男,1985-05-01,本科,中级,三层次,
            其其格,,甲市,盟市,女,1982-12-31,本科,中级,三层次,
            ,,甲市,盟市,未知,昨天,本科,高级,四层次,
            """
        let whole = try SummarySheetCheck.check(SheetFile(content: Data(text.utf8), named: "a.csv", mostBytes: 1 << 20),
            program: program)
        let kept = try FilingSheet.check(try lines(text).map(\.row), in: program)
        #expect(kept == whole.rows.map(\.findings))
        #expect(kept.map { $0.first?.rule } == [.duplicate, .duplicate, .age, .form])
    }

    @Test func `a row with nothing in a known column names nobody`() throws {
        let rows = try lines("\(Self.heads)\n,仅备注,,,,,,,,\n苏和,,甲市,盟市,男,1985-05-01,本科,中级,三层次,").map(\.row)
        let found = try FilingSheet.check(rows, in: program)
        #expect(found.map { $0.map(\.message) } == [["form.emptyRow"], []])
    }

    @Test(arguments: [
        ("姓名,性别\n苏和,男", "sheet.missingColumn"), ("", "sheet.empty"),
        ("序号,姓名,出生年月,政治面貌,学历学位,毕业院校及专业\n1,苏和,1985.05,群众,本科,塞北大学", "sheet.printedLayout"),
    ])
    func `what is no data sheet is told why`(text: String, message: String) {
        let fault = #expect(throws: UnreadableSheet.self) { try lines(text) }
        #expect(fault?.message == message)
    }

    @Test func `more rows than a list may have are not read`() {
        let rows = Array(repeating: "苏和,,甲市,盟市,男,1985-05-01,本科,中级,三层次,", count: ListedSheet.mostRows + 1)
        let fault = #expect(throws: UnreadableSheet.self) {
            try lines(([Self.heads] + rows).joined(separator: "\n"))
        }
        #expect(fault?.message == "sheet.tooManyRows")
    }
}
