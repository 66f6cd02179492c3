import Casework
import Foundation
import Records
import Selection
import Testing

/// What is no longer meant leaves nothing behind.
@Suite struct RemovedDraftTests {
    /// How many files lie on the disk.
    private func files(_ house: House) throws -> Int {
        let folder = house.records.attachments.folder
        let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return paths.count { $0.split(separator: "/").count == 3 }
    }

    @Test func `a removed draft takes its proofs with it, and nobody else's`() async throws {
        let house = try await House()
        let (first, second) = (try await house.newApplicant("a"), try await house.newApplicant("b"))
        let kept = try await house.draft(second)
        let removed = try await house.draft(first)
        #expect(try files(house) == 2)
        try await house.casework.removeDraft(removed.id, by: first)
        #expect(try files(house) == 1)
        let left = try await house.records.database.read { try Attachments.list(of: removed.id.text, in: $0) }
        #expect(left == [])
        #expect(try await house.casework.attachments(of: kept.id, by: second).count == 1)
        _ = try await house.records.verify()
    }

    @Test func `a draft that stays for having changed keeps its proofs`() async throws {
        let house = try await House()
        let applicant = try await house.newApplicant()
        let draft = try await house.draft(applicant)
        await #expect(throws: StaleDraft<ApplicationDraft>.self) {
            try await house.casework.removeDraft(draft.id, over: 2, by: applicant)
        }
        #expect(try files(house) == 1)
        #expect(try await house.casework.attachments(of: draft.id, by: applicant).count == 1)
    }
}
