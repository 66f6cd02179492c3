import Casework
import HTTPTypes
import Papers
import Selection
import Testing

@testable import Website

/// 入选证书: one for who may see the dossier, all of a notice for the office, and what its number leads to.
@Suite struct CertificateTests {
    private func pdf(_ browser: Browser, _ address: String?) async throws -> String {
        try await browser.get(try #require(address))
        #expect(await browser.headers[.contentType] == "application/pdf")
        #expect(try await PDFText.isSound(await browser.body))
        return try await PDFText.of(await browser.body)
    }

    @Test func `whoever is selected has a certificate whose square leads to their name`() async throws {
        try await House.open { house in
            let season = SeasonByHand(house: house)
            let dossier = try await season.apply()
            try await season.passTheEmployer(dossier)
            try await season.passTheBody(dossier)
            let applicant = try await house.signedIn("wulan")
            #expect(try await !applicant.get(dossier).contains("certificate.pdf"))
            try await applicant.get(dossier + "/certificate.pdf")
            #expect(await applicant.status == .notFound)

            try await season.passTheOffice(dossier)
            try await applicant.get(dossier)
            let certificate = await applicant.link(dossier, "/certificate.pdf")
            let text = try await pdf(applicant, certificate)
            #expect(text.contains("乌兰图雅同志：") && text.contains("二层次人选") && text.contains("内人社发〔2023〕88号"))
            let square = try #require(try await PDFText.squares(on: 1, of: await applicant.body).first)
            let read = try #require(DocumentMark.reading(square))
            #expect(text.contains("证书编号：\(read.mark.number)") && text.contains("摘要：\(read.mark.digest)"))

            let visitor = house.browser()
            let file = await applicant.body
            try await visitor.get("/verify")
            try await visitor.upload("/verify/file", "证书.pdf", file)
            #expect(await visitor.page.contains("文件没有改动"))
            let shown = try await visitor.get("/verify?number=" + read.mark.number)
            #expect(shown.contains("入选证书") && shown.contains("乌兰图雅") && shown.contains("二层次"))
            #expect(shown.contains(read.mark.digest) && shown.contains("88号"))
            let notice = try #require(await visitor.link("/notices/"))
            #expect(try await !visitor.get(notice).contains("certificates.pdf"))
            try await visitor.get(notice + "/certificates.pdf")
            #expect(await visitor.path == "/sign-in")

            let clerk = try await house.signedIn("office-clerk")
            try await clerk.get(notice)
            let all = try await pdf(clerk, await clerk.link(notice, "/certificates.pdf"))
            #expect(all == text)
            let body = try await house.signedIn("body-clerk")
            try await body.get(notice + "/certificates.pdf")
            #expect(await body.status == .notFound)
            try await clerk.get("/notices/x/certificates.pdf")
            #expect(await clerk.status == .notFound)
        }
    }

    @Test func `a number without a certificate is told so`() async throws {
        try await House.open { house in
            let dossier = try await SeasonByHand(house: house).apply()
            let number = "c" + (dossier.split(separator: "/").last?.dropFirst() ?? "")
            let visitor = house.browser()
            #expect(try await visitor.get("/verify?number=" + number).contains("没有查到这个编号"))
        }
    }
}
