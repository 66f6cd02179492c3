import ArgumentParser
import Foundation
import Pages
import Papers
import Selection

/// `bole outage`: the page a proxy shows while the server is down.
struct OutageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outage", abstract: "Writes the page to be shown while the server is down.",
        discussion: """
            One file that asks for nothing else, in Chinese and English. A proxy serves it with status 503, such as \
            nginx with `error_page 502 503 504 /outage.html`.
            """)

    @Option(help: "The file to write.") var to: String
    @Option(help: "Until when, where that is known.", transform: ServeCommand.moment) var until: Moment?
    @OptionGroup var program: ProgramOption

    func run() throws {
        let folder = try program.folder()
        do {
            let title = try ProgramReader.read(folder: folder).title
            let page = try OutagePage.html(program: title, until: until?.description, try .shipped())
            try page.write(toFile: to, atomically: true, encoding: .utf8)
            print("OK: \(to)")
        } catch let faults as ProgramFaults {
            FileHandle.standardError.write(Data((faults.description + "\n").utf8))
            throw ExitCode.failure
        } catch {
            FileHandle.standardError.write(Data("\(to) can't be written\n".utf8))
            throw ExitCode.failure
        }
    }
}
