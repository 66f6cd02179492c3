import Casework
import Records
@testable import Selection
import Testing

/// 三（三）, R34: more people passed than there are places.
@Suite struct ReserveTests {
    /// Three people in tier 2, of whom the first two are equal, and one place.
    private func judged() async throws -> (house: House, ids: [DossierID]) {
        var program = try House.program.get()
        for tier in program.tiers.indices where program.tiers[tier].tier == .two {
            program.tiers[tier].places = Stated(1, "三（三）")
        }
        let house = try await House(program)
        var ids: [DossierID] = []
        for number in 0..<3 {
            let id = Forms.id(birth: "1980-05-01", order: number * 2 + 2)
            let applicant = try await house.newApplicant("a\(number)")
            ids.append(try await house.submitted(applicant, Forms.right(name: "甲\(number)", id: id)))
        }
        for id in ids { try await house.broughtToBody(id) }
        try await house.preparedAtBody(ids)
        let slate = try await house.listed(ids)
        try await house.sealed(slate)
        try await house.sealedZero(.one)
        try await house.vote(on: [], votesFor: 0, tier: .one)
        let clerk = try await house.official(.clerk, house.office)
        try await house.paperReceived(ids, on: slate, "10-17 08:30")
        for id in ids { try await house.ask(.dossier(id, .accept()), clerk, "10-17 09:00") }
        try await house.ask(.decision(.openVote(.two)), clerk, "10-23 09:00")
        for (id, score) in zip(ids, [8_800, 8_800, 8_000]) {
            let vote = PanelVote(members: 25, present: 25, votesFor: 20, score: score)
            try await house.ask(.dossier(id, .recordPanelResult(vote)), clerk, "10-24 09:00")
        }
        return (house, ids)
    }

    @Test func `given two equal at the only place, when the panel chose, then one is listed and two are in reserve`()
        async throws
    {
        let (house, ids) = try await judged()
        let (clerk, leader) = try await house.officials(house.office)
        let view = try await house.casework.decision(for: clerk, at: at("10-25 09:00"))
        #expect(view.acts.contains(.prepareList) && view.tied.map(\.id) == Array(ids.prefix(2)))
        let undecided = await refusal { try await house.ask(.decision(.prepareList(.two)), clerk, "10-25 09:00") }
        #expect(undecided == .tieUndecided)
        try await house.ask(.decision(.prepareList(.two, choosing: [ids[1]])), clerk, "10-25 09:10")
        try await house.ask(.decision(.makeList(.two)), leader, "10-25 10:00")
        #expect(try await house.state(ids[1]).stage == .preliminary)
        let judged = try await house.casework.judged(in: .two, for: clerk, at: at("10-25 11:00"))
        #expect(judged.reserve == [ids[0], ids[2]] && judged.rows.map(\.id) == ids)
        for id in [ids[0], ids[2]] { #expect(try await house.state(id).endKind == nil) }
        #expect(try await !house.casework.decision(for: leader, at: at("10-25 11:00")).acts.contains(.callUp))
        #expect(try await house.casework.rebuild() == [])
    }

    @Test func `given the one listed has ended, when the reserve is called up, then the next goes all the way`()
        async throws
    {
        let (house, ids) = try await judged()
        let (clerk, leader) = try await house.officials(house.office)
        try await house.ask(.decision(.prepareList(.two, choosing: [ids[1]])), clerk, "10-25 09:10")
        try await house.ask(.decision(.makeList(.two)), leader, "10-25 10:00")
        let department = "自治区科学技术厅"
        func letter(_ due: String) -> Consultation {
            Consultation(departments: [department], due: at(due), silenceIsConsent: true)
        }
        try await house.ask(.decision(.consult(letter("11-09 00:00"))), clerk, "10-30 09:00")
        let reply = DepartmentReply(department: department, number: "1", against: [ids[1]])
        try await house.ask(.decision(.recordReply(reply)), clerk, "11-01 09:00")
        try await house.ask(.decision(.prepareConclusion), clerk, "11-02 09:00")
        try await house.ask(.decision(.concludeConsultation), leader, "11-02 10:00")
        #expect(await fault { try await house.ask(.decision(.callUp(.two)), clerk, "11-02 11:00") }
            == .notAllowed(.callUp))
        try await house.ask(.decision(.callUp(.two)), leader, "11-02 11:00")
        #expect(try await house.state(ids[0]).stage == .preliminary)
        #expect(await refusal { try await house.ask(.decision(.callUp(.two)), leader, "11-02 12:00") } == .noPlaceFree)
        try await house.decided([ids[0]])
        var ends: [EndReason?] = []
        for id in ids { ends.append(try await house.state(id).endReason) }
        #expect(ends == [.notice, .consultation, .places])
        #expect(try await house.casework.rebuild() == [])
    }
}
