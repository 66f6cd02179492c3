import ArgumentParser
import Foundation
import Pages
import Papers
import Selection

/// `bole check`: what a summary sheet (附件2) will be sent back for, before anyone sends it.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Checks a summary sheet (Annex 2) before it is sent.",
        discussion:
            "Exit code: 0 nothing blocks, 1 something blocks, 2 the file can't be read, 64 wrong usage.")

    @Argument(help: "The sheet: a .csv or .xlsx file, or - for CSV on standard input.") var file: String
    @OptionGroup var program: ProgramOption
    @Option(help: "How to print it.") var format = CheckFormat.table

    func run() async throws {
        // The sheet is opened while the programme is read.
        let file = file
        async let opened = Self.open(file)
        let speech = Speech(catalogue: try Catalogue.shipped(), language: .ofEnvironment)
        let program = try readProgram()
        let checked: CheckedSheet
        do {
            let sheet = try await opened
            checked = try await Self.check(sheet, program)
            if sheet.isGB18030 { complain(speech.text("check.gb18030")) }
        } catch let fault as UnreadableSheet {
            complain("\(file): \(speech.text(fault.message, fault.values))")
            throw ExitCode(2)
        }
        switch format {
        case .json: for piece in await CheckJSON.pieces(checked, speech) { try StandardOutput.write(piece) }
        case .table: try StandardOutput.write(CheckTable.bytes(checked, speech))
        }
        if checked.isBlocked { throw ExitCode(1) }
    }

    private static func open(_ file: String) async throws -> sending SheetFile {
        try file == "-" ? SheetFile(csv: .standardInput) : SheetFile(path: file)
    }

    private static func check(_ sheet: SheetFile, _ program: Program) async throws -> CheckedSheet {
        if case .csv(let reader) = sheet {
            return try await SummarySheetCheck.check(halvesOf: reader, program: program)
        }
        return try SummarySheetCheck.check(sheet, program: program)
    }

    /// A programme that can't be read is a wrong option: exit 1 means that something in the sheet blocks.
    private func readProgram() throws -> Program {
        do {
            return try ProgramReader.read(folder: try program.folder())
        } catch let faults as ProgramFaults {
            for fault in faults.faults { complain(fault.description) }
            throw ExitCode.validationFailure
        }
    }

    private func complain(_ message: String) {
        FileHandle.standardError.write(Data((TerminalText.safe(message) + "\n").utf8))
    }
}

/// How `bole check` prints.
enum CheckFormat: String, ExpressibleByArgument, CaseIterable {
    case table, json
}

/// The catalogue in the language the terminal asks for.
struct Speech {
    let catalogue: Catalogue
    let language: Language

    func text(_ key: String, _ values: [String: String] = [:]) -> String {
        catalogue.text(key, values, in: language)
    }

    func text(_ finding: Finding) -> String { text(finding.message, finding.values) }
}

extension Language {
    /// Chinese, unless the locale's variable that counts begins with `en`.
    static var ofEnvironment: Language {
        let environment = ProcessInfo.processInfo.environment
        let locale = ["LC_ALL", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        return locale?.hasPrefix("en") == true ? .english : .chinese
    }
}
