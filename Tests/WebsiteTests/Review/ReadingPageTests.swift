import Casework
import Foundation
import HTTPTypes
import Selection
import Testing

@testable import Website

/// 三（三）: an expert agrees to read, scores beside the dossier, and hands in after a second look.
@Suite struct ReadingPageTests {
    private static let form = "/readings/v1/draft"

    private static func scores(_ points: String, _ comment: String = "") -> [(String, String)] {
        ["level", "influence", "results", "need"].map { ("score-\($0)", points) } + [("comment", comment)]
    }

    @Test func `an expert answers, reads, scores and hands in, and finds it done`() async throws {
        try await House.open { house in
            let (dossier, experts) = try await house.assignedToRead()
            let expert = experts[0]
            let desk = try await expert.get("/readings")
            #expect(desk.contains("已提交0份，共1份") && desk.contains("乌兰图雅") && desk.contains("待答复"))
            #expect(desk.contains("分给您一批申报材料"))
            let offered = try await expert.get("/readings/v1")
            #expect(offered.contains("请先答复是否评阅") && !offered.contains("草原生态修复"))
            #expect(try await expert.first("/readings/v1/scores") == 422)
            let page = try await expert.press("/readings/v1/acceptance")
            #expect(page.contains("已办理") && page.contains("草原生态修复") && page.contains("学术、技术能力在自治区处领先地位"))
            #expect(page.contains("取得显著经济效益和社会效益") && !page.contains("研究成果显著"))
            for hidden in ["13900000000", "1985", "wulan@example.cn", "证书.pdf", "自治区教育厅"] {
                #expect(!page.contains(hidden), "\(hidden)")
            }
            #expect(page.contains("佐证材料1"))
            let proof = try #require(await expert.link("/readings/v1/proofs/", "/pages"))
            #expect(try await expert.get(proof).contains("v1-1.pdf"))
            for other in ["/dossiers/\(dossier)", "/readings/v2", "/readings/progress", "/readings/scores"] {
                #expect([403, 404].contains(try await expert.first(other)), "\(other)")
            }
            try await expert.get("/readings/v1")
            let wrong = try await expert.press(Self.form, Self.scores("101"))
            #expect(await expert.path == "/readings/v1?check=yes")
            #expect(wrong.contains("“学术技术水平”的评分须在0分到100分之间") && wrong.contains("#f-score-level"))
            let look = try await expert.press(Self.form, Self.scores("88.5", "材料扎实"))
            #expect(await expert.path == "/readings/v1/scores")
            #expect(look.contains("88.50") && look.contains("材料扎实") && look.contains("不能自行修改"))
            let handIn = try #require(await expert.forms().first { $0.action == "/readings/v1/scores" })
            for _ in 0..<2 {
                let done = try await expert.post(handIn.action, handIn.hidden)
                #expect(done.contains("已提交1份，共1份") && done.contains("已办理"))
            }
            let given = try await expert.get("/readings/v1")
            #expect(given.contains("评分已提交") && given.contains("88.50"))
            #expect(await !expert.forms().contains { $0.action == Self.form })
            #expect(try await expert.first("/readings/v1/scores") == 422)
        }
    }

    @Test func `the page's script saves while one types, and two pages don't overwrite each other`() async throws {
        try await House.open { house in
            let expert = try await house.assignedToRead().experts[0]
            try await expert.get("/readings/v1")
            try await expert.press("/readings/v1/acceptance")
            let form = try #require(await expert.forms().first { $0.action == Self.form })
            let saved = try await expert.tell(Self.form, form.hidden + Self.scores("7"))
            #expect(saved.contains("\"seen\":\"1\"") && saved.contains("\"next\":\"/readings/v1/scores\""))
            let wrong = try await expert.tell(
                Self.form, form.hidden.map { $0.0 == "seen" ? ("seen", "1") : $0 } + Self.scores("百"))
            #expect(wrong.contains("f-score-level") && wrong.contains("?check=yes"))
            try await expert.tell(Self.form, form.hidden + Self.scores("9"))
            #expect(await expert.status == .conflict)
            let both = try await expert.post(Self.form, form.hidden + Self.scores("9"))
            #expect(await expert.status == .conflict)
            #expect(both.contains("另一页面保存的是：百") && both.contains("value=\"9\""))
            try await expert.press(Self.form, Self.scores("9"))
            #expect(await expert.path == "/readings/v1/scores")
        }
    }

    @Test func `a conflict told closes the page at once, and a declined one is said`() async throws {
        try await House.open { house in
            let (dossier, experts) = try await house.assignedToRead()
            try await experts[0].get("/readings/v1")
            try await experts[0].press("/readings/v1/acceptance")
            try await experts[0].get("/readings/v1/conflict")
            #expect(await experts[0].page.contains("有师生关系"))
            let nothing = try await experts[0].press("/readings/v1/conflict", ["remark": "曾合作"])
            #expect(await experts[0].status == .unprocessableContent)
            #expect(nothing.contains("曾合作") && nothing.contains("type=\"checkbox\" name=\"conflict\""))
            let kinds = [("conflict", "teacherStudent"), ("conflict", "coAward")]
            let closed = try await experts[0].press("/readings/v1/conflict", kinds)
            #expect(closed.contains("材料已对您关闭") && !closed.contains("乌兰图雅") && !closed.contains("草原生态修复"))
            #expect(try await experts[0].get("/readings").contains("（已关闭的材料）"))
            try await experts[1].get("/readings/v2/refusal")
            let declined = try await experts[1].press("/readings/v2/refusal", ["ground": "time"])
            #expect(declined.contains("已经不由您评阅"))
            let clerk = try await house.signedIn("office-clerk")
            let seen = try await clerk.get("/readings/v1")
            for words in ["有师生关系", "共同获奖", "评阅专家0", dossier.text] { #expect(seen.contains(words), "\(words)") }
        }
    }

    @Test func `the office sees coverage, scores and agreement, and its leader opens a reading again`() async throws {
        try await House.open { house in
            let experts = try await house.assignedToRead().experts
            for (number, expert) in experts.enumerated() {
                try await expert.get("/readings/v\(number + 1)")
                try await expert.press("/readings/v\(number + 1)/acceptance")
            }
            try await experts[0].press(Self.form, Self.scores("90", "扎实"))
            try await experts[0].press("/readings/v1/scores")
            let (clerk, leader) = (try await house.signedIn("office-clerk"), try await house.signedIn("office-leader"))
            #expect(try await clerk.get("/readings/progress").contains("这一层次还没有开始评阅"))
            let progress = try await clerk.get("/readings/progress?tier=2")
            #expect(progress.contains("评阅专家1（x2）") && progress.contains("data-label=\"已提交的评阅数\">1<"))
            #expect(try await clerk.press("/readings/reminders").contains("已催办"))
            #expect(await !clerk.forms().contains { $0.action == "/readings/reminders" })
            #expect(try await experts[1].get("/readings").contains("您还有申报材料没有提交评分"))
            let scores = try await clerk.get("/readings/scores?tier=2")
            #expect(scores.contains("90.00 评阅专家0") && scores.contains("暂不计算校正分") && scores.contains("排序用平均分"))
            #expect(try await clerk.get("/readings/calibration?tier=2").contains("还没有两位专家评过同一份材料"))
            #expect(try await clerk.get("/readings/v1").contains("扎实"))
            #expect(await clerk.link("/readings/v1/reopening") == nil)
            try await leader.get("/readings/v1/reopening")
            let reopened = try await leader.press("/readings/v1/reopening", ["reason": "评语与分数不符"])
            #expect(reopened.contains("评语与分数不符") && reopened.contains("待评分"))
            #expect(try await clerk.get("/readings/scores?tier=2").contains("还没有提交的评分"))
            #expect(try await experts[0].get("/readings/v1").contains("value=\"90\""))
            for address in ["/readings/scores?tier=3", "/readings/progress?tier=x"] {
                #expect(try await clerk.first(address) == 404)
            }
        }
    }
}
