import Casework
import Records
import Selection
import Testing

/// R44, R46: what the check of a list finds, when it is read in, confirmed and put on file.
@Suite struct FilingCheckTests {
    private func check(_ rows: [String], _ house: House, _ moment: String = "11-20 09:00") async throws -> FilingCheck {
        try await house.casework.checkFiling(
            Array(House.sheet(rows).utf8), named: "list.csv", on: Filing(of: house.league).id,
            for: house.official(.clerk, house.league), at: at(moment))
    }

    @Test(arguments: [("1983-01-01", true), ("1982-12-31", false), ("1999-12-31", true)])
    func `the day of the age limit is in, the day before is not`(born: String, isRight: Bool) async throws {
        let house = try await House()
        let found = try await check([House.row("苏日娜", born: born)], house)
        #expect(found.isRight == isRight)
        #expect(found.rows[0].blocks.map(\.rule) == (isRight ? [] : [.age]))
        let preparing = await refusal { try await house.prepare([House.row("苏日娜", born: born)]) }
        #expect(preparing == (isRight ? nil : .filedTooOld))
    }

    @Test func `fifty from a league are in, one more is not, and nothing of them is kept`() async throws {
        let house = try await House()
        #expect(try await check(House.people(50), house).isRight)
        let tooMany = try await check(House.people(51), house)
        #expect(tooMany.findings.map(\.rule) == [.quota])
        #expect(!tooMany.isRight)
        #expect(await refusal { try await house.prepare(House.people(51)) } == .quotaExceeded)
        let clerk = try await house.official(.clerk, house.league)
        #expect(try await house.filing(clerk).version == 0)
        try await house.prepare(House.people(50))
        #expect(try await house.filing(clerk).people.count == 50)
    }

    @Test func `one wrong row keeps a list out whole, each row with its line and its clause`() async throws {
        let house = try await House()
        let twice = House.row("同一人", order: 8)
        let rows = [
            House.row("甲"), House.row("乙", id: "150121198505010001"), twice, twice,
            House.row("丙", order: 12, at: "包头市人力资源和社会保障局"),
        ]
        let found = try await check(rows, house)
        #expect(found.rows.map { $0.blocks.map(\.rule) } == [[], [.residentID], [.duplicate], [.duplicate], [.form]])
        #expect(found.rows.map(\.line) == [2, 3, 4, 5, 6])
        #expect(found.rows.flatMap(\.blocks).allSatisfy { !$0.clause.text.isEmpty })
        #expect(await refusal { try await house.prepare(rows) } == .filedRowsWrong)
        #expect(await refusal { try await house.prepare([twice, twice]) } == .filedTwice)
    }

    @Test func `who applied for tier 2 stands on no list for tier 3, until that way is over`() async throws {
        let house = try await House()
        let (name, number) = ("娜仁", Forms.id(birth: "1985-05-01", order: 2))
        try await house.prepare([House.row(name)], "09-11 09:00")
        let applicant = try await house.newApplicant()
        let dossier = try await house.submitted(applicant, Forms.right(name: name, id: number, birth: "1985-05-01"))
        #expect(await refusal { try await house.handIn("09-12 11:00") } == .filedInHigherTier)
        #expect(try await check([House.row(name)], house, "09-12 11:00").rows[0].blocks.map(\.message)
            == ["duplicate.higherTier"])
        #expect(try await check([House.row(name, id: "")], house, "09-12 11:00").rows[0].blocks.map(\.message)
            == ["duplicate.higherTier"])
        try await house.ask(.dossier(dossier, .withdraw), applicant, "09-12 12:00")
        try await house.handIn("09-12 13:00")
    }

    @Test func `whose application lapsed with the cut-off may stand on a list for tier 3`() async throws {
        let house = try await House()
        let form = Forms.right(name: "娜仁", id: Forms.id(birth: "1985-05-01", order: 2), birth: "1985-05-01")
        _ = try await house.submitted(try await house.newApplicant(), form)
        #expect(try await !check([House.row("娜仁")], house, "10-14 09:00").isRight)
        #expect(try await check([House.row("娜仁")], house, "10-15 00:00").isRight)
    }

    @Test func `of two bodies that name one person the second to hand in is refused`() async throws {
        let house = try await House()
        let other = OrganisationID("1502")
        try await house.addOfficial(.clerk, at: other)
        try await house.addOfficial(.leader, at: other)
        let name = try #require(house.casework.program.organisations.first { $0.id == other }?.name)
        try await house.prepare([House.row("其其格")])
        try await house.prepare([House.row("其其格", at: name)], at: other)
        try await house.handIn(at: other)
        #expect(await refusal { try await house.handIn() } == .filedOnOtherList)
        let clerk = try await house.official(.clerk, house.league)
        let view = try await house.filing(clerk)
        #expect(view.people[0].findings.map(\.message) == ["duplicate.otherList"])
        #expect(view.acts == [.prepareFiling])
    }

    @Test func `a body other than a league has thirty, and the office's change of it holds`() async throws {
        let house = try await House()
        let department = OrganisationID("department-education")
        let (clerk, leader) = try await house.officials(house.office)
        for role in [Role.clerk, .leader] { try await house.addOfficial(role, at: department) }
        func rows(_ count: Int) -> [String] {
            (0..<count).map { House.row("人选\($0)", order: $0 * 2, at: "自治区教育厅", kind: "自治区主管部门") }
        }
        #expect(await refusal { try await house.prepare(rows(31), at: department) } == .quotaExceeded)
        let change = QuotaChange(tier: .three, bodies: .department, atMost: 31)
        try await house.ask(.settings(.changeQuota(change, reason: House.note)), clerk, "11-20 10:00")
        try await house.ask(.settings(.confirmChange), leader, "11-20 10:01")
        try await house.prepare(rows(31), at: department, "11-20 11:00")
    }
}
