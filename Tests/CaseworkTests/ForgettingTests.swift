import Casework
import Records
import Selection
import Testing

/// For how long a request that comes again gets the first answer.
@Suite struct ForgettingTests {
    @Test func `an answer is kept for seven days of the machine's clock, facts for good`() async throws {
        let house = try await House()
        let applicant = try await house.newApplicant()
        let draft = try await house.draft(applicant)
        let key = RequestKey(name: "k", asked: Fingerprint(of: "this"))
        let submit = Command.submit(draft.id, version: 1, correcting: nil)
        let before = SystemClock().now()
        let receipt = try await house.ask(submit, applicant, "09-12 10:00", key: key)
        let after = SystemClock().now()
        let facts = try await house.records.database.read { try Ledger.lastSequence(in: $0) }
        try await house.casework.forgetAnswers(at: before.adding(days: 7).adding(milliseconds: -1))
        #expect(try await house.ask(submit, applicant, "09-12 10:00", key: key) == receipt)
        try await house.casework.forgetAnswers(at: after.adding(days: 7))
        let again = await refusal { try await house.ask(submit, applicant, "09-12 10:00", key: key) }
        #expect(again == .alreadySubmitted)
        #expect(try await house.records.database.read { try Ledger.lastSequence(in: $0) } == facts)
    }
}
