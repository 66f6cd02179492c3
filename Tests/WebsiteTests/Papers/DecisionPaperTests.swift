import Casework
import HTTPTypes
import Papers
import Selection
import Testing

@testable import Website

/// What is printed of publicities when they are over, of the panel and of the season's decision.
@Suite struct DecisionPaperTests {
    private func pdf(_ browser: Browser, _ address: String?) async throws -> String {
        try await browser.get(try #require(address))
        #expect(await browser.headers[.contentType] == "application/pdf")
        #expect(try await PDFText.isSound(await browser.body))
        return try await PDFText.of(await browser.body)
    }

    @Test func `the statement of a publicity is printed for its desk and the office once it was made`() async throws {
        try await House.open { house in
            let season = SeasonByHand(house: house)
            let dossier = try await season.apply()
            try await season.passTheEmployer(dossier)
            let clerk = try await house.signedIn("employer-clerk")
            try await clerk.get("/publicities")
            let publicity = try #require(await clerk.link("/publicities/u"))
            try await clerk.get(publicity)
            let statement = try #require(await clerk.link(publicity, "/statement.pdf"))
            let said = try await pdf(clerk, statement)
            #expect(said.contains("公示情况的说明") && said.contains("公示期间没有收到异议") && said.contains("乌兰图雅"))
            #expect(said.contains("1名拟推荐人选均无异议"))
            let number = String(publicity.split(separator: "/").last ?? "")
            let squares = try await PDFText.squares(on: 1, of: await clerk.body)
            let read = try #require(squares.compactMap { DocumentMark.reading($0) }.first)
            #expect((read.mark.number, read.mark.paper) == (number, "statement"))
            let office = try await house.signedIn("office-clerk")
            #expect(try await pdf(office, statement).contains("乌兰图雅"))
            let stranger = try await house.signedIn("body-clerk")
            try await stranger.get(statement)
            #expect(await stranger.status == .notFound)
            let visitor = house.browser()
            #expect(try await !visitor.get(publicity).contains("statement.pdf"))
            try await visitor.get(statement)
            #expect(await visitor.path == "/sign-in")
        }
    }

    @Test func `the panel has sheets to fill in and to sign, and its results as they were recorded`() async throws {
        try await House.open { house in
            let season = SeasonByHand(house: house)
            let dossier = try await season.apply()
            try await season.passTheEmployer(dossier)
            try await season.passTheBody(dossier)
            let clerk = try await house.signedIn("office-clerk")
            let tier = "/decision/tiers/2"
            try await clerk.get(tier)
            let scores = await clerk.link(tier, "/score-sheet.pdf")
            let signatures = await clerk.link(tier, "/signature-sheet.pdf")
            let results = await clerk.link(tier, "/results.pdf")
            #expect(try await pdf(clerk, scores).contains("没有已受理、待评审的人选"))
            #expect(try await pdf(clerk, results).contains("还没有登记评审结果"))
            let blank = try await pdf(clerk, signatures)
            #expect(blank.contains("专家评审委员会签到表") && blank.contains("25") && !blank.contains("26"))

            try await clerk.get(dossier + "/acceptance")
            try await clerk.press(dossier + "/acceptance")
            let sheet = try await pdf(clerk, scores)
            #expect(sheet.contains("乌兰图雅") && sheet.contains("□同意") && sheet.contains("专家签名"))
            #expect(sheet.contains("到会专家不少于2/3") && sheet.contains("自治区教育厅"))
            let leader = try await house.signedIn("office-leader")
            try await season.judge(dossier, clerk, leader)
            let recorded = try await pdf(clerk, results)
            #expect(recorded.contains("乌兰图雅") && recorded.contains("91.50") && recorded.contains("共1名，通过1名"))
            try await clerk.get("/decision")
            #expect(await clerk.link(tier, "/results.pdf") == results)
            #expect(try await pdf(clerk, signatures).contains("应到15人，实到13人"))
            #expect(try await pdf(clerk, scores).contains("没有已受理、待评审的人选"))
            try await clerk.get("/decision/tiers/3/score-sheet.pdf")
            #expect(await clerk.status == .notFound)
            let stranger = try await house.signedIn("body-leader")
            for paper in ["score-sheet", "signature-sheet", "results"] {
                try await stranger.get("\(tier)/\(paper).pdf")
                #expect(await stranger.status == .notFound)
            }
        }
    }
}
