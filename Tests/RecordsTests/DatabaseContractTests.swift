import Records
import SQLiteDatabase
import Testing

/// What every engine must do.
struct DatabaseContractTests {
    private struct Objection: Error, Equatable {}

    private func withTable(_ engine: Engine, _ body: (any Database) async throws -> Void) async throws {
        let folder = try Folder()
        let database = try engine.open(folder.data)
        try await database.write { records in
            try records.run("CREATE TABLE things (id BIGINT PRIMARY KEY, name TEXT, content BYTES)")
        }
        try await body(database)
        try await database.close()
    }

    private func names(_ database: any Database) async throws -> [String] {
        try await database.read { try $0.rows("SELECT name FROM things ORDER BY id").map { $0.text(0) } }
    }

    @Test(arguments: Engine.allCases)
    func `what is written is read, each type as it was`(_ engine: Engine) async throws {
        try await withTable(engine) { database in
            let arguments: [SQLValue] = [7, "é \u{FA0C}·\u{0387}", .bytes([0, 255])]
            try await database.write { try $0.run("INSERT INTO things VALUES (?, ?, ?)", arguments) }
            let row = try await database.read { try $0.row("SELECT id, name, content, NULL FROM things") }
            #expect(row == Row(arguments + [nil]))
            #expect(row.map { Array($0.text(1).utf8) } == Array("é \u{FA0C}·\u{0387}".utf8))
        }
    }

    @Test(arguments: Engine.allCases)
    func `nothing and emptiness are told apart`(_ engine: Engine) async throws {
        try await withTable(engine) { database in
            try await database.write { try $0.run("INSERT INTO things VALUES (?, ?, ?)", [1, "", .bytes([])]) }
            try await database.write { try $0.run("INSERT INTO things VALUES (?, ?, ?)", [2, nil, nil]) }
            let rows = try await database.read { try $0.rows("SELECT name, content FROM things ORDER BY id") }
            #expect(rows == [Row(["", .bytes([])]), Row([nil, nil])])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a statement takes as many arguments as it has places`(_ engine: Engine) async throws {
        try await withTable(engine) { database in
            await #expect(throws: DatabaseFault.self) {
                try await database.write { try $0.run("INSERT INTO things VALUES (?, ?, NULL)", [1]) }
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `a glance sees what was just written, and can't write`(_ engine: Engine) async throws {
        try await withTable(engine) { database in
            try await database.write { try $0.run("INSERT INTO things VALUES (1, NULL, NULL)") }
            let row = try await database.glance { try $0.row("SELECT name, id FROM things WHERE id = ?", [1]) }
            #expect(row == Row([nil, 1]))
            await #expect(throws: DatabaseFault.self) {
                try await database.glance { _ = try $0.rows("INSERT INTO things VALUES (2, NULL, NULL) RETURNING id") }
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `a transaction that fails leaves nothing behind and tells why`(_ engine: Engine) async throws {
        try await withTable(engine) { database in
            await #expect(throws: Objection()) {
                try await database.write { records in
                    try records.run("INSERT INTO things VALUES (1, 'half', NULL)")
                    throw Objection()
                }
            }
            let left = try await names(database)
            #expect(left == [])
            #expect(database.isHealthy)
        }
    }

    @Test(arguments: Engine.allCases)
    func `sixty-four writers at once share commits, and those that fail harm no other`(_ engine: Engine) async throws {
        try await withTable(engine) { database in
            let before = database.counts
            let failures = await withTaskGroup(of: Bool.self) { group in
                for number in 1...64 {
                    group.addTask {
                        do {
                            try await database.write { records in
                                try records.run("INSERT INTO things VALUES (?, 'x', NULL)", [SQLValue(number)])
                                if number % 8 == 0 { throw Objection() }
                            }
                            return false
                        } catch { return error is Objection }
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            let ids = try await database.read { try $0.rows("SELECT id FROM things ORDER BY id").map { $0.integer(0) } }
            #expect(failures == 8)
            #expect(ids == (1...64).filter { $0 % 8 != 0 }.map(Int64.init))
            #expect(database.counts.transactions - before.transactions == 64)
            #expect(database.counts.commits - before.commits < 64)
        }
    }

    @Test(arguments: Engine.allCases)
    func `several transactions of one caller are carried out in their order, each for itself`(
        _ engine: Engine
    ) async throws {
        try await withTable(engine) { database in
            let before = database.counts
            let answers = await database.write(
                each: (1...9).map { number in
                    { records in
                        let found = try records.rows("SELECT id FROM things").count
                        try records.run("INSERT INTO things VALUES (?, 'x', NULL)", [SQLValue(number)])
                        if number % 3 == 0 { throw Objection() }
                        return found
                    }
                })
            #expect(answers.map { try? $0.get() } == [0, 1, nil, 2, 3, nil, 4, 5, nil])
            #expect(answers.allSatisfy { if case .failure(let error) = $0 { error is Objection } else { true } })
            let ids = try await database.read { try $0.rows("SELECT id FROM things ORDER BY id").map { $0.integer(0) } }
            #expect(ids == [1, 2, 4, 5, 7, 8])
            #expect(database.counts.transactions - before.transactions == 9)
            #expect(database.counts.commits - before.commits < 9)
            let none: [Result<Int, any Error>] = await database.write(each: [])
            #expect(none.isEmpty)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a key that comes twice is a broken rule of the table`(_ engine: Engine) async throws {
        try await withTable(engine) { database in
            try await database.write { try $0.run("INSERT INTO things VALUES (1, 'a', NULL)") }
            let error = await #expect(throws: DatabaseFault.self) {
                try await database.write { try $0.run("INSERT INTO things VALUES (1, 'b', NULL)") }
            }
            guard case .constraint = error else { Issue.record("\(String(describing: error))"); return }
            #expect(try await names(database) == ["a"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a table that only grows takes no change and no removal`(_ engine: Engine) async throws {
        try await withTable(engine) { database in
            try await database.write { records in
                try records.run("INSERT INTO things VALUES (1, 'a', NULL)")
                try records.forbidChanges(to: "things")
            }
            for change in ["UPDATE things SET name = 'b'", "DELETE FROM things"] {
                await #expect(throws: DatabaseFault.self) { try await database.write { try $0.run(change) } }
            }
            try await database.write { try $0.run("INSERT INTO things VALUES (2, 'b', NULL)") }
            #expect(try await names(database) == ["a", "b"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a reader can walk rows while asking the same question again`(_ engine: Engine) async throws {
        try await withTable(engine) { database in
            let seen = try await database.write { records in
                for number in 1...3 { try records.run("INSERT INTO things VALUES (?, 'x', NULL)", [SQLValue(number)]) }
                var seen: [Int64] = []
                try records.each("SELECT id FROM things ORDER BY id", []) { row in
                    _ = try records.rows("SELECT id FROM things ORDER BY id")
                    seen.append(row.integer(0))
                }
                return seen
            }
            #expect(seen == [1, 2, 3])
        }
    }

    @Test(arguments: Engine.allCases)
    func `text with a zero byte is refused and not cut`(_ engine: Engine) async throws {
        try await withTable(engine) { database in
            await #expect(throws: DatabaseFault.zeroByte) {
                try await database.write { try $0.run("INSERT INTO things VALUES (1, ?, NULL)", ["a\u{0}b"]) }
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `a closed database takes no more`(_ engine: Engine) async throws {
        let folder = try Folder()
        let database = try engine.open(folder.data)
        #expect(try await database.isSound())
        try await database.close()
        #expect(!database.isHealthy)
        await #expect(throws: (any Error).self) { try await database.write { try $0.run("SELECT 1") } }
    }
}
