import Foundation
import Testing

/// Packages as they are made and looked through on the command line.
struct ArchiveCommandTests {
    private let folder: DataFolder

    init() throws { folder = try DataFolder() }

    private var packages: String { folder.parent + "/packages" }

    @Test func `a season is handed over case by case, and every package verifies by itself`() throws {
        let played = try Command.run(
            "rehearse", "--people", "30", "--until", "2023-09-19", "--data", folder.path, "--keys", folder.keys)
        #expect(played.status == 0)
        let made = try Command.run("archive", "export", "--data", folder.path, "--to", packages)
        #expect((made.status, made.error) == (0, ""))
        let key = try #require(made.output.firstMatch(of: /key (.+)\n/)?.1)
        let names = try FileManager.default.contentsOfDirectory(atPath: packages).sorted()
        #expect(names.last == "season.zip" && names.count > 1 && names.allSatisfy { $0.hasSuffix(".zip") })
        #expect(made.output.hasPrefix("OK: \(names.count - 1) cases and the season in \(packages)\n"))

        let paths = names.map { "\(packages)/\($0)" }
        let verified = try Command.run(["archive", "verify"] + paths + ["--key", String(key)])
        #expect((verified.status, verified.error) == (0, ""))
        #expect(verified.output.split(separator: "\n").count == names.count)
        #expect(verified.output.hasPrefix("OK: \(paths[0]): archive dossier/"))

        let again = try Command.run(
            "archive", "export", "--data", folder.path, "--to", packages, "--dossier",
            String(names[0].dropLast(4)))
        #expect(again == Command.refusal("\(paths[0]) is already there: none is ever replaced"))
        let none = try Command.run("archive", "export", "--data", folder.path, "--to", packages, "--dossier", "d999")
        #expect(none == Command.refusal("there is no dossier d999 in these records"))

        var bytes = try #require(FileManager.default.contents(atPath: paths[0]))
        bytes[bytes.count / 2] ^= 1
        try bytes.write(to: URL(filePath: paths[0]))
        let changed = try Command.run("archive", "verify", paths[0])
        #expect(changed.status == 1 && changed.output.isEmpty)
        #expect(changed.error.hasPrefix(paths[0]) && changed.error.split(separator: "\n").count == 1)
    }

    @Test func `what is no package, and a folder that isn't there, are told in a line`() throws {
        let file = folder.parent + "/none.zip"
        #expect(
            try Command.run("archive", "verify", file)
                == Command.refusal("\(file) isn't there, is no package, or ends before it should"))
        try Data("text".utf8).write(to: URL(filePath: file))
        #expect(
            try Command.run("archive", "verify", file)
                == Command.refusal("\(file) isn't there, is no package, or ends before it should"))
        #expect(try Command.run("archive", "verify").status == 64)
    }
}
