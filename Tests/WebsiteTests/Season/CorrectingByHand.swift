import Casework
import Selection
import Testing

@testable import Website

extension SeasonByHand {
    /// The employer's clerk returns two sections; the applicant mends one and hands in again.
    func correct(_ dossier: String, _ mended: [String: String]) async throws {
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
        let filled = FilledSections(program: house.casework.program, besides: mended)
        let hidden = try #require(await applicant.forms().first { $0.action == address }).hidden
        try await applicant.post(address, hidden + filled.answers(person))
        try await applicant.get(draft + "/submission")
        try await applicant.press(draft + "/submission")
    }
}
