import HTTPTypes
import Selection
import Testing

@testable import Website

/// The pool of experts by JSON, as by pages.
@Suite struct ExpertAPITests {
    private static func body(_ more: [String: JSONValue] = [:]) -> JSONValue {
        .object(
            [
                "name": "其木格", "unit": "草原研究所", "title": "研究员", "disciplines": "180、110", "from": "2023-01-01",
                "to": "2025-12-31", "residentID": "11010519491231002X",
            ].merging(more) { $1 })
    }

    private static let clerk = "clerk-office"

    @Test func `an expert is added once under a key, and nobody twice`() async throws {
        try await APIHouse().open { caller in
            let first = try await caller.send(.post, "/experts", Self.body(), as: Self.clerk, key: "one")
            #expect((first.status, first.version) == (201, "\"1\""))
            #expect(first.body["residentID"]?.text == "110************02X")
            let again = try await caller.send(.post, "/experts", Self.body(), as: Self.clerk, key: "one")
            #expect((again.status, again.id) == (201, first.id))
            let twice = try await caller.send(.post, "/experts", Self.body(), as: Self.clerk, key: "two")
            #expect((twice.status, twice.kind, twice.reason) == (409, "expert", "knownByResidentID"))
            #expect(!twice.text.contains("11010519491231002X"))
            let wrong = Self.body(["residentID": "", "name": "甲", "disciplines": "炼金术", "to": "2030-01-01"])
            let refused = try await caller.send(.post, "/experts", wrong, as: Self.clerk)
            #expect((refused.status, refused.reason) == (409, "disciplineUnknown"))
        }
    }

    @Test func `an expert is changed on what was seen, and a term ended`() async throws {
        try await APIHouse().open { caller in
            let first = try await caller.send(.post, "/experts", Self.body(), as: Self.clerk)
            let path = "/experts/\(first.id)"
            let changed = Self.body(["unit": "新所", "residentID": ""])
            #expect(try await caller.send(.put, path, changed, as: Self.clerk).status == 428)
            let seen = try await caller.send(.put, path, changed, as: Self.clerk, match: first.version)
            #expect((seen.status, seen.body["unit"]?.text) == (200, "新所"))
            let stale = try await caller.send(.put, path, changed, as: Self.clerk, match: first.version)
            #expect((stale.status, stale.version) == (412, "\"2\""))
            let none = try await caller.send(.post, path + "/end", ["reason": ""], as: Self.clerk)
            #expect((none.status, none.reason) == (409, "reasonMissing"))
            for _ in 0..<2 {
                let ended = try await caller.send(
                    .post, path + "/end", ["reason": "本人申请"], as: Self.clerk, key: "end", match: "\"2\"")
                #expect((ended.status, ended.body["endReason"]?.text) == (200, "本人申请"))
            }
            let over = try await caller.send(.post, path + "/end", ["reason": "本人申请"], as: Self.clerk)
            #expect((over.status, over.reason) == (409, "alreadyEnded"))
        }
    }

    @Test func `the list is narrowed by known words, goes on where it stopped, and shows no number`() async throws {
        try await APIHouse().open { caller in
            for number in 0..<51 {
                let body = Self.body(["name": .text("专家\(number)"), "residentID": ""])
                #expect(try await caller.send(.post, "/experts", body, as: Self.clerk).status == 201)
            }
            let address = "/experts?standing=current&discipline=180"
            let first = try await caller.send(.get, address, as: Self.clerk)
            #expect(first.body["experts"]?.list?.count == 50)
            #expect(!first.text.contains("residentID"))
            let cursor = try #require(first.body["next"]?.text)
            let rest = try await caller.send(.get, address + "&cursor=" + cursor, as: Self.clerk)
            #expect(rest.body["experts"]?.list?.count == 1)
            #expect(rest.body["next"] == nil)
            let unfit = try await caller.send(.get, "/experts?standing=soon", as: Self.clerk)
            #expect((unfit.status, unfit.kind) == (400, "queryUnfit"))
        }
    }

    @Test func `the pool is not found by anyone but the office`() async throws {
        try await APIHouse().open { caller in
            let expert = try await caller.send(.post, "/experts", Self.body(), as: Self.clerk)
            let place = "/experts/\(expert.id)"
            try await caller.house.addApplicant("sarnai")
            for login in ["leader-1501", "sarnai"] {
                for path in ["/experts", place] {
                    #expect(try await caller.send(.get, path, as: login).status == 404)
                }
                #expect(try await caller.send(.post, "/experts", Self.body(), as: login).status == 404)
                #expect(try await caller.send(.put, place, Self.body(), as: login, match: "\"1\"").status == 404)
                #expect(try await caller.send(.post, place + "/end", ["reason": "r"], as: login).status == 404)
            }
        }
    }
}
