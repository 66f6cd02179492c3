import Casework
import HTTPTypes
import Selection
import Testing

@testable import Website

/// Annex 1 as it will look on paper.
@Suite struct PaperTests {
    @Test func `every section stands on paper in the form's own order, in Chinese, with room for hands and seals`()
        async throws
    {
        try await House.open { house in
            let (browser, draft) = try await SeasonByHand(house: house).fillIn()
            try await browser.get("/")
            try await browser.press("/language", ["to": "en"])
            #expect(try await browser.get(draft + "/check").contains("\"\(draft)/paper\""))
            let page = try await browser.get(draft + "/paper")
            let heads = page.matches(of: /<section><h2>([^<]*)<\/h2>/).map { String($0.1) }
            #expect(heads == house.casework.program.form.sections.map(\.name))
            for words in ["<dd>1985年5月6日</dd>", "<dd>乌兰图雅</dd>", "所在单位意见（公章）", "2023年自治区"] {
                #expect(page.contains(words))
            }
        }
    }

    @Test func `a form with nothing in it prints as a blank one`() async throws {
        try await House.open { house in
            let browser = house.browser()
            try await browser.get("/register")
            try await browser.press("/register", ["name": "乌兰图雅", "login": "wulan", "password": House.password])
            try await browser.press("/drafts")
            let draft = await browser.path
            let page = try await browser.get(draft + "/paper")
            #expect(page.contains("<td data-label=\"奖励名称\"></td>"))
            let stranger = try await house.signedIn("employer-clerk")
            try await stranger.get(draft + "/paper")
            #expect(await stranger.status == .notFound)
        }
    }
}
