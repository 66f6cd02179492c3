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

    @Test func `attendance is a list of members, and what is said afterwards a list of dossiers with a conflict each`()
        async throws
    {
        try await APIHouse().open { caller in
            try await caller.house.addExpert("reader")
            let sheets: [(body: JSONValue, status: Int)] = [
                (["experts": ["x1", "x2"]], 404), (["experts": "x1"], 400), (["experts": []], 400), ([:], 400),
            ]
            for sheet in sheets {
                let path = "/sittings/m1/attendance-sheet"
                let answer = try await caller.send(.post, path, sheet.body, as: "clerk-office")
                #expect(answer.status == sheet.status)
            }
            let said: JSONValue = ["conflicts": [["dossier": "d1", "conflict": "kin"]], "others": "none"]
            let clear: JSONValue = ["others": "none"]
            for body in [said, clear] {
                #expect(try await caller.send(.post, "/sittings/m1/afterwards", body, as: "reader").status == 404)
            }
            let unknown: JSONValue = ["conflicts": [["dossier": "d1", "conflict": "dislike"]], "others": "none"]
            let nothing: JSONValue = [:]
            for unfit in [unknown, nothing] {
                #expect(try await caller.send(.post, "/sittings/m1/afterwards", unfit, as: "reader").status == 400)
            }
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
