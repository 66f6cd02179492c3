import Casework
import Foundation
import HTTPTypes
import Selection
import Testing

@testable import Website

/// Meetings and ballots by JSON: what is asked is answered as it is described, a ballot without a session.
@Suite struct SittingAPITests {
    private static func ballot(_ vote: String, of name: String = "m9.d1.1") -> JSONValue {
        [
            "ballot": .text(name), "token": .text(String(repeating: "0", count: 64)), "signature": "AAAA",
            "vote": .text(vote), "word": "7K3M",
        ]
    }

    @Test func `a ballot is cast without signing in, and where no vote is open that is said`() async throws {
        try await APIHouse().open { caller in
            let early = try await caller.send(.post, "/ballots", Self.ballot("agree"))
            #expect((early.status, early.reason) == (409, "over"))
            let none = try await caller.send(.post, "/ballots", Self.ballot("agree", of: "../m9"))
            #expect((none.status, none.reason) == (409, "over"))
            #expect(try await caller.send(.post, "/ballots", Self.ballot("perhaps")).status == 400)
            #expect(try await caller.send(.post, "/ballots", [:]).status == 400)
            #expect(try await caller.send(.get, "/ballots/m9.d1.1", as: "clerk-office").status == 404)
        }
    }

    @Test func `no meeting is called of a panel that isn't drawn, and none is there`() async throws {
        try await APIHouse().open { caller in
            let clerk = "clerk-office"
            let account = try await caller.send(.get, "/account", as: clerk).id
            let draft: JSONValue = [
                "panel": "g9", "tier": "2", "meets": "2023-10-30", "place": "一号会议室", "chair": "x1",
                "minutes": .text(account),
            ]
            let refused = try await caller.send(.post, "/sittings", draft, as: clerk)
            #expect((refused.status, refused.reason) == (409, "panelNotDrawn"))
            #expect(try await caller.send(.get, "/sittings", as: clerk).body == [])
            #expect(try await caller.send(.get, "/sittings/m1", as: clerk).status == 404)
            #expect(try await caller.send(.get, "/sittings/m1/tokens", as: clerk).status == 404)
            let asked: JSONValue = ["tokens": ["m1.d1.1 AAAA"]]
            #expect(try await caller.send(.post, "/sittings/m1/tokens", asked, as: clerk).status == 404)
            let unfit: JSONValue = ["tokens": ["nonsense"]]
            #expect(try await caller.send(.post, "/sittings/m1/tokens", unfit, as: clerk).status == 400)
        }
    }
}
