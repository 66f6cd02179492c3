import Foundation
import Records
import Testing

struct BackupCommandTests {
    private let folder: DataFolder

    init() throws { folder = try DataFolder() }

    private var file: String { folder.parent + "/backup.tar" }
    private var restored: String { folder.parent + "/restored" }

    private func restore() throws -> Command.Answer {
        try Command.run("restore", "--from", file, "--data", restored, "--keys", folder.keys)
    }

    @Test func `a backup made beside a server that writes is restored and verifies`() async throws {
        try await folder.add(facts: 4)
        try await folder.open { _ in
            let answer = try Command.run("backup", "--data", folder.path, "--to", file)
            #expect(
                answer.output
                    == "OK: 4 facts, 0 attachments, 0 checkpoints in \(file); keep a copy of the keys elsewhere\n")
            #expect(answer.status == 0)
        }
        let answer = try restore()
        #expect(answer.status == 0)
        #expect(answer.output.hasPrefix("OK: as of 20"))
        #expect(
            answer.output.hasSuffix("4 facts, 0 checkpoints, 0 sealed values, 0 attachments, verified\n"))
        let verified = try Command.run("journal", "verify", "--data", restored, "--keys", folder.keys)
        #expect(verified.output.hasPrefix("OK: 4 facts"))
    }

    @Test func `a restore without the keys says that it needs them`() async throws {
        try await folder.add(facts: 1)
        #expect(try Command.run("backup", "--data", folder.path, "--to", file).status == 0)
        #expect(
            try Command.run("restore", "--from", file, "--data", restored)
                == Command.refusal("the keys are missing: \(restored).keys isn't there; name their file with --keys"))
        #expect(!FileManager.default.fileExists(atPath: restored))
    }

    @Test func `a folder in use, a changed backup and a name that is taken are told`() async throws {
        try await folder.add(facts: 1)
        #expect(try Command.run("backup", "--data", folder.path, "--to", file).status == 0)
        #expect(
            try Command.run("backup", "--data", folder.path, "--to", file)
                == Command.refusal("\(file) is already there: a backup never replaces a file"))
        #expect(
            try Command.run("restore", "--from", file, "--data", folder.path)
                == Command.refusal("\(folder.path) is not empty: restore into a new folder"))
        var bytes = try #require(FileManager.default.contents(atPath: file))
        bytes[600] ^= 1
        try bytes.write(to: URL(filePath: file))
        #expect(try restore() == Command.refusal("database in the backup is not what was put in"))
    }

    @Test func `a backup of a folder that isn't there makes neither`() throws {
        #expect(
            try Command.run("backup", "--data", folder.path, "--to", file)
                == Command.refusal("\(folder.database) isn't there or may not be read: no data folder"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.parent) == [])
    }
}
