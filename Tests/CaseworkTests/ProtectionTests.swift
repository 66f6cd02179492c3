import Casework
import Foundation
import Records
import Selection
import Testing

/// What is personal is readable by whom it concerns alone, and can be erased while everything else still stands.
@Suite struct ProtectionTests {
    private static let canaries = [
        "person.residentID": Forms.id(birth: "1980-05-01", order: 2), "contact.mobile": "13912345678",
        "contact.address": "新城区海东路九十九号金丝雀院", "plan.goals": "金丝雀计划", "contact.email": "canary@example.cn",
    ]

    private func form() -> FilledForm {
        var form = Forms.right()
        form.values.merge(Self.canaries) { $1 }
        return form
    }

    @Test func `nothing personal but what lists show lies readable in the folder`() async throws {
        let house = try await House()
        let applicant = try await house.newApplicant()
        let id = try await house.submitted(applicant, form())
        _ = try await house.draft(try await house.newApplicant("b"), form())
        try await house.broughtToBody(id)
        for path in try FileManager.default.subpathsOfDirectory(atPath: house.path) {
            guard let content = FileManager.default.contents(atPath: house.path + "/" + path) else { continue }
            for canary in Self.canaries.values {
                #expect(content.range(of: Data(canary.utf8)) == nil, "\(canary) stands in \(path)")
            }
            #expect(content.range(of: Data("1980-05-01".utf8)) == nil, "the birth date stands in \(path)")
        }
    }

    @Test func `ID number and telephone are whole for person and employer, masked for others`() async throws {
        let house = try await House()
        let applicant = try await house.newApplicant()
        let id = try await house.submitted(applicant, form())
        func seen(_ actor: Actor) async throws -> [String?] {
            let form = try await house.casework.dossier(id, for: actor, at: at("09-13 09:00")).form
            return ["person.residentID", "contact.mobile"].map { form?[$0] }
        }
        let whole = [Self.canaries["person.residentID"], "13912345678"]
        #expect(try await seen(applicant) == whole)
        #expect(try await seen(try await house.official(.clerk, house.employer)) == whole)
        for organisation in [house.county, house.league, house.office] {
            let shown = try await seen(try await house.official(.leader, organisation))
            #expect(shown == ["150************02" + (whole[0]?.suffix(1) ?? ""), "139*****678"])
        }
        let league = try await house.official(.leader, house.league)
        let view = try await house.casework.dossier(id, for: league, at: at("09-13 09:00"))
        #expect(view.findings == [])
    }

    @Test func `the checks speak of the form as it was written, not as it is masked`() async throws {
        let house = try await House()
        let id = try await house.submitted(try await house.newApplicant(), form())
        let office = try await house.official(.clerk, house.office)
        #expect(try await house.casework.dossier(id, for: office, at: at("09-13 09:00")).findings == [])
    }

    @Test func `after an erasure everything verifies, is made anew, and shows the person as erased`() async throws {
        let house = try await House()
        let applicant = try await house.newApplicant()
        let id = try await house.submitted(applicant, form())
        try await house.broughtToBody(id)
        let person = try #require(applicant.person)
        try await house.records.erasure.erase(person, at: at("09-22 09:00"), in: house.records.database)
        let office = try await house.official(.clerk, house.office)
        let view = try await house.casework.dossier(id, for: office, at: at("09-22 10:00"))
        #expect(view.form == nil)
        #expect(view.row.shown == .erased)
        #expect(view.timeline.map(\.name) == ["submitted", "verified", "evaluated", "consented", "forwarded"])
        #expect(view.timeline.flatMap(\.details).map(\.label) == ["tier", "votes"])
        let publicity = try await house.casework.publicPublicities(at: at("09-15 09:00"))
        #expect(publicity.flatMap(\.people).map(\.name) == [nil])
        try await house.records.verify()
        #expect(try await house.casework.rebuild() == [])
    }

    @Test func `a proof that is gone without an erasure is found`() async throws {
        let house = try await House()
        let id = try await house.submitted(try await house.newApplicant())
        try await house.records.verify()
        let proof = try await house.records.database.read { try Attachments.list(of: id.text, in: $0).first?.id }
        let gone = try #require(proof)
        try await house.records.attachments.remove(gone, in: house.records.database)
        await #expect(throws: BadRecord.attachment(gone)) { try await house.records.verify() }
    }

    @Test func `a sealed value that is gone without an erasure is found`() async throws {
        let house = try await House()
        let applicant = try await house.newApplicant()
        let id = try await house.submitted(applicant)
        try await house.broughtToBody(id)
        let form = try await house.casework.dossier(id, for: applicant, at: at("09-22 09:00")).dossier.form
        let gone = try #require(form.commitment)
        try await house.records.database.write { records in
            _ = try records.run("DELETE FROM sealed WHERE commitment = ?", [.text(gone.text)])
        }
        await #expect(throws: BadRecord.sealed(gone)) { try await house.records.verify() }
    }

    @Test func `an objection about an erased person is gone with them, and nothing is bad`() async throws {
        let house = try await House()
        let applicant = try await house.newApplicant()
        let (id, publicity) = try await prepared(house, applicant)
        let (clerk, leader) = try await house.officials(house.employer)
        try await house.ask(.publicity(publicity, .post), leader, "09-13 09:36")
        let objection = PublicityCommand.object(id, received: at("09-14 08:00"), isRealName: true, content: House.note)
        try await house.ask(.publicity(publicity, objection), clerk, "09-14 09:00")
        let conclusion = ObjectionConclusion(number: 1, outcome: .notUpheld, report: House.note)
        try await house.ask(.publicity(publicity, .conclude(conclusion)), leader, "09-15 09:00")
        let person = try #require(applicant.person)
        try await house.records.erasure.erase(person, at: at("09-22 09:00"), in: house.records.database)
        try await house.records.verify()
    }

    @Test func `a person whose work is secret is left off the text by two people`() async throws {
        let house = try await House()
        let id = try await house.submitted(try await house.newApplicant())
        let (clerk, leader) = try await house.officials(house.employer)
        try await house.verify(id)
        try await house.evaluate(id, at: house.employer, "09-13 09:30")
        let proposal = WithholdingProposal(basis: .said("涉密岗位"), by: leader.account)
        try await house.ask(.dossier(id, .proposeWithholding(proposal)), clerk, "09-13 09:40")
        #expect(await refusal { try await house.ask(.dossier(id, .confirmWithholding), clerk, "09-13 09:41") }
            == .samePersonConfirms)
        try await house.ask(.dossier(id, .confirmWithholding), leader, "09-13 09:42")
        let publicity = try await house.publish([id], by: house.employer, "09-13 10:00")
        let shown = try await house.casework.publicPublicity(publicity, at: at("09-14 09:00"))
        #expect(shown.people == [])
        #expect(shown.checkpoint != nil)
        try await house.ask(.dossier(id, .consent(byLevelAbove: false)), leader, "09-20 09:00")
    }

    @Test func `a text prepared before a name was withheld is not posted, and its people can be put together anew`()
        async throws
    {
        let house = try await House()
        let (id, publicity) = try await prepared(house)
        let (clerk, leader) = try await house.officials(house.employer)
        try await withheld(id, house)
        #expect(await refusal { try await house.ask(.publicity(publicity, .post), leader, "09-13 11:00") }
            == .namesChanged)
        #expect(try await house.casework.publishable(for: clerk, at: at("09-13 11:00")).map(\.id) == [id])
        #expect(try await house.casework.toDo(for: leader, at: at("09-13 11:00")).publicities == [])
    }

    @Test func `a name withheld once its text stands leaves it`() async throws {
        let house = try await House()
        let (id, publicity) = try await prepared(house)
        try await house.ask(.publicity(publicity, .post), house.official(.leader, house.employer), "09-13 09:36")
        func shown() async throws -> [String?] {
            try await house.casework.publicPublicity(publicity, at: at("09-14 09:00")).people.map(\.name)
        }
        #expect(try await shown() == ["乌云其木格"])
        try await withheld(id, house)
        #expect(try await shown() == [])
        #expect(try await house.casework.rebuild() == [])
    }

    @Test func `who has withdrawn meanwhile is not published`() async throws {
        let house = try await House()
        let (id, publicity) = try await prepared(house)
        try await house.ask(.dossier(id, .withdraw), house.applicant(), "09-13 10:30")
        let leader = try await house.official(.leader, house.employer)
        #expect(await refusal { try await house.ask(.publicity(publicity, .post), leader, "09-13 11:00") }
            == .namesChanged)
    }

    /// Verified, evaluated, and in a text that nobody has posted.
    private func prepared(_ house: House, _ applicant: Actor? = nil) async throws -> (DossierID, PublicityID) {
        let applicant = if let applicant { applicant } else { try await house.newApplicant() }
        let id = try await house.submitted(applicant)
        try await house.verify(id)
        try await house.evaluate(id, at: house.employer, "09-13 09:30")
        let clerk = try await house.official(.clerk, house.employer)
        let receipt = try await house.ask(.preparePublicity(by: house.employer, [id]), clerk, "09-13 09:35")
        return (id, PublicityID(receipt.id))
    }

    private func withheld(_ id: DossierID, _ house: House) async throws {
        let (clerk, leader) = try await house.officials(house.employer)
        let proposal = WithholdingProposal(basis: .said("涉密岗位"), by: clerk.account)
        try await house.ask(.dossier(id, .proposeWithholding(proposal)), clerk, "09-13 09:40")
        try await house.ask(.dossier(id, .confirmWithholding), leader, "09-13 09:42")
    }

    @Test func `names leave the public page thirty days after the window`() async throws {
        let house = try await House()
        let id = try await house.submitted(try await house.newApplicant())
        try await house.broughtToBody(id)
        func shown(_ moment: String) async throws -> [String?] {
            try await house.casework.publicPublicities(at: at(moment)).flatMap(\.people).map(\.name)
        }
        #expect(try await shown("10-19 23:59") == ["乌云其木格"])
        #expect(try await shown("10-20 00:00") == [])
    }

    @Test func `an interruption begins the days again for the names concerned alone`() async throws {
        let house = try await House()
        let ids = [
            try await house.submitted(try await house.newApplicant("a"), Forms.right(name: "甲")),
            try await house.submitted(try await house.newApplicant("b"), Forms.right(name: "乙")),
        ]
        for id in ids {
            try await house.verify(id)
            try await house.evaluate(id, at: house.employer, "09-13 09:30")
        }
        let (clerk, leader) = try await house.officials(house.employer)
        let publicity = try await house.publish(ids, by: house.employer, "09-13 10:00")
        try await house.ask(.publicity(publicity, .interrupt([ids[1]], reason: House.note)), clerk, "09-15 09:00")
        try await house.ask(.dossier(ids[0], .consent(byLevelAbove: false)), leader, "09-20 09:00")
        let consent = Command.dossier(ids[1], .consent(byLevelAbove: false))
        #expect(await refusal { try await house.ask(consent, leader, "09-20 09:00") } == .publicityStillOpen)
        try await house.ask(consent, leader, "09-22 09:00")
        #expect(await refusal {
            try await house.ask(.publicity(publicity, .state(ResultStatement(text: House.note))), clerk, "09-21 23:59")
        } == .publicityStillOpen)
    }
}
