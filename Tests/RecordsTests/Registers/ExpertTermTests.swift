import Records
import Selection
import Testing

/// Whether a term holds on a day is the same, however it is asked.
struct ExpertTermTests {
    private let first = Day("2023-10-10") ?? Day(number: 0)
    private func day(_ number: Int) -> Day { first.adding(days: number) }

    /// One whose term runs its days, and one whose term was ended on its third.
    private func fill(_ store: RecordsStore) async throws -> [ExpertEntry] {
        try await store.database.write { records in
            let ids = try ["专家甲", "专家乙"].map { name in
                let details = ExpertDetails(
                    name: name, unit: "草原站", title: "教授", disciplines: ["210"], from: day(0), to: day(5))
                let pooled = PooledExpert(
                    details: details, secrets: ExpertSecrets(), marks: PersonMarks(expert: name, id: nil),
                    spelling: nil)
                return try Experts.add(
                    pooled, by: AccountID("a1"), at: morning, vault: store.vault, in: records)
            }
            try Experts.end(
                ids[1], on: day(2), because: "调离", by: AccountID("a1"), at: morning, in: records)
            return try ids.compactMap { try Experts.expert($0, in: records) }
        }
    }

    @Test(arguments: -1...6)
    func `lists, searches and draws find the same on the first day, the last, the day it was ended and beside them`(
        number: Int
    ) async throws {
        try await withStore { store, _ in
            let (all, day) = (try await fill(store), day(number))
            try await store.database.read { records in
                for standing in ExpertStanding.allCases {
                    let found = try Experts.page(
                        ExpertFilter(standing: standing), after: nil, size: 9, on: day, in: records)
                    #expect(Set(found.experts) == Set(all.filter { $0.standing(on: day) == standing }))
                }
                #expect(
                    Set(try Experts.serving(on: day, in: records))
                        == Set(all.filter { $0.standing(on: day) != .ended }))
                #expect(
                    Set(try Experts.found(by: PoolQuery(meets: day), in: records))
                        == Set(all.filter { $0.standing(on: day) == .current }))
            }
        }
    }
}
