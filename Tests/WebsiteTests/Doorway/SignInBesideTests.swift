import Casework
import HTTPTypes
import Records
import Selection
import Testing

@testable import Website

/// A form whose reader's session ended, and who signs in beside it.
@Suite struct SignInBesideTests {
    static let place = "/organisations"
    static let typed = [
        ("employer", "北疆理工大学"), ("creditCode", "1215000077001234X7"), ("parent", House.body.text),
        ("affiliation", ""), ("ownership", ""),
    ]

    /// The browser of a clerk with a form open, whose session has ended meanwhile.
    private func left(_ house: House) async throws -> (browser: Browser, hidden: [(String, String)]) {
        let browser = try await house.signedIn("body-clerk")
        try await browser.get(Self.place + "/new")
        let form = try #require(await browser.forms().first { $0.action == Self.place })
        try await house.casework.records.database.write { try Sessions.endIdle(since: SystemClock().now(), in: $0) }
        return (browser, form.hidden)
    }

    private func signIn(_ browser: Browser, _ login: String = "body-clerk") async throws {
        try await browser.get("/sign-in")
        try await browser.press("/sign-in", ["login": login, "password": House.password])
        #expect(await browser.path == "/to-do")
    }

    @Test func `a form sent too late is sent with one press once its reader has signed in beside`() async throws {
        try await House.open { house in
            let (browser, hidden) = try await left(house)
            let kept = try await browser.post(Self.place, hidden + Self.typed)
            #expect(await browser.status == .forbidden)
            let again = try #require(PageForm.all(in: kept).first { $0.action == Self.place })
            try await signIn(browser)
            let page = try await browser.post(again.action, again.hidden)
            #expect(await browser.status == .ok)
            #expect(page.contains("北疆理工大学") && page.contains(#"role="status""#))
        }
    }

    @Test func `a form still open is sent with one press too`() async throws {
        try await House.open { house in
            let (browser, hidden) = try await left(house)
            try await signIn(browser)
            let page = try await browser.post(Self.place, hidden + Self.typed)
            #expect(await browser.status == .ok)
            #expect(page.contains("北疆理工大学"))
        }
    }

    @Test func `signing out ends it: a form of before is not sent for whoever comes next`() async throws {
        try await House.open { house in
            let browser = try await house.signedIn("body-clerk")
            try await browser.get(Self.place + "/new")
            let form = try #require(await browser.forms().first { $0.action == Self.place })
            try await browser.press("/sign-out")
            try await signIn(browser, "office-clerk")
            try await browser.post(Self.place, form.hidden + Self.typed)
            #expect(await browser.status == .forbidden)
        }
    }
}
