import Casework
import HTTPTypes
import Papers
import Selection
import Testing

@testable import Website

/// What goes out under a number, as it is printed: the publicity, the recommendation report, the notice of selection.
@Suite struct DocumentPrintTests {
    private func pdf(_ browser: Browser, _ link: String?) async throws -> String {
        try await browser.get(try #require(link))
        #expect(await browser.headers[.contentType] == "application/pdf")
        #expect(try await PDFText.isSound(await browser.body))
        return try await PDFText.of(await browser.body)
    }

    @Test func `of a season played by hand each paper can be printed by who may see it`() async throws {
        try await House.open { house in
            let season = SeasonByHand(house: house)
            let dossier = try await season.apply()
            try await season.passTheEmployer(dossier)
            let visitor = house.browser()
            try await visitor.get("/publicities")
            let publicity = try #require(await visitor.link("/publicities/u"))
            try await visitor.get(publicity)
            let posted = try await pdf(visitor, await visitor.link(publicity, "/notice.pdf"))
            #expect(posted.contains("拟推荐人选的公示") && posted.contains("乌兰图雅") && posted.contains("（5个工作日）"))
            #expect(posted.contains("经个人申报、单位审核、综合评议") && !posted.contains("身份"))
            #expect(posted.contains("联系电话：0471-1234567") && posted.contains("通信地址："))
            try await visitor.get(publicity)
            #expect(await visitor.page.contains("0471-1234567"))
            let clerk = try await house.signedIn("employer-clerk")
            #expect(try await clerk.get("/publicities/new").contains("value=\"0471-1234567\""))

            try await season.passTheBody(dossier)
            let leader = try await house.signedIn("body-leader")
            let slate = "/slates/\(House.body)-2"
            try await leader.get(slate)
            let report = try await pdf(leader, await leader.link(slate, "/report.pdf"))
            #expect(report.contains("人选的报告") && report.contains("乌兰图雅") && report.contains("联系电话"))
            #expect(report.contains("广泛听取意见") && report.contains("集体研究") && report.contains("无异议"))
            let stranger = try await house.signedIn("employer-clerk")
            try await stranger.get(slate + "/report.pdf")
            #expect(await stranger.status == .notFound)

            try await season.passTheOffice(dossier)
            try await visitor.get("/results")
            let notice = try #require(await visitor.link("/notices/"))
            try await visitor.get(notice)
            let issued = try await pdf(visitor, await visitor.link(notice, "/notice.pdf"))
            #expect(issued.contains("入选人员的通知") && issued.contains("乌兰图雅") && issued.contains("共1名"))
            #expect(issued.contains("各盟市人力资源和社会保障局") && issued.contains("〔2023〕"))
        }
    }

    @Test func `what was never published, sealed or issued has no paper`() async throws {
        try await House.open { house in
            let browser = try await house.signedIn("office-clerk")
            for address in ["/publicities/u99", "/notices/x", "/slates/\(House.body)-2"] {
                let paper = address.hasPrefix("/slates") ? "/report.pdf" : "/notice.pdf"
                try await browser.get(address + paper)
                #expect(await browser.status == .notFound)
            }
        }
    }
}
