import Casework
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Records
import Selection
import Testing

@testable import Website

/// What a form must carry, and what happens to one that doesn't.
@Suite struct FormGuardTests {
    @Test func `a form without its token is not carried out and keeps what was typed`() async throws {
        try await House.open { house in
            let browser = house.browser()
            try await browser.get("/register")
            let page = try await browser.post("/register", [("name", "乌兰"), ("login", "wulan"), ("token", "0")])
            #expect(await browser.status == .forbidden)
            #expect(page.contains("请再按一次"))
            #expect(page.contains(#"name="name" value="乌兰""#))
        }
    }

    @Test func `pressing again from that page carries it out`() async throws {
        try await House.open { house in
            let browser = house.browser()
            try await browser.get("/register")
            let typed = [("name", "乌兰"), ("login", "wulan"), ("token", "0")]
            try await browser.post("/register", typed)
            #expect(await browser.status == .forbidden)
            let page = try await browser.press("/register", ["password": House.password])
            #expect(page.contains("乌兰"))
            #expect(await browser.path == "/my")
        }
    }

    @Test func `a form from another site is refused`() async throws {
        try await House.open { house in
            for header: HTTPFields in [[.secFetchSite: "cross-site"], [.origin: "https://elsewhere.example"]] {
                let answer = try await house.client.execute(uri: "/sign-in", method: .post, headers: header)
                #expect(answer.status == .forbidden)
            }
        }
    }

    @Test func `a body of a gigabyte is refused by its length alone`() async throws {
        try await House.open { house in
            let answer = try await house.client.execute(
                uri: "/sign-in", method: .post, headers: [.contentLength: String(1 << 30)])
            #expect(answer.status == .contentTooLarge)
        }
    }

    @Test func `a body that grows past the limit is refused too`() async throws {
        try await House.open { house in
            let body = ByteBuffer(repeating: UInt8(ascii: "a"), count: (1 << 20) + 1)
            let answer = try await house.client.execute(uri: "/sign-in", method: .post, body: body)
            #expect(answer.status == .contentTooLarge)
        }
    }

    @Test func `a double press submits once`() async throws {
        try await House.open { house in
            let season = SeasonByHand(house: house)
            let (browser, draft) = try await season.fillIn()
            try await browser.get(draft + "/submission")
            let form = try #require(await browser.forms().first { $0.action == draft + "/submission" })
            try await browser.post(form.action, form.hidden)
            let first = await browser.path
            try await browser.post(form.action, form.hidden)
            #expect(await browser.path == first)
            let actor = Actor(account: AccountID("a7"), role: .applicant)
            #expect(try await house.casework.ownDossiers(of: actor).count == 1)
        }
    }

    @Test func `every page says what a browser may do with it`() async throws {
        try await House.open { house in
            let browser = house.browser()
            try await browser.get("/")
            let headers = await browser.headers
            #expect(headers[.contentSecurityPolicy]?.contains("default-src 'none'") == true)
            #expect(headers[.contentSecurityPolicy]?.contains("frame-ancestors 'none'") == true)
            #expect(headers[.xContentTypeOptions] == "nosniff")
            #expect(headers[.referrerPolicy] == "no-referrer")
            let cookie = try #require(headers[values: .setCookie].first)
            #expect(cookie.contains("; HttpOnly") && cookie.contains("; SameSite=Lax") && cookie.contains("; Path=/"))
        }
    }

    @Test func `a folder found damaged takes no form and says so to the watch`() async throws {
        try await House.open { house in
            _ = try await SeasonByHand(house: house).apply()
            try await house.casework.records.database.write { try $0.run("DELETE FROM ledger_head") }
            await house.site.soundness.check()
            let browser = house.browser()
            try await browser.get("/healthz")
            #expect(await browser.status == .serviceUnavailable)
            try await browser.get("/sign-in")
            #expect(await browser.status == .ok)
            try await browser.press("/sign-in", ["login": "office-clerk", "password": House.password])
            #expect(await browser.status == .serviceUnavailable)
        }
    }
}
