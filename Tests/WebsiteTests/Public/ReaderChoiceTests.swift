import Testing

@testable import Website

/// How pages look and speak is the reader's choice, made by plain forms.
@Suite struct ReaderChoiceTests {
    @Test func `the theme follows the device until the reader chooses, and again when they say so`()
        async throws
    {
        try await House.open { house in
            let browser = house.browser()
            #expect(try await browser.get("/publicities").contains(#"<html lang="zh-CN">"#))
            let dark = try await browser.press("/theme", ["to": "dark"])
            #expect(dark.contains(#"<html lang="zh-CN" data-theme="dark">"#))
            #expect(await browser.path == "/publicities")
            #expect(dark.contains(#"value="dark" aria-pressed="true""#))
            #expect(try await browser.press("/theme", ["to": "light"]).contains(#"data-theme="light""#))
            #expect(try await !browser.press("/theme", ["to": "device"]).contains("data-theme"))
        }
    }

    @Test func `a theme nobody made leaves it to the device`() async throws {
        try await House.open { house in
            let browser = house.browser()
            try await browser.get("/")
            #expect(try await !browser.press("/theme", ["to": "\"><b>"]).contains("data-theme"))
        }
    }

    @Test func `what the programme names is named in the reader's language`() async throws {
        try await House.open { house in
            let browser = house.browser()
            let chinese = try await browser.get("/notice/annex-1")
            let english = try await browser.press("/language", ["to": "en"])
            #expect(chinese.contains("男") && !chinese.contains("Male"))
            #expect(english.contains("Male") && !english.contains("男"))
        }
    }

    @Test(arguments: ["/help", "/accessibility"])
    func `help and accessibility are there for everyone in both languages`(address: String) async throws {
        try await House.open { house in
            let browser = house.browser()
            let chinese = try await browser.get(address)
            let english = try await browser.press("/language", ["to": "en"])
            for page in [chinese, english] { #expect(!page.contains("heading1") && !page.contains("text1")) }
            #expect(chinese.contains("所在单位") && english.contains(#"<html lang="en">"#))
        }
    }

    @Test func `a page is fetched with the files it names and nothing from elsewhere`() async throws {
        try await House.open { house in
            let browser = house.browser()
            let page = try await browser.get("/")
            let files = page.matches(of: /(?:href|src)="(\/bole-[^"]+)"/).map { String($0.1) }
            #expect(files.count == 3)
            for file in files { #expect(try await browser.first(file) == 200) }
            #expect(!page.contains("http:") && !page.contains("https:"))
        }
    }
}
