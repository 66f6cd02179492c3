import Casework
import HTTPTypes
import Selection
import Testing

@testable import Website

/// Two or more who ask for one thing in the same instant: one of them has it, the others are told.
@Suite struct RaceTests {
    @Test func `handing in twice at once under two keys makes one dossier`() async throws {
        try await APIHouse().open { caller in
            let draft = try await caller.draft()
            let replies = try await caller.atOnce(["one", "two"]) { key in
                try await caller.send(
                    .post, "/drafts/\(draft.id)/submission", as: "sarnai", key: key, match: draft.version)
            }
            #expect(replies.map(\.status).sorted() == [201, 409])
            #expect(replies.compactMap(\.reason) == ["alreadySubmitted"])
            let own = try await caller.send(.get, "/dossiers", as: "sarnai")
            #expect(own.body["dossiers"]?.list?.count == 1)
        }
    }

    @Test(arguments: [(nil, 409, "alreadyVerified"), ("\"1\"", 412, nil)] as [(String?, Int, String?)])
    func `of two clerks who verify at once one has verified`(seen: String?, status: Int, reason: String?) async throws {
        try await APIHouse().open { caller in
            let id = try await caller.submitted()
            try await caller.house.addOfficial("second-clerk", .clerk, at: caller.house.employer)
            let replies = try await caller.atOnce([caller.clerkAtEmployer, "second-clerk"]) { clerk in
                try await caller.send(
                    .post, "/dossiers/\(id)/verification", caller.verification, as: clerk, match: seen)
            }
            #expect(replies.map(\.status).sorted() == [200, status])
            #expect(replies.compactMap(\.reason) == [reason].compactMap(\.self))
            let dossier = try await caller.send(.get, "/dossiers/\(id)", as: "sarnai")
            #expect(dossier.body["timeline"]?.list?.map { $0["name"] } == ["submitted", "verified"])
        }
    }

    @Test func `one person brought before two bodies at once is one body's alone`() async throws {
        try await APIHouse().open { caller in
            let number = "150121198005010029"
            let other = OrganisationID("department-education-1")
            try await caller.house.addOfficial("clerk-\(other)", .clerk, at: other)
            let here = try await caller.submitted("sarnai", changing: ["person.residentID": number])
            let there = try await caller.submitted("bator", changing: ["person.residentID": number], at: other)
            let replies = try await caller.atOnce([(here, caller.clerkAtEmployer), (there, "clerk-\(other)")]) {
                try await caller.send(.post, "/dossiers/\($0.0)/verification", caller.verification, as: $0.1)
            }
            #expect(replies.map(\.status).sorted() == [200, 409])
            var ends: [JSONValue?] = []
            for (id, login) in [(here, "sarnai"), (there, "bator")] {
                ends.append(try await caller.send(.get, "/dossiers/\(id)", as: login).body["row"]?["endReason"])
            }
            #expect(ends.compactMap { $0?.text } == ["identityElsewhere"])
        }
    }

    @Test func `of four tier-1 names listed in one instant the fourth is told the quota`() async throws {
        try await APIHouse().open { caller in
            var ids: [String] = []
            for number in 1...4 {
                let name = ["person.name": "申报人\(number)", "application.tier": "1"]
                ids.append(try await caller.submitted("applicant-\(number)", changing: name))
            }
            for id in ids { try await caller.broughtToBody(id) }
            try await caller.prepared(ids, on: "/slates/1501-1")
            caller.house.clock.move(to: "10-08 09:00")
            let replies = try await caller.atOnce(ids) { id in
                try await caller.send(.post, "/slates/1501-1/listing", ["dossier": .text(id)], as: "clerk-1501")
            }
            #expect(replies.map(\.status).sorted() == [200, 200, 200, 409])
            let refused = try #require(replies.first { $0.status == 409 })
            #expect((refused.reason, refused.body["clause"]) == ("quotaExceeded", "四（一）"))
            let slate = try await caller.send(.get, "/slates/1501-1", as: "clerk-1501")
            #expect(slate.body["members"]?.list?.count == 3)
        }
    }
}

extension Caller {
    /// Asks for each at the same time.
    fileprivate func atOnce<Item: Sendable>(
        _ items: [Item], _ ask: @escaping @Sendable (Item) async throws -> Reply
    ) async throws -> [Reply] {
        for login in items.compactMap({ $0 as? String }) where login.contains("clerk") { _ = try await token(login) }
        return try await withThrowingTaskGroup(of: Reply.self) { group in
            for item in items { group.addTask { try await ask(item) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }

    /// Heard, deliberated and published at the league, free on 8 October.
    fileprivate func prepared(_ ids: [String], on slate: String) async throws {
        for id in ids { try await evaluate(id, as: "clerk-1501", at: "09-22 11:00") }
        try await act(
            slate + "/opinions", ["from": "2023-09-18", "to": "2023-09-21", "summary": "无不同意见"], as: "clerk-1501",
            at: "09-22 14:00")
        try await act(
            slate + "/deliberation",
            [
                "number": "党组会〔2023〕8号", "held": "2023-09-22", "present": 7, "absent": 1, "minutes": "同意",
                "results": .list(ids.map { ["dossier": .text($0), "recommended": true] }),
            ], as: "leader-1501", at: "09-23 09:00")
        try await publish(ids, at: house.league, "09-25 09:00")
    }
}
