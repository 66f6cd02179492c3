import Casework
import HTTPTypes
import Selection
import Testing

@testable import Website

/// "Can I apply?", asked by someone who hasn't signed in.
@Suite struct ApplyTests {
    private func ask(
        _ browser: Browser, born birth: String, standing: String = "专业技术人员", rank: String = "无"
    ) async throws -> String {
        try await browser.get("/apply")
        return try await browser.press(
            "/apply",
            [
                "person.birth": birth, "education.level": "11", "education.degree": "2", "post.titleLevel": "中级",
                "post.standing": standing, "post.rank": rank,
            ])
    }

    @Test func `the day itself opens tier 2, and the day before is told in the notice's own words`() async throws {
        try await House.open { house in
            let browser = house.browser()
            #expect(try await browser.get("/").contains("href=\"/apply\""))
            #expect(try await ask(browser, born: "1978-01-01").contains("可以申报一层次、二层次"))
            let older = try await ask(browser, born: "1977-12-31")
            #expect(older.contains("可以申报一层次。"))
            #expect(older.contains("二层次申报人员年龄在45周岁以下（1978年1月1日以后出生）"))
            #expect(older.contains("基本情况") && older.contains("纸质2份"))
        }
    }

    @Test func `from the cut-off on nobody is told that they can apply`() async throws {
        try await House.open { house in
            let clock = try #require(house.site.simulated)
            try await clock.move(to: house.casework.program.deadlines.electronic.value)
            let page = try await ask(house.browser(), born: "1985-05-06")
            #expect(page.contains("申报已于2023年10月14日24:00截止"))
            #expect(!page.contains("class=\"button\" href=\"/register\""))
        }
    }

    @Test func `a civil servant of bureau rank is told both and led nowhere`() async throws {
        try await House.open { house in
            let page = try await ask(house.browser(), born: "1985-05-06", standing: "公务员", rank: "副厅级")
            #expect(page.contains("自治区副厅级及以上领导干部、党政机关工作人员不参加选拔培养。"))
            #expect(!page.contains("class=\"button\" href=\"/register\""))
        }
    }

    @Test func `an answer that is missing or no day is named beside its question`() async throws {
        try await House.open { house in
            let browser = house.browser()
            let page = try await ask(browser, born: "1978-02-30", rank: "")
            #expect(await browser.status == .unprocessableContent)
            #expect(page.contains("href=\"#f-person.birth\"") && page.contains("href=\"#f-post.rank\""))
            #expect(!page.contains("按您的回答"))
        }
    }
}
