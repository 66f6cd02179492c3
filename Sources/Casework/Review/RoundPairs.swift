import Records
public import Selection

/// The pairs of a round of one sort, part by part.
public struct RoundPairs: Sendable {
    public let round: RoundID
    /// What the panel is called.
    public let panel: String
    public let tier: Tier
    public let lines: [RoundPairLine]
    public let total: Int
    /// Behind which the next part begins; nil on the last.
    public let next: RoundPair?
}

/// Which pairs of a round are asked for.
public enum RoundPairSort: String, Sendable, Hashable, CaseIterable {
    /// Those of which a conflict is known.
    case conflicts
    /// Who reads what now.
    case assigned
}

/// A pair with the names and all that speaks for a conflict in it.
public struct RoundPairLine: Sendable {
    public let pair: RoundPair
    /// Nil once the person was erased.
    public let dossier: String?
    public let unit: String?
    public let expert: String?
    /// What data was certain of.
    public let found: [ConflictKind]
    /// Whether the expert declared a conflict, and of which kinds: those are told to whoever looks on alone.
    public let isDeclared: Bool
    public let declared: [ConflictKind]
    /// Whether the office forbids it, and why.
    public let isForbidden: Bool
    public let reason: String?
    /// How far its reading is; nil where there is none.
    public let standing: ReadingStanding?
}

extension Casework {
    /// A part of a round's pairs, in the order of its dossiers, for the office and whoever looks on.
    public func pairs(
        _ sort: RoundPairSort, in id: RoundID, after last: RoundPair? = nil, size: Int = 100, for actor: Actor,
        at now: Moment
    ) async throws -> RoundPairs {
        try await records.database.read { records in
            let desk = try Desk(records: records, casework: self, actor: actor, now: now)
            try desk.requireWatching()
            guard let round = try desk.reader.file(id.text, of: Round.self)?.state else { throw CaseworkFault.notFound }
            let pairs = round.sorted(sort == .assigned ? Set(round.pairs) : round.inConflict)
            let from = last.flatMap { pairs.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
            let shown = pairs[from...].prefix(size)
            let tellsKinds = try desk.isObserving
            return RoundPairs(
                round: id, panel: try desk.panelName(round.panel), tier: round.tier,
                lines: try shown.map { try desk.line($0, in: round, tellsKinds) }, total: pairs.count,
                next: shown.endIndex < pairs.endIndex ? shown.last : nil)
        }
    }
}

extension Round {
    /// Every pair that must not be: found, declared or forbidden.
    fileprivate var inConflict: Set<RoundPair> {
        Set(found.keys).union(declared.filter { !$0.value.isEmpty }.keys)
            .union(pins.filter { $0.value.pin == .forbidden }.keys)
    }

    /// By the order in which the dossiers came in.
    fileprivate func sorted(_ pairs: Set<RoundPair>) -> [RoundPair] {
        let order = Dictionary(dossiers.enumerated().map { ($1, $0) }) { first, _ in first }
        return pairs.sorted {
            (order[$0.dossier] ?? 0, $0.expert.text.utf8.count, $0.expert.text)
                < (order[$1.dossier] ?? 0, $1.expert.text.utf8.count, $1.expert.text)
        }
    }
}

extension Desk {
    fileprivate func line(_ pair: RoundPair, in round: Round, _ tellsKinds: Bool) throws -> RoundPairLine {
        let shown = try DossierRows.row(pair.dossier, in: records)?.shown
        let declared = round.declared[pair] ?? []
        let pin = round.pins[pair]
        return RoundPairLine(
            pair: pair, dossier: shown?.name, unit: shown?.unit,
            expert: try Experts.expert(pair.expert, in: records)?.details.name, found: round.found[pair] ?? [],
            isDeclared: !declared.isEmpty, declared: tellsKinds ? declared : [],
            isForbidden: pin?.pin == .forbidden,
            reason: try pin.flatMap { try casework.opened($0.reason, in: records) },
            standing: try ReadingRows.rows(of: pair, in: round.id, records: records).last?.standing)
    }
}
