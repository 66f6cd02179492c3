import Casework
import HTTPTypes
import Selection
import Testing

@testable import Website

/// A case page after corrections: the returned sections before and after, the others said to be as they were.
@Suite struct ComparisonPageTests {
    /// The clerk returns two sections; the applicant mends one.
    private func corrected(_ house: House) async throws -> String {
        let dossier = try await SeasonByHand(house: house, besides: ["person.birthplace": "锡林郭勒盟"]).apply()
        let clerk = try await house.signedIn("employer-clerk")
        try await clerk.get(dossier + "/return")
        let form = try #require(await clerk.forms().first { $0.action == dossier + "/return" })
        try await clerk.post(
            dossier + "/return",
            form.hidden + [
                ("corrections[0].section", "person"), ("corrections[0].remark", "出生地写到省"),
                ("corrections[1].section", "education"), ("corrections[1].remark", "核对专业"),
            ])
        let applicant = try await house.signedIn("wulan")
        try await applicant.get(dossier)
        try await applicant.press(dossier + "/corrections")
        let draft = await applicant.path
        let address = draft + "/sections/person"
        try await applicant.get(address)
        let person = try #require(house.casework.program.form.section("person"))
        let filled = FilledSections(program: house.casework.program, besides: ["person.birthplace": "内蒙古自治区"])
        let hidden = try #require(await applicant.forms().first { $0.action == address }).hidden
        try await applicant.post(address, hidden + filled.answers(person))
        try await applicant.get(draft + "/submission")
        try await applicant.press(draft + "/submission")
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
