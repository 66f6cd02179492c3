import ArgumentParser
import Foundation

/// Each command prints one JSON object, which `Benchmarks/bench.py` reads.
@main
struct BoleBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "BoleBench", abstract: "Measures what only a program beside the server can.",
        subcommands: [
            SubmissionCommand.self, SummaryCommand.self, FormCommand.self, VolumeCommand.self,
            AssignBench.self, AffinityBench.self, BallotBench.self,
        ])

    /// What was measured, for the script that began it.
    static func say(_ found: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        print(String(decoding: try encoder.encode(found), as: UTF8.self))
    }
}

struct SubmissionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "submissions", abstract: "Measures durable submissions through HTTP against a bare loop.")

    @Option(help: "The folder to work in; what lies in it is replaced.") var folder = ".bench/submissions"
    @Option(help: "How many people hand in.") var people = 3200
    @Option(help: "How many connections they share.") var connections = 64
    @Option(help: "How often each way is measured.") var rounds = 3

    func validate() throws {
        if people < connections || connections < 1 || rounds < 1 {
            throw ValidationError("each connection hands in at least once")
        }
    }

    func run() async throws {
        let bench = try await SubmissionBench.prepare(in: folder, people: people)
        var rates = Rates(people: people, connections: connections)
        for _ in 0..<rounds {
            rates.bare.append(try await bench.replayed())
            rates.served.append(try await bench.served(over: connections))
            rates.alone.append(try await bench.served(over: connections, largestGroup: 1))
        }
        try BoleBench.say(rates)
    }
}

/// Submissions in a second, round by round.
struct Rates: Encodable {
    let people: Int
    let connections: Int
    /// The bare loop over the same statements, 64 submissions to a commit.
    var bare: [Double] = []
    var served: [Served] = []
    /// The same server, one transaction to a commit.
    var alone: [Served] = []

    init(people: Int, connections: Int) {
        self.people = people
        self.connections = connections
    }
}

/// What one run through HTTP came to.
struct Served: Encodable {
    let rate: Double
    let perCommit: Double
    /// Of the answers' times, in milliseconds.
    let median: Double
    let p95: Double
}
