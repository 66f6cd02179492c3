import Casework
import Records
import Selection
import Testing

/// An act is offered only when its rule would not refuse it at once for a reason known before anything is answered.
@Suite struct OfferedActTests {
    private func acts(
        _ house: House, _ id: DossierID, _ role: Role, _ place: OrganisationID, _ moment: String
    ) async throws -> Set<Act> {
        let actor = try await house.official(role, place)
        return Set(try await house.casework.dossier(id, for: actor, at: at(moment)).acts)
    }

    @Test func `consent is offered after the five days, a publicity once someone is evaluated`() async throws {
        let house = try await House()
        let id = try await house.submitted(try await house.newApplicant())
        #expect(try await !acts(house, id, .clerk, house.employer, "09-12 12:00").contains(.preparePublicity))
        let clerk = try await house.official(.clerk, house.employer)
        #expect(try await !house.casework.toDo(for: clerk, at: at("09-12 12:00")).canPublish)
        try await house.verify(id)
        try await house.evaluate(id, at: house.employer, "09-13 10:00")
        #expect(try await house.casework.toDo(for: clerk, at: at("09-13 10:30")).canPublish)
        #expect(try await acts(house, id, .clerk, house.employer, "09-13 10:30").contains(.preparePublicity))
        try await house.publish([id], by: house.employer, "09-13 11:00")
        #expect(try await !house.casework.toDo(for: clerk, at: at("09-13 11:30")).canPublish)
        #expect(try await !acts(house, id, .clerk, house.employer, "09-13 11:30").contains(.preparePublicity))
        #expect(try await !acts(house, id, .leader, house.employer, "09-19 12:00").contains(.consent))
        #expect(try await acts(house, id, .leader, house.employer, "09-20 00:00").contains(.consent))
    }

    @Test func `what has lapsed offers nothing to anyone`() async throws {
        let house = try await House()
        let applicant = try await house.newApplicant()
        let id = try await house.submitted(applicant)
        #expect(try await acts(house, id, .leader, house.office, "10-15 00:00") == [])
        #expect(try await house.casework.dossier(id, for: applicant, at: at("10-15 00:00")).acts == [])
    }

    @Test func `a body lists whom its meeting recommended, and prepares what could be sealed`() async throws {
        let house = try await House()
        let first = try await house.submitted(try await house.newApplicant("a"), Forms.right(name: "甲"))
        let second = try await house.submitted(try await house.newApplicant("b"), Forms.right(name: "乙"))
        for id in [first, second] { try await house.broughtToBody(id) }
        let clerk = try await house.official(.clerk, house.league)
        let slate = Slate.id(of: house.league, .two)
        let before = try await house.casework.slate(slate, for: clerk, at: at("09-22 09:00"))
        #expect(before.listable == [])
        #expect(Set(before.acts).isDisjoint(with: [.list, .unlist, .rank, .sealSlate]))
        try await house.preparedAtBody([first])
        let early = try await house.casework.slate(slate, for: clerk, at: at("09-26 09:00"))
        #expect(early.listable == [first])
        try await house.ask(.slate(slate, .list(first)), clerk, "09-26 10:00")
        let blocked = try await house.casework.slate(slate, for: clerk, at: at("09-26 11:00"))
        #expect(!blocked.acts.contains(.prepareSlate))
    }

    @Test func `no vote is opened while something waits to be taken in`() async throws {
        let house = try await House()
        let id = try await house.submitted(try await house.newApplicant())
        try await house.broughtToBody(id)
        try await house.preparedAtBody([id])
        try await house.sealed(try await house.listed([id]))
        try await house.sealedZero(.one)
        let (clerk, leader) = try await house.officials(house.office)
        func acts(_ actor: Actor, _ moment: String) async throws -> [Act] {
            try await house.casework.decision(for: actor, at: at(moment)).acts
        }
        #expect(try await acts(clerk, "10-14 18:00") == [])
        #expect(try await acts(clerk, "10-17 08:00") == [.openVote])
        try await house.ask(.decision(.openVote(.one)), clerk, "10-17 08:30")
        #expect(try await acts(clerk, "10-17 09:00") == [.prepareList])
        try await house.ask(.decision(.prepareList(.one)), clerk, "10-17 09:10")
        #expect(try await acts(leader, "10-17 09:20").contains(.makeList))
        try await house.ask(.decision(.makeList(.one)), leader, "10-17 09:30")
        #expect(try await acts(clerk, "10-17 10:00") == [])
        try await house.paperReceived([id], on: Slate.id(of: house.league, .two), "10-17 10:30")
        try await house.ask(.dossier(id, .accept()), clerk, "10-17 11:00")
        #expect(try await acts(clerk, "10-17 12:00") == [.openVote])
    }

    @Test func `an employer is offered to verify what came in, and a changed text can't be posted`() async throws {
        let house = try await House()
        let id = try await house.submitted(try await house.newApplicant())
        #expect(try await acts(house, id, .clerk, house.employer, "09-12 12:00").contains(.verify))
        try await house.verify(id)
        #expect(try await !acts(house, id, .clerk, house.employer, "09-13 09:30").contains(.verify))
        try await house.evaluate(id, at: house.employer, "09-13 10:00")
        let (clerk, leader) = try await house.officials(house.employer)
        let made = try await house.ask(.preparePublicity(by: house.employer, [id]), clerk, "09-13 11:00")
        func offered() async throws -> [Act] {
            try await house.casework.publicity(PublicityID(made.id), for: leader, at: at("09-13 14:00")).acts
        }
        #expect(try await offered() == [.postPublicity])
        try await house.ask(
            .dossier(id, .proposeWithholding(WithholdingProposal(basis: House.note, by: clerk.account))), clerk,
            "09-13 12:00")
        try await house.ask(.dossier(id, .confirmWithholding), leader, "09-13 13:00")
        #expect(try await offered() == [])
    }

    @Test func `the office has nobody to publish before the departments were consulted`() async throws {
        let house = try await House()
        let id = try await house.submitted(try await house.newApplicant())
        try await house.broughtToBody(id)
        try await house.preparedAtBody([id])
        try await house.sealed(try await house.listed([id]))
        try await house.reviewed([id])
        let clerk = try await house.official(.clerk, house.office)
        func publishable(_ moment: String) async throws -> [DossierID] {
            try await house.casework.publishable(for: clerk, at: at(moment)).map(\.id)
        }
        #expect(try await publishable("11-12 09:00") == [])
        let consultation = Consultation(
            departments: ["自治区科学技术厅"], due: at("11-23 00:00"), silenceIsConsent: true)
        try await house.ask(.decision(.consult(consultation)), clerk, "11-13 09:00")
        #expect(try await publishable("11-22 09:00") == [])
        #expect(try await publishable("11-23 00:00") == [id])
    }
}
