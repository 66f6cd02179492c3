import Casework
import Records
import Selection
import Testing

/// 三（一）: one person once in a programme, across employers, bodies and channels.
@Suite struct OnePersonTests {
    private static let id = Forms.id(birth: "1980-05-01", order: 2)

    @Test func `of two accounts with one number the one whose identity is verified stays`() async throws {
        let house = try await House()
        let first = try await house.submitted(try await house.newApplicant("a"), Forms.right(id: Self.id))
        let second = try await house.submitted(try await house.newApplicant("b"), Forms.right(name: "冒名", id: Self.id))
        try await house.verify(second)
        let row = try await house.state(first)
        #expect((row.endKind, row.endReason) == (.removed, .identityElsewhere))
        let third = await refusal {
            try await house.submitted(try await house.newApplicant("c"), Forms.right(id: Self.id), "09-14 10:00")
        }
        #expect(third == .personAlreadyApplied)
    }

    @Test func `without a number name and birth date tell the person, whatever dot is in the name`() async throws {
        let house = try await House()
        let first = try await house.submitted(try await house.newApplicant("a"), Forms.right(name: "阿力玛\u{B7}巴特尔"))
        try await house.verify(first)
        let second = await refusal {
            try await house.submitted(
                try await house.newApplicant("b"), Forms.right(name: "阿力玛\u{2022}巴特尔", id: Self.id), "09-14 10:00")
        }
        #expect(second == .personAlreadyApplied)
    }

    @Test func `two who share a name and a birthday but not a number are two people`() async throws {
        let house = try await House()
        let other = Forms.id(birth: "1980-05-01", order: 4)
        for (login, id) in [("a", Self.id), ("b", other)] {
            let dossier = try await house.submitted(try await house.newApplicant(login), Forms.right(id: id))
            try await house.verify(dossier)
            #expect(try await house.state(dossier).identityVerified)
        }
    }

    @Test func `who has withdrawn may apply again`() async throws {
        let house = try await House()
        let applicant = try await house.newApplicant()
        let first = try await house.submitted(applicant, Forms.right(id: Self.id))
        try await house.ask(.dossier(first, .withdraw), applicant, "09-13 09:00")
        let second = try await house.submitted(applicant, Forms.right(id: Self.id), "09-13 10:00")
        #expect(try await house.state(second).stage == .submitted)
        #expect(try await house.state(first).endKind == .withdrawn)
    }

    @Test func `of two who verify one person in the same instant one is first, and the other ends`() async throws {
        let house = try await House()
        let ids = [
            try await house.submitted(try await house.newApplicant("a"), Forms.right(id: Self.id)),
            try await house.submitted(try await house.newApplicant("b"), Forms.right(name: "冒名", id: Self.id)),
        ]
        let answers = await withTaskGroup(of: Bool.self) { group in
            for id in ids { group.addTask { (try? await house.verify(id)) != nil } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers.count { $0 } == 1)
        let rows = try await [house.state(ids[0]), house.state(ids[1])]
        #expect(rows.count { $0.identityVerified && $0.endKind == nil } == 1)
        #expect(rows.compactMap(\.endReason) == [.identityElsewhere])
    }
}
