/// Which experts may read which dossiers, and what each would cost; dossiers and experts are numbered from 0.
public struct AssignmentProblem: Sendable, Equatable {
    public var reviewsPerDossier: Int
    /// How many dossiers one expert reads at most.
    public var maxLoad: Int
    public var dossiers: Int
    public var experts: Int
    /// Who may read what: nobody else does.
    public var pairs: PairList
    public var costs: [Int64]
    /// Who must not, whatever `pairs` says.
    public var conflicts: PairList
    /// Each expert's organisation: no dossier gets two experts of one.
    public var groups: [Int64]?

    public init(
        reviewsPerDossier: Int, maxLoad: Int, dossiers: Int, experts: Int, pairs: PairList = PairList(),
        costs: [Int64] = [], conflicts: PairList = PairList(), groups: [Int64]? = nil
    ) {
        self.reviewsPerDossier = reviewsPerDossier
        self.maxLoad = maxLoad
        self.dossiers = dossiers
        self.experts = experts
        self.pairs = pairs
        self.costs = costs
        self.conflicts = conflicts
        self.groups = groups
    }

    /// As many dossiers or experts as are taken on, and as many pairs.
    public static let most = 1_000_000
    public static let mostPairs = 100_000_000

    /// What can be said before anything is computed.
    func check() throws(AssignmentFault) {
        let numbers: [(AssignmentNumber, Int)] = [
            (.reviewsPerDossier, reviewsPerDossier), (.maxLoad, maxLoad), (.dossiers, dossiers), (.experts, experts),
        ]
        for (name, value) in numbers where value < 0 { throw .negative(name) }
        for (name, value) in numbers[2...] where value > Self.most { throw .tooMany(name, most: Self.most) }
        try check(pairs, as: .pairs)
        try check(conflicts, as: .conflicts)
        if let groups, groups.count != experts { throw .groups(count: groups.count, experts: experts) }
    }

    private func check(_ list: PairList, as name: AssignmentList) throws(AssignmentFault) {
        guard list.count <= Self.mostPairs else { throw .tooManyPairs(name, most: Self.mostPairs) }
        for place in 0..<list.count {
            let (dossier, expert) = (Int(list.dossiers[place]), Int(list.experts[place]))
            guard 0..<dossiers ~= dossier else { throw .noDossier(name, place: place, dossier: dossier) }
            guard 0..<experts ~= expert else { throw .noExpert(name, place: place, expert: expert) }
        }
    }
}

/// Dossiers with experts, column by column: millions of them lie close together.
public struct PairList: Sendable, Equatable {
    public private(set) var dossiers: [Int32] = []
    public private(set) var experts: [Int32] = []

    public init() {}

    public init(_ pairs: [(dossier: Int32, expert: Int32)]) {
        for pair in pairs { append(dossier: pair.dossier, expert: pair.expert) }
    }

    public var count: Int { dossiers.count }

    public mutating func append(dossier: Int32, expert: Int32) {
        dossiers.append(dossier)
        experts.append(expert)
    }
}

/// As many reviews as can be had, at the least cost at which so many can be.
public struct AssignmentAnswer: Sendable, Equatable {
    /// In the order of dossiers, then of experts.
    public let assignments: PairList
    /// The sum of what is assigned; it can be larger than any one cost.
    public let cost: Int128
    /// How many reviews a dossier lacks, where it lacks any.
    public let uncovered: [(dossier: Int, missing: Int)]

    public static func == (one: Self, other: Self) -> Bool {
        one.assignments == other.assignments && one.cost == other.cost
            && one.uncovered.elementsEqual(other.uncovered) { $0 == $1 }
    }
}

/// Why a problem has no answer.
public enum AssignmentFault: Error, Equatable {
    case negative(AssignmentNumber)
    case tooMany(AssignmentNumber, most: Int)
    case tooManyPairs(AssignmentList, most: Int)
    /// The pair at a place of a list names a dossier that isn't there.
    case noDossier(AssignmentList, place: Int, dossier: Int)
    case noExpert(AssignmentList, place: Int, expert: Int)
    /// A pair stands twice, and might have two costs.
    case pairTwice(dossier: Int, expert: Int)
    case groups(count: Int, experts: Int)
    /// Their differences add up to more than can be computed with.
    case costsTooFarApart
    case noMemory
}

/// The numbers of a problem, called as they are in its file.
public enum AssignmentNumber: String, Sendable, CaseIterable {
    case reviewsPerDossier, maxLoad, dossiers, experts
}

/// The lists of pairs.
public enum AssignmentList: String, Sendable {
    case pairs, conflicts
}
