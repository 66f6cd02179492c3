import Casework
import HTTPTypes
import Selection
import Testing

@testable import Website

/// A list for tier 3 by the API: looked at, kept, confirmed, filed; each answer as it is described.
@Suite struct FilingAPITests {
    private static let sheet = """
        推荐单位,推荐单位类别,姓名,性别,出生日期,身份证号,学历,职称等级,联系电话,申报层次
        呼和浩特市人力资源和社会保障局,盟市,其其格,女,1985-05-01,,大学本科毕业,中级,13800000000,三层次
        """

    @Test func `a list is looked at, kept, confirmed and filed, and ends are all that is shown of a telephone`()
        async throws
    {
        try await APIHouse().open { caller in
            let list = JSONValue.object(["sheet": .text(Self.sheet)])
            let check = try await caller.send(.post, "/filings/1501/list-check", list, as: "clerk-1501")
            #expect((check.status, check.body["isRight"]) == (200, true))
            let wrong = Self.sheet.replacing("1985", with: "1975")
            let found = try await caller.send(
                .post, "/filings/1501/list-check", .object(["sheet": .text(wrong)]), as: "clerk-1501")
            #expect(found.body["isRight"] == false)
            let clauses = found.body["rows"]?.list?.first?["findings"]?.list?.compactMap { $0["clause"]?.text }
            #expect(clauses?.contains("二（二）") == true)
            let refused = try await caller.send(.post, "/filings/1501/list", Self.whole(wrong), as: "clerk-1501")
            #expect((refused.status, refused.reason) == (409, "filedTooOld"))
            let broken = try await caller.send(.post, "/filings/1501/list", Self.whole("姓名\n甲"), as: "clerk-1501")
            #expect(broken.status == 400)
            let kept = try await caller.send(.post, "/filings/1501/list", Self.whole(Self.sheet), as: "clerk-1501")
            #expect(kept.status == 200)
            #expect(try await caller.send(.post, "/filings/1501/confirmation", [:], as: "leader-1501").status == 200)
            let seen = try await caller.send(.get, "/filings/1501", as: "clerk-office")
            #expect(seen.body["standing"] == "withOffice")
            #expect(seen.body["people"]?.list?.first?["row"]?["联系电话"] == "138*****000")
            let all = try await caller.send(.get, "/filings", as: "clerk-office")
            #expect(all.body.list?.first?["id"] == "1501")
            let number = JSONValue.object(["number": "内人社专备〔2023〕1号"])
            #expect(try await caller.send(.post, "/filings/1501/record", number, as: "leader-office").status == 200)
            let filed = try await caller.send(.get, "/filings/1501", as: "clerk-1501")
            #expect(filed.body["number"] == "内人社专备〔2023〕1号")
            #expect(try await caller.send(.get, "/filings", as: "clerk-1501").status == 404)
        }
    }

    private static func whole(_ sheet: String) -> JSONValue {
        .object(["sheet": .text(sheet), "contact": "苏和", "phone": "0471-6610000"])
    }
}
