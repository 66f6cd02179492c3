import Records
import Selection
import Testing

struct SignInAttemptsTests {
    @Test func `the last tries of a login come newest first, until they are forgotten`() async throws {
        try await withStore { store, _ in
            let (hers, his) = ([UInt8](repeating: 1, count: 32), [UInt8](repeating: 2, count: 32))
            let minutes = (0..<4).map { morning.adding(minutes: $0) }
            try await store.database.write { records in
                for moment in minutes { try SignInAttempts.add(hers, at: moment, in: records) }
                try SignInAttempts.add(his, at: morning, in: records)
                #expect(try SignInAttempts.last(2, of: hers, in: records) == [minutes[3], minutes[2]])
                try SignInAttempts.forget(until: minutes[1], in: records)
                #expect(try SignInAttempts.last(9, of: hers, in: records) == [minutes[3], minutes[2]])
                #expect(try SignInAttempts.last(9, of: his, in: records) == [])
                try SignInAttempts.forget(hers, in: records)
                #expect(try SignInAttempts.last(9, of: hers, in: records) == [])
            }
        }
    }
}
