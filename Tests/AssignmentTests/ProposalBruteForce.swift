@testable import Assignment

/// Tries every way there is, for proposals of a few candidates.
struct ProposalBruteForce {
    /// What comes first is made small first.
    struct Outcome: Equatable, Comparable {
        var missing: Int
        var lacksExact: Int
        /// The dearest pair, where that is asked for.
        var worst: Int
        var cost: Int

        static func < (one: Self, other: Self) -> Bool {
            (one.missing, one.lacksExact, one.worst, one.cost)
                < (other.missing, other.lacksExact, other.worst, other.cost)
        }
    }

    static func outcome(of problem: ProposalProblem, isFair: Bool = false) -> Outcome {
        var search = ProposalBruteForce(problem: problem, isFair: isFair)
        var chosen: [Int] = []
        search.go(on: 0, &chosen)
        return search.best ?? Outcome(missing: 0, lacksExact: 0, worst: 0, cost: 0)
    }

    static func outcome(of answer: ProposalAnswer, in problem: ProposalProblem, isFair: Bool = false) -> Outcome {
        Outcome(
            missing: answer.missingCount, lacksExact: answer.lacksExact.count,
            worst: isFair ? answer.chosen.map { problem.candidates[$0].cost }.max() ?? 0 : 0, cost: answer.cost)
    }

    private let problem: ProposalProblem
    private let isFair: Bool
    private var best: Outcome?

    private init(problem: ProposalProblem, isFair: Bool) {
        self.problem = problem
        self.isFair = isFair
    }

    private mutating func go(on place: Int, _ chosen: inout [Int]) {
        guard place < problem.candidates.count else {
            let answer = ProposalAnswer(problem, chosen)
            let outcome = Self.outcome(of: answer, in: problem, isFair: isFair)
            if best.map({ outcome < $0 }) ?? true { best = outcome }
            return
        }
        go(on: place + 1, &chosen)
        chosen.append(place)
        if Self.faults(of: chosen, in: problem).isEmpty { go(on: place + 1, &chosen) }
        chosen.removeLast()
    }

    /// What some pairs break of the limits.
    static func faults(of chosen: [Int], in problem: ProposalProblem) -> [String] {
        let pairs = chosen.map { problem.candidates[$0] }
        let loads = Dictionary(grouping: pairs, by: \.expert).mapValues(\.count)
        let reviews = Dictionary(grouping: pairs, by: \.dossier)
        var found: [String] = []
        if Set(chosen).count < chosen.count { found.append("one twice") }
        if loads.contains(where: { $1 > problem.rooms[$0] }) { found.append("too much for one") }
        for (dossier, pairs) in reviews {
            if pairs.count > problem.needs[dossier] { found.append("more than needed") }
            let organisations = pairs.map { problem.organisations[$0.expert] }
            if Set(organisations).count < organisations.count { found.append("two of one organisation") }
        }
        return found
    }
}

extension ProposalProblem {
    /// Made by chance, small enough to try every way.
    static func small(seed: UInt64, dossiers: Int = 3, experts: Int = 5, likelihood: Int = 70) -> ProposalProblem {
        var chance = Chance(seed: seed)
        var problem = ProposalProblem(
            needs: (0..<dossiers).map { _ in .random(in: 0...3, using: &chance) },
            rooms: (0..<experts).map { _ in .random(in: 0...3, using: &chance) },
            organisations: (0..<experts).map { _ in .random(in: 0...2, using: &chance) },
            needsExact: (0..<dossiers).map { _ in .random(using: &chance) }, candidates: [])
        for dossier in 0..<dossiers {
            for expert in 0..<experts where Int.random(in: 0..<100, using: &chance) < likelihood {
                problem.candidates.append(
                    ProposalCandidate(
                        dossier: dossier, expert: expert, cost: .random(in: 0...9, using: &chance),
                        isExact: .random(in: 0..<3, using: &chance) == 0))
            }
        }
        return problem
    }
}
