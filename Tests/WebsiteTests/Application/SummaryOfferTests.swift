import HTTPTypes
import Testing

@testable import Website

/// The summary of Annex 2, offered beside its field.
@Suite struct SummaryOfferTests {
    @Test func `the offer speaks of what the form holds, is put in by its button, and can be changed`() async throws {
        try await House.open { house in
            let browser = house.browser()
            try await browser.get("/register")
            try await browser.press("/register", ["name": "乌兰图雅", "login": "wulan", "password": House.password])
            try await browser.press("/drafts")
            let draft = await browser.path
            let post = draft + "/sections/post"
            try await browser.get(post)
            try await browser.press(post, ["field": "草原生态"])
            let place = draft + "/sections/achievement"
            let offered = try await browser.get(place)
            #expect(offered.contains("<blockquote>从事草原生态工作……年，在草原生态领域") && offered.contains("放进这一栏"))
            let filled = try await browser.press(place, ["summary": "", "main": "围封", "fill": "summary"])
            #expect(filled.contains("rows=\"8\" aria-describedby=\"f-summary-hint f-summary-error\">从事草原生态工作"))
            #expect(filled.contains(">围封</textarea>") && filled.contains("用它替换这一栏现有的内容"))
            let changed = try await browser.press(place, ["summary": "从事草原生态工作十九年。", "main": "围封"])
            #expect(changed.contains("已保存"))
            #expect(try await browser.get(place).contains(">从事草原生态工作十九年。</textarea>"))
        }
    }
}
