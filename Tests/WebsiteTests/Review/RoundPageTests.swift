import Casework
import HTTPTypes
import Selection
import Testing

@testable import Website

/// 三（三）: a round is opened by the office, and an expert who sits answers about conflicts on a page of their own.
@Suite struct RoundPageTests {
    private static let opening = [
        ("panel", "g1"), ("tier", "2"), ("reviews", "3"), ("most", "20"), ("due", "2023-12-20"),
    ]

    @Test func `a round is opened, an expert answers for it, and the office sees who has`() async throws {
        try await House.open { house in
            let dossier = try await house.acceptedForPanel()
            let clerk = try await house.signedIn("office-clerk")
            #expect(try await clerk.get("/rounds").contains("还没有评阅轮次"))
            let form = try await clerk.get("/rounds/new")
            #expect(form.contains("自然科学组") && form.contains("name=\"reviews\" type=\"text\" value=\"3\""))
            let nine = Self.opening.filter { $0.0 != "reviews" } + [("reviews", "9")]
            let tooMany = try await clerk.press("/rounds", nine)
            #expect(await clerk.status == .unprocessableContent)
            #expect(tooMany.contains("须在1到5之间") && tooMany.contains("value=\"2023-12-20\""))
            let opened = try await clerk.press("/rounds", Self.opening)
            #expect(opened.contains("11位专家中11位没有答完") && opened.contains("评阅专家0"))
            #expect(try await clerk.get("/rounds").contains("0/11"))
            #expect(try await house.signedIn("body-clerk").first("/rounds/r1") == 404)

            let expert = try await house.expert("x1")
            #expect(await expert.page.contains("还有1份未答复"))
            let asked = try await expert.get("/rounds/r1/declaration")
            #expect(asked.contains("乌兰图雅") && asked.contains("自治区草原师范大学"))
            #expect(try await expert.first("/rounds/r1") == 404)
            #expect(try await expert.first("/dossiers/\(dossier)") == 404)
            let nothing = try await expert.press(
                "/rounds/r1/declaration", [("answers[0].dossier", dossier), ("answers[0].conflict", "kin")])
            #expect(await expert.status == .unprocessableContent)
            #expect(nothing.contains("#f-rest") && nothing.contains("\"answers[0].conflict\" value=\"kin\" checked"))
            let saved = try await expert.press(
                "/rounds/r1/declaration",
                [
                    ("answers[0].dossier", dossier), ("answers[0].conflict", "kin"), ("answers[0].bid", "reluctant"),
                    ("rest", "none"),
                ])
            #expect(saved.contains("已办理") && saved.contains("1份申报材料您都已答复"))
            let seen = try await clerk.get("/rounds/r1")
            #expect(seen.contains("11位专家中10位没有答完") && seen.contains("申报回避"))
            let again = try await expert.press(
                "/rounds/r1/declaration",
                [("answers[0].dossier", dossier), ("answers[0].conflict", "kin"), ("rest", "later")])
            #expect(again.contains("没有新的答复"))
        }
    }

    @Test func `of one dossier several kinds are told, and what contradicts itself is shown as it was ticked`()
        async throws
    {
        try await House.open { house in
            _ = try await house.acceptedForPanel()
            let clerk = try await house.signedIn("office-clerk")
            try await clerk.get("/rounds/new")
            try await clerk.press("/rounds", Self.opening)
            let expert = try await house.expert("x1")
            let page = "/rounds/r1/declaration"
            let said = { (kinds: [String]) in kinds.map { ("answers[0].conflict", $0) } + [("rest", "later")] }
            #expect(try await expert.get(page).contains("<summary>未答复"))
            let wrong = try await expert.press(page, said(["none", "kin"]))
            #expect(await expert.status == .unprocessableContent)
            #expect(wrong.contains("就不能再勾选其他情形") && wrong.contains("href=\"#f-answers-0-conflict\""))
            for kind in ["none", "kin"] {
                #expect(wrong.contains("\"answers[0].conflict\" value=\"\(kind)\" checked"))
            }
            let told = try await expert.press(page, said(["kin", "coAward"]))
            #expect(told.contains("<summary>有亲属关系、共同获奖"))
            let unticked = try await expert.press(page, said([]))
            #expect(await expert.status == .unprocessableContent)
            #expect(unticked.contains("一项也没有勾选"))
            let corrected = try await expert.press(page, said(["none"]))
            #expect(corrected.contains("<summary>没有应当回避的情形"))
        }
    }

    @Test func `pins are told with their reason, and taken back`() async throws {
        try await House.open { house in
            let dossier = try await house.acceptedForPanel()
            let clerk = try await house.signedIn("office-clerk")
            try await clerk.get("/rounds/new")
            try await clerk.press("/rounds", Self.opening)
            let form = try await clerk.get("/rounds/r1/pin")
            #expect(form.contains("乌兰图雅（\(dossier)）") && form.contains("评阅专家3（x4）"))
            let pin = [("dossier", dossier), ("expert", "x4"), ("pin", "forbidden")]
            #expect(try await clerk.press("/rounds/r1/pin", pin).contains("#f-reason"))
            let pinned = try await clerk.press("/rounds/r1/pin", pin + [("reason", "曾公开评价申报人")])
            #expect(pinned.contains("禁止评阅") && pinned.contains("曾公开评价申报人"))
            try await clerk.get("/rounds/r1/unpin")
            let free = try await clerk.press("/rounds/r1/unpin", ["pinned": "\(dossier)/x4"])
            #expect(free.contains("取消指定或禁止"))
            try await clerk.get("/rounds/r1/unpin")
            #expect(await clerk.status == .unprocessableContent)
            let expert = try await house.expert("x2")
            let typed = try await expert.get("/rounds/r1/declaration?q=%E6%B2%A1%E6%9C%89%E8%BF%99%E4%BA%BA")
            #expect(typed.contains("没有找到符合条件的申报材料"))
        }
    }
}
