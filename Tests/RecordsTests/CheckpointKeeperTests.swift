import Foundation
import Records
import Selection
import Synchronization
import Testing

struct CheckpointKeeperTests {
    @Test func `a head is signed when another ten facts stand, and not before`() async throws {
        try await withStore { store, _ in
            let keeper = try CheckpointKeeper(store.checkpoints, in: store.database, every: 10) { _ in }
            try await store.fill(facts: 9)
            await keeper.noted(sequence: 9)
            #expect(try store.checkpoints.counts() == [])
            try await store.add(3)
            await keeper.noted(sequence: 12)
            #expect(try store.checkpoints.counts() == [12])
            try await store.add(7)
            await keeper.noted(sequence: 19)
            #expect(try store.checkpoints.counts() == [12])
            try await store.add(1)
            await keeper.noted(sequence: 20)
            #expect(try store.checkpoints.counts() == [12, 20])
        }
    }

    @Test func `it goes on from the last head that was kept`() async throws {
        try await withStore { store, _ in
            try await store.fill(facts: 15)
            try await store.checkpoints.make(in: store.database)
            let keeper = try CheckpointKeeper(store.checkpoints, in: store.database, every: 10) { _ in }
            try await store.add(1)
            await keeper.noted(sequence: 16)
            #expect(try store.checkpoints.counts() == [15])
        }
    }

    @Test func `a head is signed when asked, and the same head once`() async throws {
        try await withStore { store, _ in
            let keeper = try CheckpointKeeper(store.checkpoints, in: store.database) { _ in }
            try await store.fill(facts: 4)
            let first = try await keeper.makeNow()
            #expect(first.count == 4)
            #expect(try await keeper.makeNow() == first)
            #expect(try store.checkpoints.counts() == [4])
        }
    }

    @Test func `of many who note at once one signs, and the head covers all that was noted`() async throws {
        try await withStore { store, _ in
            let keeper = try CheckpointKeeper(store.checkpoints, in: store.database, every: 10) { _ in }
            try await store.fill(facts: 40)
            await withTaskGroup(of: Void.self) { group in
                for sequence in 1...40 { group.addTask { await keeper.noted(sequence: sequence) } }
            }
            #expect(try store.checkpoints.counts() == [40])
        }
    }

    @Test func `a ledger that doesn't go on from the signed head is told, and tried again at the next fact`()
        async throws
    {
        try await withStore { store, folder in
            try await store.fill(facts: 12)
            let told = Mutex<[LedgerFork]>([])
            let keeper = try CheckpointKeeper(store.checkpoints, in: store.database, every: 10) { fault in
                if let fork = fault as? LedgerFork { told.withLock { $0.append(fork) } }
            }
            try await store.checkpoints.make(in: store.database)
            try FileManager.default.moveItem(
                atPath: folder.data + "/checkpoints/12", toPath: folder.path + "/kept")
            try await withStore { other, _ in
                try await other.fill(facts: 20)
                let keys = try KeyFile.load(folder.keys)
                let foreign = try await Checkpoints(folder: folder.data + "/checkpoints", keys: keys)
                    .make(in: other.database)
                #expect(foreign.count == 20)
            }
            await keeper.noted(sequence: 12)
            await keeper.noted(sequence: 12)
            #expect(told.withLock { $0.map(\.signed) } == [20, 20])
            #expect(told.withLock { $0.map(\.found) } == [12, 12])
        }
    }
}

extension RecordsStore {
    /// So many more facts, in a case of their own.
    fileprivate func add(_ count: Int) async throws {
        try await database.write { records in
            let key = CaseKey(.slate, "s-1")
            let version = try Ledger.version(of: key, in: records)
            let facts = Array(repeating: said("noted"), count: count)
            _ = try Ledger.append(facts, to: key, expecting: version, in: records)
        }
    }
}
