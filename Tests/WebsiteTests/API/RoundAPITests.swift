import Casework
import HTTPTypes
import Selection
import Testing

@testable import Website

/// A round by JSON: opened, answered by an expert who sits, and seen by the office, each answer as it is described.
@Suite struct RoundAPITests {
    @Test func `without a drawn panel nothing is opened, and an expert who sits nowhere finds nothing`() async throws {
        try await APIHouse().open { caller in
            let (clerk, body): (String, JSONValue) = (
                "clerk-office", ["panel": "g1", "tier": "2", "reviews": 3, "most": 20, "due": "2023-12-20"]
            )
            let refused = try await caller.send(.post, "/rounds", body, as: clerk)
            #expect((refused.status, refused.reason) == (409, "panelNotDrawn"))
            #expect(try await caller.send(.get, "/rounds", as: clerk).body == [])
            #expect(try await caller.send(.get, "/rounds/r1", as: clerk).status == 404)
            let lacking = try await caller.send(.post, "/rounds", ["panel": "g1"], as: clerk)
            #expect(lacking.status == 400)
            try await caller.house.addExpert("reader")
            #expect(try await caller.send(.get, "/rounds/r1/declaration", as: "reader").status == 404)
            let declared = try await caller.send(.post, "/rounds/r1/declaration", ["rest": "none"], as: "reader")
            #expect(declared.status == 404)
        }
    }
}
