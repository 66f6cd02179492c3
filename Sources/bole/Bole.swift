import ArgumentParser

/// The command line: one file per command, each only wiring.
@main
struct Bole: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bole",
        abstract: "Runs a talent selection from the application to the years after the award.",
        version: "0.1.0",
        subcommands: [
            CheckCommand.self, ProgramCommand.self, WindowCommand.self, AssignCommand.self, JournalCommand.self,
            BackupCommand.self, RestoreCommand.self, RehearseCommand.self, DemoCommand.self, ServeCommand.self,
            ClockCommand.self, AppointCommand.self, EraseCommand.self, OutageCommand.self, ArchiveCommand.self,
            DrawCommand.self,
        ])
}
