import Casework
import HTTPTypes
import Papers
import Selection
import Testing

@testable import Website

/// What is printed of a body's slate, at its own desk and at the office.
@Suite struct SlatePaperTests {
    private let slate = "/slates/\(House.body)-2"

    @Test func `a sealed slate's summary carries its mark, and the square names the paper`() async throws {
        try await House.open { house in
            let season = SeasonByHand(house: house)
            let dossier = try await season.apply()
            try await season.passTheEmployer(dossier)
            try await season.passTheBody(dossier)
            let clerk = try await house.signedIn("body-clerk")
            try await clerk.get(slate)
            let text = try await pdf(clerk, await clerk.link(slate, "/summary.pdf"))
            #expect(text.contains("乌兰图雅") && text.contains("填表人：萨仁") && text.contains("自治区教育厅"))
            let sealed = try #require(try await house.casework.document(numbered: "\(House.body)-2"))
            #expect(text.contains("编号\(House.body)-2摘要\(sealed.digest.prefix(16))"))
            let squares = try await PDFText.squares(on: 1, of: await clerk.body)
            let read = try #require(squares.compactMap { DocumentMark.reading($0) }.first)
            #expect(read.mark.paper == "summary" && read.mark.number == "\(House.body)-2" && read.page == 1)
            #expect(try await isKnown(await clerk.body, in: house))
            try await clerk.get(slate)
            _ = try await pdf(clerk, await clerk.link(slate, "/record.pdf"))
            #expect(try await isKnown(await clerk.body, in: house))
        }
    }

    /// Whether anyone who holds the file is told that it is as it was printed.
    private func isKnown(_ file: [UInt8], in house: House) async throws -> Bool {
        let visitor = house.browser()
        try await visitor.get("/verify")
        try await visitor.upload("/verify/file", "x.pdf", file)
        let page = await visitor.page
        return page.contains("文件没有改动") && page.contains("\(House.body)-2")
    }

    private func pdf(_ browser: Browser, _ address: String?) async throws -> String {
        try await browser.get(try #require(address))
        #expect(await browser.headers[.contentType] == "application/pdf")
        #expect(try await PDFText.isSound(await browser.body))
        return try await PDFText.of(await browser.body)
    }

    @Test func `the letters and the record stand ready at the desks whose acts they are`() async throws {
        try await House.open { house in
            let season = SeasonByHand(house: house)
            let dossier = try await season.apply()
            try await season.passTheEmployer(dossier)
            let clerk = try await house.signedIn("body-clerk")
            #expect(try await !clerk.get(dossier).contains("discipline-letter.pdf"))
            try await clerk.get(dossier + "/discipline-letter.pdf")
            #expect(await clerk.status == .notFound)
            try await clerk.get(slate + "/record.pdf")
            #expect(await clerk.status == .notFound)

            try await season.passTheBody(dossier)
            try await clerk.get(dossier)
            let letter = try await pdf(clerk, await clerk.link(dossier, "/discipline-letter.pdf"))
            #expect(letter.contains("函〔2023〕7号") && letter.contains("派驻纪检监察组：") && letter.contains("乌兰图雅"))
            #expect(letter.contains("请于2023年10月14日前书面函复") && letter.contains("征求意见人选名单"))
            try await clerk.get(slate)
            let record = try await pdf(clerk, await clerk.link(slate, "/record.pdf"))
            #expect(record.contains("纪要〔2023〕12号") && record.contains("应到7人，实到7人") && record.contains("一致同意"))
            #expect(record.contains("同意推荐1人，不推荐0人") && record.contains("出席人员") && record.contains("编号"))
            for login in ["employer-clerk", "employer-leader"] {
                let other = try await house.signedIn(login)
                #expect(try await !other.get(dossier).contains("discipline-letter.pdf"))
                for paper in [dossier + "/discipline-letter.pdf", slate + "/record.pdf"] {
                    try await other.get(paper)
                    #expect(await other.status == .notFound)
                }
            }

            try await season.passTheOffice(dossier)
            let office = try await house.signedIn("office-clerk")
            try await office.get("/decision")
            let departments = house.casework.program.notice.consulted.value
            let letters = await office.links().filter { $0.hasSuffix("/letter.pdf") }
            #expect(letters.count == departments.count)
            let last = try await pdf(office, letters.last)
            #expect(last.contains("\(departments.last ?? "")：") && last.contains("乌兰图雅"))
            #expect(last.contains("请于2023年11月22日前书面函复") && last.contains("视为无意见"))
            for wrong in ["0", "\(departments.count + 1)", "x"] {
                try await office.get("/decision/letters/\(wrong)/letter.pdf")
                #expect(await office.status == .notFound)
            }
            try await clerk.get("/decision/letters/1/letter.pdf")
            #expect(await clerk.status == .notFound)
        }
    }

    @Test func `before it is sealed the summary has no mark, and other organisations have no summary`() async throws {
        try await House.open { house in
            let office = try await house.signedIn("office-clerk")
            try await office.get(slate)
            try await office.get(try #require(await office.link(slate, "/summary.pdf")))
            let text = try await PDFText.of(await office.body)
            #expect(text.contains("没有推荐人选") && !text.contains("摘要"))
            let stranger = try await house.signedIn("employer-leader")
            try await stranger.get(slate + "/summary.pdf")
            #expect(await stranger.status == .notFound)
            let nobody = house.browser()
            try await nobody.get(slate + "/summary.pdf")
            #expect(await nobody.path == "/sign-in")
        }
    }
}
