import Foundation
import Records
import SQLiteDatabase
import Selection
import Testing

/// Ballots in files of their own: on disk before they are answered, once each, and nothing beside the vote.
@Suite struct BallotStoreTests {
    private let name = BallotName(sitting: SittingID("m1"), dossier: DossierID("d7"), number: 1)

    private func path(_ folder: Folder, _ kind: String) -> String { folder.data + "/ballots/m1.d7.1." + kind }

    private func fault(_ body: () async throws -> Void) async -> BallotFault? {
        do {
            try await body()
            return nil
        } catch {
            return error as? BallotFault
        }
    }

    @Test func `given tokens signed unseen, when they are used, then each is counted once and the list is good`()
        async throws
    {
        try await withStore { store, _ in
            let ballots = store.ballots
            let key = try await ballots.prepare(name)
            #expect(try await ballots.prepare(name) == key)
            #expect(Fingerprint(of: try ballots.key(of: name)).hex == key)
            try await ballots.open(name, most: 3)
            let votes = try [Vote.agree, .disagree, .abstain].enumerated().map {
                try ballots.voter(name, token: token($0), $1)
            }
            for vote in votes { try await ballots.cast(vote, in: name) }
            // The same again is answered the same; another vote with the same token isn't taken.
            try await ballots.cast(votes[0], in: name)
            let other = CastBallot(token: votes[0].token, signature: votes[0].signature, vote: .disagree)
            #expect(await fault { try await ballots.cast(other, in: name) } == .castOtherwise)
            #expect(try ballots.list(of: name) == nil)
            let list = try await ballots.close(name)
            #expect(Set(list.ballots) == Set(votes))
            #expect(list.isGood)
            #expect(list.ballots.map(\.token) == list.ballots.map(\.token).sorted())
            #expect(BallotList(list.text) == list)
            #expect(try await ballots.close(name) == list)
            #expect(await fault { try await ballots.cast(votes[1], in: name) } == .over)
        }
    }

    @Test func `given a vote that is over, when its folder is looked through, then the key is gone`() async throws {
        try await withStore { store, folder in
            _ = try await store.ballots.prepare(name)
            try await store.ballots.open(name, most: 2)
            #expect(FileManager.default.fileExists(atPath: path(folder, "key")))
            _ = try await store.ballots.close(name)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.data + "/ballots") == ["m1.d7.1.list"])
            #expect(await fault { _ = try store.ballots.sign([1], for: name) } == .noKey)
        }
    }

    @Test func `a token for another ballot, a changed one and one nobody signed are not good`() async throws {
        try await withStore { store, _ in
            let (ballots, second) = (store.ballots, BallotName(sitting: name.sitting, dossier: name.dossier, number: 2))
            for each in [name, second] {
                _ = try await ballots.prepare(each)
                try await ballots.open(each, most: 2)
            }
            let good = try ballots.voter(name, token: token(1))
            let changed = [
                CastBallot(token: good.token.replacing("0", with: "1"), signature: good.signature, vote: .agree),
                CastBallot(token: good.token.uppercased(), signature: good.signature, vote: .agree),
                CastBallot(token: "", signature: good.signature, vote: .agree),
                CastBallot(token: good.token, signature: good.signature + "\n", vote: .agree),
                CastBallot(token: good.token, signature: "AAAA", vote: .agree),
                try ballots.voter(second, token: token(2)),
            ]
            for bad in changed { #expect(await fault { try await ballots.cast(bad, in: name) } == .tokenUnfit) }
            #expect(await fault { _ = try ballots.sign([1, 2, 3], for: name) } == .tokenUnfit)
            try await ballots.cast(good, in: name)
        }
    }

    @Test func `given a crash, when the folder is opened again, then whatever was answered is there`() async throws {
        let folder = try Folder()
        var votes: [CastBallot] = []
        try await withStore(in: folder) { store, _ in
            _ = try await store.ballots.prepare(name)
            try await store.ballots.open(name, most: 9)
            for number in 0..<5 {
                votes.append(try store.ballots.voter(name, token: token(number)))
                try await store.ballots.cast(votes[number], in: name)
            }
        }
        try await withStore(in: folder) { store, _ in
            votes.append(try store.ballots.voter(name, token: token(9)))
            try await store.ballots.cast(votes[5], in: name)
            #expect(Set(try await store.ballots.close(name).ballots) == Set(votes))
        }
    }

    @Test func `given votes in flight, when the vote is closed, then each is counted or told that it is over`()
        async throws
    {
        try await withStore { store, _ in
            let (ballots, name) = (store.ballots, self.name)
            _ = try await ballots.prepare(name)
            try await ballots.open(name, most: 30)
            let votes = try (0..<30).map { try ballots.voter(name, token: token($0)) }
            let casting = votes.map { vote in
                Task { () -> CastBallot? in
                    do {
                        try await ballots.cast(vote, in: name)
                        return vote
                    } catch BallotFault.over {
                        return nil
                    }
                }
            }
            await Task.yield()
            let list = try await ballots.close(name)
            var taken: [CastBallot] = []
            for one in casting { if let vote = try await one.value { taken.append(vote) } }
            #expect(Set(list.ballots) == Set(taken))
        }
    }

    @Test func `given a disk that takes nothing, when a ballot is cast, then it is refused and can be cast later`()
        async throws
    {
        try await withStore { store, folder in
            _ = try await store.ballots.prepare(name)
            try await store.ballots.open(name, most: 2)
            let vote = try store.ballots.voter(name, token: token(1))
            // A folder where the file is written first.
            let partial = path(folder, "open.partial")
            try FileManager.default.createDirectory(atPath: partial, withIntermediateDirectories: false)
            await #expect(throws: FileFault.self) { try await store.ballots.cast(vote, in: name) }
            try FileManager.default.removeItem(atPath: partial)
            try await store.ballots.cast(vote, in: name)
            #expect(try await store.ballots.close(name).ballots == [vote])
        }
    }

    @Test func `an annulled vote leaves nothing`() async throws {
        try await withStore { store, folder in
            _ = try await store.ballots.prepare(name)
            try await store.ballots.open(name, most: 2)
            let vote = try store.ballots.voter(name, token: token(1))
            try await store.ballots.cast(vote, in: name)
            try await store.ballots.discard(name)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.data + "/ballots") == [])
            #expect(await fault { try await store.ballots.cast(vote, in: name) } == .over)
        }
    }

    @Test func `a backup taken while votes are cast has them, and they go on in the restored folder`() async throws {
        let folder = try Folder()
        try await withStore(in: folder) { store, _ in
            _ = try await store.ballots.prepare(name)
            try await store.ballots.open(name, most: 3)
            let first = try store.ballots.voter(name, token: token(1))
            try await store.ballots.cast(first, in: name)
            _ = try await store.backup(
                to: folder.path + "/backup.tar", at: morning, databaseFile: SQLiteDatabase.fileName,
                database: { try SQLiteDatabase(folder: $0) })
            _ = try await RecordsStore.restore(
                from: folder.path + "/backup.tar", to: folder.path + "/restored", keysPath: folder.keys,
                databaseFile: SQLiteDatabase.fileName, database: { try SQLiteDatabase(folder: $0) })
            let restored = try await RecordsStore.open(
                folder: folder.path + "/restored", keysPath: folder.keys,
                database: { try SQLiteDatabase(folder: $0) })
            let second = try restored.ballots.voter(name, token: token(2))
            try await restored.ballots.cast(second, in: name)
            #expect(Set(try await restored.ballots.close(name).ballots) == [first, second])
            try await restored.database.close()
        }
    }

    @Test func `a text that isn't exactly a list's is none`() async throws {
        try await withStore { store, _ in
            _ = try await store.ballots.prepare(name)
            try await store.ballots.open(name, most: 3)
            for number in 0..<2 {
                try await store.ballots.cast(try store.ballots.voter(name, token: token(number)), in: name)
            }
            let text = try await store.ballots.close(name).text
            let lines = text.split(separator: "\n").map(String.init)
            let changed = [
                text + "\n", String(text.dropLast()), text.replacing("agree", with: "Agree"),
                ([lines[0], lines[1], lines[2], lines[4], lines[3]]).map { $0 + "\n" }.joined(), "",
            ]
            #expect(changed.map { BallotList($0) } == changed.map { _ in nil })
            // Two ballots under one token are no good list.
            let twice = BallotList((lines + [lines[4]]).map { $0 + "\n" }.joined())
            #expect(twice?.isGood == false)
        }
    }
}
