import Casework
import HTTPTypes
import Papers
import Selection
import Testing

@testable import Website

/// Annex 1 as PDF: blank for everyone, a draft for its author, what was handed in for whoever may see it.
@Suite struct FormPrintTests {
    private func pdf(_ browser: Browser, _ address: String) async throws -> String {
        try await browser.get(address)
        #expect(await browser.status == .ok)
        #expect(await browser.headers[.contentType] == "application/pdf")
        return try await PDFText.of(await browser.body)
    }

    @Test func `the blank form is there for everyone, with every question and nobody's answer`() async throws {
        try await House.open { house in
            let browser = house.browser()
            try await browser.get("/notice/annex-1")
            let link = try #require(await browser.link("/notice/annex-1.pdf"))
            let text = try await pdf(browser, link)
            // Names are broken over the lines of narrow cells: their signs are counted.
            var left = text.reduce(into: [Character: Int]()) { $0[$1, default: 0] += 1 }
            for sign in house.casework.program.form.sections.flatMap(\.fields).map(\.name).joined() {
                left[sign, default: 0] -= 1
                #expect(left[sign, default: 0] >= 0, "\(sign)")
            }
            #expect(text.contains("□男") && text.contains("专家评审委员会意见") && !text.contains("摘要"))
        }
    }

    @Test func `a draft is printed for its author alone and says that it wasn't handed in`() async throws {
        try await House.open { house in
            let (browser, draft) = try await SeasonByHand(house: house).fillIn()
            try await browser.get(draft + "/paper")
            let text = try await pdf(browser, try #require(await browser.link(draft, "/form.pdf")))
            #expect(text.contains("乌兰图雅") && text.contains("1985年5月6日") && text.contains("尚未提交"))
            let stranger = try await house.signedIn("employer-clerk")
            try await stranger.get(draft + "/form.pdf")
            #expect(await stranger.status == .notFound)
        }
    }

    @Test func `what was handed in carries its number, the digest and squares that lead to where they are looked up`()
        async throws
    {
        try await House.open { house in
            let season = SeasonByHand(house: house)
            let dossier = try await season.apply()
            let clerk = try await house.signedIn("employer-clerk")
            try await clerk.get(dossier)
            let text = try await pdf(clerk, try #require(await clerk.link(dossier, "/form.pdf")))
            let number = String(dossier.split(separator: "/").last ?? "")
            let receipt = try #require(try await house.casework.document(numbered: number))
            let digest = String(receipt.digest.prefix(16))
            #expect(text.contains(number) && text.contains(digest) && text.contains("本人签字"))
            let squares = try await PDFText.squares(on: 2, of: await clerk.body)
            let read = try #require(squares.compactMap { DocumentMark.reading($0) }.first)
            #expect(read.mark.number == number && read.mark.digest == digest && read.page == 2)
            #expect(squares[0].hasSuffix("/verify?number=\(number)&digest=\(digest)&page=2"))
            let other = try await house.signedIn("office-clerk")
            try await other.get("/dossiers/d9999999/form.pdf")
            #expect(await other.status == .notFound)
        }
    }

    @Test func `a sign that no font has is named, and the answers stay as they are`() async throws {
        try await House.open { house in
            let (browser, draft) = try await SeasonByHand(house: house).fillIn()
            try await browser.get(draft + "/sections/plan")
            let goals = "研究草原\u{1F33E}"
            try await browser.press(draft + "/sections/plan", ["goals": goals])
            try await browser.get(draft + "/form.pdf")
            #expect(await browser.status == .unprocessableContent)
            let page = await browser.page
            #expect(page.contains("U+1F33E") && page.contains("有字无法打印"))
            #expect(try await browser.get(draft + "/sections/plan").contains(goals))
        }
    }

    @Test func `without a typesetter no link leads to a PDF, and its address says to come later`() async throws {
        try await House.open(papers: false) { house in
            let browser = house.browser()
            #expect(try await !browser.get("/notice/annex-1").contains("annex-1.pdf"))
            try await browser.get("/notice/annex-1.pdf")
            #expect(await browser.status == .serviceUnavailable)
            #expect(await browser.page.contains("现在不能生成PDF"))
        }
    }
}
