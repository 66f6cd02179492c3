import ArgumentParser
import Foundation
import Records
import SQLiteDatabase

/// `bole journal …`
struct JournalCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal", abstract: "Works on the ledger of facts.", subcommands: [Verify.self, Sign.self])

    /// Recomputes everything, and changes nothing in the folder.
    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Recomputes every chain and the signed checkpoints; names the first bad record.")

        @OptionGroup var data: DataOption
        @Option(help: "A checkpoint kept elsewhere: finds an older folder put back.") var checkpoint: String?

        func run() async throws {
            try await Complaint.orExit {
                let others = try checkpoint.map { [try Self.note(at: $0)] } ?? []
                print(Self.line(try await report(others)))
            }
        }

        /// Reads again when somebody opened the folder meanwhile.
        private func report(_ others: [Checkpoint]) async throws -> VerificationReport {
            while true {
                let database = try SQLiteReading(folder: data.folder())
                do {
                    let report = try await report(others, on: database)
                    if !database.mayBeTorn { return report }
                } catch where database.mayBeTorn {}
            }
        }

        private func report(_ others: [Checkpoint], on database: SQLiteReading) async throws -> VerificationReport {
            let store = try await RecordsStore.openAsItIs(
                folder: data.folder(), keysPath: data.keysPath(), database: { _ in database })
            do {
                let report = try await store.verify(with: others)
                try await database.close()
                return report
            } catch {
                try? await database.close()
                throw error
            }
        }

        private static func note(at path: String) throws -> Checkpoint {
            guard let content = FileManager.default.contents(atPath: path) else {
                throw Complaint("\(path) isn't there or may not be read")
            }
            guard let note = Checkpoint(String(decoding: content, as: UTF8.self)) else {
                throw Complaint("\(path) holds no checkpoint")
            }
            return note
        }

        private static func line(_ report: VerificationReport) -> String {
            """
            OK: \(report.facts) facts, \(report.cases) cases, \(report.checkpoints) checkpoints, \
            \(report.sealed) sealed values, \(report.attachments) attachments, root \(report.root.base64)
            """
        }
    }

    /// Signs the head of now.
    struct Sign: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "checkpoint", abstract: "Signs the ledger's head, prints it, and saves it elsewhere.")

        @OptionGroup var data: DataOption
        @Option(help: "A file outside the folder to save it in too.") var to: String?

        func run() async throws {
            try await Complaint.orExit {
                try await data.withStore { store in
                    let checkpoint = try await store.checkpoints.make(in: store.database)
                    if let to { try checkpoint.save(to: to) }
                    print(checkpoint.text, terminator: "")
                }
            }
        }
    }
}

extension DataOption {
    /// Opens an existing folder as it is, beside a server that may have it open, and closes it again.
    func withStore(_ body: (RecordsStore) async throws -> Void) async throws {
        let store = try await RecordsStore.openAsItIs(
            folder: folder(), keysPath: keysPath(), database: { try SQLiteDatabase.existing(folder: $0) })
        do {
            try await body(store)
        } catch {
            try? await store.database.close()
            throw error
        }
        try await store.database.close()
    }
}
