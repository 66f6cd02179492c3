import ArgumentParser
import Foundation
import Records
import Selection
import SQLiteDatabase

/// `bole backup`: everything in one file, while the server runs.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Packs the database, all files and checkpoints into one file; never the keys.")

    @OptionGroup var data: DataOption
    @Option(help: "The file to make.") var to: String

    func run() async throws {
        try await Complaint.orExit {
            try await data.withStore { store in
                let now = Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
                let report = try await store.backup(
                    to: to, at: now, databaseFile: SQLiteDatabase.fileName,
                    database: { try SQLiteDatabase(folder: $0) })
                print(
                    """
                    OK: \(report.facts) facts, \(report.attachments) attachments, \(report.checkpoints) checkpoints \
                    in \(to); keep a copy of the keys elsewhere
                    """)
            }
        }
    }
}

/// `bole restore`: a backup into a new folder, verified.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Puts a backup back into a new folder and verifies all of it.")

    @OptionGroup var data: DataOption
    @Option(help: "The backup.") var from: String

    func run() async throws {
        try await Complaint.orExit {
            let (backup, verified) = try await RecordsStore.restore(
                from: from, to: data.folder(), keysPath: data.keysPath(), databaseFile: SQLiteDatabase.fileName,
                database: { try SQLiteDatabase(folder: $0) })
            print(
                """
                OK: as of \(backup.at), \(verified.facts) facts, \(verified.checkpoints) checkpoints, \
                \(verified.sealed) sealed values, \(verified.attachments) attachments, verified
                """)
        }
    }
}
