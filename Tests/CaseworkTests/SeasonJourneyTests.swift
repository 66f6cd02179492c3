import Casework
import Records
import Selection
import Testing

/// Whole ways through the office, from application to the notice of selection, on a clock that the test sets.
@Suite struct SeasonJourneyTests {
    @Test func `a person is verified, recommended, reviewed, published and selected`() async throws {
        let house = try await House()
        let id = try await house.submitted(try await house.newApplicant())
        try await house.broughtToBody(id)
        try await house.preparedAtBody([id])
        try await house.sealed(try await house.listed([id]))
        #expect(try await house.state(id).stage == .reported)
        try await house.reviewed([id])
        try await house.decided([id])
        let row = try await house.state(id)
        #expect(row.endKind == .selected)
        #expect(row.notice == "内人社办发〔2023〕201号")
        let notices = try await house.casework.notices()
        #expect(notices.map(\.rows).joined().map(\.shown.name) == ["乌云其木格"])
        try await house.records.verify()
        #expect(try await house.casework.rebuild() == [])
    }

    @Test func `who isn't chosen in tier 1 and consented is judged in tier 2 with the same materials`() async throws {
        let house = try await House()
        let id = try await house.submitted(
            try await house.newApplicant(), Forms.right(tier: "1", transfer: "是"))
        try await house.broughtToBody(id)
        try await house.preparedAtBody([id], tier: .one)
        try await house.sealed(try await house.listed([id], tier: .one, explained: false))
        try await house.vote(on: [id], votesFor: 10, tier: .one)
        let row = try await house.state(id)
        #expect((row.tier, row.tierApplied, row.stage) == (.two, .one, .accepted))
        try await house.vote(on: [id], votesFor: 20, tier: .two)
        #expect(try await house.state(id).stage == .preliminary)
    }

    @Test func `a 47-year-old's consent to a transfer has no effect, and the way ends`() async throws {
        let house = try await House()
        let form = Forms.right(birth: "1976-03-12", tier: "1", transfer: "是")
        #expect(house.casework.findings(on: form).map(\.rule) == [.residentID, .transfer])
        let id = try await house.submitted(try await house.newApplicant(), form)
        try await house.broughtToBody(id)
        try await house.preparedAtBody([id], tier: .one)
        try await house.sealed(try await house.listed([id], tier: .one, explained: false))
        try await house.vote(on: [id], votesFor: 10, tier: .one)
        let row = try await house.state(id)
        #expect((row.endKind, row.endReason) == (.notSelected, .votes))
    }

    @Test func `a tier-1 applicant goes on under tier 2 with recorded consent and is published again`() async throws {
        let house = try await House()
        let applicant = try await house.newApplicant()
        let id = try await house.submitted(applicant, Forms.right(tier: "1"))
        try await house.broughtToBody(id)
        let (clerk, slate) = (try await house.official(.clerk, house.league), Slate.id(of: house.league, .two))
        let question = TierChangeRequest(to: .two, reason: House.note)
        try await house.ask(.dossier(id, .askTierChange(question)), clerk, "09-21 10:00")
        try await house.ask(.dossier(id, .answerTierChange(consents: true)), applicant, "09-21 11:00")
        #expect(try await house.state(id).tier == .two)
        try await house.preparedAtBody([id])
        let posted = try await house.casework.publicPublicities(at: at("09-26 09:00"))
        let shown = posted.first { $0.publisher?.id == house.league }
        #expect(shown?.people.map(\.tier) == [.two])
        try await house.sealed(try await house.listed([id]))
        #expect(try await house.records.database.read { try SlateRows.row(slate, in: $0)?.members } == 1)
    }

    @Test func `corrections come back, start again at the employer, and keep the window that ran`() async throws {
        let house = try await House()
        let applicant = try await house.newApplicant()
        let id = try await house.submitted(applicant)
        try await house.broughtToBody(id)
        let correction = Correction(section: "awards", remark: .said("请补充证书号"))
        let clerk = try await house.official(.clerk, house.league)
        try await house.ask(.dossier(id, .returnForCorrection([correction])), clerk, "09-21 10:00")
        let draft = try await house.casework.beginCorrections(of: id, by: applicant, at: at("09-21 11:00"))
        var body = draft.body
        body.form.rows["awards"]?[0]["certificate"] = "2019-17"
        let saved = try await house.casework.save(body, over: 1, of: draft.id, by: applicant, at: at("09-21 12:00"))
        try await house.ask(.submit(draft.id, version: saved.version, correcting: id), applicant, "09-21 13:00")
        #expect(try await house.state(id).stage == .submitted)
        try await house.verify(id, "09-21 14:00")
        try await house.consentAndForward(id, "09-21 15:00")
        #expect(try await house.state(id).stage == .atBody)
    }

    @Test func `corrections bring no more files than a dossier may have in all`() async throws {
        let house = try await House()
        let applicant = try await house.newApplicant()
        let id = try await house.submitted(applicant)
        let correction = Correction(section: "proofs", remark: .said("请补充证书"))
        let clerk = try await house.official(.clerk, house.employer)
        try await house.ask(.dossier(id, .returnForCorrection([correction])), clerk, "09-13 09:00")
        let draft = try await house.casework.beginCorrections(of: id, by: applicant, at: at("09-13 10:00"))
        try await house.records.database.write { records in
            let full: [SQLValue] = [.integer(200 << 20), .text(id.text)]
            _ = try records.run("UPDATE attachments SET size = ? WHERE owner = ?", full)
        }
        await #expect(throws: AttachmentFault.self) {
            try await house.casework.attach(
                "证书.pdf", type: "application/pdf", content: Array("%PDF".utf8), to: draft.id, by: applicant,
                at: at("09-13 11:00"))
        }
    }

    @Test func `who is not put on the sealed slate is not recommended`() async throws {
        let house = try await House()
        let first = try await house.submitted(try await house.newApplicant("a"), Forms.right(name: "甲"))
        let second = try await house.submitted(try await house.newApplicant("b"), Forms.right(name: "乙"))
        for id in [first, second] { try await house.broughtToBody(id) }
        try await house.preparedAtBody([first])
        try await house.sealed(try await house.listed([first]))
        let row = try await house.state(second)
        #expect((row.endKind, row.endReason) == (.notRecommended, .notOnSlate))
    }
}

extension House {
    /// Accepted and passed by the panel in tier 2.
    func reviewed(_ ids: [DossierID]) async throws {
        try await sealedZero(.one)
        try await vote(on: [], votesFor: 0, tier: .one)
        try await vote(on: ids, votesFor: 20, tier: .two)
    }

    /// The office takes dossiers in, opens a tier's vote, enters the panel's result and makes the list.
    func vote(on ids: [DossierID], votesFor: Int, tier: Tier) async throws {
        let (clerk, leader) = (try await official(.clerk, office), try await official(.leader, office))
        for id in ids {
            guard let slate = try await state(id).slate, try await state(id).stage == .reported else { continue }
            try await paperReceived([id], on: slate, "10-17 08:30")
            try await ask(.dossier(id, .accept()), clerk, "10-17 09:00")
        }
        try await ask(.decision(.openVote(tier)), clerk, "10-23 09:00")
        for id in ids {
            let vote = PanelVote(members: 25, present: 25, votesFor: votesFor, score: 8_800)
            try await ask(.dossier(id, .recordPanelResult(vote)), clerk, "10-24 09:00")
        }
        try await ask(.decision(.prepareList(tier)), clerk, "10-25 09:00")
        try await ask(.decision(.makeList(tier)), leader, "10-25 10:00")
    }

    /// Departments consulted, names on the portal, the notice issued.
    func decided(_ ids: [DossierID]) async throws {
        let (clerk, leader) = (try await official(.clerk, office), try await official(.leader, office))
        let consultation = Consultation(
            departments: ["自治区科学技术厅"], due: at("11-23 00:00"), silenceIsConsent: true)
        try await ask(.decision(.consult(consultation)), clerk, "11-13 09:00")
        try await publish(ids, by: office, "11-24 09:00")
        try await ask(.decision(.prepareNotice(number: "内人社办发〔2023〕201号")), clerk, "12-01 09:00")
        try await ask(.decision(.issueNotice), leader, "12-01 10:00")
    }
}
