import Records
import Testing

struct CountersTests {
    @Test func `numbers of one name follow each other, apart from those of another`() async throws {
        try await withStore { store, _ in
            let numbers = try await store.database.write { records in
                [
                    try Counters.next(.dossier, in: records), try Counters.next(.dossier, in: records),
                    try Counters.next(.person, in: records), try Counters.next(.dossier, in: records),
                ]
            }
            #expect(numbers == [1, 2, 1, 3])
            let id = try await store.database.write { try Counters.nextID(.person, in: $0) }
            #expect(id == "p2")
        }
    }

    @Test func `a transaction that fails gives its numbers back`() async throws {
        try await withStore { store, _ in
            await #expect(throws: DatabaseFault.stopped) {
                try await store.database.write { records in
                    _ = try Counters.next(.slate, in: records)
                    throw DatabaseFault.stopped
                }
            }
            let number = try await store.database.write { try Counters.next(.slate, in: $0) }
            #expect(number == 1)
        }
    }

    @Test func `no two things begin with the same letter`() {
        #expect(Counters.Name.allCases.allSatisfy { $0.rawValue.utf8.count == 1 })
        #expect(Set(Counters.Name.allCases.map(\.rawValue)).count == Counters.Name.allCases.count)
    }
}
