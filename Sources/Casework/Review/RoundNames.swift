import Records
public import Selection

/// Whom an answer about a round can name.
public struct NamedInRound: Sendable {
    /// Empty where there are too many to choose from: then they are typed by number.
    public let dossiers: [(id: DossierID, name: String?)]
    public let experts: [(id: ExpertID, name: String?)]
    /// What is assigned, unless it is too much to choose from.
    public let pairs: [NamedPair]
}

/// A pair with the names; nil once a person was erased.
public struct NamedPair: Sendable {
    public let pair: RoundPair
    public let dossier: String?
    public let expert: String?

    public init(_ pair: RoundPair, dossier: String?, expert: String?) {
        self.pair = pair
        self.dossier = dossier
        self.expert = expert
    }
}

extension Casework {
    public func named(in id: RoundID, for actor: Actor, at now: Moment) async throws -> NamedInRound {
        try await records.database.read { records in
            let desk = try Desk(records: records, casework: self, actor: actor, now: now)
            let round = try desk.round(id, for: .pin).state
            let dossiers = round.dossiers.count > Self.mostNamed ? [] : round.dossiers
            let pairs = round.pairs.count > Self.mostNamed ? [] : round.pairs
            return NamedInRound(
                dossiers: try dossiers.map { ($0, try DossierRows.row($0, in: records)?.shown.name) },
                experts: try round.readers.map { ($0, try Experts.expert($0, in: records)?.details.name) },
                pairs: try pairs.map { pair in
                    NamedPair(
                        pair, dossier: try DossierRows.row(pair.dossier, in: records)?.shown.name,
                        expert: try Experts.expert(pair.expert, in: records)?.details.name)
                })
        }
    }

    private static let mostNamed = 300
}
