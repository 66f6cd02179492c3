import Casework
import Records
import Selection
import Testing

/// 三（二）, R21: what came back beside what was returned, as each reader may see it.
@Suite struct CorrectedReturnTests {
    private static let mistaken = Forms.id(birth: "1980-05-01", order: 2)
    private static let right = Forms.id(birth: "1980-05-01", order: 4)

    /// Returned for the number and the proofs, and back with another number.
    private func corrected(_ house: House) async throws -> DossierID {
        let applicant = try await house.newApplicant()
        let id = try await house.submitted(applicant, Forms.right(id: Self.mistaken))
        let clerk = try await house.official(.clerk, house.employer)
        let corrections = [("person", "身份证号有误"), ("proofs", "请补学位证书")].map {
            Correction(section: $0.0, remark: .said($0.1))
        }
        try await house.ask(.dossier(id, .returnForCorrection(corrections)), clerk, "09-13 10:00")
        let draft = try await house.casework.beginCorrections(of: id, by: applicant, at: at("09-13 11:00"))
        var body = draft.body
        body.form.values["person.residentID"] = Self.right
        let saved = try await house.casework.save(body, over: 1, of: draft.id, by: applicant, at: at("09-13 11:30"))
        try await house.ask(.submit(draft.id, version: saved.version, correcting: id), applicant, "09-13 12:00")
        return id
    }

    private func cameBack(
        _ house: House, _ id: DossierID, _ role: Role, _ place: OrganisationID
    ) async throws -> [CorrectedReturn] {
        let reader = try await house.official(role, place)
        return try await house.casework.dossier(id, for: reader, at: at("09-13 13:00")).cameBack
    }

    @Test func `each returned section says whether it changed, and stands before and after`() async throws {
        let house = try await House()
        let id = try await corrected(house)
        let answers = try await cameBack(house, id, .clerk, house.employer)
        let answer = try #require(answers.first)
        #expect(answers.count == 1 && answer.by == house.employer)
        #expect(answer.sections.map(\.id) == ["person", "proofs"])
        #expect(answer.sections.map(\.isChanged) == [true, false])
        #expect(answer.sections.first?.remarks == ["身份证号有误"])
        #expect(answer.places == ["person.residentID"] && answer.added == [])
        #expect(answer.forms?.before["person.residentID"] == Self.mistaken)
        #expect(answer.forms?.now["person.residentID"] == Self.right)
    }

    @Test func `those above are told what changed, and see of a number its ends alone`() async throws {
        let house = try await House()
        let id = try await corrected(house)
        let answer = try #require(try await cameBack(house, id, .leader, house.county).first)
        #expect(answer.places == ["person.residentID"])
        let shown = [answer.forms?.before, answer.forms?.now].compactMap { $0?["person.residentID"] }
        #expect(shown.count == 2 && shown.allSatisfy { $0.contains("*") && !$0.contains("198005") })
    }

    @Test func `what was never returned has nothing to compare`() async throws {
        let house = try await House()
        let id = try await house.submitted(try await house.newApplicant())
        #expect(try await cameBack(house, id, .clerk, house.employer).isEmpty)
    }
}
