import Records
import Selection
import Testing

struct IdempotencyKeysTests {
    private let account = AccountID("a1")
    private let request = Fingerprint(of: "POST /dossiers {}")
    private let answer = StoredAnswer(status: 201, answer: "{\"id\":\"d1\"}")

    private func keep(in store: RecordsStore) async throws {
        try await store.database.write { records in
            try IdempotencyKeys.keep(answer, to: "k", of: account, request: request, at: morning, in: records)
        }
    }

    @Test func `the same key and request get the answer given before`() async throws {
        try await withStore { store, _ in
            try await keep(in: store)
            try await store.database.read { records throws in
                #expect(
                    try IdempotencyKeys.answer(to: "k", of: account, request: request, in: records) == answer)
                #expect(
                    try IdempotencyKeys.answer(to: "l", of: account, request: request, in: records) == nil)
                let other = try IdempotencyKeys.answer(
                    to: "k", of: AccountID("a2"), request: request, in: records)
                #expect(other == nil)
            }
        }
    }

    @Test func `the same key with another request is refused`() async throws {
        try await withStore { store, _ in
            try await keep(in: store)
            await #expect(throws: KeyOfOtherRequest.self) {
                try await store.database.read { records in
                    try IdempotencyKeys.answer(
                        to: "k", of: account, request: Fingerprint(of: "POST /dossiers {1}"), in: records)
                }
            }
        }
    }

    @Test func `answers up to a moment are forgotten`() async throws {
        try await withStore { store, _ in
            try await keep(in: store)
            try await store.database.write { records in
                try IdempotencyKeys.forget(until: morning.adding(milliseconds: -1), in: records)
                #expect(
                    try IdempotencyKeys.answer(to: "k", of: account, request: request, in: records) == answer)
                try IdempotencyKeys.forget(until: morning, in: records)
                #expect(
                    try IdempotencyKeys.answer(to: "k", of: account, request: request, in: records) == nil)
            }
        }
    }
}
