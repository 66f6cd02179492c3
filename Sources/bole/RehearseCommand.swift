import ArgumentParser
import Casework
import Foundation
import Papers
import Records
import Rehearsal
import SQLiteDatabase
import Selection

/// `bole rehearse`: a season played on the simulated clock.
struct RehearseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rehearse",
        abstract: "Plays a season with invented people into an empty data folder.",
        discussion: """
            Everyone signs in with the password given: office-clerk, office-leader, 1501-clerk, 1501-leader and so on \
            by the organisations' names in the programme, applicant-1, applicant-2 and so on.
            """)

    /// Of all accounts of a rehearsal, unless another is given.
    static let usualPassword = "bole-demo-2023"

    @Option(help: "How many people take part.") var people = 1500
    @Option(help: "The same seed plays the same season.") var seed: UInt64 = 2023
    @Option(help: "The day at whose 09:00 it ends.", transform: Self.day) var until: Day?
    @Option(help: "How to print it.") var format = OutputFormat.text
    @Option(help: "The password of all its accounts.") var password = Self.usualPassword
    @OptionGroup var data: DataOption
    @OptionGroup var program: ProgramOption

    func validate() throws {
        if people < 1 { throw ValidationError("a season has at least one person") }
    }

    func run() async throws {
        try await Complaint.orExit {
            let report = try await play()
            print(format == .json ? try report.json() : report.text)
        }
    }

    private func play() async throws -> SeasonReport {
        let folder = try data.folder()
        try Rehearsal.demandEmpty(folder)
        let (program, calendar) = try season()
        let rehearsal = Rehearsal(
            people: people, seed: seed, until: until, password: try await Passwords().hash(password).text)
        try rehearsal.demandSeason()
        let records = try await RecordsStore.open(
            folder: folder, keysPath: data.keysPath(), database: { try SQLiteDatabase(folder: $0) })
        let report = try await rehearsal.play(in: records, program: program, calendar: calendar, progress: tell)
        try await records.database.close()
        return report
    }

    private func season() throws -> (Program, WorkingCalendar) {
        let folder = try program.folder()
        guard let calendars = Locations.calendars(ofProgram: folder) else {
            throw Complaint("there are no calendars beside \(folder)")
        }
        return (try ProgramReader.read(folder: folder), try CalendarReader.read(folder: calendars))
    }

    private func tell(_ message: String) { FileHandle.standardError.write(Data((message + "\n").utf8)) }

    static func day(_ text: String) throws -> Day {
        guard let day = Day(text) else { throw ValidationError("`\(text)` is no day such as 2023-10-09") }
        return day
    }
}
