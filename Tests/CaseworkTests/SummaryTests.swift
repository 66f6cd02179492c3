@testable import Casework
import Papers
import Records
import Selection
import Testing

/// 附件2 of a body: gathered from its slates as they stand, for those who may see them.
@Suite struct SummaryTests {
    private let now = at("10-09 09:00")

    private func sealedHouse() async throws -> (House, DossierID, SlateID) {
        let house = try await House()
        let id = try await house.submitted(
            try await house.newApplicant(), Forms.right(id: Forms.id(birth: "1980-05-01", order: 2)))
        try await house.broughtToBody(id)
        try await house.preparedAtBody([id])
        let slate = try await house.listed([id])
        try await house.sealed(slate)
        return (house, id, slate)
    }

    @Test func `the body and the office have it with whole numbers and the contact of the report`() async throws {
        let (house, _, slate) = try await sealedHouse()
        for place in [house.league, house.office] {
            let paper = try await house.casework.summary(of: slate, for: house.official(.clerk, place), at: now)
            #expect(paper.body == SummaryBody(name: "呼和浩特市人力资源和社会保障局", kind: .league))
            #expect(paper.slates.map(\.tier) == [.two])
            #expect((paper.slates[0].filler, paper.slates[0].phone) == ("其其格", "0471-0000000"))
            let form = try #require(paper.slates[0].people.first ?? nil)
            #expect(form["person.residentID"] == Forms.id(birth: "1980-05-01", order: 2))
            #expect(form["contact.mobile"] == "13800000000")
        }
    }

    @Test func `it isn't there for anybody else`() async throws {
        let (house, _, slate) = try await sealedHouse()
        let others = [
            try await house.official(.leader, house.county), try await house.official(.clerk, house.employer),
            try await house.applicant(), try await house.addOfficial(.leader, at: OrganisationID("1502")),
        ]
        for actor in others {
            #expect(await fault { try await house.casework.summary(of: slate, for: actor, at: now) } == .notFound)
        }
        let office = try await house.official(.clerk, house.office)
        for id in ["150121-2", "1501-9", "nowhere-1", "1501"] {
            let gone = await fault { try await house.casework.summary(of: SlateID(id), for: office, at: now) }
            #expect(gone == .notFound)
        }
    }

    @Test func `a list that changed since it was prepared names no contact and keeps its order`() async throws {
        let house = try await House()
        let first = try await house.submitted(try await house.newApplicant("a"), Forms.right(name: "甲"))
        let second = try await house.submitted(try await house.newApplicant("b"), Forms.right(name: "乙"))
        for id in [first, second] { try await house.broughtToBody(id) }
        try await house.preparedAtBody([first, second])
        let slate = try await house.listed([first, second])
        let clerk = try await house.official(.clerk, house.league)
        try await house.ask(.slate(slate, .rank([second, first])), clerk, "10-08 10:30")
        let paper = try await house.casework.summary(of: slate, for: clerk, at: now)
        #expect(paper.slates[0].filler == nil && paper.slates[0].phone == nil)
        #expect(paper.slates[0].people.map { $0?["person.name"] } == ["乙", "甲"])
    }

    @Test func `a consent that was taken back is no more`() async throws {
        let house = try await House()
        let id = try await house.submitted(
            try await house.newApplicant(), Forms.right(tier: "1", transfer: "是"))
        try await house.broughtToBody(id)
        try await house.preparedAtBody([id], tier: .one)
        let slate = try await house.listed([id], tier: .one, explained: false)
        try await house.sealed(slate)
        let office = try await house.official(.clerk, house.office)
        func consent() async throws -> String? {
            let paper = try await house.casework.summary(of: slate, for: office, at: now)
            return paper.slates[0].people[0]?["application.transfer"]
        }
        #expect(try await consent() == "是")
        try await house.ask(.dossier(id, .withdrawTransferConsent), try await house.applicant(), "10-08 12:00")
        #expect(try await consent() == "否")
    }

    @Test func `a body that hasn't begun has a sheet without people`() async throws {
        let house = try await House()
        let clerk = try await house.official(.clerk, house.league)
        let paper = try await house.casework.summary(of: SlateID("1501-2"), for: clerk, at: now)
        #expect(paper.slates == [])
    }
}
