/// The problem as a flow: each dossier sends its reviews to experts, and each expert's load ends in the sink. A review
/// that nobody can take goes straight to the sink, at a price above anything that exchanges could save. Where experts
/// of one organisation could meet, a node between them and the dossier lets one through.
struct AssignmentNetwork {
    private let problem: AssignmentProblem
    private let leastCost: Int64
    private let priceOfNone: Int64
    private var supply: [Int32]
    private var arcs = Arcs()
    /// Their tails are numbered above all others.
    private var arcsOfOrganisations = Arcs()
    /// How many dossiers could go to each expert.
    private var wanted: [Int32]

    private var sink: Int32 { Int32(problem.dossiers + problem.experts) }

    init(_ problem: AssignmentProblem) throws(AssignmentFault) {
        try problem.check()
        self.problem = problem
        (leastCost, priceOfNone) = try Self.prices(of: problem)
        supply = [Int32](repeating: 0, count: problem.dossiers + problem.experts + 1)
        wanted = [Int32](repeating: 0, count: problem.experts)
        arcs.reserve(problem.pairs.count + problem.dossiers + problem.experts)
        try addDossiers()
        for expert in 0..<Int32(problem.experts) {
            let load = min(wanted[Int(expert)], Int32(clamping: problem.maxLoad))
            arcs.append(from: node(of: expert), to: sink, capacity: load, cost: 0)
        }
        arcs.append(arcsOfOrganisations)
        supply[Int(sink)] = -supply[..<problem.dossiers].reduce(0, +)
    }

    /// The exchanges that free a review pass each expert once at most, at no more than the range of costs each.
    private static func prices(of problem: AssignmentProblem) throws(AssignmentFault) -> (Int64, Int64) {
        guard let least = problem.costs.min(), let most = problem.costs.max() else { return (0, 1) }
        let (range, isWide) = most.subtractingReportingOverflow(least)
        let exchanges = Int64(min(problem.dossiers, problem.experts) + 1)
        let (price, isHigh) = range.multipliedReportingOverflow(by: exchanges)
        // LEMON adds up a few of these, and takes half of what fits for a price of its own.
        guard !isWide, !isHigh, price < Int64.max / 16 else { throw .costsTooFarApart }
        return (least, price + 1)
    }

    private mutating func addDossiers() throws(AssignmentFault) {
        var candidates = OpenCandidates(problem)
        var organisations = MeetingOrganisations(problem.groups ?? (0..<problem.experts).map { Int64($0) })
        for dossier in 0..<Int32(problem.dossiers) {
            let places = try candidates.places(of: dossier)
            let experts = places.lazy.map { [problem] in problem.pairs.experts[Int($0)] }
            organisations.enter(experts)
            var ways: Int32 = 0
            var meeting: [(organisation: Int32, place: Int32)] = []
            for (place, expert) in zip(places, experts) {
                wanted[Int(expert)] += 1
                if organisations.canMeet(expert) {
                    if organisations[expert] == nil { ways += 1 }
                    let organisation = organisations[expert] ?? addOrganisation(at: dossier)
                    organisations[expert] = organisation
                    meeting.append((organisation, place))
                } else {
                    arcs.append(from: dossier, to: node(of: expert), capacity: 1, cost: cost(of: place), pair: place)
                    ways += 1
                }
            }
            organisations.leave(experts)
            for (organisation, place) in meeting.sorted(by: { $0 < $1 }) {
                let expert = node(of: problem.pairs.experts[Int(place)])
                arcsOfOrganisations.append(
                    from: organisation, to: expert, capacity: 1, cost: cost(of: place), pair: place)
            }
            let reviews = min(ways, Int32(clamping: problem.reviewsPerDossier))
            supply[Int(dossier)] = reviews
            arcs.append(from: dossier, to: sink, capacity: reviews, cost: priceOfNone)
        }
    }

    private mutating func addOrganisation(at dossier: Int32) -> Int32 {
        let node = Int32(supply.count)
        supply.append(0)
        arcs.append(from: dossier, to: node, capacity: 1, cost: 0)
        return node
    }

    private func cost(of place: Int32) -> Int64 { problem.costs[Int(place)] - leastCost }

    private func node(of expert: Int32) -> Int32 { Int32(problem.dossiers) + expert }

    func solved() throws(AssignmentFault) -> AssignmentAnswer {
        guard let flow = arcs.flow(supply: supply) else { throw .noMemory }
        var cost: Int128 = 0
        var chosen: [UInt64] = []
        var missing = [Int](repeating: problem.reviewsPerDossier, count: problem.dossiers)
        for (pair, flow) in zip(arcs.pairs, flow) where pair != Arcs.noPair && flow > 0 {
            let (dossier, expert) = (problem.pairs.dossiers[Int(pair)], problem.pairs.experts[Int(pair)])
            cost += Int128(problem.costs[Int(pair)])
            missing[Int(dossier)] -= 1
            chosen.append(UInt64(dossier) << 32 | UInt64(expert))
        }
        chosen.sort()
        return AssignmentAnswer(
            assignments: PairList(chosen.map { (Int32($0 >> 32), Int32($0 & 0xFFFF_FFFF)) }), cost: cost,
            uncovered: missing.enumerated().filter { $0.element > 0 }.map { ($0.offset, $0.element) })
    }
}

extension AssignmentProblem {
    /// The answer; the same for the same problem.
    public func solved() throws(AssignmentFault) -> AssignmentAnswer { try AssignmentNetwork(self).solved() }
}
