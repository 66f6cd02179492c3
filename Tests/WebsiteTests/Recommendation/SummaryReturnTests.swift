import Casework
import HTTPTypes
import Selection
import Testing

@testable import Website

/// Annex 2 edited by hand and brought back to its slate.
@Suite struct SummaryReturnTests {
    private static let slate = "/slates/\(House.body)-2"

    /// Someone at the body, on its slate of tier 2, which isn't sealed.
    private func open(
        _ body: @escaping @Sendable (House, Browser, _ dossier: String, _ workbook: [UInt8]) async throws -> Void
    ) async throws {
        try await House.open { house in
            let season = SeasonByHand(house: house)
            let dossier = try await season.apply()
            try await season.passTheEmployer(dossier)
            let clerk = try await house.signedIn("body-clerk")
            let leader = try await house.signedIn("body-leader")
            try await season.act(
                clerk, Self.slate + "/opinions",
                [("from", "2023-09-25"), ("to", "2023-09-26"), ("summary", "没有不同意见")])
            try await season.act(
                leader, Self.slate + "/deliberation",
                [
                    ("number", "纪要〔2023〕12号"), ("held", "2023-09-27"), ("present", "7"), ("absent", "0"),
                    ("results[0].dossier", String(dossier.dropFirst("/dossiers/".count))),
                    ("results[0].recommended", "yes"), ("minutes", "一致同意"),
                ])
            try await clerk.get(Self.slate)
            try await clerk.press(Self.slate + "/listing")
            try await clerk.get(Self.slate)
            #expect(await clerk.page.contains("上传改过的汇总表"))
            try await clerk.get(Self.slate + "/summary.xlsx")
            let workbook = await clerk.body
            try await clerk.get(Self.slate + "/summary")
            try await body(house, clerk, dossier, workbook)
        }
    }

    @Test func `a difference is accepted or left, and what only the applicant may change goes back to them`()
        async throws
    {
        try await open { house, clerk, dossier, workbook in
            let edited = try await FilledWord.edited(workbook: workbook, ["工作单位": "草原研究院", "推荐单位": "别处"])
            try await clerk.upload(Self.slate + "/summary", "汇总表.xlsx", edited)
            let page = await clerk.page
            #expect(page.contains("有1处不同可以采用，另有1处须注意") && page.contains("现为“草原研究院”"))
            #expect(page.contains("这一列由系统填写") && page.contains("只能由本人更正"))
            let changes = Self.slate + "/summary/changes"
            let form = try #require(await clerk.forms().first { $0.action == changes })
            #expect(try await clerk.post(changes, form.hidden + [("take-0", "no")]).contains("没有选“采用”的"))
            #expect(try await clerk.post(changes, form.hidden + [("take-0", "yes")]).contains("已办理1项，0项没有办成"))
            #expect(try await clerk.get(dossier).contains("草原研究院"))
            // The second press does nothing twice.
            #expect(try await clerk.post(changes, form.hidden + [("take-0", "yes")]).contains("已办理1项"))
            try await clerk.post(changes, form.hidden.map { $0.0 == "changes" ? ("changes", "{") : $0 })
            #expect(await clerk.status == .badRequest)
        }
    }

    @Test func `a row gone takes its person off the list when that is accepted`() async throws {
        try await open { house, clerk, dossier, workbook in
            let edited = try await FilledWord.edited(workbook: workbook, [:], withoutRows: true)
            try await clerk.upload(Self.slate + "/summary", "汇总表.xlsx", edited)
            #expect(await clerk.page.contains("乌兰图雅不在文件里：移出"))
            let changes = Self.slate + "/summary/changes"
            let form = try #require(await clerk.forms().first { $0.action == changes })
            #expect(try await clerk.post(changes, form.hidden + [("take-0", "yes")]).contains("已办理1项"))
            #expect(try await clerk.get(Self.slate).contains("推荐名额：已列入0人，共10人"))
            let other = form.hidden.map { $0.0 == "key" ? ("key", "another") : $0 }
            #expect(try await clerk.post(changes, other + [("take-0", "yes")]).contains("1项没有办成"))
            #expect(await clerk.status == .conflict)
        }
    }

    @Test func `what is no summary sheet is said so, and nobody else brings one back`() async throws {
        try await open { house, clerk, _, _ in
            try await clerk.upload(Self.slate + "/summary", "a.xlsx", [1, 2, 3])
            #expect(await clerk.status == .unprocessableContent)
            try await clerk.get(Self.slate + "/summary")
            try await clerk.press(Self.slate + "/summary")
            #expect(await clerk.page.contains("没有选择文件"))
            let office = try await house.signedIn("office-clerk")
            try await office.get(Self.slate + "/summary")
            #expect(await office.status == .notFound)
        }
    }
}
