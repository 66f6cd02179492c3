import Casework
import Foundation
import Papers
import Records
import SQLiteDatabase
import Selection

/// A folder in which everyone stands before the button, what pressing it writes, and copies in which they press it.
struct SubmissionBench {
    /// A day on which the 2023 programme takes applications.
    static let day = Moment(Day(number: 19_612), hour: 10)
    static let perTransaction = 64

    let folder: String
    let season: ProgramSeason
    let submissions: [WaitingSubmission]
    let recorded: [[WrittenStatement]]

    static func prepare(in folder: String, people: Int) async throws -> SubmissionBench {
        try? FileManager.default.removeItem(atPath: folder)
        let season = try ProgramSeason()
        let office = try await season.open(folder + "/before", keys: folder + "/keys") {
            try SQLiteDatabase(folder: $0)
        }
        let submissions = try await Applying(office: office, people: people).submissions()
        try await office.records.database.close()
        let bench = SubmissionBench(folder: folder, season: season, submissions: submissions, recorded: [])
        return SubmissionBench(
            folder: folder, season: season, submissions: submissions, recorded: try await bench.statements())
    }

    /// The statements of each submission, as it writes them through the office.
    private func statements() async throws -> [[WrittenStatement]] {
        let log = StatementLog()
        let office = try await season.open(try copy("recorded"), keys: folder + "/keys") {
            RecordingDatabase(inner: try SQLiteDatabase(folder: $0), log: log)
        }
        log.clear()
        for submission in submissions {
            try await office.perform(submission.command, submission.request(at: Self.day))
        }
        try await office.records.database.close()
        return log.transactions
    }

    /// A bare loop that writes the very same rows, 64 submissions to a commit; submissions in a second.
    func replayed() async throws -> Double {
        let database = try SQLiteDatabase(folder: try copy("bare"))
        let start = ContinuousClock.now
        for first in stride(from: 0, to: recorded.count, by: Self.perTransaction) {
            let group = recorded[first..<min(first + Self.perTransaction, recorded.count)]
            try await database.write { records in
                for statement in group.joined() { try statement.run(in: records) }
            }
        }
        let rate = Double(recorded.count) / (ContinuousClock.now - start).seconds
        try await database.close()
        return rate
    }

    /// Everyone's submission through HTTP, each acknowledged when it is on disk.
    func served(over connections: Int, largestGroup: Int? = nil) async throws -> Served {
        let office = try await season.open(try copy("served"), keys: folder + "/keys") {
            try SQLiteDatabase(folder: $0, largestGroup: largestGroup ?? SQLiteDatabase.largestGroup)
        }
        let database = office.records.database
        let before = database.counts
        let times = try await InProcessServer(office: office, day: Self.day).whileRunning { port in
            try await Pressing(submissions: submissions, connections: connections, port: port).run()
        }
        let (transactions, commits) = (
            database.counts.transactions - before.transactions, database.counts.commits - before.commits
        )
        try await database.close()
        return Served(
            rate: Double(submissions.count) / times.elapsed, perCommit: Double(transactions) / Double(commits),
            median: times.quantile(0.5), p95: times.quantile(0.95))
    }

    /// The folder as everyone stands before the button; each run has one of its own.
    private func copy(_ name: String) throws -> String {
        let path = "\(folder)/\(name)"
        try? FileManager.default.removeItem(atPath: path)
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        let file = SQLiteDatabase.fileName
        try FileManager.default.copyItem(atPath: "\(folder)/before/\(file)", toPath: "\(path)/\(file)")
        return path
    }
}

/// The shipped programme and its calendars, and offices opened on them.
struct ProgramSeason {
    let program: Program
    let calendar: WorkingCalendar

    init() throws {
        program = try ProgramReader.read(folder: "programs/nmg-2023")
        calendar = try CalendarReader.read(folder: "calendars")
    }

    func open(
        _ folder: String, keys: String, database: (String) throws -> any Records.Database
    ) async throws -> Casework {
        let records = try await RecordsStore.open(folder: folder, keysPath: keys, database: database)
        return try await Casework.open(records, program: program, calendar: calendar)
    }
}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
