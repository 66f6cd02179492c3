import ArgumentParser
import Casework
import Records
import SQLiteDatabase
import Selection

/// `bole clock`: moves a folder's simulated clock forward, also while it is served.
struct ClockCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clock", abstract: "Moves the simulated clock of a data folder forward, never back.")

    @OptionGroup var data: DataOption
    @Option(help: "The moment to move to.", transform: ServeCommand.moment) var to: Moment

    func run() async throws {
        try await Complaint.orExit {
            try await data.withStore { store in
                do {
                    try await SimulatedClock(database: store.database).move(to: to)
                } catch is ClockNotSet {
                    throw Complaint("\(try data.folder()) is on real time: only a simulated clock is moved")
                } catch let back as ClockNeverGoesBack {
                    throw Complaint("the clock shows \(back.shows) and never goes back")
                }
            }
            print(to)
        }
    }
}
