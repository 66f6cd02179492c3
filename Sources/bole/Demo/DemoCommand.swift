import ArgumentParser
import Foundation
import Selection

/// `bole demo`: a season under way with invented people, played once, then served with an account for each role.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Opens a season with invented people as it stands on a day, and prints an account for each role.",
        discussion: "The folder is made by a rehearsal when it isn't there, and used as it is when it is.")

    @Option(help: "The day, at whose 09:00 it opens.", transform: RehearseCommand.day)
    var day = Day(year: 2023, month: 10, day: 9) ?? Day(number: 0)
    @Option(help: "How many people take part.") var people = 1500
    @Option(help: "The address to listen on.") var host = "127.0.0.1"
    @Option(help: "The port to listen on.") var port = 8080
    @OptionGroup var data: DataOption
    @OptionGroup var program: ProgramOption

    func run() async throws {
        try await Complaint.orExit {
            try FreePort.demand(port, on: host)
            let folder = try data.folder()
            if !FileManager.default.fileExists(atPath: folder) { try await play(into: folder) }
            // At once, also into a pipe: what is printed waits there until the end.
            FileHandle.standardOutput.write(Data(try await accounts(in: folder).utf8))
        }
        let serve = try ServeCommand.parse(
            ["--host", host, "--port", "\(port)", "--clock", "\(Moment(day, hour: 9))"] + places(data.folder()))
        try await serve.run()
    }

    /// Into a folder beside it, moved when all is there: a season broken off is begun anew.
    private func play(into folder: String) async throws {
        let (files, half) = (FileManager.default, folder + ".half")
        for left in [half, half + ".keys"] where files.fileExists(atPath: left) { try files.removeItem(atPath: left) }
        try files.createDirectory(
            at: URL(filePath: folder).deletingLastPathComponent(), withIntermediateDirectories: true)
        let rehearse = try RehearseCommand.parse(
            ["--data", half, "--people", "\(people)", "--until", "\(day)", "--program", program.folder()])
        try await rehearse.run()
        try await Office.with(half, keys: half + ".keys", program: program.folder()) {
            try await DemoAccounts(office: $0).addObserver(on: day)
        }
        // What it printed comes before the accounts, also in a pipe.
        fflush(nil)
        try? files.removeItem(atPath: data.keysPath())
        try files.moveItem(atPath: half + ".keys", toPath: data.keysPath())
        try files.moveItem(atPath: half, toPath: folder)
    }

    private func places(_ folder: String) throws -> [String] {
        ["--data", folder, "--keys", try data.keysPath(), "--program", try program.folder()]
    }

    private func accounts(in folder: String) async throws -> String {
        let lines = try await Office.with(folder, keys: data.keysPath(), program: program.folder()) {
            try await DemoAccounts(office: $0).lines()
        }
        return (["", "every password: \(RehearseCommand.usualPassword)"] + lines + ["", ""]).joined(separator: "\n")
    }
}
