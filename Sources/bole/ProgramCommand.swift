import ArgumentParser
import Papers

/// `bole program …`
struct ProgramCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "program", abstract: "Works on programme folders.", subcommands: [Check.self])

    /// Prints `OK`, or every fault of a programme and its calendars.
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Reads a programme folder and prints OK or every fault as file:line: message.")

        @Argument(help: "The programme folder.") var path: String

        func run() throws {
            let faults = Self.faults(program: path)
            guard faults.isEmpty else {
                for fault in faults { print(fault) }
                throw ExitCode.failure
            }
            print("OK")
        }

        private static func faults(program: String) -> [ProgramFault] {
            var faults: [ProgramFault] = []
            do { _ = try ProgramReader.read(folder: program) } catch { faults += error.faults }
            guard let calendars = Locations.calendars(ofProgram: program) else { return faults }
            do { _ = try CalendarReader.read(folder: calendars) } catch { faults += error.faults }
            return faults
        }
    }
}
