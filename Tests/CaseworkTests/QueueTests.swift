import Casework
import Records
import Selection
import Testing

/// What waits for a desk, counted by stage, what is held up before what isn't.
@Suite struct QueueTests {
    private func submitted(_ house: House, _ count: Int) async throws -> [DossierID] {
        var ids: [DossierID] = []
        for number in 0..<count {
            let form = Forms.right(name: "甲\(number)", id: Forms.id(birth: "1980-05-01", order: number * 2 + 2))
            ids.append(
                try await house.submitted(try await house.newApplicant("a\(number)"), form, "09-12 1\(number):00"))
        }
        return ids
    }

    private func work(_ house: House, at stage: Stage? = nil, _ moment: String) async throws -> ToDo {
        let clerk = try await house.official(.clerk, house.employer)
        return try await house.casework.toDo(only: stage, for: clerk, at: at(moment))
    }

    @Test func `each stage is counted, and one can be looked at alone`() async throws {
        let house = try await House()
        let ids = try await submitted(house, 3)
        try await house.verify(ids[1])
        let all = try await work(house, "09-13 10:00")
        #expect(all.counts.map(\.stage) == [.submitted, .verified] && all.counts.map(\.count) == [2, 1])
        let alone = try await work(house, at: .submitted, "09-13 10:00")
        #expect(alone.piles.map { $0.rows.map(\.id) } == [[ids[0], ids[2]]] && alone.counts.map(\.count) == [2, 1])
        let clerk = try await house.official(.clerk, house.employer)
        let behind = try await house.casework.toDo(only: .submitted, after: ids[0], for: clerk, at: at("09-13 10:00"))
        #expect(behind.piles.map { $0.rows.map(\.id) } == [[ids[2]]])
    }

    @Test func `what waits for its publicity says so and stands before what can go on`() async throws {
        let house = try await House()
        let ids = try await submitted(house, 2)
        for id in ids {
            try await house.verify(id)
            try await house.evaluate(id, at: house.employer, "09-13 10:00")
        }
        try await house.publish([ids[0]], by: house.employer, "09-13 11:00")
        let pile = try #require(try await work(house, "09-21 09:00").piles.first)
        #expect(pile.rows.map(\.id) == [ids[1], ids[0]])
        #expect(pile.blocked.mapValues(\.reason) == [ids[1]: .publicityMissing])
        let early = try #require(try await work(house, "09-14 09:00").piles.first)
        #expect(early.blocked[ids[0]]?.reason == .publicityStillOpen && early.last == ids[1])
    }

    @Test func `what has lapsed is neither counted nor shown`() async throws {
        let house = try await House()
        _ = try await submitted(house, 1)
        let late = try await work(house, "10-15 00:00")
        #expect(late.counts.isEmpty && late.piles == [])
    }

    @Test func `the office counts what is with it`() async throws {
        let house = try await House()
        let id = try await house.submitted(try await house.newApplicant())
        try await house.broughtToBody(id)
        try await house.preparedAtBody([id])
        try await house.sealed(try await house.listed([id]))
        let office = try await house.official(.clerk, house.office)
        let work = try await house.casework.toDo(for: office, at: at("10-09 09:00"))
        #expect(work.counts.map(\.stage) == [.reported] && work.counts.map(\.count) == [1])
    }
}
