import Casework
import HTTPTypes
import Pages
import Papers
import Selection
import Testing

@testable import Website

/// The form filled in with a word processor: out, and back into a draft.
@Suite struct WordFormPageTests {
    /// Someone with an empty draft, on the page where its Word document is uploaded, and the blank it leads to.
    private func open(
        _ body: @escaping @Sendable (House, Browser, _ place: String, _ blank: [UInt8]) async throws -> Void
    ) async throws {
        try await House.open { house in
            let browser = house.browser()
            try await browser.get("/register")
            try await browser.press("/register", ["name": "乌兰图雅", "login": "wulan", "password": House.password])
            try await browser.press("/drafts")
            let place = await browser.path + "/word"
            #expect(await browser.link(place) != nil)
            try await browser.get(place)
            try await browser.get(try #require(await browser.link("/notice/annex-1", ".docx")))
            #expect(await browser.headers[.contentType]?.hasSuffix("wordprocessingml.document") == true)
            let blank = await browser.body
            try await browser.get(place)
            try await body(house, browser, place, blank)
        }
    }

    @Test func `what was understood is shown beside the draft, and goes in once it is confirmed`() async throws {
        try await open { house, browser, place, blank in
            let filled = try await FilledWord.filled(
                blank,
                [
                    "person.name": "乌兰图雅", "person.birth": "1985年5月6日", "person.sex": "□男　☑女", "post.rank": "国王",
                ],
                rows: ["honours": [["先进个人", "旗政府", "2019年5月"], ["标兵", "旗政府", "去年"]]])
            try await browser.upload(place, "申报表.docx", filled)
            let page = await browser.page
            #expect(page.contains("读出4项可以填入草稿，2项不填入") && page.contains("1985-05-06"))
            #expect(page.contains("行政级别：填的是“国王”") && page.contains("第2行：时间："))
            let draft = String(place.dropLast("/word".count))
            let untouched = try await browser.get(draft + "/sections/person")
            #expect(!untouched.contains("1985-05-06"))
            try await browser.get(place)
            try await browser.upload(place, "申报表.docx", filled)
            let shown = await browser.page
            try await browser.press(place + "/answers")
            #expect(try await browser.get(draft + "/sections/person").contains("value=\"1985-05-06\""))
            let honours = try await browser.get(draft + "/sections/honours")
            #expect(honours.contains("value=\"2019-05\"") && !honours.contains("标兵"))
            // The second press of the same page finds everything there already.
            let form = try #require(PageForm.all(in: shown).first { $0.action == place + "/answers" })
            try await browser.post(form.action, form.hidden)
            #expect(await browser.status == .ok)
            #expect(await browser.path.hasPrefix(draft))
            try await browser.get(place)
            try await browser.upload(place, "申报表.docx", filled)
            #expect(await browser.page.contains("没有可以填入的内容"))
        }
    }

    @Test func `a draft that was saved meanwhile isn't overwritten`() async throws {
        try await open { _, browser, place, blank in
            try await browser.upload(
                place, "a.docx", FilledWord.filled(blank, ["person.name": "乌兰图雅", "plan.goals": "甲"]))
            let form = try #require(await browser.forms().first { $0.action == place + "/answers" })
            let plan = place.replacing("/word", with: "/sections/plan")
            try await browser.get(plan)
            try await browser.press(plan, ["goals": "乙"])
            try await browser.post(form.action, form.hidden)
            #expect(await browser.status == .conflict)
            #expect(await browser.page.contains("没有填入。请再上传一次"))
            #expect(try await browser.get(plan).contains("乙"))
        }
    }

    @Test func `what can't be read is refused by name, and nobody else reads into a draft`() async throws {
        try await open { house, browser, place, blank in
            try await browser.upload(place, "a.docx", Array(blank.prefix(blank.count / 2)))
            #expect(await browser.status == .unprocessableContent)
            #expect(await browser.page.contains("文件已损坏"))
            try await browser.get(place)
            try await browser.press(place)
            #expect(await browser.page.contains("没有选择文件"))
            let stranger = try await house.signedIn("employer-clerk")
            try await stranger.get(place)
            #expect(await stranger.status == .notFound)
        }
    }

    @Test func `every reason not to read a document has its sentence`() async throws {
        try await House.open { house in
            for fault in UnreadableDocument.allCases {
                for language in [Language.chinese, .english] {
                    #expect(house.site.templates.catalogue.text(fault.textKey, in: language) != fault.textKey)
                }
            }
        }
    }
}
