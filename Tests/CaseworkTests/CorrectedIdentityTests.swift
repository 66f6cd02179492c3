import Casework
import Records
import Selection
import Testing

/// 三（一）, 三（二）, R15, R21: whoever comes back under another number is another until the employer has looked again.
@Suite struct CorrectedIdentityTests {
    private static let mistaken = Forms.id(birth: "1980-05-01", order: 2)
    private static let right = Forms.id(birth: "1980-05-01", order: 4)

    /// Verified under one number, returned for it, and handed in under another.
    private func corrected(
        _ house: House, from first: String, to second: String, _ moment: String = "09-13 12:00"
    ) async throws -> DossierID {
        let applicant = try await house.newApplicant("corrects")
        let id = try await house.submitted(applicant, Forms.right(id: first))
        try await house.verify(id)
        let clerk = try await house.official(.clerk, house.employer)
        let correction = Correction(section: "person", remark: .said("身份证号有误"))
        try await house.ask(.dossier(id, .returnForCorrection([correction])), clerk, "09-13 10:00")
        let draft = try await house.casework.beginCorrections(of: id, by: applicant, at: at("09-13 11:00"))
        var body = draft.body
        body.form.values["person.residentID"] = second
        let saved = try await house.casework.save(body, over: 1, of: draft.id, by: applicant, at: at("09-13 11:30"))
        try await house.ask(.submit(draft.id, version: saved.version, correcting: id), applicant, moment)
        return id
    }

    @Test func `a corrected number is verified anew`() async throws {
        let house = try await House()
        let id = try await corrected(house, from: Self.mistaken, to: Self.right)
        #expect(try await !house.state(id).identityVerified)
        let items = house.casework.program.form.verifiedItems.map { ItemVerdict(item: $0, isMet: true) }
        let clerk = try await house.official(.clerk, house.employer)
        let unchecked = await refusal {
            try await house.ask(.dossier(id, .verify(items: items, identityChecked: false)), clerk, "09-13 13:00")
        }
        #expect(unchecked == .identityNotChecked)
        try await house.verify(id, "09-13 14:00")
        #expect(try await house.state(id).identityVerified)
        #expect(try await house.casework.rebuild() == [])
    }

    @Test func `a number written over an earlier one doesn't block its owner`() async throws {
        let house = try await House()
        let id = try await corrected(house, from: Self.mistaken, to: Self.right)
        for (login, number) in [("left", Self.mistaken), ("taken", Self.right)] {
            let owner = try await house.submitted(
                try await house.newApplicant(login), Forms.right(name: "苏和", id: number), "09-14 09:00")
            try await house.verify(owner, "09-14 10:00")
            #expect(try await house.state(owner).identityVerified)
        }
        let row = try await house.state(id)
        #expect((row.endKind, row.endReason) == (.removed, .identityElsewhere))
    }

    @Test func `nobody comes back under the number of someone verified`() async throws {
        let house = try await House()
        let owner = try await house.submitted(
            try await house.newApplicant("owner"), Forms.right(name: "苏和", id: Self.right))
        try await house.verify(owner)
        let answer = await refusal { try await corrected(house, from: Self.mistaken, to: Self.right) }
        #expect(answer == .personAlreadyApplied)
    }
}
