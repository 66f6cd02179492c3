import Casework
import Records
import Selection
import Testing

/// 三（二）: publishing and consenting take two people; where an employer has one account only, the level above confirms.
@Suite struct LoneEmployerTests {
    private let lone = OrganisationID("150121-9")

    private func house() async throws -> (House, Actor, DossierID) {
        let house = try await House()
        let lone = lone
        try await house.records.database.write { records in
            try Organisations.add(
                Organisation(id: lone, name: "一人单位", kind: .employer, parent: OrganisationID("150121")), state: .open,
                in: records)
        }
        let clerk = try await house.addOfficial(.clerk, at: lone)
        let applicant = try await house.newApplicant()
        let draft = try await house.casework.beginDraft(
            ApplicationDraft(form: Forms.right(), employer: lone), by: applicant, at: at("09-12 09:00"))
        _ = try await house.casework.attach(
            "证书.pdf", type: "application/pdf", content: Array("%PDF".utf8), to: draft.id, by: applicant,
            at: at("09-12 09:00"))
        let receipt = try await house.ask(.submit(draft.id, version: 1, correcting: nil), applicant, "09-12 10:00")
        return (house, clerk, DossierID(receipt.id))
    }

    private func evaluated(_ house: House, _ clerk: Actor, _ id: DossierID) async throws -> PublicityID {
        try await house.ask(.dossier(id, house.verification), clerk, "09-13 09:00")
        try await house.ask(.dossier(id, .evaluate(house.evaluation(lone))), clerk, "09-13 10:00")
        return PublicityID(try await house.ask(.preparePublicity(by: lone, [id]), clerk, "09-13 10:30").id)
    }

    @Test func `the level above posts and consents, and the facts say so`() async throws {
        let (house, clerk, id) = try await house()
        let publicity = try await evaluated(house, clerk, id)
        #expect(await fault { try await house.ask(.publicity(publicity, .post), clerk, "09-13 11:00") }
            == .notAllowed(.postPublicity))
        let county = try await house.official(.leader, house.county)
        try await house.ask(.publicity(publicity, .post), county, "09-13 11:00")
        let consent = Command.dossier(id, .consent(byLevelAbove: false))
        #expect(await refusal { try await house.ask(consent, county, "09-19 23:59") } == .publicityStillOpen)
        try await house.ask(consent, county, "09-20 00:00")
        let facts = try await house.records.database.read { try Ledger.facts(of: CaseKey(.dossier, id.text), in: $0) }
        #expect(facts.last?.event == #"{"consented":{"_0":{"byLevelAbove":true,"revision":1}}}"#)
        #expect(facts.last?.by.organisation == house.county)
    }

    @Test func `a leader alone at the employer neither posts nor consents to what they prepared`() async throws {
        let (house, clerk, id) = try await house()
        let leader = try await house.addOfficial(.leader, at: lone)
        try await house.records.database.write { records in
            try Accounts.close(clerk.account, by: leader.account, at: at("09-12 11:00"), in: records)
        }
        let publicity = try await evaluated(house, leader, id)
        #expect(await refusal { try await house.ask(.publicity(publicity, .post), leader, "09-13 11:00") }
            == .samePersonConfirms)
        let county = try await house.official(.leader, house.county)
        try await house.ask(.publicity(publicity, .post), county, "09-13 11:00")
        let consent = Command.dossier(id, .consent(byLevelAbove: false))
        #expect(await refusal { try await house.ask(consent, leader, "09-20 09:00") } == .samePersonConfirms)
        try await house.ask(consent, county, "09-20 09:00")
    }

    @Test func `as soon as the employer has a leader the level above no longer acts for it`() async throws {
        let (house, clerk, id) = try await house()
        let publicity = try await evaluated(house, clerk, id)
        let leader = try await house.addOfficial(.leader, at: lone)
        let county = try await house.official(.leader, house.county)
        #expect(await fault { try await house.ask(.publicity(publicity, .post), county, "09-13 11:00") } == .notFound)
        try await house.ask(.publicity(publicity, .post), leader, "09-13 11:00")
    }
}
