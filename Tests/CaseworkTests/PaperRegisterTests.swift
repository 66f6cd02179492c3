import Casework
import Records
import Selection
import Testing

/// What came on paper is recorded by whoever received it, and holds the taking in where it is missing.
@Suite struct PaperRegisterTests {
    private func reported(_ house: House) async throws -> (id: DossierID, slate: SlateID) {
        let id = try await house.submitted(try await house.newApplicant())
        try await house.broughtToBody(id)
        try await house.preparedAtBody([id])
        let slate = try await house.listed([id])
        try await house.sealed(slate)
        return (id, slate)
    }

    private func parcel(_ id: DossierID, _ moment: String, corrects: Int? = nil) -> SlateCommand {
        .receivePaper(
            PaperParcel(
                desk: OrganisationID("whoever says so"), received: at(moment), handedOverBy: .said("巴图"),
                counts: [PaperCount(dossier: id, forms: 2, volumes: 1)], hasReport: true, corrects: corrects))
    }

    @Test func `a dossier reported in time waits at the paper's cut-off until the rest has come`() async throws {
        let house = try await House()
        let (id, slate) = try await reported(house)
        let clerk = try await house.official(.clerk, house.office)
        #expect(try await house.state(id).stage == .reported)
        let early = try await house.casework.dossier(id, for: clerk, at: at("10-16 17:29"))
        #expect(early.acts.contains(.accept))
        #expect(await refusal { try await house.ask(.dossier(id, .accept()), clerk, "10-16 17:30") } == .paperMissing)
        let held = try await house.casework.toDo(for: clerk, at: at("10-16 17:30")).piles[0]
        #expect(held.blocked[id]?.reason == .paperMissing)
        try await house.paperReceived([id], on: slate, "10-17 09:00", forms: 1)
        #expect(try await lacks(house, clerk) == [.copies])
        try await house.paperReceived([id], on: slate, "10-17 10:00", isSigned: false, corrects: 1)
        #expect(try await lacks(house, clerk) == [.hands])
        try await house.paperReceived([id], on: slate, "10-17 11:00", corrects: 2)
        #expect(try await lacks(house, clerk) == [])
        try await house.ask(.dossier(id, .accept()), clerk, "10-17 12:00")
        #expect(try await house.state(id).stage == .accepted)
        try await house.records.verify()
        #expect(try await house.casework.rebuild() == [])
    }

    private func lacks(_ house: House, _ clerk: Actor) async throws -> [PaperLack] {
        try await house.casework.paperQueue(for: clerk, at: at("10-17 12:00")).lines.flatMap { $0.people.map(\.lack) }
    }

    @Test func `the office's leader waives what never came, and nobody else does`() async throws {
        let house = try await House()
        let (id, slate) = try await reported(house)
        let (clerk, leader) = try await house.officials(house.office)
        let waiver = SlateCommand.waivePaper(
            PaperWaiver(dossiers: [id], waivesReport: true, reason: .said("申报人援外未归")))
        for other in [clerk, try await house.official(.leader, house.league)] {
            #expect(await fault { try await house.ask(.slate(slate, waiver), other, "10-17 09:00") }
                == .notAllowed(.waivePaper))
        }
        try await house.ask(.slate(slate, waiver), leader, "10-17 09:00")
        try await house.ask(.dossier(id, .accept()), clerk, "10-17 10:00")
        #expect(try await house.casework.paperQueue(for: clerk, at: at("10-17 10:00")).lines.isEmpty)
        #expect(try await house.casework.rebuild() == [])
    }

    @Test func `a parcel is the desk's that records it, and shown to body and office alone`() async throws {
        let house = try await House()
        let id = try await house.submitted(try await house.newApplicant())
        try await house.broughtToBody(id)
        let slate = Slate.id(of: house.league, .two)
        let clerk = try await house.official(.clerk, house.league)
        try await house.ask(.slate(slate, parcel(id, "09-21 09:00")), clerk, "09-21 10:00")
        let board = try await house.casework.slateBoard(slate, for: clerk, at: at("09-21 11:00"))
        let record = try #require(board.paper.records.first)
        #expect((record.parcel.desk, record.handedOverBy, record.receivedBy) == (house.league, "巴图", "测试"))
        #expect(!board.paper.isAtOffice && board.paper.isWhole)
        let stranger = try await house.official(.clerk, house.county)
        #expect(await fault { try await house.ask(.slate(slate, parcel(id, "09-21 09:00")), stranger, "09-21 12:00") }
            == .notFound)
        #expect(await fault { try await house.casework.paperQueue(for: clerk, at: at("09-21 12:00")) } == .notFound)
        let office = try await house.official(.clerk, house.office)
        let early = await refusal {
            try await house.ask(.slate(slate, parcel(id, "09-21 09:00", corrects: 1)), office, "09-21 12:00")
        }
        #expect(early == .notReported)
    }

    @Test func `who has withdrawn is waited for no longer`() async throws {
        let house = try await House()
        let (id, slate) = try await reported(house)
        let clerk = try await house.official(.clerk, house.office)
        #expect(try await lacks(house, clerk) == [.copies])
        try await house.ask(.dossier(id, .withdraw), try await house.applicant(), "10-16 09:00")
        try await house.paperReceived([], on: slate, "10-16 10:00")
        #expect(try await house.casework.paperQueue(for: clerk, at: at("10-17 10:00")).lines.isEmpty)
    }
}
