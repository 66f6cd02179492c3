import ArgumentParser

/// The command line: one file per command, each only wiring.
@main
struct Bole: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bole",
        abstract: "Runs a talent selection from the application to the years after the award.",
        subcommands: [
            ProgramCommand.self, WindowCommand.self, JournalCommand.self, BackupCommand.self, RestoreCommand.self,
        ])
}
