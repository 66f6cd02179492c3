import Foundation
import Records
import Selection
import Testing

/// Whoever reads the folder can't tell who cast which ballot: the guess is no better than chance.
@Suite struct UnlinkabilityTests {
    private static let (rounds, voters, parts) = (10, 100, 5)

    private func name(_ number: Int) -> BallotName {
        BallotName(sitting: SittingID("m1"), dossier: DossierID("d\(number)"), number: 1)
    }

    /// Whom everybody saw vote as which, against where their ballots stand: chance spreads them evenly.
    /// - Parameter place: where on the list the ballot stands that was cast as the so-manieth.
    private func chiSquare(_ places: [[Int]]) -> Double {
        var counts = [[Double]](
            repeating: [Double](repeating: 0, count: Self.parts), count: Self.parts)
        for round in places {
            for (cast, listed) in round.enumerated() {
                counts[cast * Self.parts / Self.voters][listed * Self.parts / Self.voters] += 1
            }
        }
        let expected = Double(places.count * Self.voters) / Double(Self.parts * Self.parts)
        return counts.joined().reduce(0) { $0 + ($1 - expected) * ($1 - expected) / expected }
    }

    /// Above this a guess is better than chance (16 degrees of freedom, one in a hundred).
    private static let chance = 32.0

    @Test func `given a thousand votes, when the lists are read, then their order says nothing of who cast which`()
        async throws
    {
        try await withStore { store, _ in
            var (kept, linked): ([[Int]], [[Int]]) = ([], [])
            for round in 0..<Self.rounds {
                let name = name(round)
                _ = try await store.ballots.prepare(name)
                try await store.ballots.open(name, most: Self.voters)
                var cast: [String] = []
                // Everybody votes in the order in which they came, as who writes the minutes knows it.
                for voter in 0..<Self.voters {
                    let vote = try store.ballots.voter(name, token: token(round * Self.voters + voter))
                    try await store.ballots.cast(vote, in: name)
                    cast.append(vote.token)
                }
                let listed = try await store.ballots.close(name).ballots.map(\.token)
                kept.append(cast.map { listed.firstIndex(of: $0) ?? 0 })
                // A store that added each at the end would be told at once.
                linked.append(cast.indices.map { $0 })
            }
            #expect(chiSquare(kept) < Self.chance)
            #expect(chiSquare(linked) > 10 * Self.chance)
        }
    }

    @Test func `given the same ballots in another order, when they are kept, then the files are the same`()
        async throws
    {
        let name = name(1)
        try await withStore { store, folder in
            _ = try await store.ballots.prepare(name)
            try await store.ballots.open(name, most: 6)
            let votes = try (0..<6).map { try store.ballots.voter(name, token: token($0)) }
            let file = folder.data + "/ballots/\(name.text).open"
            var sizes: Set<Int> = [try size(file)]
            for vote in votes {
                try await store.ballots.cast(vote, in: name)
                sizes.insert(try size(file))
                #expect(try changed(file) == 0)
                let content = try #require(FileManager.default.contents(atPath: file))
                #expect(content.firstRange(of: Data(vote.token.utf8)) == nil)
            }
            // How many have voted doesn't show.
            #expect(sizes.count == 1)
            let text = try await store.ballots.close(name).text
            let lines = text.split(separator: "\n").dropFirst(3)
            #expect(lines.map { String($0.prefix(64)) } == votes.map(\.token).sorted())
            #expect(try changed(folder.data + "/ballots/\(name.text).list") == 0)
        }
    }

    @Test func `given a vote that is over, when every file is read, then no token stands anywhere but on the list`()
        async throws
    {
        try await withStore { store, folder in
            let name = name(1)
            _ = try await store.ballots.prepare(name)
            try await store.ballots.open(name, most: 6)
            var votes: [CastBallot] = []
            for number in 0..<6 {
                votes.append(try store.ballots.voter(name, token: token(number)))
                try await store.ballots.cast(votes[number], in: name)
            }
            _ = try await store.ballots.close(name)
            let files = try #require(FileManager.default.enumerator(atPath: folder.data)).compactMap { $0 as? String }
            let telling = files.filter { file in
                guard let content = FileManager.default.contents(atPath: folder.data + "/" + file) else { return false }
                return votes.indices.contains { number in
                    content.firstRange(of: Data(votes[number].token.utf8)) != nil
                        || content.firstRange(of: Data(token(number))) != nil
                }
            }
            #expect(telling == ["ballots/\(name.text).list"])
        }
    }

    private func size(_ path: String) throws -> Int {
        try #require(try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int)
    }

    /// When a file says it was written, in seconds since 1970.
    private func changed(_ path: String) throws -> Double {
        let date = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
        return try #require(date).timeIntervalSince1970
    }
}
