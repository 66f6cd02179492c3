import Casework
import HTTPTypes
import Selection
import Testing

@testable import Website

/// Whom of the pool a dossier speaks of, through the office's pages and by JSON.
@Suite struct ConflictPageTests {
    @Test func `the office sees with which experts there may be a conflict, why, and where it stands`() async throws {
        try await House.open { house in
            let dossier = try await SeasonByHand(house: house).apply()
            let clerk = try await house.signedIn("office-clerk")
            #expect(try await clerk.get(dossier + "/experts").contains("没有查到关系"))
            for (name, unit) in [("青格乐图", "自治区草原师范大学"), ("乌兰图雅", "北方大学"), ("巴图", "北方大学")] {
                try await clerk.get("/experts/new")
                try await clerk.press(
                    "/experts",
                    [
                        "name": name, "unit": unit, "title": "教授", "disciplines": "180", "from": "2023-01-01",
                        "to": "2025-12-31", "availability": "available",
                    ])
            }
            #expect(try await clerk.get(dossier).contains("href=\"\(dossier)/experts\""))
            let page = try await clerk.get(dossier + "/experts")
            #expect(page.contains("3位专家：2位有应当回避的关系，0位可能有"))
            #expect(page.contains("与申报人在同一单位：自治区草原师范大学（单位与职务 · 工作单位）"))
            #expect(page.contains("申报人可能就是这位专家本人"))
            #expect(page.contains("没有列出，不等于没有") && !page.contains("巴图"))
            let others = [try await house.signedIn("body-clerk"), try await house.signedIn("employer-clerk")]
            for other in others {
                #expect(try await !other.get(dossier).contains("\(dossier)/experts"))
                try await other.get(dossier + "/experts")
                #expect(await other.status == .notFound)
            }
        }
    }

    @Test func `by JSON each sign has its kind, its reason and its place, and no words`() async throws {
        try await APIHouse().open { caller in
            let id = try await caller.submitted()
            let office = "clerk-office"
            let form = try await caller.send(.get, "/dossiers/\(id)", as: office).body
            let unit = try #require(form["row"]?["unit"]?.text)
            let expert: JSONValue = [
                "name": "青格乐图", "unit": .text(unit), "title": "教授", "disciplines": "180", "from": "2023-01-01",
                "to": "2025-12-31",
            ]
            #expect(try await caller.send(.post, "/experts", expert, as: office).status == 201)
            let found = try await caller.send(.get, "/dossiers/\(id)/conflicts", as: office)
            let sign = found.body.list?.first?["signs"]?.list?.first
            #expect((found.status, found.body.list?.count) == (200, 1))
            #expect((sign?["kind"], sign?["reason"], sign?["place"]) == ("sameUnit", "sameUnit", "post.employer"))
            #expect(sign?["words"] == nil)
            for login in ["sarnai", "clerk-1501"] {
                #expect(try await caller.send(.get, "/dossiers/\(id)/conflicts", as: login).status == 404)
            }
        }
    }
}
