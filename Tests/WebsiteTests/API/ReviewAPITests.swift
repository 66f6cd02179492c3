import Casework
import HTTPTypes
import Selection
import Testing

@testable import Website

/// What experts read and score, by JSON.
@Suite struct ReviewAPITests {
    @Test func `to whom nothing is assigned there is nothing, and the office counts none`() async throws {
        try await APIHouse().open { caller in
            try await caller.house.addExpert("expert")
            let queue = try await caller.send(.get, "/readings", as: "expert")
            #expect(queue.status == 200 && queue.body.list == [])
            #expect(try await caller.send(.get, "/readings/v1", as: "expert").status == 404)
            let typed: JSONValue = ["points": ["level": "80"], "comment": ""]
            let kept = try await caller.send(.put, "/readings/v1/draft", typed, as: "expert", match: "\"0\"")
            #expect(kept.status == 404)
            let progress = try await caller.send(.get, "/tiers/2/readings", as: "clerk-office")
            #expect(progress.status == 200 && progress.body["canRemind"] == false)
            #expect(try await caller.send(.get, "/tiers/2/scores", as: "clerk-office").body["official"] == "mean")
            #expect(try await caller.send(.get, "/tiers/3/scores", as: "clerk-office").status == 404)
            let reminded = try await caller.send(.post, "/tiers/2/reminders", as: "clerk-office")
            #expect(reminded.status == 200 && reminded.body["reminded"] == 0)
            for login in ["expert", "leader-1501"] {
                #expect(try await caller.send(.get, "/tiers/2/readings", as: login).status == 404)
                #expect(try await caller.send(.get, "/tiers/2/scores", as: login).status == 404)
                #expect(try await caller.send(.post, "/tiers/2/reminders", as: login).status == 404)
            }
            #expect(try await caller.send(.get, "/readings", as: "clerk-office").status == 404)
        }
    }
}
