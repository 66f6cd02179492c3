import Foundation
import Records
import SQLiteDatabase
import Selection

/// The `bole` program as it was built beside the tests.
enum Command {
    struct Answer: Hashable {
        let status: Int32
        let output: String
        let error: String
    }

    static let executable = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../.build/debug/bole").standardizedFileURL

    static func run(_ arguments: String...) throws -> Answer { try run(arguments) }

    static func run(_ arguments: [String], in folder: String? = nil) throws -> Answer {
        let process = Process()
        let (output, error) = (Pipe(), Pipe())
        process.executableURL = executable
        process.arguments = arguments
        if let folder { process.currentDirectoryURL = URL(filePath: folder) }
        process.standardOutput = output
        process.standardError = error
        try process.run()
        // Both are short: neither fills its pipe while the other is read.
        let texts = [output, error].map { pipe in
            String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        }
        process.waitUntilExit()
        return Answer(status: process.terminationStatus, output: texts[0], error: texts[1])
    }

    /// A refusal: one line on standard error, nothing on standard output.
    static func refusal(_ line: String) -> Answer { Answer(status: 1, output: "", error: line + "\n") }
}

/// A data folder of a test's own, gone when the test is over.
final class DataFolder: Sendable {
    let parent: String

    init() throws {
        parent = NSTemporaryDirectory() + "bole-command-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: parent) }

    var path: String { parent + "/data" }
    var keys: String { path + ".keys" }
    var database: String { path + "/bole.sqlite" }

    func open(_ body: (RecordsStore) async throws -> Void) async throws {
        let store = try await RecordsStore.open(
            folder: path, keysPath: keys, database: { try SQLiteDatabase(folder: $0) })
        do {
            try await body(store)
        } catch {
            try? await store.database.close()
            throw error
        }
        try await store.database.close()
    }

    /// Adds so many facts to one case and closes the folder.
    func add(facts count: Int) async throws {
        try await open { store in
            try await store.database.write { records in
                let key = CaseKey(.dossier, "d-1")
                for _ in 0..<count {
                    let version = try Ledger.version(of: key, in: records)
                    _ = try Ledger.append([Self.fact(version + 1)], to: key, expecting: version, in: records)
                }
            }
        }
    }

    /// Changes rows behind the program's back.
    func change(_ statement: String) async throws {
        try await open { store in
            try await store.database.write { records in
                for change in ["update", "delete"] { try records.run("DROP TRIGGER IF EXISTS facts_never_\(change)") }
                try records.run(statement)
            }
        }
    }

    /// Every file below the folder with its bytes.
    func contents() throws -> [String: Data] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: path)
        return names.reduce(into: [:]) { $0[$1] = FileManager.default.contents(atPath: path + "/" + $1) ?? Data() }
    }

    private static func fact(_ number: Int) -> NewFact {
        let clerk = Actor(account: AccountID("a-clerk"), role: .clerk, organisation: OrganisationID("hohhot"))
        let morning = Moment(Day("2023-09-20") ?? Day(number: 0), hour: 9)
        return NewFact(event: "{\"noted\":{\"number\":\(number)}}", name: "noted", by: clerk, at: morning)
    }
}
