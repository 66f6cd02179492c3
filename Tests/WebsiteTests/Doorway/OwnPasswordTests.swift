import HTTPTypes
import Testing

@testable import Website

/// One's own password, changed by whoever is signed in and knows the old one.
@Suite struct OwnPasswordTests {
    private static let other = "额尔古纳河的水 2023"

    @Test func `a changed password signs out everywhere and is the one from then on`() async throws {
        try await House.open { house in
            let (here, elsewhere) = (
                try await house.signedIn("employer-clerk"), try await house.signedIn("employer-clerk")
            )
            let page = try await here.get("/to-do")
            #expect(page.contains("href=\"/password\""))
            try await here.get("/password")
            try await here.press("/password", ["password": House.password, "newPassword": Self.other])
            #expect(await here.path.hasPrefix("/sign-in"))
            #expect(try await elsewhere.first("/to-do") == 303)
            #expect(try await here.first("/to-do") == 303)
            let anew = house.browser()
            try await anew.get("/sign-in")
            try await anew.press("/sign-in", ["login": "employer-clerk", "password": Self.other])
            #expect(try await anew.first("/to-do") == 200)
        }
    }

    @Test func `a wrong old password or a weak new one changes nothing`() async throws {
        try await House.open { house in
            let clerk = try await house.signedIn("employer-clerk")
            try await clerk.get("/password")
            let wrong = try await clerk.press("/password", ["password": "不是这个 1234", "newPassword": Self.other])
            #expect(await clerk.status == .unprocessableContent)
            #expect(!wrong.contains(Self.other))
            try await clerk.press("/password", ["password": House.password, "newPassword": "short"])
            #expect(await clerk.status == .unprocessableContent)
            #expect(try await clerk.first("/to-do") == 200)
            #expect(try await house.browser().first("/password") == 303)
        }
    }

    @Test func `a program changes it too, and its token ends`() async throws {
        try await APIHouse().open { caller in
            let wrong: JSONValue = ["password": "不是这个 1234", "newPassword": .text(Self.other)]
            let refused = try await caller.send(.put, "/account/password", wrong, as: "clerk-1501")
            #expect((refused.status, refused.reason) == (401, "signInFailed"))
            let right: JSONValue = ["password": .text(APIHouse.password), "newPassword": .text(Self.other)]
            #expect(try await caller.send(.put, "/account/password", right, as: "clerk-1501").status == 204)
            let old: JSONValue = ["login": "clerk-1501", "password": .text(APIHouse.password)]
            #expect(try await caller.send(.post, "/sessions", old).status == 401)
            let new: JSONValue = ["login": "clerk-1501", "password": .text(Self.other)]
            #expect(try await caller.send(.post, "/sessions", new).status == 201)
        }
    }

    @Test func `a clerk finds what they type for others, a leader isn't led there`() async throws {
        try await House.open { house in
            for (login, isLed) in [("employer-clerk", true), ("employer-leader", false)] {
                let page = try await house.signedIn(login).get("/to-do")
                #expect(page.contains("href=\"/my\"") == isLed)
            }
        }
    }
}
