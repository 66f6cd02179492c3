import Casework
import Foundation
import HTTPTypes
import Selection
import Testing

@testable import Website

/// The draw of a panel by JSON: each answer as it is described, and the record for everyone.
@Suite struct PanelAPITests {
    private static func fillPool(_ caller: Caller) async throws {
        for number in 0..<12 {
            let body: JSONValue = [
                "name": .text("专家\(number)"), "unit": .text("单位\(number)"), "title": "教授", "disciplines": "180",
                "from": "2023-01-01", "to": "2025-12-31",
            ]
            #expect(try await caller.send(.post, "/experts", body, as: "clerk-office").status == 201)
        }
    }

    private static func plan(_ holders: [String]) -> JSONValue {
        [
            "name": "自然科学组", "judges": "both", "meets": "2023-10-30", "disciplines": ["生物学"], "takesLimited": false,
            "seats": 11, "alternates": 1, "limits": [["kind": "eachUnit", "most": 2, "force": "soft"]],
            "excludesApplicants": true, "first": .text(holders[0]), "second": .text(holders[1]),
        ]
    }

    @Test func `a panel is planned, fixed, drawn and declined, and everyone has the record`() async throws {
        try await APIHouse().open { caller in
            try await Self.fillPool(caller)
            let (clerk, leader) = ("clerk-office", "leader-office")
            var holders: [String] = []
            for login in [clerk, leader] {
                holders.append(try await caller.send(.get, "/account", as: login).id)
            }
            let made = try await caller.send(.post, "/panels", Self.plan(holders), as: clerk)
            #expect(made.status == 201, "\(made.text)")
            let path = "/panels/\(made.id)"
            let seen = try await caller.send(.get, path, as: leader)
            #expect(seen.body["acts"] == ["changePlan", "fixPlan", "abandonDraw"])
            #expect(seen.body["found"] == 12)
            #expect(try await caller.send(.get, "/draws/\(made.id)").status == 404)
            let stale = try await caller.send(.post, path + "/fixing", [:], as: leader, match: "\"9\"")
            #expect(stale.status == 412)
            #expect(try await caller.send(.post, path + "/fixing", [:], as: leader, match: seen.version).status == 200)
            let short = try await caller.send(
                .post, path + "/commitment", ["value": "short", "noted": "yes"], as: clerk)
            #expect((short.status, short.reason) == (409, "shareUnfit"))
            let values = [clerk: "0123-4567-89AB-CDEF", leader: "一个足够长的、自己想的随机字符串一二三"]
            for (login, value) in values {
                let body: JSONValue = ["value": .text(value), "noted": "yes"]
                #expect(try await caller.send(.post, path + "/commitment", body, as: login).status == 200)
            }
            for (login, value) in values {
                let told = try await caller.send(.post, path + "/reveal", ["value": .text(value)], as: login)
                #expect(told.status == 200)
            }
            let drawn = try await caller.send(.get, path, as: clerk)
            #expect(drawn.body["standing"] == "drawn")
            let seat = drawn.body["panel"]?.list?.first
            #expect(seat?["name"]?.text?.hasPrefix("专家") == true)
            let gone = try #require(seat?["expert"])
            let decline: JSONValue = ["expert": gone, "cause": "unable"]
            #expect(try await caller.send(.post, path + "/decline", decline, as: clerk).status == 200)
            let twice = try await caller.send(.post, path + "/decline", decline, as: clerk)
            #expect((twice.status, twice.reason) == (409, "alreadyDeclined"))
            let open = try await caller.send(.get, "/draws/\(made.id)")
            #expect(open.body["standing"] == "drawn")
            #expect(!open.text.contains("专家"))
            #expect(try await caller.send(.get, "/draws").body.list?.count == 1)
            let file = try await caller.send(.get, "/draws/\(made.id)/record")
            let record = try DrawRecordFile.read(Data(file.text.utf8))
            try record.verify(.sha256)
            #expect(open.body["commitment"]?.text == record.commitment)
            #expect(try await caller.send(.get, "/draws/\(made.id)/plan").text.contains("bole") == false)
        }
    }
}
