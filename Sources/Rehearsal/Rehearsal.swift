import Casework
import Foundation
public import Records
public import Selection

/// A season of the 2023 notice played on the simulated clock, through the same way in as everyone.
public struct Rehearsal: Sendable {
    public let people: Int
    public let seed: UInt64
    /// The day at whose 09:00 it ends; the season's last day when nil.
    public let until: Day?
    /// The hash of the one password of all its accounts.
    public let password: String

    public init(people: Int = 1500, seed: UInt64 = 2023, until: Day? = nil, password: String) {
        self.people = people
        self.seed = seed
        self.until = until
        self.password = password
    }

    /// The moment at which it ends, and at which the folder's clock is left.
    public var end: Moment { Moment(until ?? SeasonDays.closing, hour: 9) }

    /// Refuses a folder in which something is.
    public static func demandEmpty(_ folder: String) throws(RehearsalFault) {
        let found = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        guard found.isEmpty, !isFile(folder) else { throw .notEmpty(folder: folder) }
    }

    private static func isFile(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
    }

    /// Refuses a day outside the season.
    public func demandSeason() throws(RehearsalFault) {
        guard let until, !(SeasonDays.opening...SeasonDays.closing).contains(until) else { return }
        throw .outsideSeason(until)
    }

    /// Plays the season and tells what came of it; `progress` hears of each day.
    public func play(
        in records: RecordsStore, program: Program, calendar: WorkingCalendar,
        progress: (String) -> Void = { _ in }
    ) async throws -> SeasonReport {
        try demandSeason()
        let began = ContinuousClock.now
        let opening = Moment(SeasonDays.opening, hour: 8)
        let clock = try await SimulatedClock.start(at: opening, in: records.database)
        // Everyone stays in memory: each day asks for all of them again.
        let casework = try await Casework.open(
            records, program: program, calendar: calendar, remembering: 2 * people)
        var season = try await season(casework, at: opening, progress)
        try await play(&season, progress)
        try await clock.move(to: end)
        try await records.checkpoints.make(in: records.database)
        let seconds = (ContinuousClock.now - began) / .seconds(1)
        return try await SeasonReport(of: season, at: end, people: people, seconds: seconds)
    }

    /// Accounts for everyone, and employers enough.
    private func season(
        _ casework: Casework, at opening: Moment, _ progress: (String) -> Void
    ) async throws -> Season {
        let places = Places(program: casework.program, people: people)
        let drawing = People(seed: seed, places: places)
        let entrants = (0..<people).map { drawing.entrant($0 + 1) }
        let records = casework.records
        try await records.database.write { store in
            for employer in places.invented {
                try Organisations.add(employer, state: .open, at: opening, in: store)
            }
        }
        let officials = try await Officials.open(at: places, password: password, on: opening, in: records)
        let applicants = try await Applicants.open(entrants, password: password, on: opening, in: records)
        progress("\(people) people, \(places.bodies.count) bodies, \(places.employerCount) employers")
        var season = Season(
            casework: casework, places: places, officials: officials, entrants: entrants, applicants: applicants,
            password: password, now: opening)
        for (entrant, applicant) in zip(entrants, applicants) {
            if let person = applicant.person { season.numbers[person] = entrant.number }
        }
        return season
    }

    private func play(_ season: inout Season, _ progress: (String) -> Void) async throws {
        let timetable = Timetable(calendar: season.casework.calendar)
        let records = season.casework.records
        var day = SeasonDays.opening
        while Moment(day) < end {
            for step in try timetable.steps(on: day) where step.at < end {
                season.now = step.at
                try await step.act(&season)
            }
            try await records.checkpoints.make(in: records.database)
            let facts = try await records.database.read { try Ledger.lastSequence(in: $0) }
            progress("\(day)  \(facts) facts")
            day = day.adding(days: 1)
        }
    }
}
