import Foundation
import Papers
import Selection
import Testing

/// The 2023 notice as shipped, against its own numbers.
@Suite struct ShippedProgramTests {
    static func program() throws -> Program {
        try ProgramReader.read(folder: #filePath.components(separatedBy: "/Tests/")[0] + "/programs/nmg-2023")
    }

    @Test func `quotas are 3, 10 and 50 or 30`() throws {
        let program = try Self.program()
        let quotas = Tier.allCases.map { tier in
            [BodyKind.league, .department, .central].map { program.rules(for: tier)?.quota(for: $0)?.atMost }
        }
        #expect(quotas == [[3, 3, 3], [10, 10, 10], [50, 30, 30]])
        #expect(program.rules(for: .two)?.share?.atLeast == 5)
        #expect(program.rules(for: .two)?.share?.bodies == [.league])
    }

    @Test func `cut-offs are the first instants too late`() throws {
        let deadlines = try Self.program().deadlines
        #expect(deadlines.electronic == Stated(try #require(Moment("2023-10-15T00:00:00+08:00")), "五"))
        #expect(deadlines.tier3.value == Moment("2023-12-01T00:00:00+08:00"))
    }

    @Test func `twelve leagues and cities, two border cities, and the other 101 county-level units`() throws {
        let organisations = try Self.program().organisations
        let leagues = organisations.filter { $0.kind == .league }
        #expect(leagues.count == 14)
        #expect(leagues.filter { $0.name.hasPrefix("满洲里市") || $0.name.hasPrefix("二连浩特市") }.count == 2)
        #expect(organisations.filter { $0.kind == .county }.count == 101)
    }

    @Test func `a folder that isn't there is a fault, not a programme`() {
        #expect(throws: ProgramFaults.self) { try ProgramReader.read(folder: "/nowhere/at-all") }
    }
}
