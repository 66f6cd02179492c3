import Casework
import HTTPTypes
import Papers
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
            let summary = try #require(await clerk.link(slate, "/summary.pdf"))
            try await clerk.get(summary)
            #expect(await clerk.headers[.contentType] == "application/pdf")
            #expect(try await PDFText.isSound(await clerk.body))
            let text = try await PDFText.of(await clerk.body)
            #expect(text.contains("乌兰图雅") && text.contains("填表人：萨仁") && text.contains("自治区教育厅"))
            let sealed = try #require(try await house.casework.document(numbered: "\(House.body)-2"))
            #expect(text.contains("编号\(House.body)-2摘要\(sealed.digest.prefix(16))"))
            let squares = try await PDFText.squares(on: 1, of: await clerk.body)
            let read = try #require(squares.compactMap { DocumentMark.reading($0) }.first)
            #expect(read.mark.paper == "summary" && read.mark.number == "\(House.body)-2" && read.page == 1)
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
