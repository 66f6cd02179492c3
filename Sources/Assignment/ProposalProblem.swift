/// Which experts may read which dossiers where each dossier lacks reviews of its own and each expert has room of their
/// own, as when some pairs stand already; dossiers and experts are numbered from 0.
public struct ProposalProblem: Sendable, Equatable {
    /// How many reviews each dossier still lacks.
    public var needs: [Int]
    /// How many dossiers each expert can still take.
    public var rooms: [Int]
    /// Each expert's organisation: no dossier gets two experts of one.
    public var organisations: [Int]
    /// Whether a dossier still has to get an expert of exactly its discipline.
    public var needsExact: [Bool]
    /// Who may read what: nobody else does.
    public var candidates: [ProposalCandidate]

    public init(
        needs: [Int], rooms: [Int], organisations: [Int], needsExact: [Bool], candidates: [ProposalCandidate]
    ) {
        self.needs = needs
        self.rooms = rooms
        self.organisations = organisations
        self.needsExact = needsExact
        self.candidates = candidates
    }

    /// What can be said before anything is computed.
    func check() throws(AssignmentFault) {
        if (needs + rooms).contains(where: { $0 < 0 }) { throw .negative(.reviewsPerDossier) }
        if needs.count > AssignmentProblem.most { throw .tooMany(.dossiers, most: AssignmentProblem.most) }
        if rooms.count > AssignmentProblem.most { throw .tooMany(.experts, most: AssignmentProblem.most) }
        guard organisations.count == rooms.count, needsExact.count == needs.count else {
            throw .groups(count: organisations.count, experts: rooms.count)
        }
        var seen: Set<[Int]> = []
        for (place, candidate) in candidates.enumerated() {
            guard needs.indices.contains(candidate.dossier) else {
                throw .noDossier(.pairs, place: place, dossier: candidate.dossier)
            }
            guard rooms.indices.contains(candidate.expert) else {
                throw .noExpert(.pairs, place: place, expert: candidate.expert)
            }
            guard seen.insert([candidate.dossier, candidate.expert]).inserted else {
                throw .pairTwice(dossier: candidate.dossier, expert: candidate.expert)
            }
            guard (0...Self.mostCost).contains(candidate.cost) else { throw .costsTooFarApart }
        }
    }

    /// Above any cost that an affinity gives, and small enough to be added up exactly.
    public static let mostCost = 1_000_000
}

/// An expert who may read a dossier, and what that costs.
public struct ProposalCandidate: Sendable, Hashable {
    public let dossier: Int
    public let expert: Int
    public let cost: Int
    /// Whether the expert's discipline is exactly the dossier's.
    public let isExact: Bool

    public init(dossier: Int, expert: Int, cost: Int, isExact: Bool = false) {
        self.dossier = dossier
        self.expert = expert
        self.cost = cost
        self.isExact = isExact
    }
}

/// As many reviews as can be had, with as many dossiers as can be that get an expert of exactly their discipline, and
/// then at the least cost, or at one that is no further from it than is said.
public struct ProposalAnswer: Sendable, Equatable {
    /// Places in the list of candidates, in their order.
    public internal(set) var chosen: [Int]
    public internal(set) var cost: Int
    /// No answer as good in reviews and disciplines can cost less.
    public internal(set) var bound: Int
    /// How many reviews each dossier lacks.
    public internal(set) var missing: [Int]
    /// Which dossiers get no expert of exactly their discipline although they have to.
    public internal(set) var lacksExact: [Int]

    init(_ problem: ProposalProblem, _ chosen: [Int]) {
        self.chosen = chosen
        missing = problem.needs
        var hasExact = Set<Int>()
        cost = 0
        for candidate in chosen.map({ problem.candidates[$0] }) {
            cost += candidate.cost
            missing[candidate.dossier] -= 1
            if candidate.isExact { hasExact.insert(candidate.dossier) }
        }
        bound = cost
        lacksExact = problem.needs.indices.filter {
            problem.needsExact[$0] && problem.needs[$0] > 0 && !hasExact.contains($0)
        }
    }

    public var missingCount: Int { missing.reduce(0, +) }

    /// What is made small before any cost.
    func isAsGood(as other: ProposalAnswer) -> Bool {
        (missingCount, lacksExact.count) == (other.missingCount, other.lacksExact.count)
    }
}
