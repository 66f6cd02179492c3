import Casework
import Records
@testable import Rehearsal
import Selection
import Testing

/// The counters kept with the facts, against what a count of all facts and rows finds.
@Suite struct SeasonTallyTests {
    @Test func `each body's counters are what its facts say`() async throws {
        let season = try await PlayedSeason.whole.value
        let counts = season.report.counts
        let tally = try await season.records.database.read { try SeasonTally.read(at: season.end, in: $0) }
        let kept = (tally.totals[.body] ?? [:]).reduce(into: [:]) { $0[OrganisationID($1.key)] = $1.value }
        #expect(kept == counts.bodies)
        #expect(tally.ends == counts.ends.filter { $0.value > 0 })
    }

    @Test func `each breakdown counts every dossier that tells it, once`() async throws {
        let season = try await PlayedSeason.whole.value
        let (tally, rows) = try await season.records.database.read { records in
            (
                try SeasonTally.read(at: season.end, in: records),
                try DossierList.page(DossierFilter(), after: nil, size: 1000, at: season.end, in: records).rows
            )
        }
        #expect(rows.count > 200)
        let told: [SeasonFacet: (DossierRow) -> String?] = [
            .tier: { String($0.tier.rawValue) }, .sex: { $0.shown.sex?.rawValue },
            .ethnicGroup: { $0.shown.ethnicGroup }, .birthYear: { $0.shown.birthYear.map { String($0) } },
            .discipline: { $0.shown.discipline }, .grassroots: { $0.countsAsGrassroots ? "1" : "0" },
        ]
        for (facet, tell) in told {
            for stage in [SeasonStage.submitted, .reported, .selected] {
                let expected = rows.filter { $0.reached.contains(stage) }.compactMap(tell)
                    .reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
                let kept = (tally.totals[facet] ?? [:]).compactMapValues { $0[stage] }
                #expect(kept == expected, "\(facet) \(stage)")
            }
        }
    }
}
