import Papers
import Selection
import Testing

/// Annex 2 as it is printed can't be checked; the hint says where the data are.
@Suite struct PrintedLayoutTests {
    static let header = ["序号", "姓名", "性别", "民族", "出生年月", "政治面貌", "学历学位", "毕业院校及专业", "工作单位及职务"]
    static let printed = [["2023年推荐人选汇总表"], ["推荐单位（公章）：自治区水利厅"], header, ["1", "甲", "男", "汉族", "1985.06"]]

    private func fault(_ workbook: Workbook) throws -> UnreadableSheet? {
        let sheet = try SheetFile(path: try workbook.write())
        let program = try shippedProgram.get()
        return try unreadable { _ = try SummarySheetCheck.check(sheet, program: program) }
    }

    private func xml(_ cells: [[String]]) -> String { Workbook.sheet(cells.map { $0.map { .inline($0) } }) }

    @Test func `a printed sheet is known below its title`() throws {
        #expect(try fault(Workbook(cells: Self.printed)) == UnreadableSheet("sheet.printedLayout"))
        #expect(try fault(Workbook(cells: [Self.header])) == UnreadableSheet("sheet.printedLayout"))
    }

    @Test func `the data sheet behind it is named`() throws {
        let workbook = Workbook(
            ("汇总表", xml(Self.printed)), ("说明", xml([["请勿改动"]])), ("数据", xml([[]] + GivenSheet([:]).cells)))
        #expect(try fault(workbook) == UnreadableSheet("sheet.printedBeforeData", ["sheet": "数据"]))
    }

    @Test func `other sheets are not taken for the data sheet`() throws {
        let workbook = Workbook(("汇总表", xml(Self.printed)), ("说明", xml([["请勿改动"]])), ("空", xml([])))
        #expect(try fault(workbook) == UnreadableSheet("sheet.printedLayout"))
    }

    @Test func `a table of something else lacks the needed columns`() throws {
        let fault = try fault(Workbook(cells: [["序号", "姓名", "金额"], ["1", "甲", "3"]]))
        #expect(fault?.message == "sheet.missingColumn")
    }

    @Test func `a data sheet in a workbook says the same as in CSV`() throws {
        let given = GivenSheet([:], ["行政级别": "副厅级"], ["身份证号": ""], ["申报层次": "一层次", "同意调剂": "是"])
        let program = try shippedProgram.get()
        let workbook = try SummarySheetCheck.check(
            try SheetFile(path: try Workbook(cells: given.cells).write()), program: program)
        let csv = try given.checked()
        #expect(workbook.rows.map(\.findings) == csv.rows.map(\.findings))
        #expect(workbook.rows.map(\.isTransferable) == [false, false, false, true])
        #expect(workbook.counts == csv.counts)
    }
}
