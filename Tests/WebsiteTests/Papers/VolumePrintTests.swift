import Casework
import HTTPTypes
import Papers
import Selection
import Testing

@testable import Website

/// Form and proofs as one volume.
@Suite struct VolumePrintTests {
    @Test func `every page of every proof stands in the volume with what it proves and who verified it`() async throws {
        try await House.open { house in
            let season = SeasonByHand(house: house)
            let (applicant, draft) = try await season.fillIn()
            try await applicant.get(draft + "/proofs")
            try await applicant.upload(draft + "/proofs", "奖状.jpg", try Photograph.bytes())
            let claims = await applicant.links().filter { $0.hasSuffix("/claim") }
            try await applicant.get(try #require(claims.first))
            try await applicant.press(try #require(claims.first), ["claim": "education"])
            let dossier = try await season.handIn(applicant, draft)
            try await applicant.get(dossier)
            let volume = try #require(await applicant.link(dossier, "/volume.pdf"))

            try await applicant.get(volume)
            #expect(try await PDFText.isSound(await applicant.body))
            #expect(try await PDFText.of(await applicant.body).contains("尚未审核"))

            let clerk = try await house.signedIn("employer-clerk")
            try await season.verify(clerk, dossier)
            try await clerk.get(volume)
            let text = try await PDFText.of(await clerk.body)
            let form = try await pages(of: clerk, dossier + "/form.pdf")
            try await clerk.get(volume)
            #expect(try await PDFText.pages(of: await clerk.body) == 2 + form + 2)
            #expect(text.contains("证明：学历学位") && text.contains("审核：employerclerk") && text.contains("proof"))
            #expect(text.contains("证书.pdf（第1页，共1页）") && text.contains("卷内第\(2 + form + 2)页"))
            let squares = try await PDFText.squares(on: 2 + form + 1, of: await clerk.body)
            let read = try #require(squares.compactMap { DocumentMark.reading($0) }.first)
            #expect(read.mark.number == dossier.split(separator: "/").last.map(String.init) && read.page == 1)
        }
    }

    private func pages(of browser: Browser, _ address: String) async throws -> Int {
        try await browser.get(address)
        return try await PDFText.pages(of: await browser.body)
    }

    @Test func `whoever may not see the dossier gets no volume of it`() async throws {
        try await House.open { house in
            let dossier = try await SeasonByHand(house: house).apply()
            let browser = house.browser()
            try await browser.get("/register")
            try await browser.press("/register", ["name": "别人", "login": "other", "password": House.password])
            for paper in ["/volume.pdf", "/form.pdf"] {
                try await browser.get(dossier + paper)
                #expect(await browser.status == .notFound)
            }
        }
    }
}
