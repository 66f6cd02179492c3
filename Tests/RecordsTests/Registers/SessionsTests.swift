import Records
import Selection
import Testing

struct SessionsTests {
    private let one = Fingerprint(of: "one")
    private let two = Fingerprint(of: "two")

    private func begin(_ digests: [Fingerprint], of account: AccountID, in store: RecordsStore) async throws {
        try await store.database.write { records in
            for digest in digests {
                try Sessions.begin(
                    digest, of: account, at: morning, expires: morning.adding(hours: 12), in: records)
            }
        }
    }

    @Test func `a session is seen later, never earlier`() async throws {
        try await withStore { store, _ in
            try await begin([one], of: try await store.account().id, in: store)
            let seen = try await store.database.write { records in
                try Sessions.see(one, at: morning.adding(minutes: 5), in: records)
                try Sessions.see(one, at: morning.adding(minutes: 3), in: records)
                return try Sessions.session(one, in: records)?.seen
            }
            #expect(seen == morning.adding(minutes: 5))
        }
    }

    @Test func `all sessions of an account end together, and nobody else's`() async throws {
        try await withStore { store, _ in
            let (hers, his) = (
                try await store.account().id, try await store.account("bataar", person: bataar).id
            )
            try await begin([one, two], of: hers, in: store)
            try await begin([Fingerprint(of: "three")], of: his, in: store)
            let counts = try await store.database.write { records in
                let before = try Sessions.count(of: hers, in: records)
                try Sessions.endAll(of: hers, in: records)
                return [
                    before, try Sessions.count(of: hers, in: records),
                    try Sessions.count(of: his, in: records),
                ]
            }
            #expect(counts == [2, 0, 1])
        }
    }

    @Test func `idle is who was last seen at the moment or before`() async throws {
        try await withStore { store, _ in
            try await begin([one, two], of: try await store.account().id, in: store)
            let left = try await store.database.write { records in
                try Sessions.see(two, at: morning.adding(milliseconds: 1), in: records)
                try Sessions.endIdle(since: morning, in: records)
                return [try Sessions.session(one, in: records), try Sessions.session(two, in: records)]
            }
            #expect(left.map { $0 == nil } == [true, false])
        }
    }
}
