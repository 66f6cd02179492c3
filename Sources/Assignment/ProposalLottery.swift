/// Who reads what is left to chance, and no pair is likelier than a cap: nobody can count on reading, or on being read
/// by, somebody. Likelihoods are such that the costs are least on average; they are kept exactly, as is every limit.
///
/// A flow is computed in units of which 1,024 make one review and no pair takes more than the cap. Then it is halved
/// ten times. Arcs with an odd number of units form closed trails; along each, units are rounded up in one direction
/// and down in the other, and a coin says in which. So each arc has half of its units on average, and never less than
/// half of them rounded down or more than half rounded up, until a whole review flows through it or none.
public struct ProposalLottery: Sendable {
    private let problem: ProposalProblem
    private let nodes: Int
    private let tails: [Int32]
    private let heads: [Int32]
    private let flow: [Int32]
    /// By the places of candidates, in 1,024ths; who isn't here is never drawn.
    public let likelihoods: [Int: Int]
    /// The candidate that an arc stands for.
    private let places: [Int?]

    /// So many units make a review.
    public static let units = 1_024

    /// - Parameter percent: how likely any pair is at most.
    public init(_ problem: ProposalProblem, cap percent: Int) throws(AssignmentFault) {
        try problem.check()
        // An organisation with both kinds fits in no flow: of it, a dossier takes those within the discipline.
        let torn = Self.torn(in: problem)
        let cap = Int32(clamping: max(0, min(100, percent)) * Self.units / 100)
        let network = ProposalNetwork(problem, closed: torn, scale: Int32(Self.units), cap: cap)
        let flow = try network.flow()
        self.problem = problem
        self.flow = flow
        (tails, heads, nodes) = (network.tails, network.heads, network.supply.count)
        let pairs = network.pairs(of: flow)
        likelihoods = Dictionary(uniqueKeysWithValues: pairs.map { ($0.place, Int($0.units)) })
        places = network.places
    }

    /// Beside those within the discipline, colleagues of theirs.
    private static func torn(in problem: ProposalProblem) -> Set<Int> {
        func meeting(_ candidate: ProposalCandidate) -> [Int] {
            [candidate.dossier, problem.organisations[candidate.expert]]
        }
        let exact = Set(problem.candidates.filter { $0.isExact && problem.needsExact[$0.dossier] }.map(meeting))
        return Set(problem.candidates.indices.filter {
            !problem.candidates[$0].isExact && exact.contains(meeting(problem.candidates[$0]))
        })
    }

    /// One answer, as the coin falls; it is asked once for each trail, in an order that follows from the problem.
    public func drawn(_ coin: () -> Bool) -> ProposalAnswer {
        var flow = flow
        var units = Self.units
        while units > 1 {
            halve(&flow, coin)
            units /= 2
        }
        return ProposalAnswer(problem, flow.indices.compactMap { flow[$0] > 0 ? places[$0] : nil }.sorted())
    }

    private func halve(_ flow: inout [Int32], _ coin: () -> Bool) {
        var odd = [[Int]](repeating: [], count: nodes)
        for arc in flow.indices.reversed() where flow[arc] % 2 == 1 {
            odd[Int(tails[arc])].append(arc)
            odd[Int(heads[arc])].append(arc)
        }
        var isPassed = [Bool](repeating: false, count: flow.count)
        for first in flow.indices where flow[first] % 2 == 1 && !isPassed[first] {
            let change: Int32 = coin() ? 1 : -1
            var node = Int(tails[first])
            // As many odd arcs end at a node as leave it open again: a trail stops where it began.
            while let arc = next(at: node, &odd, isPassed) {
                isPassed[arc] = true
                let isForward = Int(tails[arc]) == node
                flow[arc] += isForward ? change : -change
                node = Int(isForward ? heads[arc] : tails[arc])
            }
        }
        for arc in flow.indices { flow[arc] /= 2 }
    }

    private func next(at node: Int, _ odd: inout [[Int]], _ isPassed: [Bool]) -> Int? {
        while let arc = odd[node].popLast() { if !isPassed[arc] { return arc } }
        return nil
    }
}
