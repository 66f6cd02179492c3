import Casework
import Foundation
import HTTPTypes
import Pages
import Papers
import Selection
import Testing

@testable import Website

/// Officials invited from a sheet, through the pages.
@Suite struct InvitationSheetTests {
    private static let place = "/accounts/sheet"

    private static let sheet = """
        单位,角色,姓名,登录名
        department-education-1,经办人,巴特尔,bator
        department-education-2,负责人,"=萨仁",sarna
        无此单位,领导,,bator
        """

    @Test func `a sheet is read, nothing done, and the right rows invited with a slip for each`() async throws {
        try await House.open { house in
            let clerk = try await house.signedIn("body-clerk")
            try await clerk.get("/accounts")
            #expect(await clerk.link("/accounts/sheet") != nil)
            try await clerk.get(Self.place)
            let sheet = Self.sheet.replacing("无此单位,领导,,bator", with: "无此单位,领导,,other")
            try await clerk.upload(Self.place, "名单.csv", Array(sheet.utf8))
            let read = await clerk.page
            #expect(read.contains("可以邀请2人，有错1行。现在还没有邀请任何人"))
            for words in ["单位：没有找到这个单位", "角色：没有这个角色", "姓名：没有填写"] { #expect(read.contains(words)) }
            let wrong = try Self.file(named: "有错的行", in: read)
            #expect(wrong.hasPrefix("\u{FEFF}单位,角色,姓名,登录名,原因\r\n无此单位,领导,,other,"))
            let slips = try await clerk.press(Self.place + "/invitations")
            #expect(slips.contains("已邀请2人") && slips.contains("9月27日"))
            let codes = slips.matches(of: /<code>([^<]+)</).map { String($0.1) }
            try #require(codes.count == 2)
            let list = try Self.file(named: "邀请名单和验证码", in: slips)
            #expect(list.contains(",负责人,'=萨仁,sarna,\(codes[1]),") && list.contains(codes[0]))
            try await house.accounts.setPassword(
                login: "bator", code: codes[0], to: .typed(House.password),
                at: Moment(Day("2023-09-20") ?? Day(number: 0), hour: 10))
            _ = try await house.signedIn("bator")
        }
    }

    @Test func `of a login asked for twice neither row is invited`() async throws {
        try await House.open { house in
            let clerk = try await house.signedIn("body-clerk")
            try await clerk.get(Self.place)
            let read = try await clerk.press(Self.place, ["text": Self.sheet])
            #expect(read.contains("可以邀请1人，有错2行"))
            #expect(read.contains("登录名：表中另有一行用了同一个登录名"))
        }
    }

    @Test func `pressed twice there are no second accounts, and what changed meanwhile stops everyone`() async throws {
        try await House.open { house in
            let clerk = try await house.signedIn("body-clerk")
            try await clerk.get(Self.place)
            try await clerk.press(Self.place, ["text": "department-education-1\t经办人\t巴特尔\tbator"])
            let form = try #require(await clerk.forms().first { $0.action == Self.place + "/invitations" })
            let first = try await clerk.post(form.action, form.hidden)
            let second = try await clerk.post(form.action, form.hidden)
            #expect(first.contains("已邀请1人") && second.contains("已邀请1人"))
            #expect(Self.code(first) != Self.code(second))
            let other = form.hidden.map { $0.0 == "key" ? ("key", "another") : $0 }
            let third = try await clerk.post(form.action, other)
            #expect(await clerk.status == .conflict)
            #expect(third.contains("没有邀请任何人") && third.contains("这个登录名已有人使用"))
            try await clerk.post(form.action, form.hidden.map { $0.0 == "rows" ? ("rows", "[") : $0 })
            #expect(await clerk.status == .badRequest)
        }
    }

    @Test func `what can't be read is said so, and applicants have no such page`() async throws {
        try await House.open { house in
            let clerk = try await house.signedIn("employer-clerk")
            try await clerk.get(Self.place)
            #expect(try await clerk.press(Self.place, ["text": " \n"]).contains("表中没有可读的行"))
            #expect(await clerk.status == .unprocessableContent)
            try await clerk.upload(Self.place, "名单.xls", [0xD0, 0xCF, 0x11, 0xE0])
            #expect(await clerk.page.contains("“名单.xls”不是CSV文件"))
            let blank = try await clerk.get(Self.place + ".csv")
            #expect(blank == "\u{FEFF}单位,角色,姓名,登录名\r\n")
            let applicant = house.browser()
            try await applicant.get("/register")
            try await applicant.press("/register", ["name": "乌兰", "login": "wulan", "password": House.password])
            try await applicant.get(Self.place)
            #expect(await applicant.status == .forbidden)
        }
    }

    @Test func `a thousand rows are read and invited`() async throws {
        try await House.open { house in
            let clerk = try await house.signedIn("body-clerk")
            try await clerk.get(Self.place)
            let rows = (1...1000).map { "department-education-\($0 % 3 + 1),clerk,巴特尔,login.\($0)" }
            try await clerk.upload(Self.place, "a.csv", Array(rows.joined(separator: "\n").utf8))
            #expect(await clerk.page.contains("可以邀请1000人，有错0行"))
            #expect(try await clerk.press(Self.place + "/invitations").contains("已邀请1000人"))
        }
    }

    @Test(arguments: Language.allCases)
    func `our own empty sheet has the columns by which sheets are read`(language: Language) throws {
        let catalogue = try Catalogue.shipped()
        let heads = InvitationColumn.allCases.map { catalogue.text("invitation.column.\($0.rawValue)", in: language) }
        let sheet = CSVSheet.line(heads) + "甲,乙,丙,丁"
        let row = InvitationRow(line: 2, organisation: "甲", role: "乙", name: "丙", login: "丁")
        #expect(try InvitationSheet.rows(pasted: sheet) == [row])
    }

    @Test func `every fault of a row has its sentence`() throws {
        let catalogue = try Catalogue.shipped()
        let keys = InvitationFault.Reason.allCases.map { "invitation.\($0.rawValue)" }
        #expect(keys.filter { catalogue.text($0, in: .chinese) == $0 } == [])
    }

    private static func code(_ page: String) -> String? {
        page.firstMatch(of: /<code>([^<]+)</).map { String($0.1) }
    }

    /// What a link within the page gives to keep.
    private static func file(named name: String, in page: String) throws -> String {
        let mark = "\" download=\"\(name).csv\""
        let links = page.matches(of: /href="data:text\/csv;charset=utf-8;base64,([^"]+)" download="[^"]+"/)
        let found = try #require(links.first { $0.0.hasSuffix(mark) }?.1)
        let plain = found.replacing("&#x3D;", with: "=").replacing("&#61;", with: "=")
        let content = try #require(Data(base64Encoded: String(plain)))
        return String(decoding: content, as: UTF8.self)
    }
}
