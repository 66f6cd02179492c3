import Foundation
import HTTPTypes
import Selection
import Testing

@testable import Website

/// 三（二）: a publicity posted on a day that counts otherwise than it looks.
@Suite struct PublicityDayTests {
    @Test(arguments: [
        ("09-30 09:00", ["10-07", "10-08", "10-09", "10-10", "10-11"], "10-12"),
        ("10-08 09:00", ["10-08", "10-09", "10-10", "10-11", "10-12"], "10-13"),
        ("09-25 09:00", ["09-25", "09-26", "09-27", "09-28", "10-07"], "10-08"),
    ])
    func `rest days don't count and make-up days do`(posted: String, days: [String], free: String) async throws {
        try await APIHouse().open { caller in
            let publicity = try await caller.publish(
                [try await caller.evaluated()], at: caller.house.employer, posted)
            let shown = try await caller.send(.get, "/publicities/\(publicity)")
            #expect(shown.body["days"]?.list?.map(\.text) == days.map { "2023-" + $0 })
            #expect(shown.body["free"]?.text == "2023-\(free)T00:00:00+08:00")
        }
    }

    @Test func `a window that runs into 2027 is refused as not announced, and nothing is posted`() async throws {
        try await APIHouse().open { caller in
            let made = try await caller.act(
                "/publicities", ["dossiers": [.text(try await caller.evaluated())]], as: caller.clerkAtEmployer,
                at: "09-13 11:00", status: 201)
            let late = try #require(Moment("2026-12-28T09:00:00+08:00"))
            caller.house.clock.move(to: late)
            let reply = try await caller.send(
                .post, "/publicities/\(made.id)/posting", [:], as: caller.leaderAtEmployer)
            #expect((reply.status, reply.reason) == (409, "daysNotAnnounced"))
            #expect(reply.body["values"] == ["year": "2027"])
            #expect(try await caller.send(.get, "/publicities/\(made.id)").status == 404)
        }
    }
}

extension Caller {
    /// A dossier ready to be published by its employer.
    fileprivate func evaluated() async throws -> String {
        let id = try await submitted()
        try await verify(id)
        try await evaluate(id, as: clerkAtEmployer, at: "09-13 10:00")
        return id
    }
}
