import Records
import Selection
import Testing

@testable import Rehearsal

/// 三（三）: what experts read and scored in a season that was played.
@Suite struct ReadSeasonTests {
    @Test func `experts of both tiers hand in what they read; one declines, one tells of a conflict too late to score`()
        async throws
    {
        let season = try await PlayedSeason.whole.value
        var all: [ReadingRow] = []
        for tier in [Tier.one, .two] {
            let rows = try await season.records.database.read { try ReadingRows.rows(in: tier, records: $0) }
            let given = rows.filter { $0.standing == .handedIn }
            #expect(given.count > rows.count / 2)
            #expect(given.allSatisfy { (5_000...10_000).contains($0.total ?? 0) })
            all += rows
        }
        #expect(all.count { $0.standing == .declined } == 1)
        #expect(all.count { $0.standing == .conflict } == 1)
        #expect(all.count { $0.reopenings == 1 } == 1)
        // Who went over to tier 2 is read anew, by the same expert or another.
        for theirs in Dictionary(grouping: all.filter(\.standing.isTheirs).map(\.offer), by: \.round).values {
            let pairs = theirs.map { RoundPair(dossier: $0.dossier, expert: $0.expert) }
            #expect(Set(pairs).count == pairs.count)
        }
    }
}
