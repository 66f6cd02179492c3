import HTTPTypes
import Testing

@testable import Website

/// Rows of a table: pasted, moved, taken away.
@Suite struct PasteTests {
    private func open(
        _ section: String, _ body: @escaping @Sendable (Browser, String) async throws -> Void
    ) async throws {
        try await House.open { house in
            let browser = house.browser()
            try await browser.get("/register")
            try await browser.press("/register", ["name": "乌兰图雅", "login": "wulan", "password": House.password])
            try await browser.press("/drafts")
            let place = "\(await browser.path)/sections/\(section)"
            try await browser.get(place + "/paste")
            try await body(browser, place)
        }
    }

    @Test func `of 200 rows with ten wrong ones the good are taken in up to the table's end and each other is named`()
        async throws
    {
        let rows = (1...200).map { "荣誉\($0)\t自治区科协\t\($0 % 20 == 0 ? "去年" : "2020年3月")" }
        try await open("honours") { browser, place in
            let page = try await browser.press(place + "/paste", ["text": rows.joined(separator: "\n")])
            #expect(page.contains("读出20行可以导入，180行不导入"))
            for row in 1...10 { #expect(page.contains("第\(row * 20)行：时间：")) }
            #expect(page.contains("第22行：这部分最多20行"))
            let taken = try await browser.press(place + "/rows")
            #expect(taken.contains("value=\"荣誉19\"") && taken.contains("value=\"荣誉21\""))
            #expect(!taken.contains("value=\"荣誉20\"") && taken.contains("value=\"2020-03\""))
        }
    }

    @Test func `a heading puts columns where they belong and names those that have no place`() async throws {
        let text = "时间\t荣誉或职务\t备注\t授予单位或组织\n2019/7\t先进个人\t无\t旗人民政府"
        try await open("honours") { browser, place in
            let page = try await browser.press(place + "/paste", ["text": text])
            #expect(page.contains("没有“备注”这一栏"))
            let taken = try await browser.press(place + "/rows")
            #expect(taken.contains("name=\"honours[0].name\" type=\"text\" value=\"先进个人\""))
        }
    }

    @Test func `a bibliography becomes papers, with the applicant's place among the authors`() async throws {
        let text = """
            @article{a, title = {Steppe {DNA}}, author = {乌兰图雅 and 巴特尔}, journal = "草业学报", year = 2021,
              volume = {3}, pages = {1--9}, doi = {10.1/x}}
            """
        try await open("papers") { browser, place in
            let person = place.replacing("papers", with: "person")
            try await browser.get(person)
            try await browser.press(person, ["name": "乌兰图雅"])
            try await browser.get(place + "/paste")
            let page = try await browser.press(place + "/paste", ["text": text])
            for word in ["Steppe DNA", "草业学报", "2021", "第一作者", "10.1/x"] { #expect(page.contains(word)) }
            #expect(page.contains("读出1行可以导入"))
        }
    }

    @Test func `rows move up and down and away, and blank ones between don't count`() async throws {
        try await open("honours") { browser, place in
            try await browser.press(place + "/paste", ["text": "甲\t科协\t2020-01\n乙\t科协\t2020-02\n丙\t科协\t2020-03"])
            try await browser.press(place + "/rows")
            let up = try await browser.press(
                place,
                [
                    "honours[0].name": "甲", "honours[1].name": "", "honours[2].name": "丙", "honours[3].name": "丁",
                    "row": "up:2",
                ])
            #expect(up.contains("name=\"honours[0].name\" type=\"text\" value=\"丙\""))
            #expect(up.contains("name=\"honours[2].name\" type=\"text\" value=\"丁\""))
            let away = try await browser.press(place, ["honours[0].name": "丙", "honours[1].name": "甲", "row": "away:0"])
            #expect(away.contains("value=\"甲\"") && !away.contains("value=\"丙\""))
        }
    }

    @Test func `a quotation mark that never closes in CSV is said so and nothing is taken in`() async throws {
        try await open("honours") { browser, place in
            let page = try await browser.press(place + "/paste", ["text": "\"甲,科协"])
            #expect(await browser.status == .unprocessableContent)
            #expect(!page.contains(place + "/rows"))
        }
    }
}
