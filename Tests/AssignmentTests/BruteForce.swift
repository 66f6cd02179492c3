@testable import Assignment

/// Tries every way there is, for problems of a few pairs.
struct BruteForce {
    private let problem: AssignmentProblem
    private let usable: [Pair]
    private var best = Outcome(covered: 0, cost: 0)

    struct Outcome: Equatable {
        var covered: Int
        var cost: Int128
    }

    private struct Pair {
        let dossier: Int
        let expert: Int
        let cost: Int64
    }

    static func outcome(of problem: AssignmentProblem) -> Outcome {
        var search = BruteForce(problem)
        var state = Standing(problem)
        search.go(on: 0, &state, Outcome(covered: 0, cost: 0))
        return search.best
    }

    private init(_ problem: AssignmentProblem) {
        self.problem = problem
        let conflicts = Set((0..<problem.conflicts.count).map { problem.conflicts.key($0) })
        usable = (0..<problem.pairs.count).filter { !conflicts.contains(problem.pairs.key($0)) }.map { place in
            Pair(
                dossier: Int(problem.pairs.dossiers[place]), expert: Int(problem.pairs.experts[place]),
                cost: problem.costs[place])
        }
    }

    private mutating func go(on place: Int, _ standing: inout Standing, _ outcome: Outcome) {
        guard place < usable.count else {
            let isBetter = outcome.covered > best.covered || outcome.covered == best.covered && outcome.cost < best.cost
            if isBetter || best.covered == 0 { best = outcome }
            return
        }
        go(on: place + 1, &standing, outcome)
        let pair = usable[place]
        let organisation = problem.groups.map { $0[pair.expert] } ?? Int64(pair.expert)
        guard standing.reviews[pair.dossier] < problem.reviewsPerDossier, standing.loads[pair.expert] < problem.maxLoad,
            standing.organisations[pair.dossier].insert(organisation).inserted
        else { return }
        standing.reviews[pair.dossier] += 1
        standing.loads[pair.expert] += 1
        go(
            on: place + 1, &standing,
            Outcome(covered: outcome.covered + 1, cost: outcome.cost + Int128(pair.cost)))
        standing.reviews[pair.dossier] -= 1
        standing.loads[pair.expert] -= 1
        standing.organisations[pair.dossier].remove(organisation)
    }
}

/// How far a way through the pairs has come.
private struct Standing {
    var reviews: [Int]
    var loads: [Int]
    var organisations: [Set<Int64>]

    init(_ problem: AssignmentProblem) {
        reviews = [Int](repeating: 0, count: problem.dossiers)
        loads = [Int](repeating: 0, count: problem.experts)
        organisations = [Set<Int64>](repeating: [], count: problem.dossiers)
    }
}

extension PairList {
    /// A pair as one value.
    func key(_ place: Int) -> Int64 { Int64(dossiers[place]) << 32 | Int64(experts[place]) }
}
