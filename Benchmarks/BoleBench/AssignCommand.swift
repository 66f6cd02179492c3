import ArgumentParser
import Assignment
import Foundation

/// Experts to dossiers, from the problem as it lies in memory to its answer.
struct AssignBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assign", abstract: "Measures how fast a problem of `bole assign` is solved once it is read.")

    @Argument(help: "The problem.") var file: String
    @Option(help: "How often it is solved.") var runs = 5

    func run() throws {
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: file)))
        var pieces = [bytes, []].makeIterator()
        let problem = try ProblemReader.read { pieces.next() ?? [] }
        var found = Found()
        for _ in 0..<runs {
            let start = ContinuousClock.now
            let answer = try problem.solved()
            found.seconds.append((ContinuousClock.now - start).seconds)
            found.cost = Int(answer.cost)
            found.covered = answer.assignments.count
        }
        try BoleBench.say(found)
    }

    private struct Found: Encodable {
        var seconds: [Double] = []
        var cost = 0
        var covered = 0
    }
}
