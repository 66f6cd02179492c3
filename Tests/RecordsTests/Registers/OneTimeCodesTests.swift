import Records
import Selection
import Testing

struct OneTimeCodesTests {
    private func entry(_ account: AccountID, at moment: Moment) -> CodeEntry {
        CodeEntry(
            account: account, purpose: .reset, issuedBy: AccountID("a9"), issued: moment,
            expires: moment.adding(hours: 1))
    }

    @Test func `a new code ends the one before, and both stay on record`() async throws {
        try await withStore { store, _ in
            let account = try await store.account().id
            let later = morning.adding(minutes: 10)
            let codes = try await store.database.write { records in
                try OneTimeCodes.add(Fingerprint(of: "one"), entry(account, at: morning), in: records)
                try OneTimeCodes.add(Fingerprint(of: "two"), entry(account, at: later), in: records)
                return try OneTimeCodes.codes(of: account, in: records)
            }
            #expect(codes.map(\.issued) == [morning, later])
            #expect(codes.map(\.expires) == [later, later.adding(hours: 1)])
            #expect(codes.map(\.issuedBy) == [AccountID("a9"), AccountID("a9")])
        }
    }

    @Test func `a used code says when, and an ending leaves that alone`() async throws {
        try await withStore { store, _ in
            let account = try await store.account().id
            let digest = Fingerprint(of: "one")
            let code = try await store.database.write { records in
                try OneTimeCodes.add(digest, entry(account, at: morning), in: records)
                try OneTimeCodes.use(digest, at: morning.adding(minutes: 1), in: records)
                try OneTimeCodes.endAll(of: account, at: morning.adding(minutes: 2), in: records)
                return try OneTimeCodes.code(digest, in: records)
            }
            #expect(code?.used == morning.adding(minutes: 1))
            #expect(code?.expires == morning.adding(hours: 1))
            #expect(
                try await store.database.read { try OneTimeCodes.code(Fingerprint(of: "x"), in: $0) } == nil)
        }
    }
}
