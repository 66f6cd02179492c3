import Casework
import Records
@testable import Rehearsal
import Selection
import Testing

/// What the season's decision reads beside the facts, against what the facts themselves make.
@Suite struct JudgedTests {
    @Test func `everyone with the office is judged as their facts make them`() async throws {
        let season = try await PlayedSeason.play(people: 60, until: Day(year: 2023, month: 11, day: 7))
        let (program, calendar) = try PlayedSeason.program.get()
        let casework = try await Casework.open(season.records, program: program, calendar: calendar)
        let office = Actor(account: AccountID("reader"), role: .clerk, organisation: program.officeID)
        let (rows, judged) = try await season.records.database.read { records in
            (
                try DossierRows.reported(in: records).filter { !$0.hasLapsed(at: season.end) },
                try DossierRows.judged(at: season.end, in: records)
            )
        }
        var made: [JudgedDossier] = []
        for row in rows {
            made.append(JudgedDossier(try await casework.dossier(row.id, for: office, at: season.end).dossier))
        }
        #expect(judged == made)
        #expect(judged.contains { $0.hasPassed } && judged.contains { $0.result != nil && !$0.hasPassed })
        let parts = [
            try await casework.judged(in: .two, from: 1, size: 2, for: office, at: season.end),
            try await casework.judged(in: .two, from: 3, size: 100, for: office, at: season.end),
        ]
        #expect(parts[0].rows.count == 2)
        let facts = DecisionFacts(program: program, reported: judged, published: [:])
        let inOrder = facts.inOrder(of: .two).map(\.id)
        #expect(parts.flatMap(\.rows).map(\.id) == inOrder)
        #expect(parts.allSatisfy { $0.total == judged.count { $0.tier == .two } })
    }
}
