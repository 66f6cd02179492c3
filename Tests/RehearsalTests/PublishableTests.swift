@testable import Casework
import Records
import Selection
import Testing

@testable import Rehearsal

/// Whom a desk is offered to publish is read from the projections; the rule itself, asked of the facts, says the same.
struct PublishableTests {
    @Test(arguments: [
        SeasonDays.day(9, 22), SeasonDays.day(9, 27), SeasonDays.day(10, 9), SeasonDays.day(11, 24),
    ])
    func `whom each desk may publish is the same by the projections and by the facts`(day: Day) async throws {
        let season = try await PlayedSeason.play(people: 120, until: day)
        let (program, calendar) = try PlayedSeason.program.get()
        let casework = try await Casework.open(season.records, program: program, calendar: calendar)
        let nobody = Actor(account: AccountID("nobody"), role: .clerk, organisation: program.officeID)
        let (offered, allowed) = try await season.records.database.read { records in
            let desk = try Desk(records: records, casework: casework, actor: nobody, now: season.end)
            let rows = try DossierList.page(DossierFilter(), after: nil, size: 200, at: season.end, in: records).rows
            let publishers = Set(rows.map { $0.desk ?? program.officeID })
            let offered = try publishers.flatMap { try desk.publishable(by: $0).map(\.id) }
            let allowed = try desk.reader.files(rows.map(\.id.text), of: Dossier.self).map(\.state).filter {
                try desk.isPublishable($0, by: $0.desk ?? program.officeID)
            }
            return (offered, allowed.map(\.id))
        }
        #expect(Set(offered) == Set(allowed) && offered.count == Set(offered).count)
        #expect(day != SeasonDays.day(9, 22) || !offered.isEmpty)
    }
}
