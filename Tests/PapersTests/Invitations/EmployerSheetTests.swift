import Foundation
import Papers
import Testing

/// A sheet of employers to be opened, as spreadsheets write it.
@Suite struct EmployerSheetTests {
    private static let hospital = EmployerRow(
        line: 2, name: "草原医院", code: "91150100MA0N00001X", parent: "1501", affiliation: "盟市", ownership: "公有")

    @Test func `columns are found by their heading in any order, or stand in their own`() throws {
        let headed = "上级单位,单位性质,单位名称,隶属关系,统一社会信用代码,备注\n1501,公有,草原医院,盟市,91150100MA0N00001X,x"
        #expect(try EmployerSheet.rows(of: Array(headed.utf8), named: "a.csv") == [Self.hospital])
        let pasted = try EmployerSheet.rows(pasted: "\n草原医院\t91150100MA0N00001X\t1501\t盟市\t公有\n甲")
        let short = EmployerRow(line: 3, name: "甲", code: "", parent: "", affiliation: "", ownership: "")
        #expect(pasted == [Self.hospital, short])
    }

    @Test func `a workbook is read as it is stored, and one column short is told`() throws {
        let path = try Workbook(cells: [["名称", "信用代码", "主管单位", "隶属关系", "所有制"], ["甲", "1", "2", "3", "=1+1"]]).write()
        let rows = try EmployerSheet.rows(of: Array(Data(contentsOf: URL(filePath: path))), named: "a.xlsx")
        #expect(rows.map(\.ownership) == ["=1+1"])
        let told = try unreadable { _ = try EmployerSheet.rows(pasted: "单位名称\t上级单位\n甲\t乙") }
        #expect(told?.message == "sheet.missingColumn")
        let many = String(repeating: "甲\t1\t2\n", count: 1_001)
        #expect(try unreadable { _ = try EmployerSheet.rows(pasted: many) }?.message == "sheet.tooManyRows")
    }
}
