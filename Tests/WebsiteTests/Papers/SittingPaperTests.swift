import Casework
import HTTPTypes
import Selection
import Testing

@testable import Website

/// 评审会议 on paper: the agenda for those who conduct it, the minutes for the office, and for a chair who was out for
/// nothing.
@Suite struct SittingPaperTests {
    private func pdf(_ browser: Browser, _ address: String) async throws -> String {
        try await browser.get(address)
        #expect(await browser.headers[.contentType] == "application/pdf")
        #expect(try await PDFText.isSound(await browser.body))
        return try await PDFText.of(await browser.body)
    }

    private func status(_ browser: Browser, _ paper: String) async throws -> Int {
        try await browser.first("/sittings/m1/\(paper).pdf")
    }

    @Test func `agenda and minutes tell what the meeting did, with each count, the rule it was held to and signatures`()
        async throws
    {
        try await House.open { house in
            let meeting = try await HeldMeeting(in: house, members: ["x1", "x2"])
            let (clerk, chair) = (meeting.clerk, try await meeting.member("x1"))
            let page = try await clerk.get("/sittings/m1")
            #expect(page.contains("/sittings/m1/agenda.pdf") && !page.contains("/sittings/m1/minutes.pdf"))
            #expect(try await status(clerk, "minutes") == 404)
            try await meeting.act(clerk, "recusal", [("dossier", meeting.dossier), ("expert", "x3")])
            let agenda = try await pdf(clerk, "/sittings/m1/agenda.pdf")
            #expect(agenda.contains("专家评审会议议程") && agenda.contains("乌兰图雅") && agenda.contains("评阅专家2"))
            #expect(try await status(chair, "agenda") == 200)

            try await meeting.open()
            try await meeting.act(clerk, "discussion", [("dossier", meeting.dossier)])
            try await meeting.act(clerk, "discussion-end", [("dossier", meeting.dossier)])
            try await meeting.act(clerk, "ballot", [("dossier", meeting.dossier), ("onPaper", "yes")])
            #expect(try await pdf(clerk, "/sittings/m1/minutes.pdf").contains("还没有计票"))
            let annulled = [("dossier", meeting.dossier), ("because", "disturbed"), ("remark", "有人大声喧哗")]
            try await meeting.act(clerk, "annulment", annulled)
            try await meeting.decide(agree: 6, of: 9)
            let member = try await meeting.member("x2")
            let said = [("conflicts[0].dossier", meeting.dossier), ("conflicts[0].conflict", "kin"), ("others", "none")]
            try await meeting.act(member, "afterwards", said)
            let minutes = try await pdf(chair, "/sittings/m1/minutes.pdf")
            for words in [
                "专家评审会议记录", "自然科学组，应到11人", "一号会议室", "未到", "到会", "作废：投票受到干扰", "纸质票9张", "88.50", "（录入）",
                "通过", "3·6≥2·9", "有亲属关系（结果可能不同）", "没有申报的委员：", "五、签名", "主任委员：", "记录人：", "到会委员：",
            ] { #expect(minutes.contains(words), "\(words)") }
            #expect(!minutes.contains("喧哗") && minutes.contains("评阅专家10"))
        }
    }

    @Test func `minutes are nobody's who was out for somebody, nor another member's, nor anybody's outside`()
        async throws
    {
        try await House.open { house in
            let meeting = try await HeldMeeting(in: house, members: ["x1", "x2"])
            let (clerk, leader) = (meeting.clerk, meeting.leader)
            try await meeting.open()
            let chair = try await meeting.member("x1")
            #expect(try await status(chair, "minutes") == 200)
            try await meeting.act(clerk, "recusal", [("dossier", meeting.dossier), ("expert", "x1")])
            #expect(try await status(chair, "minutes") == 404)
            #expect(try await status(chair, "agenda") == 200)
            #expect(try await !chair.get("/sittings/m1").contains("minutes.pdf"))
            let member = try await meeting.member("x2")
            let outside = try await house.signedIn("body-leader")
            for browser in [member, outside] {
                for paper in ["agenda", "minutes"] { #expect(try await status(browser, paper) == 404) }
            }
            #expect(try await status(leader, "minutes") == 200)
        }
    }
}
