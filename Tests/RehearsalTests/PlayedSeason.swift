import Foundation
import Papers
import Records
@testable import Rehearsal
import SQLiteDatabase
import Selection

/// A season in a folder of its own, kept open for the tests that look at it.
struct PlayedSeason: Sendable {
    let report: SeasonReport
    let records: RecordsStore
    let end: Moment

    static let program = Result {
        (
            try ProgramReader.read(folder: root + "/programs/nmg-2023"),
            try CalendarReader.read(folder: root + "/calendars")
        )
    }

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    static func play(people: Int, seed: UInt64 = 2023, until: Day? = nil) async throws -> PlayedSeason {
        let folder = NSTemporaryDirectory() + "bole-season-\(UUID().uuidString)"
        let records = try await RecordsStore.open(
            folder: folder, keysPath: folder + ".keys", database: { try SQLiteDatabase(folder: $0) })
        let (program, calendar) = try program.get()
        let rehearsal = Rehearsal(people: people, seed: seed, until: until, password: "hash")
        let report = try await rehearsal.play(in: records, program: program, calendar: calendar)
        return PlayedSeason(report: report, records: records, end: rehearsal.end)
    }

    /// The season that most tests look at, played once.
    static let whole = Task { try await play(people: 300) }
}
