import Casework
import Selection
import Testing

/// A document is found again by its number, with the digest of itself and no other.
@Suite struct NumberedDocumentTests {
    @Test func `each notice of a season is found as it was issued, also once another followed`() async throws {
        let house = try await House()
        let ids = [
            try await house.submitted(try await house.newApplicant("a"), Forms.right(name: "甲")),
            try await house.submitted(try await house.newApplicant("b"), Forms.right(name: "乙")),
        ]
        for id in ids { try await house.broughtToBody(id) }
        try await house.preparedAtBody(ids)
        try await house.sealed(try await house.listed(ids))
        try await house.reviewed(ids)
        try await house.decided([ids[0]])
        let first = try await house.casework.document(numbered: "内人社办发〔2023〕201号")
        let clerk = try await house.official(.clerk, house.office)
        let leader = try await house.official(.leader, house.office)
        try await house.publish([ids[1]], by: house.office, "12-01 11:00")
        try await house.ask(.decision(.prepareNotice(number: "内人社办发〔2023〕202号")), clerk, "12-11 09:00")
        try await house.ask(.decision(.issueNotice), leader, "12-11 10:00")
        let again = try await house.casework.document(numbered: " 内人社办发〔2023〕201号 ")
        let second = try await house.casework.document(numbered: "内人社办发〔2023〕202号")
        #expect(again?.at == at("12-01 10:00") && again?.digest == first?.digest)
        #expect(second?.at == at("12-11 10:00") && second?.digest != first?.digest)
    }
}
