import Records
import Selection
import Testing

struct LedgerTests {
    @Test(arguments: Engine.allCases)
    func `facts come back as they were said, in order`(_ engine: Engine) async throws {
        try await withStore(engine) { store, _ in
            let applicant = Actor(account: AccountID("a\"1\\\u{1}"), role: .applicant, person: sarnai)
            let expert = Actor(account: AccountID("a3"), role: .expert, expert: ExpertID("x\"7"))
            let kept = try await store.database.write { records in
                try Ledger.append(
                    [
                        said("submitted", "·\u{0387}", by: applicant),
                        said("verified", at: morning.adding(milliseconds: 1)),
                        said("read", by: expert),
                    ],
                    to: dossier(1), expecting: 0, in: records
                ).facts
            }
            let found = try await store.database.read { try Ledger.facts(of: dossier(1), in: $0) }
            #expect(found == kept)
            #expect(found.map(\.version) == [1, 2, 3])
            #expect(found.map(\.name) == ["submitted", "verified", "read"])
            #expect(found.map(\.by) == [applicant, clerk, expert])
            #expect(found[1].at == morning.adding(milliseconds: 1))
        }
    }

    @Test(arguments: Engine.allCases)
    func `who decided on facts that are no longer the last is refused, and told what there is now`(
        _ engine: Engine
    ) async throws {
        try await withStore(engine) { store, _ in
            try await store.database.write {
                _ = try Ledger.append([said("submitted")], to: dossier(1), expecting: 0, in: $0)
            }
            for (expected, found) in [(0, 1), (2, 1)] {
                await #expect(throws: StaleVersion(key: dossier(1), expected: expected, found: found)) {
                    try await store.database.write {
                        _ = try Ledger.append([said("verified")], to: dossier(1), expecting: expected, in: $0)
                    }
                }
            }
            #expect(try await store.database.read { try Ledger.version(of: dossier(1), in: $0) } == 1)
        }
    }

    @Test(arguments: Engine.allCases)
    func `of fifty who write to one case at once exactly one is first, and the order of all has no gaps`(
        _ engine: Engine
    ) async throws {
        try await withStore(engine) { store, _ in
            let accepted = await withTaskGroup(of: Bool.self) { group in
                for number in 0..<50 {
                    group.addTask {
                        let kept = try? await store.database.write { records in
                            try Ledger.append(
                                [said("noted")], to: dossier(100 + number), expecting: 0, in: records)
                            return try Ledger.append(
                                [said("decided")], to: dossier(1), expecting: 0, in: records)
                        }
                        return kept != nil
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            let sequences = try await store.database.read {
                try Ledger.facts(after: 0, limit: 200, in: $0).map(\.sequence)
            }
            #expect(accepted == 1)
            #expect(sequences == [1, 2])
        }
    }

    @Test(arguments: Engine.allCases)
    func `facts of all cases are read on from a place`(_ engine: Engine) async throws {
        try await withStore(engine) { store, _ in
            try await store.fill(facts: 25)
            let (some, last, cases) = try await store.database.read { records in
                (
                    try Ledger.facts(after: 18, limit: 4, in: records).map(\.sequence),
                    try Ledger.lastSequence(in: records), try Ledger.cases(of: .dossier, in: records)
                )
            }
            #expect(some == [19, 20, 21, 22])
            #expect(last == 25)
            #expect(cases == [dossier(0), dossier(1), dossier(2)])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a fact can't be changed, removed or replaced through the database`(_ engine: Engine) async throws {
        try await withStore(engine) { store, _ in
            try await store.fill(facts: 2)
            for change in ["UPDATE facts SET name = 'other'", "DELETE FROM facts WHERE sequence = 2"] {
                await #expect(throws: DatabaseFault.self) {
                    try await store.database.write { try $0.run(change) }
                }
            }
            #expect(try await store.database.read { try Ledger.facts(after: 0, limit: 9, in: $0).count } == 2)
        }
    }

    @Test func `SQLite's replacing insert is met by the guard too`() async throws {
        try await withStore { store, _ in
            try await store.fill(facts: 2)
            await #expect(throws: DatabaseFault.self) {
                try await store.database.write {
                    try $0.run(
                        """
                        INSERT OR REPLACE INTO facts SELECT sequence, kind, case_id, version, 'x', body, hash FROM facts
                        """)
                }
            }
        }
    }

    @Test func `the wording that is hashed never changes`() async throws {
        try await withStore { store, _ in
            let actor = Actor(
                account: AccountID("a"), role: .leader, organisation: OrganisationID("o"), person: sarnai)
            try await store.database.write {
                _ = try Ledger.append(
                    [said("sealed", by: actor)], to: CaseKey(.slate, "s\"1"), expecting: 0, in: $0)
            }
            let row = try await store.database.read { try $0.row("SELECT body, hash FROM facts") }
            #expect(
                row?.text(0) == """
                    {"at":"2023-09-20T09:00:00+08:00","by":{"account":"a","organisation":"o","person":"p-sarnai",\
                    "role":"leader"},"case":{"id":"s\\"1","kind":"slate"},"event":{"sealed":{"detail":"x"}},\
                    "name":"sealed","sequence":1,"version":1}
                    """)
            let link =
                [UInt8](repeating: 0, count: 32) + [0, 0, 0, 0, 0, 0, 0, 1] + Array((row?.text(0) ?? "").utf8)
            #expect(row?.bytes(1) == Fingerprint(of: link).bytes)
        }
    }
}
