public import Records
public import Selection

/// A round's proposal as the office looks at it, and whoever looks on.
public struct ProposalView: Sendable {
    public let id: RoundID
    /// Of the round, which an application has to have seen.
    public let version: Int
    /// What the panel is called.
    public let panel: String
    public let tier: Tier
    public let settings: RoundSettings
    public let proposal: Proposal
    /// Of the proposal, which a change or an application has to have seen.
    public let proposed: Int
    public let changed: Moment
    public let changedBy: String
    public let rows: [ProposedRow]
    /// How many dossiers each reader would have, with what they have already.
    public let loads: [ReaderLoad]
    /// Names of whom a shortage speaks.
    public let dossiers: [DossierID: String]
    public let experts: [ExpertID: String]
    /// Why it can't be applied as it stands.
    public let obstacle: Refusal?
    public let canApply: Bool
}

/// A pair of a proposal with the names; nil once a person was erased.
public struct ProposedRow: Sendable {
    public let pair: ProposedPair
    public let dossier: String?
    public let unit: String?
    public let discipline: String?
    public let expert: ExpertEntry?
    /// Why it can't be read any more, where something came up since.
    public let standing: PairStanding
}

public struct ReaderLoad: Sendable {
    public let expert: ExpertID
    public let name: String?
    public let assigned: Int
    public let proposed: Int
}

/// Who could read instead, and what each change costs, the cheapest first.
public struct ExchangeView: Sendable {
    public let row: ProposedRow
    public let proposed: Int
    public let choices: [ExchangeChoice]
}

public struct ExchangeChoice: Sendable {
    public let pair: ProposedPair
    public let expert: ExpertEntry
    /// What all pairs together would cost more, or less.
    public let change: Int
    /// Why it isn't possible.
    public let obstacle: Refusal?
}

extension Casework {
    /// Nil where nothing is proposed.
    public func proposal(of id: RoundID, for actor: Actor, at now: Moment) async throws -> ProposalView? {
        try await records.database.read { records in
            let desk = try Desk(records: records, casework: self, actor: actor, now: now)
            try desk.requireWatching()
            guard let file = try desk.reader.file(id.text, of: Round.self) else { throw CaseworkFault.notFound }
            return try desk.proposal(of: id).map { try desk.view(of: $0, in: file) }
        }
    }

    /// Whom the office could choose by hand in the place of a pair.
    public func exchanges(
        of pair: RoundPair, in id: RoundID, for actor: Actor, at now: Moment
    ) async throws -> ExchangeView {
        try await records.database.read { records in
            let desk = try Desk(records: records, casework: self, actor: actor, now: now)
            let round = try desk.round(id, for: .assign, as: .makeProposal).state
            guard let kept = try desk.proposal(of: id),
                let own = kept.proposal.pairs.first(where: { $0.pair == pair })
            else { throw CaseworkFault.notFound }
            let matching = try desk.matching(round)
            let facts = try desk.roundFacts(for: .assign(kept.proposal.assigned), on: round)
            let reading = Set(kept.proposal.pairs.filter { $0.pair.dossier == pair.dossier }.map(\.pair.expert))
            let choices = try round.readers.filter { !reading.contains($0) }.compactMap { expert -> ExchangeChoice? in
                let other = RoundPair(dossier: pair.dossier, expert: expert)
                guard let proposed = matching.proposed(other, isByHand: true),
                    let entry = try Experts.expert(expert, in: records)
                else { return nil }
                let changed = kept.proposal.exchanging(pair, for: proposed).assigned
                return ExchangeChoice(
                    pair: proposed, expert: entry, change: proposed.cost - own.cost,
                    obstacle: try desk.refusal { _ = try round.decide(.assign(changed), facts, by: actor, at: now) })
            }
            let sorted = choices.sorted {
                ($0.obstacle == nil ? 0 : 1, $0.change, $0.expert.id.text)
                    < ($1.obstacle == nil ? 0 : 1, $1.change, $1.expert.id.text)
            }
            return ExchangeView(row: try desk.row(own, in: round), proposed: kept.version, choices: sorted)
        }
    }
}

extension Desk {
    fileprivate func view(
        of kept: (proposal: Proposal, version: Int, kept: KeptProposal), in file: CaseFile<Round>
    ) throws -> ProposalView {
        let (round, proposal) = (file.state, kept.proposal)
        let facts = try roundFacts(for: .assign(proposal.assigned), on: round)
        let obstacle = try refusal {
            _ = try round.decide(.assign(proposal.assigned), facts, by: actor, at: now)
        }
        let assigned = Dictionary(grouping: round.pairs, by: \.expert).mapValues(\.count)
        let proposed = Dictionary(grouping: proposal.pairs, by: \.pair.expert).mapValues(\.count)
        let short = proposal.shortages
        return ProposalView(
            id: round.id, version: file.version, panel: try PanelRows.row(round.panel, in: records)?.name ?? "",
            tier: round.tier, settings: round.settings, proposal: proposal, proposed: kept.version,
            changed: kept.kept.changed,
            changedBy: try Accounts.account(kept.kept.changedBy, in: records)?.displayName ?? "",
            rows: try proposal.pairs.map { try row($0, in: round) },
            loads: try round.readers.map { reader in
                ReaderLoad(
                    expert: reader, name: try Experts.expert(reader, in: records)?.details.name,
                    assigned: assigned[reader, default: 0], proposed: proposed[reader, default: 0])
            },
            dossiers: try Set(short.flatMap(\.dossiers)).reduce(into: [:]) {
                $0[$1] = try DossierRows.row($1, in: records)?.shown.name
            },
            experts: try Set(short.flatMap(\.experts)).reduce(into: [:]) {
                $0[$1] = try Experts.expert($1, in: records)?.details.name
            }, obstacle: obstacle, canApply: Permissions.allow(.applyProposal, actor.role, at: [.office]))
    }

    fileprivate func row(_ pair: ProposedPair, in round: Round) throws -> ProposedRow {
        let shown = try DossierRows.row(pair.pair.dossier, in: records)?.shown
        return ProposedRow(
            pair: pair, dossier: shown?.name, unit: shown?.unit, discipline: shown?.discipline,
            expert: try Experts.expert(pair.pair.expert, in: records),
            standing: round.standing(of: pair.pair.expert, on: pair.pair.dossier))
    }
}
