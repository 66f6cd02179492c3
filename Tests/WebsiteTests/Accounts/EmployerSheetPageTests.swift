import Casework
import HTTPTypes
import Papers
import Selection
import Testing

@testable import Website

/// Employers opened from a sheet, through the pages.
@Suite struct EmployerSheetPageTests {
    private static let place = "/organisations/sheet"

    /// A code whose check signs fit, made of a number.
    private static func code(_ number: Int) -> String {
        let start = "91150100MA0N" + String(number + 1_000)
        let signs = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
        let candidates = signs.flatMap { one in signs.map { "\(start)\(one)\($0)" } }
        return candidates.first { CreditCode($0) != nil } ?? ""
    }

    private static let sheet = """
        单位名称,统一社会信用代码,上级单位,隶属关系,单位性质
        草原医院,\(code(1)),department-education,自治区,公有
        牧业公司,\(code(2)),department-education,,非公有
        ,123,无此单位,火星,国有
        甲,\(code(3)),office,,
        乙,\(code(3)),department-education,,
        """

    @Test func `a sheet is read, nothing done, and the right rows opened once`() async throws {
        try await House.open { house in
            let clerk = try await house.signedIn("body-clerk")
            try await clerk.get("/organisations")
            #expect(await clerk.page.contains("href=\"\(Self.place)\""))
            try await clerk.get(Self.place)
            try await clerk.upload(Self.place, "单位.csv", Array(Self.sheet.utf8))
            let read = await clerk.page
            #expect(read.contains("可以开通2个单位，有错3行。现在还没有开通任何单位"))
            for words in [
                "单位名称：没有填写单位名称", "统一社会信用代码：统一社会信用代码不对", "上级单位：没有找到这个单位", "没有这种隶属关系", "“公有”或“非公有”",
                "上级单位：这个单位不是您的单位", "表中另有一行用了同一个代码",
            ] { #expect(read.contains(words), "\(words)") }
            #expect(try await !clerk.get("/organisations?q=草原医院").contains(Self.code(1)))
            try await clerk.get(Self.place)
            try await clerk.upload(Self.place, "单位.csv", Array(Self.sheet.utf8))
            let form = try #require(await clerk.forms().first { $0.action == Self.place + "/openings" })
            #expect(try await clerk.press(form.action).contains("表中的单位已开通"))
            let listed = try await clerk.get("/organisations?q=草原医院")
            #expect(listed.contains(Self.code(1)))
            // The same press again opens nothing twice; another finds the codes taken.
            try await clerk.post(form.action, form.hidden)
            #expect(await clerk.status == .ok)
            let third = try await clerk.post(form.action, form.hidden.map { $0.0 == "key" ? ("key", "another") : $0 })
            #expect(await clerk.status == .conflict)
            #expect(third.contains("没有开通任何单位") && third.contains("这个统一社会信用代码已有单位使用"))
            try await clerk.post(form.action, form.hidden.map { $0.0 == "rows" ? ("rows", "[") : $0 })
            #expect(await clerk.status == .badRequest)
        }
    }

    @Test func `nothing to read is said so, and applicants have no such page`() async throws {
        try await House.open { house in
            let clerk = try await house.signedIn("body-clerk")
            try await clerk.get(Self.place)
            #expect(try await clerk.press(Self.place, ["text": " "]).contains("表中没有可读的行"))
            let blank = try await clerk.get(Self.place + ".csv")
            #expect(blank == "\u{FEFF}单位名称,统一社会信用代码,上级单位,隶属关系,单位性质\r\n")
            let applicant = house.browser()
            try await applicant.get("/register")
            try await applicant.press("/register", ["name": "乌兰", "login": "wulan", "password": House.password])
            try await applicant.get(Self.place)
            #expect(await applicant.status == .forbidden)
        }
    }
}
