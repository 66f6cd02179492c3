import Casework
import Records
import Selection
import Testing

/// 四（二）: a list for tier 3 from its sheet to its number, as the desks and the lists have it.
@Suite struct FilingDeskTests {
    @Test func `a list goes from the sheet over two people of the body to its number at the office`() async throws {
        let house = try await House()
        let id = Filing(of: house.league).id
        let (clerk, leader) = try await house.officials(house.league)
        let (officer, chief) = try await house.officials(house.office)
        #expect(try await house.filing(clerk).acts == [.prepareFiling])
        try await house.prepare(House.people(3))
        #expect(try await house.filing(leader).acts == [.prepareFiling, .handInFiling])
        #expect(try await house.filing(officer).people == [])
        #expect(try await house.casework.toDo(for: officer, at: at("11-20 09:30")).filings == [])
        try await house.handIn()
        let waiting = try await house.casework.toDo(for: officer, at: at("11-20 11:00")).filings
        #expect(waiting.map(\.standing) == [.withOffice])
        #expect(waiting.map(\.people) == [3])
        let seen = try await house.filing(officer)
        #expect(seen.people.compactMap { $0.row?.cells["姓名"] } == ["人选0", "人选1", "人选2"])
        #expect((seen.hands.contact, seen.hands.phone) == ("苏和", "0471-6610000"))
        #expect(seen.acts == [.returnFiling])
        #expect(try await house.filing(chief).acts == [.returnFiling, .putOnFile])
        let receipt = try await house.ask(.filing(id, .file(number: "内人社专备〔2023〕1号")), chief, "11-22 09:00")
        #expect(receipt.version == 3)
        let filed = try await house.filing(clerk, "11-22 10:00")
        #expect((filed.standing, filed.acts) == (.filed, []))
        #expect(filed.filing.record?.dated == Day("2023-11-22"))
        #expect(filed.timeline.map(\.name) == ["prepared", "handedIn", "filed"])
        #expect(try await house.casework.filings(for: officer, at: at("11-22 10:00")).last?.row?.number
            == "内人社专备〔2023〕1号")
        try await house.records.verify()
        #expect(try await house.casework.rebuild() == [])
    }

    @Test func `the office gives a list back once with everything, and whoever stays on it stays who they were`()
        async throws
    {
        let house = try await House()
        let id = Filing(of: house.league).id
        let officer = try await house.official(.clerk, house.office)
        let clerk = try await house.official(.clerk, house.league)
        try await house.prepare(House.people(3))
        try await house.handIn()
        let people = try await house.filing(officer).people.map(\.person)
        let back = FilingCommand.giveBack([
            FilingCorrection(person: people[1], remark: .said("单位没有写全称。"), code: "list-unit"),
            FilingCorrection(person: nil, remark: .said("请附集体研究情况。")),
        ])
        try await house.ask(.filing(id, back), officer, "11-21 09:00")
        let returned = try await house.filing(clerk, "11-21 10:00")
        #expect(returned.standing == .returned)
        #expect(returned.corrections.map(\.remark) == ["单位没有写全称。", "请附集体研究情况。"])
        #expect(returned.corrections[0].person == people[1])
        #expect(try await house.filing(officer, "11-21 10:00").people.map(\.person) == people)
        try await house.prepare([House.people(3)[1], House.row("新人", order: 40)], "11-22 09:00")
        #expect(try await house.filing(officer, "11-22 09:30").people == [])
        try await house.handIn("11-22 10:00")
        let again = try await house.filing(officer, "11-22 11:00").people.map(\.person)
        #expect(again.first == people[1])
        #expect(Set(again).intersection(people).count == 1)
        #expect(await refusal { try await house.ask(.filing(id, back), officer, "11-22 12:00") } == .alreadyReturned)
        try await house.records.verify()
        #expect(try await house.casework.rebuild() == [])
    }

    @Test func `erasing one person of a list leaves the others, the chain and the lists as they are`() async throws {
        let house = try await House()
        try await house.prepare(House.people(3))
        try await house.handIn()
        let officer = try await house.official(.clerk, house.office)
        let person = try await house.filing(officer).people[1].person
        try await house.records.erasure.erase(person, at: at("11-21 09:00"), in: house.records.database)
        let seen = try await house.filing(officer, "11-21 10:00")
        #expect(seen.people.map { $0.row?.cells["姓名"] } == ["人选0", nil, "人选2"])
        #expect(seen.hands.contact == "苏和")
        try await house.records.verify()
        #expect(try await house.casework.rebuild() == [])
        let chief = try await house.official(.leader, house.office)
        try await house.ask(.filing(Filing(of: house.league).id, .file(number: "1")), chief, "11-22 09:00")
        #expect(try await house.casework.rebuild() == [])
    }

    @Test func `nobody but the body and the office finds a list, and of the body's draft the office sees nobody`()
        async throws
    {
        let house = try await House()
        try await house.prepare(House.people(1))
        let other = try await house.addOfficial(.clerk, at: OrganisationID("1502"))
        let strangers = [
            other, try await house.official(.leader, house.county), try await house.official(.clerk, house.employer),
            try await house.newApplicant(),
        ]
        for stranger in strangers {
            #expect(await fault { try await house.filing(stranger) } == .notFound)
            #expect(await fault { try await house.casework.filings(for: stranger, at: at("11-20 12:00")) } == .notFound)
            let command = Command.filing(Filing(of: house.league).id, .handIn)
            #expect(await fault { try await house.ask(command, stranger, "11-20 12:00") } == .notFound)
        }
        let clerk = try await house.official(.clerk, house.league)
        let confirming = await fault {
            try await house.ask(.filing(Filing(of: house.league).id, .handIn), clerk, "11-20 12:00")
        }
        #expect(confirming == .notAllowed(.handInFiling))
        let office = try await house.official(.leader, house.office)
        for unit in [house.county, house.employer, house.office] {
            #expect(await fault {
                try await house.casework.filing(Filing(of: unit).id, for: office, at: at("11-20 12:00"))
            } == .notFound)
        }
    }

    @Test func `too late is refused, and what the office opens again is handed in after all`() async throws {
        let house = try await House()
        let id = Filing(of: house.league).id
        let leader = try await house.official(.leader, house.league)
        try await house.prepare(House.people(2), "11-30 23:58")
        #expect(await refusal { try await house.handIn("2023-12-01T00:00:00+08:00") } == .filingLate)
        let late = try await house.filing(leader, "2023-12-01T00:00:00+08:00")
        #expect((late.standing, late.acts) == (.lapsed, []))
        let chief = try await house.official(.leader, house.office)
        let reopening = Reopening(until: at("12-08 18:00"), reason: .said("暴雪断网"))
        try await house.ask(.filing(id, .reopen(reopening)), chief, "12-02 09:00")
        try await house.handIn("12-08 17:59")
        #expect(try await house.filing(leader, "12-09 09:00").standing == .withOffice)
        #expect(try await house.casework.rebuild() == [])
    }

    @Test func `who saw an older list is told, and changes nothing`() async throws {
        let house = try await House()
        try await house.prepare(House.people(1))
        let clerk = try await house.official(.clerk, house.league)
        let command = Command.filing(Filing(of: house.league).id, .prepare(try house.draft(House.people(2))))
        let found = await fault { try await house.ask(command, clerk, "11-20 09:30", expecting: 0) }
        #expect(found == .changedMeanwhile(expected: 0, found: 1))
        #expect(try await house.filing(clerk).people.count == 1)
    }
}
