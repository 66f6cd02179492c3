import ArgumentParser
import Foundation
import Records
import SQLiteDatabase
import Selection

/// A panel votes on many dossiers at the same time: each ballot is on disk before it is answered, none lost or doubled.
struct BallotBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ballots", abstract: "Measures how long members wait until their ballots are kept.")

    @Option(help: "The folder to work in; what lies in it is replaced.") var folder = ".bench/ballots"
    @Option(help: "How many vote.") var members = 51
    @Option(help: "On how many dossiers.") var dossiers = 400
    @Option(help: "Within how many seconds.") var seconds = 60.0

    func run() async throws {
        try? FileManager.default.removeItem(atPath: folder)
        try? FileManager.default.removeItem(atPath: folder + ".keys")
        let store = try await RecordsStore.open(
            folder: folder, keysPath: folder + ".keys", database: { try SQLiteDatabase(folder: $0) })
        let ballots = store.ballots
        let names = (0..<dossiers).map { number in
            BallotName(sitting: SittingID("m1"), dossier: DossierID("d\(number)"), number: 1)
        }
        let cast = try await together(names) { name in
            _ = try await ballots.prepare(name)
            try await ballots.open(name, most: members)
            let key = try ballots.key(of: name)
            return try (0..<members).map { number in
                let request = try TokenRequest(name, key: key)
                let vote = Vote.allCases[number % Vote.allCases.count]
                let signature = try ballots.sign(request.blinded, for: name)
                return Casting(name: name, ballot: try request.ballot(signature, vote))
            }
        }.joined().shuffled()
        var found = Found(ballots: cast.count)
        let waits = try await spread(cast, ballots).sorted()
        found.median = waits[waits.count / 2] * 1000
        found.p99 = waits[waits.count * 99 / 100] * 1000
        found.worst = (waits.last ?? 0) * 1000
        for name in names {
            let list = try await ballots.close(name)
            found.kept += list.ballots.count
            found.good += list.isGood ? 1 : 0
        }
        try await store.database.close()
        try BoleBench.say(found)
    }

    /// Each at its own moment, evenly over the time, whether or not those before were answered; how long each waited
    /// from that moment on, in seconds.
    private func spread(_ cast: [Casting], _ ballots: BallotStore) async throws -> [Double] {
        let (start, apart) = (ContinuousClock.now, seconds / Double(max(1, cast.count)))
        return try await withThrowingTaskGroup(of: Double.self) { group in
            for (number, one) in cast.enumerated() {
                let due = start + .seconds(apart * Double(number))
                try await Task.sleep(until: due, clock: .continuous)
                group.addTask {
                    try await ballots.cast(one.ballot, in: one.name)
                    return (ContinuousClock.now - due).seconds
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }

    private func together<Input: Sendable, Output: Sendable>(
        _ inputs: [Input], _ body: @escaping @Sendable (Input) async throws -> Output
    ) async throws -> [Output] {
        try await withThrowingTaskGroup(of: Output.self) { group in
            for input in inputs { group.addTask { try await body(input) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }

    private struct Casting: Sendable {
        let name: BallotName
        let ballot: CastBallot
    }

    private struct Found: Encodable {
        let ballots: Int
        var kept = 0
        /// Lists on which each ballot has a token of its own that was signed for it.
        var good = 0
        /// In milliseconds.
        var median = 0.0
        var p99 = 0.0
        var worst = 0.0

        init(ballots: Int) { self.ballots = ballots }
    }
}
