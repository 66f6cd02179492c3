import Papers
import Selection
import Testing

/// 三（一）: one person, one row.
@Suite struct DuplicateTests {
    private func doubles(_ rows: [String: String]...) throws -> [Int] {
        try GivenSheet(rows: rows).checked().rows.filter { $0.said.contains("duplicate block 三（一）") }.map(\.line)
    }

    @Test func `equal ID numbers are one person's, whatever the name`() throws {
        let id = residentID(born: try #require(Day("1985-06-01")), male: false)
        #expect(try doubles(["身份证号": id], [:], ["身份证号": id], ["身份证号": id]) == [2, 4, 5])
    }

    @Test func `x and X are one letter`() throws {
        let rows = ["11010519491231002X", "11010519491231002x"].map { ["身份证号": $0, "出生日期": "1949-12-31"] }
        #expect(try doubles(rows[0], rows[1]) == [2, 3])
    }

    @Test func `malformed ID numbers are compared too`() throws {
        #expect(try doubles(["身份证号": "ab１"], ["身份证号": "AB１"], ["身份证号": "ab1"]) == [2, 3])
    }

    @Test func `name and birth date tell where one row has no ID number`() throws {
        let named = ["姓名": "孛儿只斤·额尔敦", "身份证号": ""]
        let numbered = ["姓名": "孛儿只斤•额尔敦", "出生日期": "1985/6/1"]
        #expect(try doubles(named, numbered, ["姓名": "孛儿只斤·额尔敦", "出生日期": "1985-06-02"]) == [2, 3])
    }

    @Test func `two ID numbers that differ are two people of one name`() throws {
        #expect(try doubles(["姓名": "王伟"], ["姓名": "王伟"]) == [])
    }

    @Test func `a row without an ID number ties all of its name together`() throws {
        #expect(try doubles(["姓名": "王伟"], ["姓名": "王伟", "身份证号": ""], ["姓名": "王伟"]) == [2, 3, 4])
    }

    @Test func `names are compared byte for byte`() throws {
        let rows = ["王\u{5140}", "王\u{FA0C}", "e\u{301}", "\u{E9}"].map { ["姓名": $0, "身份证号": ""] }
        #expect(try doubles(rows[0], rows[1], rows[2], rows[3]) == [])
    }

    @Test func `an unreadable birth date or an empty name ties nobody`() throws {
        let unborn = ["姓名": "王伟", "出生日期": "去年", "身份证号": ""]
        let unnamed = ["姓名": "", "身份证号": ""]
        #expect(try doubles(unborn, unborn, unnamed, unnamed) == [])
    }

    @Test func `a sheet without ID numbers goes by name and birth date`() throws {
        let sheet = GivenSheet(["姓名": "王伟"], ["姓名": "王伟"], ["姓名": "王卫"]).without("身份证号")
        #expect(try sheet.checked().rows.map(\.said) == [["duplicate block 三（一）"], ["duplicate block 三（一）"], []])
    }
}
