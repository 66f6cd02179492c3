import Foundation
import Testing

/// `bole assign` as scripts see it: the answer promised, exit codes, one line for whatever is wrong.
@Suite struct AssignCommandTests {
    static let problem = """
        {"reviewsPerDossier": 2, "maxLoad": 2, "dossiers": 2, "experts": 3,
         "pairs": [[1, 2, 4], [0, 0, 1], [0, 1, 2], [0, 2, 3], [1, 0, -9]],
         "conflicts": [[1, 2]], "groups": [5, 5, 6]}
        """

    private func assign(_ text: String) throws -> BoleRun { try BoleRun(["assign", "-"], input: Data(text.utf8)) }

    @Test func `the answer is what is promised, to the letter`() throws {
        let run = try assign(Self.problem)
        #expect(run.output == #"{"assignments":[[0,0],[0,2],[1,0]],"cost":-5,"uncovered":[[1,1]]}"# + "\n")
        #expect(run.errors == "")
        #expect(run.status == 0)
    }

    @Test func `a file is read as standard input is`() throws {
        let file = BoleRun.temporaryPlace("json")
        try Data(Self.problem.utf8).write(to: file)
        #expect(try BoleRun(["assign", file.path]).output == (try assign(Self.problem)).output)
    }

    @Test(arguments: [
        ("", "-: line 1, byte 1: the file ends before the problem does\n"),
        (problem.replacing("conflicts", with: "conflict"), "-: line 3, byte 2: nothing is called \"conflict\" here\n"),
        (
            problem.replacing("[0, 1, 2]", with: "[2, 1, 2]"),
            "-: pairs[2] names dossier 2, which is none of those from 0 on that there are\n"
        ),
        (problem.replacing("[0, 1, 2]", with: "[0, 0, 2]"), "-: pairs has dossier 0 with expert 0 twice\n"),
        (problem.replacing("\"maxLoad\": 2", with: "\"maxLoad\": -2"), "-: maxLoad is below 0\n"),
        (problem.replacing("4]", with: "99999999999999999999]"), "-: line 2, byte 37: the number is too large\n"),
    ])
    func `what can't be answered is told in one line, and exits 2`(text: String, line: String) throws {
        let run = try assign(text)
        #expect(run.errors == line)
        #expect(run.output == "")
        #expect(run.status == 2)
    }

    @Test func `a file that isn't there exits 2, a word too many 64`() throws {
        let missing = try BoleRun(["assign", "/nowhere/at-all.json"])
        #expect(missing.errors == "/nowhere/at-all.json: No such file or directory\n")
        #expect(missing.status == 2)
        let folder = try BoleRun(["assign", "/"])
        #expect(folder.errors.split(separator: "\n").count == 1)
        #expect(folder.status == 2)
        #expect(try BoleRun(["assign"]).status == 64)
        #expect(try BoleRun(["assign", "-", "--fast"]).status == 64)
    }
}
