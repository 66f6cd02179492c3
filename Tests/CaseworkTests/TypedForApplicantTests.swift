import Casework
import Records
import Selection
import Testing

/// A clerk may type an application for a person, who confirms it by their own account or by a page they signed.
@Suite struct TypedForApplicantTests {
    private func typed(
        _ house: House, for login: String? = nil
    ) async throws -> (clerk: Actor, draft: Draft<ApplicationDraft>, page: Records.Attachment) {
        let clerk = try await house.official(.clerk, house.employer)
        let draft = try await house.casework.beginDraft(
            ApplicationDraft(form: Forms.right(), employer: house.employer), for: login, by: clerk,
            at: at("09-12 09:00"))
        var pages: [Records.Attachment] = []
        for name in ["证书.pdf", "签字页.pdf"] {
            pages.append(
                try await house.casework.attach(
                    name, type: "application/pdf", content: Array("%PDF \(name)".utf8), to: draft.id, by: clerk,
                    at: at("09-12 09:00")))
        }
        return (clerk, draft, pages[1])
    }

    @Test func `without an account a page the person signed is needed, and lies beside the draft`() async throws {
        let house = try await House()
        let (clerk, draft, page) = try await typed(house)
        let submit = { (version: Int) in Command.submit(draft.id, version: version, correcting: nil) }
        #expect(await refusal { try await house.ask(submit(1), clerk, "09-12 10:00") } == .notConfirmedByApplicant)
        var body = draft.body
        body.signedPage = "another draft's page"
        _ = try await house.casework.save(body, over: 1, of: draft.id, by: clerk, at: at("09-12 10:01"))
        #expect(await refusal { try await house.ask(submit(2), clerk, "09-12 10:02") } == .notConfirmedByApplicant)
        body.signedPage = page.id
        _ = try await house.casework.save(body, over: 2, of: draft.id, by: clerk, at: at("09-12 10:03"))
        let receipt = try await house.ask(submit(3), clerk, "09-12 10:04")
        let view = try await house.casework.dossier(DossierID(receipt.id), for: clerk, at: at("09-12 10:05"))
        #expect(view.acts.contains(.withdraw))
        #expect(view.dossier.proofs.count == 1)
    }

    @Test func `with an account the draft is the person's, and only they hand it in`() async throws {
        let house = try await House()
        let applicant = try await house.newApplicant("sarnai")
        let (clerk, draft, _) = try await typed(house, for: "sarnai")
        let submit = Command.submit(draft.id, version: 1, correcting: nil)
        #expect(await fault { try await house.ask(submit, clerk, "09-12 10:00") } == .notFound)
        let receipt = try await house.ask(submit, applicant, "09-12 10:00")
        let facts = try await house.records.database.read { records in
            try Ledger.facts(of: CaseKey(.dossier, receipt.id), in: records)
        }
        #expect(facts[0].event.contains(#""typedBy":"\#(clerk.account)""#))
        #expect(facts[0].by == applicant)
    }

    @Test func `nobody types for an account that isn't there`() async throws {
        let house = try await House()
        await #expect(throws: AccountFault.self) { _ = try await typed(house, for: "nobody") }
    }
}
