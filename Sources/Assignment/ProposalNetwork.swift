/// A proposal's problem as a flow, in units of which `scale` make one review: each dossier sends what it lacks to
/// experts, whose room ends in the sink. What nobody can take goes straight to the sink at a price above everything
/// else. A dossier that needs an expert of exactly its discipline reaches those through a gate, whose first review is
/// rewarded above any cost. Experts of one organisation are reached through a node that lets one review through: one
/// behind the gate and one beside it, since an organisation that has both kinds fits in no flow.
struct ProposalNetwork {
    private let problem: ProposalProblem
    private let scale: Int32
    /// How many units any pair takes at most.
    private let cap: Int32
    let prices: ProposalPrices
    private(set) var supply: [Int32]
    private(set) var tails: [Int32] = []
    private(set) var heads: [Int32] = []
    private var arcs = Arcs()
    /// Behind gates and organisations, whose nodes are numbered above all others.
    private var inner: [(tail: Int32, head: Int32, capacity: Int32, place: Int32)] = []

    private var sink: Int32 { Int32(problem.needs.count + problem.rooms.count) }

    /// - Parameter closed: candidates who may not be chosen.
    init(_ problem: ProposalProblem, closed: Set<Int> = [], scale: Int32 = 1, cap: Int32 = 1) {
        self.problem = problem
        self.scale = scale
        self.cap = cap
        prices = ProposalPrices(problem)
        supply = [Int32](repeating: 0, count: problem.needs.count + problem.rooms.count + 1)
        var places = [[Int]](repeating: [], count: problem.needs.count)
        for (place, candidate) in problem.candidates.enumerated() where !closed.contains(place) {
            places[candidate.dossier].append(place)
        }
        for (dossier, places) in places.enumerated() where problem.needs[dossier] > 0 {
            add(Int32(dossier), places)
        }
        for (expert, room) in problem.rooms.enumerated() {
            add(from: node(of: expert), to: sink, capacity: Int32(clamping: room * Int(scale)), cost: 0)
        }
        for arc in inner {
            let cost = arc.place == Arcs.noPair ? 0 : Int64(problem.candidates[Int(arc.place)].cost)
            add(from: arc.tail, to: arc.head, capacity: arc.capacity, cost: cost, pair: arc.place)
        }
        supply[Int(sink)] = -supply[..<problem.needs.count].reduce(0, +)
    }

    private func node(of expert: Int) -> Int32 { Int32(problem.needs.count + expert) }

    private mutating func newNode() -> Int32 {
        supply.append(0)
        return Int32(supply.count - 1)
    }

    private mutating func add(
        from tail: Int32, to head: Int32, capacity: Int32, cost: Int64, pair: Int32 = Arcs.noPair
    ) {
        arcs.append(from: tail, to: head, capacity: capacity, cost: cost, pair: pair)
        tails.append(tail)
        heads.append(head)
    }

    private mutating func add(_ dossier: Int32, _ places: [Int]) {
        let need = Int32(clamping: problem.needs[Int(dossier)])
        supply[Int(dossier)] = need * scale
        let exact = problem.needsExact[Int(dossier)] ? places.filter { problem.candidates[$0].isExact } : []
        if !exact.isEmpty {
            let gate = newNode()
            add(from: dossier, to: gate, capacity: scale, cost: -prices.exact)
            if need > 1 { add(from: dossier, to: gate, capacity: (need - 1) * scale, cost: 0) }
            addExperts(exact, from: gate, isInner: true)
        }
        addExperts(places.filter { !exact.contains($0) }, from: dossier, isInner: false)
        add(from: dossier, to: sink, capacity: need * scale, cost: prices.none)
    }

    /// Each by their own arc, or through their organisation where several could meet.
    private mutating func addExperts(_ places: [Int], from base: Int32, isInner: Bool) {
        let byOrganisation = Dictionary(grouping: places) { problem.organisations[problem.candidates[$0].expert] }
        var behind: [(node: Int32, places: [Int])] = []
        for place in places {
            let candidate = problem.candidates[place]
            let colleagues = byOrganisation[problem.organisations[candidate.expert]] ?? []
            let isAlone = colleagues.count == 1
            if !isAlone, colleagues.first != place { continue }
            let head = isAlone ? node(of: candidate.expert) : newNode()
            if !isAlone { behind.append((head, colleagues)) }
            let pair = isAlone ? Int32(place) : Arcs.noPair
            let capacity = isAlone ? cap : scale
            if isInner {
                inner.append((base, head, capacity, pair))
            } else {
                add(from: base, to: head, capacity: capacity, cost: isAlone ? Int64(candidate.cost) : 0, pair: pair)
            }
        }
        for (organisation, places) in behind {
            for place in places {
                inner.append((organisation, node(of: problem.candidates[place].expert), cap, Int32(place)))
            }
        }
    }

    /// The candidate that each arc stands for.
    var places: [Int?] { arcs.pairs.map { $0 == Arcs.noPair ? nil : Int($0) } }

    /// What flows through each arc at the least cost.
    func flow() throws(AssignmentFault) -> [Int32] {
        guard let flow = arcs.flow(supply: supply) else { throw .noMemory }
        return flow
    }

    /// The candidates through whose arcs something flows, and how much.
    func pairs(of flow: [Int32]) -> [(place: Int, units: Int32)] {
        zip(arcs.pairs, flow).filter { $0 != Arcs.noPair && $1 > 0 }.map { (place: Int($0), units: $1) }
            .sorted { $0.place < $1.place }
    }
}

/// What a review that is had, and an expert of exactly the discipline, outweigh: whatever an exchange can save, since
/// it passes each expert once at most.
struct ProposalPrices {
    let exact: Int64
    let none: Int64

    init(_ problem: ProposalProblem) {
        let range = Int64(problem.candidates.map(\.cost).max() ?? 0)
        let exchanges = Int64(problem.rooms.count + 1)
        exact = range * exchanges + 1
        none = (range + exact) * exchanges + 1
    }

    /// All that an answer is measured by as one number.
    func weight(of answer: ProposalAnswer) -> Int64 {
        Int64(answer.missingCount) * none + Int64(answer.lacksExact.count) * exact + Int64(answer.cost)
    }
}
