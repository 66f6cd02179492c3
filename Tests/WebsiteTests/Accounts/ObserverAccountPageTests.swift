import Casework
import HTTPTypes
import Selection
import Testing

@testable import Website

/// The office's leader invites an observer for so many days, who finds what is theirs and nothing else.
@Suite struct ObserverAccountPageTests {
    private func invited(
        _ house: House, until: String = "2023-12-31"
    ) async throws -> (leader: Browser, observer: Browser) {
        let leader = try await house.signedIn("office-leader")
        try await leader.get("/accounts")
        let page = try await leader.press(
            "/accounts/observers", ["observerName": "苏日娜", "observerLogin": "surina", "until": until])
        let code = try #require(page.firstMatch(of: /<strong class="code">([^<]+)</)?.1)
        let observer = house.browser()
        try await observer.get("/code")
        try await observer.press("/code", ["login": "surina", "code": String(code), "password": House.password])
        try await observer.press("/sign-in", ["login": "surina", "password": House.password])
        return (leader, observer)
    }

    @Test func `an observer begins at the log, and the leader who invited them ends it`() async throws {
        try await House.open { house in
            let (leader, observer) = try await invited(house)
            #expect(await observer.path == "/observing")
            let first = await observer.page
            #expect(first.contains("评审过程记录") && first.contains("还没有记录") && first.contains("监督员"))
            for place in ["/panels", "/rounds", "/readings/progress", "/sittings"] {
                #expect(first.contains("href=\"\(place)\""))
            }
            for place in ["/dossiers", "/experts", "/accounts", "/to-do", "/decision"] {
                #expect(!first.contains("href=\"\(place)\""))
            }
            let listed = try await leader.get("/accounts")
            #expect(listed.contains("苏日娜") && listed.contains("2023年12月31日截止"))
            let clerk = try await house.signedIn("office-clerk")
            #expect(try await clerk.get("/accounts").contains("苏日娜"))
            let forms = await leader.forms().map(\.action)
            let closing = try #require(await leader.forms().last { $0.action.hasSuffix("/closing") })
            #expect(await !clerk.forms().map(\.action).contains(closing.action))
            #expect(await !clerk.forms().map(\.action).contains("/accounts/observers"))
            #expect(forms.contains("/accounts/observers"))
            try await clerk.post(closing.action, token(of: clerk))
            #expect(await clerk.status == .forbidden)
            #expect(try await leader.press(closing.action).contains("账号已停用"))
            #expect(try await observer.first("/observing") == 303)
        }
    }

    @Test(arguments: ["", "2023-09-19", "2024-09-21", "明年"])
    func `a last day that can't be is said beside what was typed`(until: String) async throws {
        try await House.open { house in
            let leader = try await house.signedIn("office-leader")
            try await leader.get("/accounts")
            let typed: KeyValuePairs<String, String> = [
                "observerName": "苏日娜", "observerLogin": "surina", "until": until,
            ]
            let page = try await leader.press("/accounts/observers", typed)
            #expect(await leader.status == .unprocessableContent)
            #expect(page.contains("截止日期不对") && page.contains("value=\"苏日娜\"") && page.contains("#f-until"))
        }
    }

    @Test func `after their last day an observer is signed out and doesn't come in again`() async throws {
        try await House.open { house in
            let (leader, observer) = try await invited(house, until: "2023-09-26")
            #expect(try await observer.first("/observing") == 200)
            try await leader.get("/")
            try await leader.press("/clock", ["step": "week"])
            #expect(try await observer.first("/observing") == 303)
            try await observer.get("/sign-in")
            let refused = try await observer.press("/sign-in", ["login": "surina", "password": House.password])
            #expect(refused.contains("监督期限已到"))
        }
    }

    @Test func `what is public and what they watch is there, everything else isn't, and nothing is taken`()
        async throws
    {
        try await House.open { house in
            let observer = try await invited(house).observer
            let watched = ["/observing", "/panels", "/rounds", "/sittings", "/readings/progress"]
            for (address, expected) in RolePageTests.pages {
                let found = try await observer.first(address)
                let awaited = watched.contains(address) ? 200 : expected[0] == 303 ? 404 : expected[0]
                #expect(found == awaited, "\(address): \(found)")
            }
            try await observer.get("/observing")
            let carried = await token(of: observer)
            let sent = [
                "/panels", "/panels/g1/fixing", "/rounds", "/rounds/r1/pin", "/rounds/r1/proposal", "/sittings",
                "/sittings/m1/opening", "/sittings/m1/tokens", "/readings/reminders", "/readings/v1/scores", "/experts",
                "/accounts", "/accounts/observers", "/accounts/codes", "/accounts/a1/closing", "/drafts",
                "/publicities", "/decision/vote", "/settings/cutoff", "/organisations",
            ]
            for address in sent {
                try await observer.post(address, carried + [("name", "x")])
                let status = await observer.status
                #expect(status == .notFound, "\(address): \(status)")
            }
        }
    }

    private func token(of browser: Browser) async -> [(String, String)] {
        Array(await browser.forms().flatMap(\.hidden).filter { $0.0 == "token" }.prefix(1))
    }
}
