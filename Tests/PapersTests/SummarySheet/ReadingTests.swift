import Foundation
import Papers
import Selection
import Testing

/// How a sheet is read, so that nobody has to guess.
@Suite struct ReadingTests {
    static let needed = ["推荐单位", "推荐单位类别", "姓名", "性别", "出生日期", "学历", "职称等级", "申报层次"]
    static let notEmpty = needed + ["民族", "工作单位", "隶属关系", "单位性质", "行政级别", "人员身份", "直接从事专业技术工作"]

    private func said(_ changes: [String: String]) throws -> [String] { try GivenSheet(changes).checked().rows[0].said }

    private func checked(_ text: String) throws -> CheckedSheet {
        let sheet = SheetFile.csv(try CSVReader(Data(text.utf8)))
        return try SummarySheetCheck.check(sheet, program: try shippedProgram.get())
    }

    @Test(arguments: [
        "1985-06-01", "1985-6-1", "1985/6/1", "1985/06/01", "1985.06.01", "1985.6.1", "19850601", "1985年6月1日",
        "1985年06月01日", " 1985-06-01\u{3000}",
    ])
    func `a day may be written in five ways`(birth: String) throws {
        let id = residentID(born: try #require(Day("1985-06-01")), male: false)
        #expect(try said(["出生日期": birth, "身份证号": id]) == [])
    }

    @Test(arguments: [
        "1985-02-30", "1985-13-01", "85-6-1", "1985-06", "198561", "1985-6/1", "１９８５-06-01", "1985年6月", "31198",
    ])
    func `what is no day is a fault of the form, and the age is left out`(birth: String) throws {
        #expect(try said(["出生日期": birth, "身份证号": ""]) == ["form block 三（一）", "resident-id caution 三（二）"])
    }

    @Test(arguments: notEmpty)
    func `a cell that must not be empty is a fault of the form`(column: String) throws {
        let found = try said([column: column == "职称等级" ? "\u{3000}" : ""])
        #expect(found.filter { $0 == "form block 三（一）" }.count == 1)
    }

    @Test(arguments: ["学位", "专业技术职务", "从事专业", "主要业绩", "联系电话", "同意调剂"])
    func `the rest may be empty`(column: String) throws {
        #expect(try said([column: ""]) == [])
    }

    @Test func `an empty education is none, besides being left empty`() throws {
        #expect(try said(["学历": "", "职称等级": "中级"]) == ["form block 三（一）", "degree-or-title block 二（三）"])
    }

    @Test(arguments: Set(GivenSheet.allColumns).subtracting(needed).sorted())
    func `a column that the sheet lacks is not asked`(column: String) throws {
        #expect(try GivenSheet([:]).without(column).checked().rows.map(\.said) == [[]])
    }

    @Test(arguments: needed)
    func `a needed column that is missing is named`(column: String) throws {
        let fault = try unreadable { _ = try GivenSheet([:]).without(column).checked() }
        #expect(fault == UnreadableSheet("sheet.missingColumn", ["columns": column]))
    }

    @Test func `a column that is there twice is named`() throws {
        var sheet = GivenSheet([:])
        sheet.columns.append("民 族")
        sheet.columns.append("民族")
        #expect(try unreadable { _ = try sheet.checked() } == UnreadableSheet("sheet.doubledColumn", ["column": "民族"]))
    }

    @Test func `columns stand in any order, unknown ones are passed over`() throws {
        var sheet = GivenSheet(["备注": "x"])
        sheet.columns = sheet.columns.reversed() + ["备注"]
        #expect(try sheet.checked().rows.map(\.said) == [[]])
    }

    @Test func `headers lose all their spaces, data their outer ones`() throws {
        let csv = GivenSheet(["姓名": "\u{A0}\u{3000} 甲 乙\t"]).csv
            .replacing("性别", with: " 性\u{3000}\u{A0}别\t")
        let sheet = try checked(csv)
        #expect(sheet.rows.map(\.name) == ["甲 乙"])
        #expect(sheet.rows.map(\.said) == [[]])
    }

    @Test func `empty lines and lines of empty cells are passed over and counted`() throws {
        let lines = GivenSheet([:], [:]).csv.split(separator: "\n")
        let sheet = try checked("\n,,,\n\(lines[0])\n\n\(lines[1])\n \u{3000},\u{A0},\n\(lines[2])\n\n")
        #expect(sheet.rows.map(\.line) == [5, 7])
        #expect(sheet.rows.map(\.verdict) == [.eligible, .eligible])
    }

    @Test func `a header without rows is fine`() throws {
        let sheet = try GivenSheet(rows: []).checked()
        #expect(sheet.rows.isEmpty)
        #expect(sheet.slates.isEmpty)
        #expect(!sheet.isBlocked)
        #expect(sheet.program == "nmg-2023")
    }

    @Test(arguments: ["", "\n\n", "\u{FEFF}", " ,\u{3000}\n"])
    func `a file with nothing in it is refused`(text: String) throws {
        #expect(try unreadable { _ = try checked(text) } == UnreadableSheet("sheet.empty"))
    }

    @Test(arguments: [
        ("性别", "X"), ("民族", "火星族"), ("学历", "博士后"), ("学位", "高级"), ("职称等级", "特级"), ("隶属关系", "11"),
        ("单位性质", "混合"), ("行政级别", "首席"), ("行政级别", "5"), ("人员身份", "干部"), ("直接从事专业技术工作", "有时"),
        ("申报类别", "其他"), ("同意调剂", "也许"), ("推荐单位类别", "省"),
    ])
    func `a value outside its list is a fault of the form, its rule is left out`(column: String, value: String) throws {
        #expect(try said([column: value]) == ["form block 三（一）"])
    }

    @Test func `a rule whose value can't be read is left out`() throws {
        #expect(try said(["学历": "博士后", "职称等级": "中级"]) == ["form block 三（一）"])
        #expect(try said(["学位": "高级", "职称等级": "中级"]) == ["form block 三（一）"])
        #expect(try said(["职称等级": "特级"]) == ["form block 三（一）"])
    }

    @Test(arguments: [
        ("性别", "2"), ("性别", "女"), ("民族", "02"), ("民族", "蒙古"), ("隶属关系", "20"), ("单位性质", "110"),
        ("行政级别", "正处级"), ("行政级别", "副科级"), ("申报层次", "2"), ("学历", "21"), ("学历", "大学本科毕业"), ("学历", "大学本科"),
        ("学历", "普通高中"), ("学历", "无"), ("学位", "4"), ("学位", "工学学士"), ("学位", "工商管理硕士专业学位"), ("学位", "无"),
    ])
    func `codes, names and short names are on the list`(column: String, value: String) throws {
        #expect(try said([column: value]) == [])
    }

    @Test func `what may be a number of a card or a phone is not repeated`() throws {
        let row = try GivenSheet(["学历": "150102198506010029"]).checked().rows[0]
        let values = row.findings.first { $0.message == "form.unlisted" }?.values
        #expect(values == ["column": "学历", "value": String(repeating: "*", count: 18)])
    }
}
