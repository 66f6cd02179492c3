import Foundation
import Glibc
import Records
import Selection
import Testing

struct ServeForgetsTests {
    private let folder: DataFolder
    private let clerk = AccountID("a1")
    private let asked = Fingerprint(of: "this")

    init() throws { folder = try DataFolder() }

    @Test func `a server that starts forgets answers older than seven days`() async throws {
        let now = Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
        try await folder.open { store in
            try await store.database.write { records in
                for (key, moment) in [("old", now.adding(days: -8)), ("new", now.adding(days: -6))] {
                    let answer = StoredAnswer(status: 200, answer: "{}")
                    try IdempotencyKeys.keep(answer, to: key, of: clerk, request: asked, at: moment, in: records)
                }
            }
        }
        try serve()
        try await folder.open { store in
            let kept = try await store.database.read { records in
                try ["old", "new"].map { try IdempotencyKeys.answer(to: $0, of: clerk, request: asked, in: records) }
            }
            #expect(kept.map { $0 != nil } == [false, true])
        }
    }

    /// Until it says what it runs with.
    private func serve() throws {
        let (process, error) = (Process(), Pipe())
        process.executableURL = Command.executable
        process.arguments = ["serve", "--data", folder.path, "--port", "\(try Listener.freePort())"]
        process.standardError = error
        try process.run()
        var told = ""
        while !told.contains("  cookies ") {
            let more = error.fileHandleForReading.availableData
            if more.isEmpty { break }
            told += String(decoding: more, as: UTF8.self)
        }
        kill(process.processIdentifier, SIGTERM)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(told)")
    }
}
