import Casework
import Foundation
import Selection
import Testing

/// `bole draw verify`, with nothing but the published record.
struct DrawCommandTests {
    private let folder: DataFolder

    init() throws { folder = try DataFolder() }

    private func plan(seats: Int = 11, leastSeats: Int = 11) throws -> DrawPlan {
        DrawPlan(
            program: "nmg-2023", panel: "自然科学组", query: "正高级", pool: (0..<30).map { number in
                DrawCandidate(expert: ExpertID("x\(number)"), unit: "u\(number)", discipline: "110")
            }, seats: seats, leastSeats: leastSeats, alternates: 3, holders: ["a1", "a2"], fixed: Self.fixed)
    }

    private static let fixed = Moment(Day("2023-10-20") ?? Day(number: 0), hour: 9)

    private func record(_ plan: DrawPlan) throws -> DrawRecord {
        let commitment = try DrawHash.sha256.commitment(to: plan)
        let shares = zip(plan.holders, ["first", "second"]).map { holder, value in
            DrawShare(
                holder: holder, commitment: DrawHash.sha256.commitment(to: value, of: holder, for: commitment),
                committed: Self.fixed, value: value, revealed: Self.fixed)
        }
        return try DrawRecord(plan, shares: shares, hash: .sha256)
    }

    private func verify(_ text: String, _ options: String...) throws -> Command.Answer {
        let file = folder.parent + "/draw.json"
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        let answer = try Command.run(["draw", "verify", file] + options)
        return Command.Answer(
            status: answer.status, output: answer.output.replacing(file, with: "FILE"),
            error: answer.error.replacing(file, with: "FILE"))
    }

    private func text(of record: DrawRecord) throws -> String {
        String(decoding: try DrawRecordFile.write(record), as: UTF8.self)
    }

    @Test func `a record that holds is told with its numbers and its plan`() throws {
        let record = try record(plan())
        let line = "OK: FILE: 自然科学组: 11 of 30 drawn, plan \(record.commitment)\n"
        let right = Command.Answer(status: 0, output: line, error: "")
        #expect(try verify(text(of: record)) == right)
        #expect(try verify(text(of: record), "--plan", record.commitment.uppercased()) == right)
        let compact = try text(of: record).replacing("\n", with: "")
        #expect(try verify(compact) == right)
    }

    @Test func `an edited record is found and the place named`() throws {
        let record = try record(plan())
        let text = try text(of: record)
        let seat = try #require(record.seats.first).text
        #expect(
            try verify(text.replacing("\"正高级\"", with: "\"副高级\""))
                == Command.refusal("FILE: the plan is not the one that was made known"))
        #expect(
            try verify(text.replacing("\"first\"", with: "\"other\""))
                == Command.refusal("FILE: the part of the seed of a1 is not the one that was fixed"))
        #expect(
            try verify(text.replacing(record.lots[0].lot, with: record.lots[1].lot))
                == Command.refusal("FILE: the lot of \(seat) is not the one it drew"))
        #expect(
            try verify(text, "--plan", "00") == Command.refusal("FILE: the plan is not the one that was made known"))
    }

    @Test func `a panel smaller than the programme asks for is no panel, whatever the plan says`() throws {
        let small = try record(plan(seats: 9, leastSeats: 9))
        let answer = try verify(text(of: small))
        #expect(answer.status == 1)
        #expect(answer.error.contains("25"))
    }

    @Test func `what is no record exits 2 and names the place`() throws {
        let text = try text(of: record(plan()))
        func refusal(_ line: String) -> Command.Answer { Command.Answer(status: 2, output: "", error: line + "\n") }
        #expect(try verify("{") == refusal("FILE: it is no JSON"))
        #expect(try verify(text.replacing("\"seats\" : 11", with: "\"seats\" : \"11\""))
            == refusal("FILE: plan.seats can't be read"))
        #expect(try verify(text.replacing("\"query\" : \"正高级\",", with: ""))
            == refusal("FILE: plan.query is missing"))
        #expect(try verify(text.replacing("\"isOdd\"", with: "\"note\" : \"drawn by hand\", \"isOdd\""))
            == refusal("FILE: plan.note is nothing that a record has"))
        let missing = try Command.run("draw", "verify", "/nowhere/draw.json")
        #expect(missing == refusal("/nowhere/draw.json: it isn't there, or may not be read"))
        #expect(try Command.run("draw", "verify").status == 64)
    }
}
