import Casework
import Records
import Selection
import Testing

/// What is left of a publicity that has ended: everything but the names.
@Suite struct EndedPublicityTests {
    @Test(arguments: [
        ("2023-10-19T23:59:59.999+08:00", 1, true), ("2023-10-20T00:00:00+08:00", nil, false),
        ("2024-06-01T09:00:00+08:00", nil, false),
    ] as [(String, Int?, Bool)])
    func `names are counted and shown until 30 days after the end, the text's digest for good`(
        moment: String, count: Int?, isShown: Bool
    ) async throws {
        let house = try await House()
        let id = try await house.submitted(try await house.newApplicant())
        try await house.verify(id)
        try await house.evaluate(id, at: house.employer, "09-13 10:00")
        let publicity = try await house.publish([id], by: house.employer, "09-13 11:00")
        let ended = try await house.casework.ended(by: at(moment)).publicities
        #expect(ended.map(\.row.id) == [publicity])
        #expect(ended.map(\.count) == [count])
        let shown = try await house.casework.publicPublicity(publicity, at: at(moment))
        #expect(shown.people.isEmpty == !isShown)
        #expect(shown.row.digest == ended.first?.row.digest)
    }

    @Test func `the list goes on where a page of it ended, and no publicity comes twice`() async throws {
        let house = try await House()
        var published: Set<PublicityID> = []
        for order in [2, 4, 6] {
            var form = Forms.right()
            form.values["person.residentID"] = Forms.id(birth: "1980-05-01", order: order)
            let id = try await house.submitted(try await house.newApplicant("a\(order)"), form)
            try await house.verify(id)
            try await house.evaluate(id, at: house.employer, "09-13 10:00")
            published.insert(try await house.publish([id], by: house.employer, "09-13 11:00"))
        }
        var (found, place): ([PublicityID], PublicityPlace?) = ([], nil)
        repeat {
            let listing = try await house.casework.ended(by: at("10-01 09:00"), from: place, limit: 2)
            found += listing.publicities.map(\.row.id)
            place = listing.next.flatMap { PublicityPlace($0.text) }
        } while place != nil
        #expect(found.count == 3 && Set(found) == published)
        #expect(PublicityPlace("soon.u1") == nil && PublicityPlace("1") == nil)
    }
}
