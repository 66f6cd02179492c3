import Casework
import HTTPTypes
import Selection
import Testing

@testable import Website

/// A whole season through the plain forms alone: what a person with a browser and no script can do.
@Suite struct SeasonByHandTests {
    @Test func `a season can be done by hand from the application to the notice`() async throws {
        try await House.open { house in
            let season = SeasonByHand(house: house)
            let dossier = try await season.apply()
            try await season.passTheEmployer(dossier)
            try await season.passTheBody(dossier)
            try await season.passTheOffice(dossier)
            let reader = house.browser()
            let home = try await reader.get("/")
            #expect(home.contains("内人社发〔2023〕88号"))
            let notice = try await reader.get(try #require(await reader.link("/notices/")))
            #expect(notice.contains("乌兰图雅"))
            #expect(notice.contains("自治区草原师范大学"))
        }
    }

    @Test func `whom a department spoke against is ended by two people who see the name first`() async throws {
        try await House.open { house in
            let season = SeasonByHand(house: house)
            let dossier = try await season.apply()
            try await season.passTheEmployer(dossier)
            try await season.passTheBody(dossier)
            try await season.endOverConsultation(dossier)
            let applicant = try await house.signedIn("wulan")
            #expect(try await applicant.get(dossier).contains("未入选"))
        }
    }
}
