@testable import Casework
import Records
import Selection
import Testing

@testable import Rehearsal

/// A slate's page is made of the projections; the facts themselves say the same.
struct SlateViewTests {
    @Test(arguments: [SeasonDays.day(10, 9), SeasonDays.day(10, 12), SeasonDays.day(10, 17)])
    func `what keeps each person off a slate is the same by the projections and by the facts`(day: Day) async throws {
        let season = try await PlayedSeason.play(people: 120, until: day)
        let (program, calendar) = try PlayedSeason.program.get()
        let casework = try await Casework.open(season.records, program: program, calendar: calendar)
        let nobody = Actor(account: AccountID("nobody"), role: .clerk, organisation: program.officeID)
        let compared = try await season.records.database.read { records in
            let desk = try Desk(records: records, casework: casework, actor: nobody, now: season.end)
            return try program.organisations.filter { $0.body != nil }.flatMap { body in
                try [Tier.one, .two].map { tier in
                    let rows = try DossierRows.rows(at: body.id, tier: tier, in: records)
                    let kind = try #require(body.body)
                    return (
                        try desk.slateFacts(shown: rows, at: body.id, kind).candidates,
                        try desk.slateFacts(rows, at: body.id, kind).candidates
                    )
                }
            }
        }
        #expect(compared.map(\.0) == compared.map(\.1))
        let obstacles = Set(compared.flatMap { $0.0.values.flatMap(\.obstacles).map(\.reason) })
        #expect(day != SeasonDays.day(10, 9) || obstacles.isSuperset(of: [.notEvaluated, .disciplineMissing]))
        #expect(compared.contains { !$0.0.isEmpty })
    }
}
