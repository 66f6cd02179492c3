import Foundation
import Papers
import Selection
import Testing

/// A sheet of people to be invited, as spreadsheets write it.
@Suite struct InvitationSheetTests {
    private static let bator = InvitationRow(
        line: 2, organisation: "呼和浩特市中心医院", role: "经办人", name: "巴特尔", login: "bator")

    private func file(_ text: String) throws -> [InvitationRow] {
        try InvitationSheet.rows(of: Array(text.utf8), named: "sheet.csv")
    }

    @Test func `columns are found by their heading, in any order and either language`() throws {
        #expect(try file("单位,角色,姓名,登录名\n呼和浩特市中心医院,经办人,巴特尔,bator\n") == [Self.bator])
        #expect(try file("login,备注,Name,ROLE,organisation\nbator,,巴特尔,经办人,呼和浩特市中心医院") == [Self.bator])
    }

    @Test func `without a heading they stand in their own order`() throws {
        let rows = try InvitationSheet.rows(pasted: "\n呼和浩特市中心医院\t经办人\t巴特尔\tbator\n甲\t乙")
        #expect(rows == [Self.bator, InvitationRow(line: 3, organisation: "甲", role: "乙", name: "", login: "")])
    }

    @Test func `a workbook keeps the numbers of its rows`() throws {
        let path = try Workbook(cells: [["单位", "角色", "姓名", "登录名"], [], ["1501", "负责人", "萨仁", "10023"]]).write()
        let content = try Array(Data(contentsOf: URL(filePath: path)))
        let row = InvitationRow(line: 3, organisation: "1501", role: "负责人", name: "萨仁", login: "10023")
        #expect(try InvitationSheet.rows(of: content, named: "名单.xlsx") == [row])
    }

    @Test func `GB 18030 reads the same`() throws {
        let content: [UInt8] = [
            0xB5, 0xA5, 0xCE, 0xBB, 0x2C, 0xBD, 0xC7, 0xC9, 0xAB, 0x2C, 0xD0, 0xD5, 0xC3, 0xFB, 0x2C, 0xB5,
            0xC7, 0xC2, 0xBC, 0xC3, 0xFB, 0x0A, 0xBA, 0xF4, 0xBA, 0xCD, 0xBA, 0xC6, 0xCC, 0xD8, 0xCA, 0xD0,
            0xD6, 0xD0, 0xD0, 0xC4, 0xD2, 0xBD, 0xD4, 0xBA, 0x2C, 0xBE, 0xAD, 0xB0, 0xEC, 0xC8, 0xCB, 0x2C,
            0xB0, 0xCD, 0xCC, 0xD8, 0xB6, 0xFB, 0x2C, 0x62, 0x61, 0x74, 0x6F, 0x72, 0x0A
        ]
        #expect(try InvitationSheet.rows(of: content, named: "sheet.csv") == [Self.bator])
    }

    @Test func `what looks like a formula stays a text, and our own apostrophe before it is none`() throws {
        let rows = try file("单位,角色,姓名,登录名\n=1+1,'-x,'@萨仁,'-bator\n'甲,,,")
        #expect(rows[0] == InvitationRow(line: 2, organisation: "=1+1", role: "-x", name: "@萨仁", login: "-bator"))
        #expect(rows[1].organisation == "'甲")
    }

    @Test func `a column missing or doubled, too many rows and what is no sheet are told`() throws {
        let heading = "单位,角色,姓名,登录名\n"
        let row = "1501,经办人,巴特尔,bator\n"
        #expect(try file(heading + String(repeating: row, count: 1000)).count == 1000)
        let told = try [
            unreadable { _ = try file("单位,角色,姓名\n" + row) },
            unreadable { _ = try file("单位,角色,姓名,登录名,姓名\n" + row) },
            unreadable { _ = try file(heading + String(repeating: row, count: 1001)) },
            unreadable { _ = try InvitationSheet.rows(pasted: String(repeating: row, count: 1001)) },
            unreadable { _ = try InvitationSheet.rows(of: [0x50, 0x4B, 3, 4, 0], named: "a.xlsx") },
            unreadable { _ = try InvitationSheet.rows(of: [0xD0, 0xCF, 0x11, 0xE0], named: "a.xls") },
        ].map { $0?.message }
        #expect(
            told == [
                "sheet.missingColumn", "sheet.doubledColumn", "sheet.tooManyRows", "sheet.tooManyRows",
                "sheet.noWorkbook", "sheet.notCSV",
            ])
    }

    @Test func `a cell longer than any name is cut`() throws {
        #expect(try file("甲,乙,\(String(repeating: "长", count: 5000)),b")[0].name.count == 600)
    }

    @Test(arguments: [("经办人", Role.clerk), ("Leader", .leader), ("负责人", .leader), ("clerk", .clerk)])
    func `a role is named in either language`(text: String, role: Role) {
        #expect(InvitationSheet.role(text) == role)
        #expect(InvitationSheet.role("申报人") == nil)
    }
}
