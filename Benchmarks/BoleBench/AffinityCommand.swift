import ArgumentParser
import Foundation
import Selection

/// Who may read what, from texts and disciplines as they lie in memory to each dossier's candidates.
struct AffinityBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "affinity", abstract: "Measures how fast it is found which experts fit which dossiers.")

    @Argument(help: "The texts, and the discipline of each.") var file: String
    @Option(help: "How often it is found.") var runs = 3

    private static let candidates = 20
    /// Of how many dossiers the likenesses are told.
    private static let shown = 4

    func run() throws {
        let sides = try JSONDecoder().decode(Sides.self, from: Data(contentsOf: URL(filePath: file)))
        let (dossiers, experts) = (sides.dossiers.map(\.field), sides.experts.map(\.field))
        var found = Found()
        for _ in 0..<runs {
            let start = ContinuousClock.now
            let affinity = Affinity(dossiers: dossiers, experts: experts)
            let lists = affinity.candidates(most: Self.candidates) { _ in { _ in .clear } }
            found.seconds.append((ContinuousClock.now - start).seconds)
            found.pairs = lists.pairs.count
            found.likeness = dossiers.indices.prefix(Self.shown).map { dossier in
                experts.indices.map { affinity.reasons(dossier: dossier, expert: $0).likeness ?? 0 }
            }
        }
        try BoleBench.say(found)
    }

    private struct Sides: Decodable {
        let dossiers: [Side]
        let experts: [Side]
    }

    private struct Side: Decodable {
        let discipline: String
        let words: String

        var field: FieldOfWork { FieldOfWork(disciplines: [discipline], words: words) }
    }

    private struct Found: Encodable {
        var seconds: [Double] = []
        var pairs = 0
        var likeness: [[Int]] = []
    }
}
