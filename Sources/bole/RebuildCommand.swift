import ArgumentParser
import Casework
import Records

extension JournalCommand {
    /// Makes every projection anew from the facts.
    struct Rebuild: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "rebuild",
            abstract: "Makes every list anew from the facts, and exits 1 when one differs from what stood there.")

        @OptionGroup var data: DataOption
        @OptionGroup var program: ProgramOption

        func run() async throws {
            try await Complaint.orExit {
                let (programme, calendar) = try program.read()
                try await data.withStore { store in
                    let casework = try await Casework.open(store, program: programme, calendar: calendar)
                    let differing = try await casework.rebuild()
                    guard differing.isEmpty else {
                        throw Complaint("stood otherwise, and was made anew: \(differing.joined(separator: ", "))")
                    }
                    print("OK: every list stands as the facts make it")
                }
            }
        }
    }
}
