extension ProposalProblem {
    /// At the least cost; the same for the same problem.
    public func leastAnswer() throws(AssignmentFault) -> ProposalAnswer {
        try check()
        var search = ForkSearch(self)
        return try search.answer()
    }

    /// First the pair that fits worst is made as good as it can be without a review less, exactly: the costs that may
    /// be used are halved until fewer would not do. Then the least cost.
    public func fairAnswer() throws(AssignmentFault) -> ProposalAnswer {
        let least = try leastAnswer()
        let costs = Set(candidates.map(\.cost)).sorted()
        var (low, high) = (0, costs.count - 1)
        var best = least
        while low < high {
            let middle = (low + high) / 2
            let answer = try dearest(costs[middle]).leastAnswer()
            let places = try answer.isAsGood(as: least) ? self.places(of: answer, upTo: costs[middle]) : nil
            if let places {
                best = places
                high = middle
            } else {
                low = middle + 1
            }
        }
        return best
    }

    /// With those candidates alone who cost no more.
    private func dearest(_ most: Int) -> ProposalProblem {
        var problem = self
        problem.candidates = candidates.filter { $0.cost <= most }
        return problem
    }

    /// An answer of fewer candidates, by their places among all.
    private func places(of answer: ProposalAnswer, upTo most: Int) throws(AssignmentFault) -> ProposalAnswer {
        let kept = candidates.indices.filter { candidates[$0].cost <= most }
        var whole = ProposalAnswer(self, answer.chosen.map { kept[$0] })
        whole.bound = answer.bound
        return whole
    }
}

/// Where a flow gives a dossier two experts of one organisation, one within the discipline and one beside it, the
/// answer is looked for on both ways: without the ones, and without the others. A way that can't become better than
/// what was found is left, so that what is found in the end is the optimum, unless there are too many ways to go all.
struct ForkSearch {
    private let problem: ProposalProblem
    private let prices: ProposalPrices
    private var best: ProposalAnswer?
    private var bound: Int64?
    private var flows = 0
    private var isCut = false

    /// As many flows are computed at most.
    static let most = 200

    init(_ problem: ProposalProblem) {
        self.problem = problem
        prices = ProposalPrices(problem)
    }

    mutating func answer() throws(AssignmentFault) -> ProposalAnswer {
        try go(closed: [])
        var answer = best ?? ProposalAnswer(problem, [])
        let rest = (bound ?? 0) - prices.weight(of: answer) + Int64(answer.cost)
        answer.bound = isCut ? max(0, Int(rest)) : answer.cost
        return answer
    }

    private mutating func go(closed: Set<Int>) throws(AssignmentFault) {
        if flows == Self.most, best != nil { return isCut = true }
        flows += 1
        let network = ProposalNetwork(problem, closed: closed)
        let chosen = network.pairs(of: try network.flow()).map(\.place)
        let answer = ProposalAnswer(problem, chosen)
        let weight = prices.weight(of: answer)
        // The first flow keeps every limit but one, so that no answer is better than it.
        if bound == nil { bound = weight }
        if let best, weight >= prices.weight(of: best) { return }
        guard let fork = fork(in: chosen) else { return best = answer }
        try go(closed: closed.union(fork.others))
        try go(closed: closed.union(fork.exact))
    }

    /// The first organisation of which a dossier has two experts: everyone of it who may read that dossier.
    private func fork(in chosen: [Int]) -> (exact: [Int], others: [Int])? {
        var seen: Set<[Int]> = []
        guard let torn = chosen.map(meeting).first(where: { !seen.insert($0).inserted }) else { return nil }
        let all = problem.candidates.indices.filter { meeting(of: $0) == torn }
        return (all.filter { problem.candidates[$0].isExact }, all.filter { !problem.candidates[$0].isExact })
    }

    /// A dossier with an organisation.
    private func meeting(of place: Int) -> [Int] {
        let candidate = problem.candidates[place]
        return [candidate.dossier, problem.organisations[candidate.expert]]
    }
}
