import Casework
import Records
import Selection

/// The way of one dossier, a step a function, so that a test brings one to where it needs it.
extension House {
    static let note = Sealed.said("情况属实")

    func draft(
        _ applicant: Actor, _ form: FilledForm = Forms.right(), proof: Bool = true
    ) async throws -> Draft<ApplicationDraft> {
        let draft = try await casework.beginDraft(
            ApplicationDraft(form: form, employer: employer), by: applicant, at: at("09-12 09:00"))
        if proof {
            _ = try await casework.attach(
                "证书.pdf", type: "application/pdf", content: Array("%PDF-1.4 \(applicant.account)".utf8),
                to: draft.id, by: applicant, at: at("09-12 09:00"))
        }
        return draft
    }

    func submitted(
        _ applicant: Actor, _ form: FilledForm = Forms.right(), _ moment: String = "09-12 10:00"
    ) async throws -> DossierID {
        let draft = try await draft(applicant, form)
        let receipt = try await ask(.submit(draft.id, version: 1, correcting: nil), applicant, moment)
        return DossierID(receipt.id)
    }

    func verify(_ id: DossierID, _ moment: String = "09-13 09:00") async throws {
        try await ask(.dossier(id, verification), official(.clerk, employer), moment)
    }

    /// Every item met, and the person is who the ID card says.
    var verification: DossierCommand {
        let items = casework.program.form.verifiedItems.map { ItemVerdict(item: $0, isMet: true) }
        return .verify(items: items, identityChecked: true)
    }

    func evaluate(_ id: DossierID, at desk: OrganisationID, _ moment: String) async throws {
        try await ask(.dossier(id, .evaluate(evaluation(desk))), official(.clerk, desk), moment)
    }

    func evaluation(_ desk: OrganisationID) -> Evaluation {
        Evaluation(
            desk: desk, held: at("09-13 00:00").day, form: .academicCommittee, participants: 9, votesFor: 8,
            opinion: Self.note)
    }

    @discardableResult
    func publish(_ names: [DossierID], by desk: OrganisationID, _ moment: String) async throws -> PublicityID {
        let receipt = try await ask(.preparePublicity(by: desk, names), official(.clerk, desk), moment)
        let id = PublicityID(receipt.id)
        try await ask(.publicity(id, .post), official(.leader, desk), moment)
        return id
    }

    /// Verified, evaluated, published from 13 September, consented to on the 20th, and at the league on the 21st.
    func broughtToBody(_ id: DossierID) async throws {
        try await verify(id)
        try await evaluate(id, at: employer, "09-13 10:00")
        try await publish([id], by: employer, "09-13 11:00")
        try await consentAndForward(id, "09-20 09:00")
    }

    func consentAndForward(_ id: DossierID, _ moment: String) async throws {
        try await ask(.dossier(id, .consent(byLevelAbove: false)), official(.leader, employer), moment)
        try await ask(.dossier(id, .forward(opinion: Self.note)), official(.leader, county), moment)
    }

    /// Everything the league does before its slate, published from 25 September, free on 8 October.
    func preparedAtBody(_ ids: [DossierID], tier: Tier = .two) async throws {
        let (clerk, leader) = (try await official(.clerk, league), try await official(.leader, league))
        let slate = Slate.id(of: league, tier)
        for id in ids {
            try await ask(
                .dossier(id, .askDiscipline(DisciplineRequest(organ: "驻市人社局纪检监察组", number: "1"))), clerk,
                "09-22 09:00")
            try await ask(
                .dossier(
                    id,
                    .recordDisciplineReply(
                        DisciplineReply(
                            opinion: .said(.nothingReported), permits: true, number: "〔2023〕1号",
                            dated: at("09-22 09:00").day))), leader, "09-22 10:00")
            try await evaluate(id, at: league, "09-22 11:00")
        }
        try await ask(
            .slate(
                slate,
                .hearOpinions(
                    OpinionsHeard(from: at("09-18 00:00").day, to: at("09-21 00:00").day, summary: Self.note))),
            clerk, "09-22 14:00")
        try await ask(.slate(slate, .deliberate(meeting(ids))), leader, "09-23 09:00")
        try await publish(ids, by: league, "09-25 09:00")
    }

    func meeting(_ ids: [DossierID], recommends: Bool = true) -> Meeting {
        Meeting(
            number: "党组会〔2023〕8号", held: at("09-22 00:00").day, present: 7, absent: 1,
            results: ids.map { MeetingResult(dossier: $0, recommended: recommends) }, minutes: Self.note)
    }

    func listed(_ ids: [DossierID], tier: Tier = .two, explained: Bool = true) async throws -> SlateID {
        let slate = Slate.id(of: league, tier)
        let clerk = try await official(.clerk, league)
        for id in ids { try await ask(.slate(slate, .list(id)), clerk, "10-08 09:00") }
        if explained { try await ask(.slate(slate, .explain(Explanation(text: Self.note))), clerk, "10-08 09:30") }
        try await ask(.slate(slate, .prepare(preparation())), clerk, "10-08 10:00")
        return slate
    }

    func preparation(isZero: Bool = false) -> SlatePreparation {
        SlatePreparation(
            contact: .said("其其格"), phone: .said("0471-0000000"), isZero: isZero, by: AccountID("whoever says so"))
    }

    @discardableResult
    func sealed(_ slate: SlateID, _ moment: String = "10-08 11:00") async throws -> Receipt {
        try await ask(.slate(slate, .seal), official(.leader, league), moment)
    }

    /// The body brings to the office what is due on paper for each.
    func paperReceived(
        _ ids: [DossierID], on slate: SlateID, _ moment: String, forms: Int = 2, isSigned: Bool = true,
        hasReport: Bool = true, corrects: Int? = nil
    ) async throws {
        let counts = ids.map { PaperCount(dossier: $0, forms: forms, volumes: 1, isSigned: isSigned) }
        let parcel = PaperParcel(
            desk: league, received: at(moment), handedOverBy: .said("巴图"), counts: counts, hasReport: hasReport,
            corrects: corrects)
        try await ask(.slate(slate, .receivePaper(parcel)), official(.clerk, office), moment)
    }

    /// The explicit zero of a tier.
    func sealedZero(_ tier: Tier) async throws {
        let slate = Slate.id(of: league, tier)
        try await ask(.slate(slate, .prepare(preparation(isZero: true))), official(.clerk, league), "10-08 10:00")
        try await sealed(slate)
    }
}
