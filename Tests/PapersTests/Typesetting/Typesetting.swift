import Foundation
import Selection
import Subprocess
import Testing

@testable import Papers

/// What the tests of papers share: one typesetter, the shipped programme, and how a file is read again.
enum Typesetting {
    static let program: Program = {
        // The tests can't begin without the notice.
        try! ProgramReader.read(folder: FileManager.default.currentDirectoryPath + "/programs/nmg-2023")
    }()

    private static let one = Task { try await own() }

    static func shared() async throws -> Typesetter { try await one.value }

    static func own(seconds: Int = 60, _ sandbox: Sandbox? = nil) async throws -> Typesetter {
        let found = try await Sandbox.find()
        return try await Typesetter.start(python: python, sandbox: sandbox ?? found, seconds: seconds)
    }

    static var python: String { FileManager.default.currentDirectoryPath + "/.venv/bin/python3" }

    /// A form with some answers of the tests' own.
    static func form(_ answers: [String: String]) -> FilledForm {
        FilledForm(values: ["person.name": "乌云其木格", "plan.goals": "继续做好草原生态研究。"].merging(answers) { $1 })
    }

    /// The text that another reader finds in a PDF.
    static func text(of pdf: [UInt8]) async throws -> String {
        String(decoding: try await ran("pdftotext", ["-layout", "-", "-"], on: pdf), as: UTF8.self)
    }

    static func ran(_ tool: String, _ arguments: [String], on input: [UInt8]) async throws -> [UInt8] {
        let result = try await Subprocess.run(
            .name(tool), arguments: Arguments(arguments), input: .array(input), output: .bytes(limit: 64 << 20))
        return result.standardOutput
    }
}

extension Typesetter {
    /// The processes that work for it, as the system lists them.
    var processes: [Int32] {
        get throws {
            try FileManager.default.contentsOfDirectory(atPath: "/proc").compactMap { Int32($0) }.filter { process in
                let words = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") ?? Data()
                return String(decoding: words, as: UTF8.self).contains(command.folder.path)
            }
        }
    }
}
