import Foundation
import Records
import SQLiteDatabase
import Synchronization
import Testing

/// What concerns the SQLite engine alone.
struct SQLiteDatabaseTests {
    @Test func `a closed folder's database is one file, its log taken in`() async throws {
        let folder = try Folder()
        try await withStore(in: folder) { store, _ in
            try await store.fill(facts: 3)
            _ = try await store.database.read { try Ledger.lastSequence(in: $0) }
        }
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.data)
        #expect(files.filter { $0.hasPrefix("bole.sqlite") } == ["bole.sqlite"])
    }

    @Test func `every commit is synced, for the pool's own setting would lose some in a power cut`()
        async throws
    {
        let folder = try Folder()
        let database = try SQLiteDatabase(folder: folder.data)
        #expect(try await database.synchronousSetting() == 2)
        try await database.write { try $0.run("CREATE TABLE things (id BIGINT PRIMARY KEY)") }
        #expect(try await database.synchronousSetting() == 2)
        try await database.close()
    }

    @Test func `transactions that wait share a commit, as many as the group may hold`() async throws {
        for largest in [1, 7, SQLiteDatabase.largestGroup] {
            let folder = try Folder()
            let database = try SQLiteDatabase(folder: folder.data, largestGroup: largest)
            try await database.write { try $0.run("CREATE TABLE things (id BIGINT PRIMARY KEY)") }
            let before = database.counts
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                for id in 1...50 {
                    tasks.addTask {
                        _ = try await database.write { try $0.run("INSERT INTO things VALUES (?)", [SQLValue(id)]) }
                    }
                }
                try await tasks.waitForAll()
            }
            let commits = database.counts.commits - before.commits
            #expect(database.counts.transactions - before.transactions == 50)
            #expect(commits >= (50 + largest - 1) / largest)
            #expect(largest > 1 || commits == 50)
            try await database.close()
        }
    }

    @Test(arguments: [(false, 3), (true, 6)])
    func `a group begins again only where one of it had written before it failed`(
        hasWritten: Bool, runs: Int
    ) async throws {
        let folder = try Folder()
        let database = try SQLiteDatabase(folder: folder.data)
        try await database.write { try $0.run("CREATE TABLE things (id BIGINT PRIMARY KEY)") }
        let count = Mutex(0)
        let answers = await database.write(
            each: (1...3).map { number in
                { records in
                    count.withLock { $0 += 1 }
                    if number == 3, !hasWritten { throw CancellationError() }
                    try records.run("INSERT INTO things VALUES (?)", [SQLValue(number)])
                    if number == 3 { throw CancellationError() }
                }
            })
        #expect(answers.map { (try? $0.get()) != nil } == [true, true, false])
        #expect(count.withLock { $0 } == runs)
        let ids = try await database.read { try $0.rows("SELECT id FROM things ORDER BY id").map { $0.integer(0) } }
        #expect(ids == [1, 2])
        try await database.close()
    }

    @Test func `a full disk refuses the transaction, and writing goes on once there is room`() async throws {
        let folder = try Folder()
        let database = try SQLiteDatabase(folder: folder.data)
        try await database.write { records in
            try records.run("CREATE TABLE things (id BIGINT PRIMARY KEY, content BYTES)")
            _ = try records.rows("PRAGMA max_page_count = 20")
        }
        await #expect(throws: DatabaseFault.full) {
            try await database.write { records in
                try records.run(
                    "INSERT INTO things VALUES (1, ?)", [.bytes([UInt8](repeating: 1, count: 200_000))])
            }
        }
        #expect(database.isHealthy)
        try await database.write { records in
            _ = try records.rows("PRAGMA max_page_count = 2000")
            try records.run("INSERT INTO things VALUES (2, NULL)")
        }
        let ids = try await database.read { try $0.rows("SELECT id FROM things").map { $0.integer(0) } }
        #expect(ids == [2])
        try await database.close()
    }

    @Test func `a copy is whole while others write`() async throws {
        let folder = try Folder()
        let database = try SQLiteDatabase(folder: folder.data)
        try await database.write { records in
            try records.run("CREATE TABLE things (id BIGINT PRIMARY KEY)")
            try records.run("INSERT INTO things VALUES (1)")
        }
        async let more: Void = database.write {
            for id in 2...50 { try $0.run("INSERT INTO things VALUES (?)", [SQLValue(id)]) }
        }
        try await database.copy(to: folder.data + "/copy.sqlite")
        try await more
        try await database.close()
        let other = try Folder()
        try copyFile(folder.data + "/copy.sqlite", to: other.path + "/bole.sqlite")
        let copy = try SQLiteDatabase(folder: other.path)
        let count = try await copy.read { try $0.row("SELECT COUNT(*) FROM things")?.integer(0) }
        #expect(count == 1 || count == 50)
        #expect(try await copy.isSound())
        try await copy.close()
    }
}
