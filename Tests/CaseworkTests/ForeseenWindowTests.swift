import Casework
import Records
import Selection
import Testing

/// 三（二）, R27: before a text is posted its desk sees the days it would stand.
@Suite struct ForeseenWindowTests {
    @Test func `before posting both ways of counting are shown, after it neither`() async throws {
        let house = try await House()
        let id = try await house.submitted(try await house.newApplicant())
        try await house.verify(id)
        try await house.evaluate(id, at: house.employer, "09-13 10:00")
        let (clerk, leader) = try await house.officials(house.employer)
        let morning = "09-26 09:00"
        let receipt = try await house.ask(.preparePublicity(by: house.employer, [id]), clerk, morning)
        let publicity = PublicityID(receipt.id)
        let before = try await house.casework.publicity(publicity, for: leader, at: at(morning))
        #expect(
            before.foreseen[.postingDay]?.days.map(\.description)
                == ["2023-09-26", "2023-09-27", "2023-09-28", "2023-10-07", "2023-10-08"])
        #expect(
            before.foreseen[.nextDay]?.days.map(\.description)
                == ["2023-09-27", "2023-09-28", "2023-10-07", "2023-10-08", "2023-10-09"])
        try await house.ask(.publicity(publicity, .post), leader, morning)
        let after = try await house.casework.publicity(publicity, for: leader, at: at(morning))
        #expect(after.foreseen.isEmpty)
    }
}
