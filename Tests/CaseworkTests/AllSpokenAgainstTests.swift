import Casework
import Records
import Selection
import Testing

/// 三（四）, R35, R37.
@Suite struct AllSpokenAgainstTests {
    @Test func `where departments spoke against everyone their ways end without a notice`() async throws {
        let house = try await House()
        let id = try await house.submitted(try await house.newApplicant())
        try await house.broughtToBody(id)
        try await house.preparedAtBody([id])
        try await house.sealed(try await house.listed([id]))
        try await house.reviewed([id])
        let (clerk, leader) = try await house.officials(house.office)
        let letter = Consultation(departments: ["自治区科学技术厅"], due: at("11-23 00:00"), silenceIsConsent: true)
        try await house.ask(.decision(.consult(letter)), clerk, "11-13 09:00")
        let reply = DepartmentReply(department: "自治区科学技术厅", number: "1", against: [id])
        try await house.ask(.decision(.recordReply(reply)), clerk, "11-14 09:00")
        func offered(_ actor: Actor) async throws -> Set<Act> {
            let ending: Set<Act> = [.consult, .prepareConclusion, .concludeConsultation]
            return Set(try await house.casework.decision(for: actor, at: at("11-14 10:00")).acts).intersection(ending)
        }
        #expect(try await offered(leader) == [.prepareConclusion])
        try await house.ask(.decision(.prepareConclusion), clerk, "11-14 10:30")
        #expect(try await offered(clerk) == [.prepareConclusion])
        #expect(try await offered(leader) == [.prepareConclusion, .concludeConsultation])
        try await house.ask(.decision(.concludeConsultation), leader, "11-14 11:00")
        let row = try await house.state(id)
        #expect((row.endKind, row.endReason) == (.notSelected, .consultation))
        #expect(try await house.casework.rebuild() == [])
    }
}
