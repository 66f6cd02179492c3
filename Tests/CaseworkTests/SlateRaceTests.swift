import Casework
import Records
import Selection
import Testing

/// 四（一）: quotas hold in the transaction that lists and in the one that seals.
@Suite struct SlateRaceTests {
    private func atBody(_ house: House, _ count: Int, tier: String) async throws -> [DossierID] {
        var ids: [DossierID] = []
        for number in 0..<count {
            let id = Forms.id(birth: "1980-05-01", order: number * 2 + 2)
            let form = Forms.right(name: "甲\(number)", id: id, tier: tier)
            ids.append(try await house.submitted(try await house.newApplicant("a\(number)"), form))
        }
        for id in ids { try await house.broughtToBody(id) }
        try await house.preparedAtBody(ids, tier: tier == "1" ? .one : .two)
        return ids
    }

    @Test func `of four tier-1 names listed in one instant three are in`() async throws {
        let house = try await House()
        let ids = try await atBody(house, 4, tier: "1")
        let clerk = try await house.official(.clerk, house.league)
        let slate = Slate.id(of: house.league, .one)
        let answers = await withTaskGroup(of: Refusal.Reason?.self) { group in
            for id in ids {
                group.addTask { await refusal { try await house.ask(.slate(slate, .list(id)), clerk, "10-08 09:00") } }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers.compactMap(\.self) == [.quotaExceeded])
        let view = try await house.casework.slate(slate, for: clerk, at: at("10-08 09:00"))
        #expect((view.ledger.used, view.ledger.limit) == (3, 3))
    }

    @Test func `fewer than five need an explanation, and the preparer doesn't seal`() async throws {
        let house = try await House()
        var form = Forms.right()
        (form.values["post.affiliation"], form.values["post.ownership"]) = ("40", "公有")
        let id = try await house.submitted(try await house.newApplicant(), form)
        try await house.broughtToBody(id)
        try await house.preparedAtBody([id])
        let (clerk, leader) = try await house.officials(house.league)
        let slate = Slate.id(of: house.league, .two)
        try await house.ask(.slate(slate, .list(id)), clerk, "10-08 09:00")
        let prepare = SlateCommand.prepare(house.preparation())
        let unexplained = await refusal { try await house.ask(.slate(slate, prepare), leader, "10-08 10:00") }
        #expect(unexplained == .explanationMissing)
        try await house.ask(.slate(slate, .explain(Explanation(text: House.note))), clerk, "10-08 10:01")
        try await house.ask(.slate(slate, prepare), leader, "10-08 10:02")
        #expect(await refusal { try await house.sealed(slate) } == .samePersonConfirms)
        let byClerk = await fault { try await house.ask(.slate(slate, .seal), clerk, "10-08 10:03") }
        #expect(byClerk == .notAllowed(.sealSlate))
    }

    @Test func `an objection after preparing keeps the seal off, until it is concluded`() async throws {
        let house = try await House()
        let ids = try await atBody(house, 1, tier: "2")
        let slate = try await house.listed(ids)
        let clerk = try await house.official(.clerk, house.league)
        let publicity = try #require(
            try await house.records.database.read { try PublicityRows.rows(of: house.league, in: $0).first?.id })
        try await house.ask(
            .publicity(
                publicity, .object(ids[0], received: at("10-07 15:00"), isRealName: true, content: .said("业绩不实"))),
            clerk, "10-08 10:30")
        #expect(await refusal { try await house.sealed(slate) } == .memberBlocked)
        let conclusion = ObjectionConclusion(number: 1, outcome: .notUpheld, report: .said("经查不实"))
        let leader = try await house.official(.leader, house.league)
        try await house.ask(.publicity(publicity, .conclude(conclusion)), leader, "10-09 09:00")
        try await house.sealed(slate, "10-09 10:00")
        #expect(try await house.state(ids[0]).stage == .reported)
    }

    @Test func `an upheld objection removes that person alone`() async throws {
        let house = try await House()
        let ids = try await atBody(house, 2, tier: "2")
        let publicity = try #require(
            try await house.records.database.read { try PublicityRows.rows(of: house.league, in: $0).first?.id })
        let (clerk, leader) = try await house.officials(house.league)
        try await house.ask(
            .publicity(
                publicity, .object(ids[0], received: at("09-26 15:00"), isRealName: false, content: .said("冒名"))),
            clerk, "09-27 09:00")
        let conclusion = ObjectionConclusion(number: 1, outcome: .upheld, report: .said("属实"))
        try await house.ask(.publicity(publicity, .conclude(conclusion)), leader, "09-28 09:00")
        let row = try await house.state(ids[0])
        #expect((row.endKind, row.endReason) == (.removed, .objectionUpheld))
        #expect(try await house.state(ids[1]).endKind == nil)
    }

    @Test func `a body too late has given up; the office opens its slate again with a reason`() async throws {
        let house = try await House()
        let ids = try await atBody(house, 1, tier: "2")
        let slate = try await house.listed(ids)
        #expect(await refusal { try await house.sealed(slate, "10-15 00:00") } == .slateLapsed)
        let row = try await house.state(ids[0])
        #expect(row.hasLapsed(at: at("10-14 23:59")) == false)
        #expect(row.hasLapsed(at: at("10-15 00:00")))
        let reopening = Reopening(until: at("10-20 00:00"), reason: .said("停电"))
        let reopen = Command.slate(slate, .reopen(reopening))
        #expect(await fault { try await house.ask(reopen, house.official(.leader, house.league), "10-16 09:00") }
            == .notAllowed(.reopenSlate))
        try await house.ask(reopen, house.official(.leader, house.office), "10-16 09:00")
        #expect(try await house.state(ids[0]).hasLapsed(at: at("10-16 09:00")) == false)
        try await house.sealed(slate, "10-16 10:00")
        #expect(try await house.state(ids[0]).stage == .reported)
        #expect(try await house.casework.rebuild() == [])
    }
}
