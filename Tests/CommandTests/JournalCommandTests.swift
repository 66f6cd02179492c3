import Foundation
import Records
import Testing

struct JournalCommandTests {
    private let folder: DataFolder

    init() throws { folder = try DataFolder() }

    private func verify(_ more: String...) throws -> Command.Answer {
        switch more.count {
        case 0: try Command.run("journal", "verify", "--data", folder.path)
        default: try Command.run("journal", "verify", "--data", folder.path, more[0], more[1])
        }
    }

    @Test func `a sound ledger is told by its counts, and nothing in the folder changes`() async throws {
        try await folder.add(facts: 12)
        let before = try folder.contents()
        let answer = try verify()
        #expect(answer.status == 0)
        #expect(answer.output.hasPrefix("OK: 12 facts, 1 cases, 0 checkpoints, 0 sealed values, 0 attachments, root "))
        #expect(answer.output.filter(\.isNewline).count == 1)
        #expect(answer.error == "")
        #expect(try folder.contents() == before)
    }

    @Test func `a folder in use is verified beside its server`() async throws {
        try await folder.add(facts: 3)
        try await folder.open { _ in
            let logged = try folder.contents().keys.contains("bole.sqlite-wal")
            #expect(logged)
            let answer = try verify()
            #expect(answer.output.hasPrefix("OK: 3 facts"))
            #expect(answer.error == "")
        }
    }

    @Test func `a folder left by a crash is verified with its log, and neither changes`() async throws {
        try await folder.add(facts: 3)
        let crashed = try DataFolder()
        try await folder.open { store in
            try await store.checkpoints.make(in: store.database)
            try await store.database.write { try Settings.set(.clock, to: "real", in: $0) }
            try FileManager.default.copyItem(atPath: folder.path, toPath: crashed.path)
        }
        let before = try crashed.contents().filter { !$0.key.hasSuffix("-shm") }
        #expect(before.keys.sorted() == ["bole.sqlite", "bole.sqlite-wal", "checkpoints", "checkpoints/3"])
        let answer = try Command.run("journal", "verify", "--data", crashed.path, "--keys", folder.keys)
        #expect(answer.output.hasPrefix("OK: 3 facts, 1 cases, 1 checkpoints"))
        #expect(try crashed.contents().filter { !$0.key.hasSuffix("-shm") } == before)
    }

    @Test(arguments: [
        (["UPDATE facts SET body = replace(body, '\"number\":7', '\"number\":9') WHERE sequence = 7"],
            "fact 7: its link doesn't follow from the link before and its body"),
        (["UPDATE facts SET name = 'other' WHERE sequence = 4"],
            "fact 4: its body is not in the ledger's wording, or its columns say otherwise"),
        (["DELETE FROM facts WHERE sequence = 5"], "fact 5: its number is missing or comes twice in the ledger"),
        (["DELETE FROM facts WHERE sequence = 12"], "fact 12: a checkpoint covers it, and it isn't there"),
        (["UPDATE facts SET sequence = 99 WHERE sequence = 2", "UPDATE facts SET sequence = 2 WHERE sequence = 3",
            "UPDATE facts SET sequence = 3 WHERE sequence = 99"],
            "fact 2: its body is not in the ledger's wording, or its columns say otherwise"),
        (["INSERT INTO facts SELECT 13, kind, 'd-2', 1, name, body, hash FROM facts WHERE sequence = 1"],
            "fact 13: its body is not in the ledger's wording, or its columns say otherwise"),
    ])
    func `what was changed, removed, reordered or added is named`(statements: [String], line: String) async throws {
        try await folder.add(facts: 12)
        #expect(try Command.run("journal", "checkpoint", "--data", folder.path).status == 0)
        for statement in statements { try await folder.change(statement) }
        #expect(try verify() == Command.refusal(line))
    }

    @Test func `an older folder put back is found by a checkpoint kept elsewhere`() async throws {
        let (older, note) = (folder.parent + "/older", folder.parent + "/head.note")
        try await folder.add(facts: 5)
        try FileManager.default.copyItem(atPath: folder.path, toPath: older)
        try await folder.add(facts: 5)
        let signed = try Command.run("journal", "checkpoint", "--data", folder.path, "--to", note)
        #expect(signed.status == 0)
        #expect(signed.output.split(separator: "\n")[1] == "10")
        #expect(FileManager.default.contents(atPath: note) == Data(signed.output.utf8))
        #expect(try verify("--checkpoint", note).status == 0)
        try FileManager.default.removeItem(atPath: folder.path)
        try FileManager.default.moveItem(atPath: older, toPath: folder.path)
        #expect(try verify().status == 0)
        #expect(
            try verify("--checkpoint", note) == Command.refusal("fact 6: a checkpoint covers it, and it isn't there"))
    }

    @Test func `a checkpoint of another ledger, or a file that holds none, is told`() async throws {
        let other = try DataFolder()
        let note = folder.parent + "/other.note"
        try await folder.add(facts: 2)
        try await other.add(facts: 2)
        #expect(try Command.run("journal", "checkpoint", "--data", other.path, "--to", note).status == 0)
        #expect(
            try verify("--checkpoint", note)
                == Command.refusal("checkpoint 2: it isn't signed with this ledger's key"))
        #expect(try verify("--checkpoint", folder.keys) == Command.refusal("\(folder.keys) holds no checkpoint"))
        let nowhere = folder.parent + "/nowhere"
        #expect(
            try verify("--checkpoint", nowhere)
                == Command.refusal("\(nowhere) isn't there or may not be read"))
    }

    @Test func `a folder that isn't there is told and not made`() throws {
        #expect(
            try verify() == Command.refusal("\(folder.database) isn't there or may not be read: no data folder"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.parent) == [])
    }

    @Test func `missing keys, others' keys and open keys are told`() async throws {
        try await folder.add(facts: 1)
        let other = try DataFolder()
        try await other.add(facts: 1)
        let nowhere = folder.parent + "/nowhere.keys"
        #expect(
            try verify("--keys", nowhere)
                == Command.refusal("the keys are missing: \(nowhere) isn't there; name their file with --keys"))
        #expect(
            try verify("--keys", other.keys) == Command.refusal("\(other.keys) holds the keys of other records"))
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: folder.keys)
        #expect(try verify() == Command.refusal("\(folder.keys) can be read by others: chmod 600 it"))
    }

    @Test func `a folder of a newer program, and a file that is no database, are told`() async throws {
        try await folder.add(facts: 1)
        try await folder.change("INSERT INTO migrations SELECT 90 + number, reason, fingerprint FROM migrations")
        #expect(try verify() == Command.refusal("the folder was made by a newer bole"))
        try Data("not a database at all, only some text".utf8).write(to: URL(filePath: folder.database))
        let answer = try verify()
        #expect(answer.status == 1)
        #expect(answer.error.filter(\.isNewline).count == 1)
    }

    @Test func `an address of the other engine is refused in a line that doesn't show its password`() throws {
        let answer = try Command.run("journal", "verify", "--data", "postgresql://clerk:secret@db/bole")
        #expect(
            answer == Command.refusal("--data postgresql://…: PostgreSQL is not supported yet, name a folder"))
    }

    @Test(arguments: [["journal", "verify"], ["backup", "--data", "x"], ["restore", "--from", "x"], ["journal", "no"]])
    func `wrong usage exits 64`(arguments: [String]) throws {
        #expect(try Command.run(arguments).status == 64)
    }
}
