import Casework
import HTTPTypes
import Selection
import Testing

@testable import Website

/// A case page after corrections: the returned sections before and after, the others said to be as they were.
@Suite struct ComparisonPageTests {
    private func corrected(_ house: House) async throws -> String {
        let season = SeasonByHand(house: house, besides: ["person.birthplace": "锡林郭勒盟"])
        let dossier = try await season.apply()
        try await season.correct(dossier, ["person.birthplace": "内蒙古自治区"])
        return dossier
    }

    @Test func `what was returned stands before and after, on the case and beside its verification`() async throws {
        try await House.open { house in
            let dossier = try await corrected(house)
            let clerk = try await house.signedIn("employer-clerk")
            for address in [dossier, dossier + "/verification"] {
                let page = try await clerk.get(address)
                #expect(page.contains("<td data-label=\"补正前\">锡林郭勒盟</td><td data-label=\"补正后\">内蒙古自治区</td>"))
                #expect(page.contains("要求：出生地写到省") && page.contains("要求：核对专业"))
                #expect(page.contains("<h3>学历学位 <span class=\"tag wait\">没有改动</span></h3>"))
                let others = house.casework.program.form.verifiedItems.count - 2
                #expect(page.contains("其余\(others)个部分没有退回，内容没有变动。"))
            }
        }
    }
}
