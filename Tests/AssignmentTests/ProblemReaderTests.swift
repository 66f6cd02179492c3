import Testing

@testable import Assignment

/// A problem as it stands in its file, and what can be wrong with one.
@Suite struct ProblemReaderTests {
    static let whole = """
        {"reviewsPerDossier": 2, "maxLoad": 40, "dossiers": 3, "experts": 2,
         "pairs": [[0, 1, 5], [2,0,-7]],\r\n"conflicts":[[1,1]] , "groups": [ 7, -1 ]}

        """

    /// Reads text that comes in pieces of a given size.
    private func read(_ text: String, piece: Int = 4) throws -> AssignmentProblem {
        var rest = Array(text.utf8)[...]
        return try ProblemReader.read {
            defer { rest = rest.dropFirst(piece) }
            return Array(rest.prefix(piece))
        }
    }

    @Test(arguments: [1, 2, 7, 1000])
    func `a problem is read alike in pieces of any size`(piece: Int) throws {
        let problem = try read(Self.whole, piece: piece)
        #expect(problem.reviewsPerDossier == 2)
        #expect(problem.maxLoad == 40)
        #expect(problem.dossiers == 3)
        #expect(problem.experts == 2)
        #expect(problem.pairs == PairList([(0, 1), (2, 0)]))
        #expect(problem.costs == [5, -7])
        #expect(problem.conflicts == PairList([(1, 1)]))
        #expect(problem.groups == [7, -1])
        #expect(try read("\u{FEFF}" + Self.whole, piece: piece) == problem)
    }

    @Test func `names stand in any order, and two of them may be left out or null`() throws {
        let problem = try read(
            #"{"pairs":[],"groups":null,"experts":1,"dossiers":0,"maxLoad":0,"reviewsPerDossier":1}"#)
        #expect(problem.experts == 1)
        #expect(problem.groups == nil)
        #expect(problem.conflicts.count == 0)
    }

    @Test func `a file cut short anywhere is no problem`() {
        let bytes = Array(Self.whole.utf8)
        let end = bytes.lastIndex(of: UInt8(ascii: "}")) ?? 0
        for count in 0..<end {
            let cut = String(decoding: bytes[..<count], as: UTF8.self)
            #expect(throws: UnreadableProblem.self, "\(count) bytes") { try read(cut) }
        }
    }

    @Test(arguments: [
        ("", 1, 1, UnreadableProblem.Reason.ended), ("[]", 1, 1, .expected("{")),
        ("{\n \"pairs\": 7}", 2, 11, .expected("[")),
        (#"{"dossiers": 1.5}"#, 1, 15, .notWhole), (#"{"dossiers": 1e3}"#, 1, 15, .notWhole),
        (#"{"dossiers": 01}"#, 1, 15, .notWhole), (#"{"dossiers": "1"}"#, 1, 14, .notWhole),
        (#"{"dossiers": -}"#, 1, 15, .notWhole), (#"{"maxLoad": 9223372036854775808}"#, 1, 31, .tooLarge),
        (#"{"pairs": [[0, 3000000000, 1]]}"#, 1, 16, .tooLarge), (#"{"pairs": [[0, 1]]}"#, 1, 17, .expected(",")),
        (#"{"pairs": [[0, 1, 2, 3]]}"#, 1, 20, .expected("]")), (#"{"pairs": [[0, 1, 2],]}"#, 1, 22, .expected("[")),
        (#"{"experts": 1, "maxload": 3}"#, 1, 16, .unknownName("maxload")),
        (#"{"experts": 1, "experts": 1}"#, 1, 16, .nameTwice("experts")),
        (#"{"ex\"": 1}"#, 1, 2, .unknownName(#"ex\""#)),
        ("{}", 1, 3, .missing("reviewsPerDossier")), (#"{"groups": nil}"#, 1, 13, .expected("null")),
        (#"{"experts": 1,}"#, 1, 15, .expected("\"")), (whole + "{", 4, 1, .goesOn),
    ])
    func `what is wrong is said with its place`(
        text: String, line: Int, column: Int, reason: UnreadableProblem.Reason
    ) {
        #expect(throws: UnreadableProblem(at: (line, column), reason)) { try read(text) }
    }

    @Test func `the largest and the least cost are read`() throws {
        let text = Self.whole.replacing("5", with: "9223372036854775807").replacing("-7", with: "-9223372036854775808")
        #expect(try read(text).costs == [.max, .min])
    }
}
