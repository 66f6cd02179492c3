import Casework
import Records
import Selection
import Testing

/// Many proofs at once go only where their senders may put them.
@Suite struct AttachingTests {
    private func proof(_ draft: Draft<ApplicationDraft>, by actor: Actor) -> NewProof {
        NewProof(
            draft: draft.id, name: "证书.pdf", type: "application/pdf", content: Array("%PDF-1.4".utf8), by: actor,
            at: at("09-12 09:00"))
    }

    @Test func `proofs lie beside the drafts of those who sent them`() async throws {
        let house = try await House()
        let (first, second) = (try await house.newApplicant("a"), try await house.newApplicant("b"))
        let drafts = [
            try await house.draft(first, proof: false), try await house.draft(second, proof: false),
        ]
        let stored = try await house.casework.attach([proof(drafts[0], by: first), proof(drafts[1], by: second)])
        #expect(try await house.casework.attachments(of: drafts[0].id, by: first) == [stored[0]])
        #expect(try await house.casework.attachments(of: drafts[1].id, by: second) == [stored[1]])
    }

    @Test func `one beside another's draft keeps all of them out`() async throws {
        let house = try await House()
        let (first, second) = (try await house.newApplicant("a"), try await house.newApplicant("b"))
        let drafts = [
            try await house.draft(first, proof: false), try await house.draft(second, proof: false),
        ]
        let proofs = [proof(drafts[0], by: first), proof(drafts[1], by: first)]
        #expect(await fault { try await house.casework.attach(proofs) } == .notFound)
        for (draft, applicant) in zip(drafts, [first, second]) {
            #expect(try await house.casework.attachments(of: draft.id, by: applicant) == [])
        }
    }
}
