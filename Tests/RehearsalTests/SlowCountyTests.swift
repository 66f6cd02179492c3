import Records
@testable import Rehearsal
import Selection
import Testing

/// On the demo's morning every kind of desk below the office has something before it.
struct SlowCountyTests {
    @Test func `on the morning of 9 October something waits at a county, a league and an employer`() async throws {
        let season = try await PlayedSeason.play(people: 300, until: SeasonDays.day(10, 9))
        let kinds = try await season.records.database.read { records in
            let stages: [Stage] = [.submitted, .verified, .evaluated, .atLevel, .atBody]
            let rows = try stages.flatMap { try DossierRows.waiting(at: $0, limit: .max, in: records) }
            let desks = Set(rows.filter { !$0.hasLapsed(at: season.end) }.compactMap(\.desk))
            return Set(try desks.compactMap { try Organisations.organisation($0, in: records)?.organisation.kind })
        }
        #expect(kinds.isSuperset(of: [.employer, .county, .league]))
    }
}
