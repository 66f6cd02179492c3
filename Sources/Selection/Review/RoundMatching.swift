/// The dossiers and experts of a round side by side, as a proposal is computed from them: who may read what, by all
/// that is known of conflicts, what each pair costs and why, and what stands already.
public struct RoundMatching: Sendable {
    public let round: Round
    public let affinity: Affinity
    public let dossiers: [DossierID]
    public let experts: [ExpertID]
    /// Each expert's unit, as a number that experts of one unit have in common.
    public let units: [Int]
    private let places: [DossierID: Int]
    private let numbers: [ExpertID: Int]
    /// Assigned already, or required by the office: they take place and room.
    public let standing: Set<RoundPair>
    /// The units that read a dossier already.
    private let taken: [DossierID: Set<Int>]

    /// - Parameters:
    ///   - fields: what each dossier that is there is about.
    ///   - experts: what each reader works on, and their unit; who was erased has neither, and reads nothing.
    public init(
        _ round: Round, dossiers fields: [(id: DossierID, field: FieldOfWork)],
        experts: [(id: ExpertID, field: FieldOfWork, unit: String)]
    ) {
        self.round = round
        dossiers = fields.map(\.id)
        self.experts = experts.map(\.id)
        let places = Dictionary(fields.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let numbers = Dictionary(experts.enumerated().map { ($1.id, $0) }) { first, _ in first }
        (self.places, self.numbers) = (places, numbers)
        let names = Dictionary(Set(experts.map(\.unit)).sorted().enumerated().map { ($1, $0) }) { first, _ in first }
        let units = experts.map { names[$0.unit] ?? 0 }
        self.units = units
        var bids: [Int: [Int: Bid]] = [:]
        for (pair, bid) in round.bids {
            guard let dossier = places[pair.dossier], let expert = numbers[pair.expert] else { continue }
            bids[dossier, default: [:]][expert] = bid
        }
        affinity = Affinity(dossiers: fields.map(\.field), experts: experts.map(\.field), bids: bids)
        let required = round.pins.values.filter { $0.pin == .required }.map(\.pair).filter { pair in
            places[pair.dossier] != nil && numbers[pair.expert] != nil
                && round.standing(of: pair.expert, on: pair.dossier) == .clear
        }
        let standing = Set(round.pairs).union(required)
        self.standing = standing
        taken = standing.reduce(into: [:]) { taken, pair in
            if let number = numbers[pair.expert] { taken[pair.dossier, default: []].insert(units[number]) }
        }
    }

    /// What the office requires and isn't assigned yet, and may be.
    public var required: [RoundPair] {
        let assigned = Set(round.pairs)
        return dossiers.flatMap { dossier in experts.map { RoundPair(dossier: dossier, expert: $0) } }
            .filter { standing.contains($0) && !assigned.contains($0) }
    }

    /// What the office requires and may not be read, with what stands against it.
    public var blocked: [RoundPair] {
        round.pins.values.filter { $0.pin == .required }.map(\.pair).filter { !standing.contains($0) }
            .sorted { ($0.dossier.text, $0.expert.text) < ($1.dossier.text, $1.expert.text) }
    }

    /// A pair with what it costs; nil where one of the two isn't there.
    public func proposed(_ pair: RoundPair, isByHand: Bool = false) -> ProposedPair? {
        guard let dossier = places[pair.dossier], let expert = numbers[pair.expert] else { return nil }
        let parts = affinity.parts(dossier: dossier, expert: expert)
        return ProposedPair(
            pair, discipline: parts.discipline, likeness: parts.likeness, bid: parts.bid, isByHand: isByHand)
    }

    public func isExact(_ dossier: Int, _ expert: Int) -> Bool {
        let (one, other) = (affinity.dossiers[dossier].disciplines, affinity.experts[expert].disciplines)
        return DisciplineMatch(dossier: one, expert: other).distance == .same
    }

    /// At most so many experts for each dossier by what is known of every pair, and those who wait for an answer.
    public func lists(most: Int) -> CandidateLists {
        affinity.candidates(most: most) { dossier in
            { expert in
                // Whoever has left the panel reads nothing new.
                guard round.readers.contains(experts[expert]) else { return .conflict([]) }
                return round.standing(of: experts[expert], on: dossiers[dossier])
            }
        }
    }

    /// How many reviews each dossier still lacks, and how much room each expert still has.
    public var needs: [Int] {
        let counts = Dictionary(grouping: standing, by: \.dossier).mapValues(\.count)
        return dossiers.map { max(0, round.settings.reviews - counts[$0, default: 0]) }
    }

    public var rooms: [Int] {
        let counts = Dictionary(grouping: standing, by: \.expert).mapValues(\.count)
        return experts.map { expert in
            round.readers.contains(expert) ? max(0, round.settings.most - counts[expert, default: 0]) : 0
        }
    }

    /// Whether a dossier has no expert of exactly its discipline among those that stand.
    public var lacksExact: [Bool] {
        let standing = Dictionary(grouping: standing, by: \.dossier)
        return dossiers.enumerated().map { place, dossier in
            !(standing[dossier] ?? []).contains { numbers[$0.expert].map { isExact(place, $0) } == true }
        }
    }

    /// Whether the expert, or somebody of their unit, reads a dossier already.
    public func isTaken(_ dossier: Int, _ expert: Int) -> Bool {
        taken[dossiers[dossier]]?.contains(units[expert]) == true
    }
}
