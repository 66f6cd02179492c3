/// What a proposal was asked for and rests on, so that whoever has the round's facts can compute it again.
public struct ProposalBasis: Sendable, Hashable, Codable {
    public let way: ProposalWay
    /// Whether each dossier had to get an expert of exactly its discipline.
    public let needsExact: Bool
    /// In percent, how likely any pair was at most; nil where nothing was left to chance.
    public let cap: Int?
    /// What chance was made of.
    public let seed: String?
    /// How often chance was asked until this came.
    public let draws: Int?
    /// The costs of all pairs together, and what no other answer can be below.
    public let cost: Int
    public let bound: Int
    /// How many pairs were exchanged by hand.
    public let exchanged: Int

    public init(
        way: ProposalWay, needsExact: Bool, cap: Int? = nil, seed: String? = nil, draws: Int? = nil, cost: Int,
        bound: Int, exchanged: Int = 0
    ) {
        self.way = way
        self.needsExact = needsExact
        self.cap = cap
        self.seed = seed
        self.draws = draws
        self.cost = cost
        self.bound = bound
        self.exchanged = exchanged
    }
}

/// What is made as small as it can be.
public enum ProposalWay: String, Sendable, Hashable, Codable, CaseIterable {
    /// The costs of all pairs together.
    case least
    /// First that of the pair that fits worst, then all together.
    case fair
    /// All together on average, while no pair is likelier than a cap: nobody can arrange who reads whom.
    case random
}

extension Round {
    /// All or nothing: no pair in conflict or unanswered, no expert with too much, no dossier with two of one unit or
    /// with more reviews than the programme counts, and every pair the office requires.
    func require(_ new: [RoundPair], _ facts: RoundFacts) throws(Refusal) {
        var loads = Dictionary(grouping: pairs, by: \.expert).mapValues(\.count)
        var units = Dictionary(grouping: pairs, by: \.dossier).mapValues { $0.compactMap { facts.units[$0.expert] } }
        var counts = Dictionary(grouping: pairs, by: \.dossier).mapValues(\.count)
        var assigned = Set(pairs)
        if new.isEmpty { throw Refusal(.nothingAssigned, Self.clause) }
        let (readers, dossiers) = (Set(readers), Set(dossiers))
        for pair in new {
            let who = ["dossier": pair.dossier.text, "expert": pair.expert.text]
            guard readers.contains(pair.expert), dossiers.contains(pair.dossier) else {
                throw Refusal(.pairUnknown, Self.clause)
            }
            guard assigned.insert(pair).inserted else { throw Refusal(.pairAssigned, Self.clause) }
            switch standing(of: pair.expert, on: pair.dossier) {
            case .conflict: throw Refusal(.pairInConflict, Self.clause, who)
            case .unanswered: throw Refusal(.pairUnanswered, Self.clause, who)
            case .clear: break
            }
            loads[pair.expert, default: 0] += 1
            counts[pair.dossier, default: 0] += 1
            if loads[pair.expert, default: 0] > settings.most {
                throw Refusal(.loadExceeded, Self.clause, who.merging(["most": String(settings.most)]) { $1 })
            }
            let most = facts.program.review.mostReviews
            if counts[pair.dossier, default: 0] > most.value {
                throw Refusal(.reviewsExceeded, most.clause, who.merging(["most": String(most.value)]) { $1 })
            }
            guard let unit = facts.units[pair.expert] else { continue }
            if units[pair.dossier]?.contains(unit) == true { throw Refusal(.unitTwice, Self.clause, who) }
            units[pair.dossier, default: []].append(unit)
        }
        let lacking = pins.first { $0.value.pin == .required && !assigned.contains($0.key) }?.key
        if let lacking {
            let who = ["dossier": lacking.dossier.text, "expert": lacking.expert.text]
            throw Refusal(.pinNotKept, Self.clause, who)
        }
    }
}
