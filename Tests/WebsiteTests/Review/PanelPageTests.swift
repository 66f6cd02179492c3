import Casework
import Foundation
import HTTPTypes
import Records
import Selection
import Testing

@testable import Website

/// 三（三）: a panel is drawn through pages alone, and everyone can draw it again.
@Suite struct PanelPageTests {
    /// Thirty experts, ten of each discipline, two of each unit.
    private static func fillPool(_ house: House, _ count: Int = 30) async throws {
        let rows = (0..<count).map { number in
            TypedExpert(
                line: number + 1,
                [
                    .name: "专家甲\(number)", .unit: "秘密单位\(number % 15)", .title: "教授",
                    .disciplines: ["110", "180", "210"][number % 3], .from: "2023-01-01", .to: "2025-12-31",
                ])
        }
        let clerk = try await house.casework.records.database.read {
            try Accounts.account(login: "office-clerk", in: $0)?.actor
        }
        let actor = try #require(clerk)
        let morning = Moment(Day(year: 2023, month: 9, day: 20) ?? Day(number: 0), hour: 8)
        _ = try await house.casework.addExperts(rows, Request(by: actor, at: morning))
    }

    private static let plan = [
        ("name", "自然科学组"), ("judges", "2"), ("meets", "2023-10-30"), ("disciplines", "数学\n180\n210"),
        ("takesLimited", "no"), ("seats", "11"), ("alternates", "3"), ("excludesApplicants", "yes"),
        ("limits[0].kind", "eachUnit"), ("limits[0].most", "1"), ("limits[0].force", "hard"),
        ("limits[1].kind", "discipline"), ("limits[1].code", "110"), ("limits[1].least", "4"),
        ("limits[1].force", "soft"),
    ]

    private static func holders(on page: String) throws -> [(String, String)] {
        let clerk = try #require(page.firstMatch(of: /<option value="(a[0-9]+)">office clerk/)?.1)
        let leader = try #require(page.firstMatch(of: /<option value="(a[0-9]+)">office leader/)?.1)
        return [("first", String(clerk)), ("second", String(leader))]
    }

    private static func planned(_ clerk: Browser, _ more: [(String, String)] = []) async throws -> String {
        let form = try await clerk.get("/panels/new")
        return try await clerk.press("/panels", plan + holders(on: form) + more)
    }

    /// Fixes a part of the seed as the page offers it; it is written down here.
    private static func commit(_ person: Browser, _ id: String) async throws -> String {
        let place = "/panels/\(id)/commitment"
        let form = try await person.get(place)
        let offered = try #require(form.firstMatch(of: /name="value" type="text" value="([0-9A-Z-]{19})"/)?.1)
        try await person.press(place, ["value": String(offered), "noted": "yes"])
        return String(offered)
    }

    @Test func `a panel is drawn from the plan to a declined seat, and by numbers before everyone`() async throws {
        try await House.open { house in
            try await Self.fillPool(house)
            let (clerk, leader) = (try await house.signedIn("office-clerk"), try await house.signedIn("office-leader"))
            let everyone = house.browser()
            #expect(try await clerk.get("/panels").contains("还没有抽取"))
            let planned = try await Self.planned(clerk)
            #expect(planned.contains("待确认方案") && planned.contains("符合条件的专家30人"))
            #expect(planned.contains("每个单位不超过1人（必须满足）"))
            #expect(try await leader.get("/to-do").contains("自然科学组"))
            #expect(try await everyone.get("/draws").contains("还没有公布的抽取"))
            try await leader.get("/panels/g1/fixing")
            #expect(await leader.page.contains("不能再改"))
            #expect(try await leader.press("/panels/g1/fixing").contains("待锁定种子"))
            let known = try await everyone.get("/draws/g1")
            let digest = try #require(known.firstMatch(of: /SHA-256 ([0-9a-f]{64})/)?.1)
            try await everyone.get("/draws/g1/plan.json")
            #expect(Fingerprint(of: String(decoding: await everyone.body, as: UTF8.self)).hex == digest)
            let first = try await Self.commit(clerk, "g1")
            #expect(try await !clerk.get("/panels/g1").contains(first))
            let second = try await Self.commit(leader, "g1")
            try await clerk.get("/panels/g1/reveal")
            #expect(await clerk.page.contains("name=\"value\" type=\"text\" value=\"\""))
            let wrong = try await clerk.press("/panels/g1/reveal", ["value": second])
            #expect(await clerk.status == .unprocessableContent)
            #expect(wrong.contains("与锁定时的种子不一致"))
            try await clerk.press("/panels/g1/reveal", ["value": first])
            try await leader.get("/panels/g1/reveal")
            let drawn = try await leader.press("/panels/g1/reveal", ["value": second])
            #expect(drawn.contains("已抽取") && drawn.contains("专家甲") && drawn.contains("备选专家"))
            let form = try await clerk.get("/panels/g1/decline")
            let gone = try #require(form.firstMatch(of: /<option value="(x[0-9]+)">/)?.1)
            let declined = try await clerk.press(
                "/panels/g1/decline", ["expert": String(gone), "cause": "unable", "remark": "住院"])
            #expect(declined.contains("接替") && declined.contains("住院"))
            let shown = try await everyone.get("/draws/g1")
            #expect(shown.contains("不能到会") && shown.contains(first) && shown.contains(second))
            for secret in ["专家甲", "秘密单位", "住院", "office clerk"] { #expect(!shown.contains(secret)) }
            try await everyone.get("/draws/g1/record.json")
            let file = String(decoding: await everyone.body, as: UTF8.self)
            let record = try DrawRecordFile.read(Data(file.utf8))
            try record.verify(.sha256)
            #expect(record.declined.map(\.expert.text) == [String(gone)])
            #expect(!file.contains("专家甲") && !file.contains("秘密单位"))
            let edited = try DrawRecordFile.read(Data(file.replacing(first, with: second).utf8))
            #expect(throws: DrawFault.self) { try edited.verify(.sha256) }
        }
    }

    @Test func `what is wrong with a plan is told, and what was typed stands`() async throws {
        try await House.open { house in
            try await Self.fillPool(house, 5)
            let clerk = try await house.signedIn("office-clerk")
            let form = try await clerk.get("/panels/new")
            let people = try Self.holders(on: form)
            let twelve = Self.plan.filter { $0.0 != "seats" } + [("seats", "12")]
            let even = try await clerk.press("/panels", twelve + people)
            #expect(await clerk.status == .unprocessableContent)
            #expect(even.contains("须为单数") && even.contains("value=\"自然科学组\""))
            let lacking = try await clerk.press(
                "/panels", Self.plan.filter { $0.0 != "limits[0].most" && $0.0 != "disciplines" } + people
                    + [("disciplines", "炼金术")])
            #expect(lacking.contains("#f-disciplines"))
            let limit = try await clerk.press("/panels", Self.plan.filter { $0.0 != "limits[0].most" } + people)
            #expect(limit.contains("#f-limits-0-most"))
            let planned = try await clerk.press("/panels", Self.plan + people)
            #expect(planned.contains("方案还不能确认") && planned.contains("抽取11人不够"))
            let again = try await clerk.get("/panels/g1/plan")
            #expect(again.contains("value=\"自然科学组\"") && again.contains(">110\n180\n210</textarea>"))
            let leader = try await house.signedIn("office-leader")
            try await leader.get("/panels/g1/fixing")
            #expect(await leader.status == .unprocessableContent)
            #expect(await leader.page.contains("抽取11人不够"))
            try await clerk.get("/panels/g1/abandonment")
            let over = try await clerk.press("/panels/g1/abandonment", ["because": "planWrong", "remark": "专家太少"])
            #expect(over.contains("已终止"))
            #expect(try await house.browser().get("/draws").contains("还没有公布的抽取"))
        }
    }

    @Test func `a part of the seed that wasn't written down isn't fixed, and the second press tells`() async throws {
        try await House.open { house in
            try await Self.fillPool(house)
            let (clerk, leader) = (try await house.signedIn("office-clerk"), try await house.signedIn("office-leader"))
            _ = try await Self.planned(clerk, [("beacon", "某日开奖号码")])
            try await leader.get("/panels/g1/fixing")
            try await leader.press("/panels/g1/fixing")
            let place = "/panels/g1/commitment"
            let form = try await clerk.get(place)
            let offered = String(try #require(form.firstMatch(of: /value="([0-9A-Z-]{19})"/)?.1))
            let asked = try await clerk.press(place, ["value": offered])
            #expect(await clerk.status == .unprocessableContent)
            #expect(asked.contains("#f-noted") && asked.contains(offered))
            try await clerk.press(place, ["value": offered, "noted": "yes"])
            try await clerk.get(place)
            #expect(await clerk.status == .unprocessableContent)
            #expect(await clerk.page.contains("您已经锁定种子"))
            let other = try await Self.commit(leader, "g1")
            for (person, value) in [(clerk, offered), (leader, other)] {
                try await person.get("/panels/g1/reveal")
                try await person.press("/panels/g1/reveal", ["value": value])
            }
            #expect(await leader.page.contains("待公开号码"))
            try await clerk.get("/panels/g1/beacon")
            let differing = try await clerk.press("/panels/g1/beacon", ["number": "0412", "again": "0421"])
            #expect(differing.contains("两次填写的号码不一致"))
            #expect(try await clerk.press("/panels/g1/beacon", ["number": "0412", "again": "0412"]).contains("已抽取"))
            #expect(try await house.browser().get("/draws/g1").contains("0412"))
        }
    }

    @Test func `nobody but the office has the pages with names`() async throws {
        try await House.open { house in
            try await Self.fillPool(house)
            _ = try await Self.planned(try await house.signedIn("office-clerk"))
            let clerk = try await house.signedIn("body-clerk")
            let named = ["/panels", "/panels/new", "/panels/g1", "/panels/g1/plan"]
            for address in named + ["/draws/g1", "/draws/g1/plan.json"] {
                #expect(try await clerk.first(address) == 404, "\(address)")
            }
        }
    }
}
