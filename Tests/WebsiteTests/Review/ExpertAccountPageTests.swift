import Casework
import HTTPTypes
import Papers
import Records
import Selection
import Testing

@testable import Website

/// The office opens an expert's account, and the expert finds their own desk behind it.
@Suite struct ExpertAccountPageTests {
    /// x1, by the office's clerk.
    private func pooled(_ clerk: Browser) async throws {
        try await clerk.get("/experts/new")
        try await clerk.press(
            "/experts",
            [
                "name": "其木格", "unit": "草原研究所", "title": "研究员", "disciplines": "180", "from": "2023-01-01",
                "to": "2025-12-31", "availability": "available",
            ])
    }

    private func invited(_ house: House) async throws -> Browser {
        let clerk = try await house.signedIn("office-clerk")
        try await pooled(clerk)
        let page = try await clerk.press("/experts/x1/account", ["login": "qimuge"])
        let code = try #require(page.firstMatch(of: /<strong class="code">([^<]+)</)?.1)
        let expert = house.browser()
        try await expert.get("/code")
        try await expert.press("/code", ["login": "qimuge", "code": String(code), "password": House.password])
        try await expert.press("/sign-in", ["login": "qimuge", "password": House.password])
        return expert
    }

    @Test func `an expert signs in with the code, and an empty desk says what will come`() async throws {
        try await House.open { house in
            let expert = try await invited(house)
            #expect(await expert.path == "/readings")
            let desk = await expert.page
            #expect(desk.contains("我的评审") && desk.contains("现在没有需要您办理的评审") && desk.contains("其木格"))
            #expect(!desk.contains("href=\"/dossiers\"") && !desk.contains("href=\"/experts\""))
            #expect(try await expert.get("/").contains("href=\"/readings\""))
        }
    }

    @Test func `an expert gets what is public and nothing of what is others'`() async throws {
        try await House.open { house in
            let expert = try await invited(house)
            // Their readings and meetings are lists of their own.
            for (address, expected) in RolePageTests.pages where !["/readings", "/sittings"].contains(address) {
                let found = try await expert.first(address)
                if expected[0] == 303 {
                    #expect([403, 404].contains(found), "\(address): \(found)")
                } else {
                    #expect(found == expected[0], "\(address): \(found)")
                }
            }
            let token = await expert.forms().flatMap(\.hidden).filter { $0.0 == "token" }.prefix(1)
            for address in ["/drafts", "/experts/x1/account", "/experts/x1/account/code", "/accounts"] {
                try await expert.post(address, Array(token) + [("login", "other")])
                #expect(await [403, 404].contains(expert.status.code), "\(address)")
            }
        }
    }

    @Test func `opened twice it is said, a code is made anew, and closed nobody signs in`() async throws {
        try await House.open { house in
            let clerk = try await house.signedIn("office-clerk")
            try await pooled(clerk)
            let form = try #require(await clerk.forms().first { $0.action == "/experts/x1/account" })
            #expect(try await clerk.post(form.action, form.hidden + [("login", "A")]).contains("登录名须为3至64个字符"))
            #expect(try await clerk.press("/experts/x1/account", ["login": "qimuge"]).contains("待设置密码"))
            let other = form.hidden.map { $0.0 == "key" ? ("key", "another") : $0 }
            #expect(try await clerk.post(form.action, other + [("login", "second")]).contains("这位专家已有账号"))
            #expect(try await clerk.press("/experts/x1/account/code").contains("一次性验证码（只显示这一次）"))
            let closing = try #require(await clerk.forms().first { $0.action == "/experts/x1/account/closing" })
            for _ in 0..<2 { #expect(try await clerk.post(closing.action, closing.hidden).contains("账号已停用")) }
            #expect(await clerk.forms().contains { $0.action == "/experts/x1/account" })
        }
    }
}
