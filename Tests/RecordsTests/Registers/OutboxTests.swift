import Records
import Selection
import Testing

struct OutboxTests {
    private let hers = AccountID("a1")
    private let his = AccountID("a2")

    @Test func `letters wait in the order they were written until they are sent`() async throws {
        try await withStore { store, _ in
            let letters = try await store.database.write { records in
                [
                    try Outbox.append(
                        NewLetter("returned", to: hers, about: "d1", values: ["clause": "三（一）"]), at: morning,
                        in: records),
                    try Outbox.append(NewLetter("verified", to: his, about: "d2"), at: morning, in: records),
                ]
            }
            #expect(letters.map(\.id) == [1, 2])
            #expect(try await store.database.read { try Outbox.undelivered(limit: 9, in: $0) } == letters)
            #expect(
                try await store.database.read { try Outbox.undelivered(limit: 1, in: $0) } == [letters[0]])
            let later = morning.adding(minutes: 1)
            let (waiting, sent) = try await store.database.write { records in
                try Outbox.markSent(1, at: later, in: records)
                try Outbox.markSent(1, at: later.adding(minutes: 1), in: records)
                return (
                    try Outbox.undelivered(limit: 9, in: records),
                    try Outbox.letters(of: hers, limit: 9, in: records)
                )
            }
            #expect(waiting == [letters[1]])
            #expect(sent.map(\.sent) == [later])
        }
    }

    @Test func `an account reads its own letters, newest first`() async throws {
        try await withStore { store, _ in
            try await store.database.write { records in
                for (account, subject) in [(hers, "d1"), (his, "d2"), (hers, "d3")] {
                    try Outbox.append(
                        NewLetter("verified", to: account, about: subject), at: morning, in: records)
                }
            }
            let letters = try await store.database.read { try Outbox.letters(of: hers, limit: 9, in: $0) }
            #expect(letters.map(\.content.subject) == ["d3", "d1"])
        }
    }

    @Test func `a letter of a transaction that fails was never written`() async throws {
        try await withStore { store, _ in
            await #expect(throws: DatabaseFault.stopped) {
                try await store.database.write { records in
                    try Outbox.append(NewLetter("verified", to: hers, about: "d1"), at: morning, in: records)
                    throw DatabaseFault.stopped
                }
            }
            let waiting = try await store.database.read { try Outbox.undelivered(limit: 9, in: $0) }
            #expect(waiting == [])
        }
    }
}
