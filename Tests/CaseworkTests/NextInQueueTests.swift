import Casework
import Records
import Selection
import Testing

/// From one dossier of a desk's queue to the one behind it.
@Suite struct NextInQueueTests {
    private func waiting(_ house: House, _ count: Int) async throws -> [DossierID] {
        var ids: [DossierID] = []
        for number in 0..<count {
            let id = Forms.id(birth: "1980-05-01", order: number * 2 + 2)
            let applicant = try await house.newApplicant("a\(number)")
            let form = Forms.right(name: "甲\(number)", id: id)
            ids.append(try await house.submitted(applicant, form, "09-12 1\(number):00"))
        }
        return ids
    }

    private func next(_ house: House, after id: DossierID, for actor: Actor) async throws -> DossierID? {
        try await house.casework.next(after: id, at: .submitted, for: actor, at: at("09-13 10:00"))
    }

    @Test func `behind each waits the one handed in after it, behind the last the first again`() async throws {
        let house = try await House()
        let ids = try await waiting(house, 3)
        let clerk = try await house.official(.clerk, house.employer)
        #expect(try await next(house, after: ids[0], for: clerk) == ids[1])
        #expect(try await next(house, after: ids[2], for: clerk) == ids[0])
        try await house.verify(ids[1])
        #expect(try await next(house, after: ids[0], for: clerk) == ids[2])
        #expect(try await next(house, after: ids[1], for: clerk) == ids[2])
    }

    @Test func `nobody is led to themselves, to another's queue, or as an applicant`() async throws {
        let house = try await House()
        let ids = try await waiting(house, 1)
        let (own, other) = (
            try await house.official(.clerk, house.employer), try await house.official(.clerk, house.league)
        )
        #expect(try await next(house, after: ids[0], for: own) == nil)
        #expect(try await next(house, after: DossierID("?"), for: other) == nil)
        let applicant = try await house.newApplicant("other")
        #expect(await fault { _ = try await next(house, after: ids[0], for: applicant) } == .notFound)
    }
}
