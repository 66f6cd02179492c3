import Casework
import Records
import Selection
import Testing

/// Changed settings hold for every rule and every list, and are made anew from the facts.
@Suite struct SeasonSettingsTests {
    private func confirmed(_ change: SettingsCommand, _ house: House, _ moment: String) async throws {
        let (clerk, leader) = try await house.officials(house.office)
        try await house.ask(.settings(change), clerk, moment)
        try await house.ask(.settings(.confirmChange), leader, moment)
    }

    private func extended(_ house: House) -> SettingsCommand {
        .extendBody(BodyExtension(body: house.league, until: at("10-20 18:00")), reason: House.note)
    }

    @Test func `a body given more time seals after the cut-off, and the vote waits for it`() async throws {
        let house = try await House()
        let id = try await house.submitted(try await house.newApplicant())
        try await house.broughtToBody(id)
        try await house.preparedAtBody([id])
        let slate = try await house.listed([id])
        #expect(await refusal { try await house.sealed(slate, "10-15 00:00") } == .slateLapsed)
        let applicant = try await house.applicant()
        #expect(await refusal { try await house.ask(.dossier(id, .withdraw), applicant, "10-15 00:00") } == .lapsed)
        try await confirmed(extended(house), house, "10-16 09:00")
        #expect(try await house.state(id).lapses == at("10-20 18:00"))
        #expect(try await house.casework.rebuild() == [])
        let clerk = try await house.official(.clerk, house.league)
        let view = try await house.casework.slate(slate, for: clerk, at: at("10-16 10:00"))
        #expect((view.due, view.hasLapsed, view.changes.count) == (at("10-20 18:00"), false, 1))
        let office = try await house.official(.clerk, house.office)
        let vote = Command.decision(.openVote(.one))
        #expect(await refusal { try await house.ask(vote, office, "10-19 09:00") } == .reportingOpen)
        try await house.sealed(slate, "10-20 17:59")
        #expect(try await house.state(id).stage == .reported)
        #expect(try await house.casework.rebuild() == [])
    }

    @Test func `a later cut-off holds for everyone at once, in lists and counters too`() async throws {
        let house = try await House()
        let id = try await house.submitted(try await house.newApplicant())
        let later = at("10-25 18:00")
        let change = CutoffChange(cutoff: .electronic, until: later)
        try await confirmed(.changeCutoff(change, reason: House.note), house, "10-09 09:00")
        #expect(try await house.state(id).lapses == later)
        #expect(try await house.casework.currentProgram().deadlines.electronic.value == later)
        var filter = DossierFilter()
        filter.state = .open
        let (moment, open) = (at("10-20 09:00"), filter)
        let total = try await house.records.database.read { try DossierList.total(open, at: moment, in: $0) }
        #expect(total == 1)
        let form = Forms.right(name: "斯琴", id: Forms.id(birth: "1980-05-01", order: 4))
        let late = try await house.submitted(try await house.newApplicant("late"), form, "10-24 09:00")
        #expect(try await house.state(late).lapses == later)
        #expect(try await house.casework.rebuild() == [])
    }

    @Test func `a returned dossier lapses with its corrections, however late the cut-off is`() async throws {
        let house = try await House()
        let id = try await house.submitted(try await house.newApplicant())
        let returned = DossierCommand.returnForCorrection([Correction(section: "person", remark: House.note)])
        try await house.ask(.dossier(id, returned), house.official(.clerk, house.employer), "10-12 09:00")
        let due = try #require(try await house.state(id).correctionsDue)
        #expect(try await house.state(id).lapses == at("10-15 00:00"))
        try await confirmed(extended(house), house, "10-13 09:00")
        #expect(due > at("10-15 00:00"))
        #expect(try await house.state(id).lapses == min(due, at("10-20 18:00")))
        #expect(try await house.casework.rebuild() == [])
    }

    @Test func `a quota changed holds for the next slate that is built`() async throws {
        let house = try await House()
        let change = QuotaChange(tier: .two, bodies: .league, atMost: 12)
        try await confirmed(.changeQuota(change, reason: House.note), house, "09-20 09:00")
        let clerk = try await house.official(.clerk, house.league)
        let slate = try await house.casework.slate(
            Slate.id(of: house.league, .two), for: clerk, at: at("09-20 10:00"))
        #expect(slate.ledger.limit == 12)
    }

    @Test func `only the office changes settings, a leader confirms, and the history tells who and why`() async throws {
        let house = try await House()
        let (clerk, leader) = try await house.officials(house.office)
        let stranger = try await house.official(.leader, house.league)
        #expect(await fault { try await house.ask(.settings(extended(house)), stranger, "10-09 09:00") } == .notFound)
        try await house.ask(.settings(extended(house)), leader, "10-09 09:00")
        let confirming = await fault { try await house.ask(.settings(.confirmChange), clerk, "10-09 09:01") }
        #expect(confirming == .notAllowed(.confirmChange))
        let view = try await house.casework.settings(for: leader, at: at("10-09 10:00"))
        #expect(view.acts == [.dropChange])
        #expect(view.history.map(\.name) == ["changePrepared"])
        #expect(view.history.first?.reason == "情况属实")
        #expect(view.history.first?.by == "测试")
        #expect(view.bodies.keys.map(\.self) == [house.league])
    }
}
