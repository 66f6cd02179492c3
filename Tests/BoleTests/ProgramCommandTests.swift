import Foundation
import Testing

/// `bole program check` and `bole window` as scripts see them.
@Suite struct ProgramCommandTests {
    @Test func `the shipped programme is in order`() throws {
        let run = try BoleRun(["program", "check", BoleRun.package.path + "/programs/nmg-2023"])
        #expect((run.status, run.output, run.errors) == (0, "OK\n", ""))
    }

    @Test(arguments: [
        ("value: 2023-09-11, clause: 文末", "value: 2023-09-11", "`clause` is missing"),
        ("tier: 3", "tier: 4", "there is no tier `4`: 1, 2 or 3"),
        ("employer-days: { value: 5", "employer-days: { value: -1", "`value: -1` isn't a whole number from 1 to 366"),
    ])
    func `a fault is told with file and line, and the exit is 1`(old: String, new: String, message: String) throws {
        let folder = BoleRun.temporaryPlace("programs")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let copy = folder.appending(path: "nmg-2023")
        try FileManager.default.copyItem(at: BoleRun.package.appending(path: "programs/nmg-2023"), to: copy)
        let file = copy.appending(path: "programme.yaml")
        let text = try String(contentsOf: file, encoding: .utf8)
        let place = try #require(text.range(of: old))
        let line = text[..<place.lowerBound].count { $0 == "\n" } + 1
        try text.replacingCharacters(in: place, with: new).write(to: file, atomically: true, encoding: .utf8)
        let run = try BoleRun(["program", "check", copy.path])
        #expect(run.status == 1)
        #expect(run.output.split(separator: "\n").contains { $0 == "\(file.path):\(line): \(message)" })
    }

    @Test func `a window is told as it is promised`() throws {
        let run = try BoleRun(["window", "--posted", "2023-09-25", "--days", "5", "--format", "json"])
        let days = #"["2023-09-25","2023-09-26","2023-09-27","2023-09-28","2023-10-07"]"#
        let rest = #""free":"2023-10-08T00:00:00+08:00","last":"2023-10-07","posted":"2023-09-25"}"#
        #expect((run.status, run.output) == (0, "{\"days\":\(days),\(rest)\n"))
    }

    @Test func `a window into a year not announced exits 3, and one of no days is wrong usage`() throws {
        let late = try BoleRun(["window", "--posted", "2026-12-28", "--days", "5"])
        #expect((late.status, late.output) == (3, ""))
        #expect(late.errors.contains("2027"))
        for days in ["-1", "0", "five"] {
            let run = try BoleRun(["window", "--posted", "2023-09-25", "--days=\(days)"])
            #expect((run.status, run.output) == (64, ""))
        }
    }
}
