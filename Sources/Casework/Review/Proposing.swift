import Records
public import Selection

/// A round's proposal: computed from what is known now, changed by hand, and applied whole.
extension Casework {
    /// Computes a proposal in place of the one before; nothing is assigned by it. Returns its version.
    /// - Parameter seed: what chance is made of; the server's own, where none is given.
    @discardableResult
    public func propose(
        in id: RoundID, _ order: ProposalOrder, seed: String? = nil, _ request: Request
    ) async throws -> Int {
        let (matching, version, before) = try await records.database.read { records in
            let desk = try Desk(records: records, casework: self, actor: request.by, now: request.at)
            let file = try desk.round(id, for: .assign, as: .makeProposal)
            if let refusal = file.state.obstacle(to: .assign, desk.program) { throw refusal }
            return (try desk.matching(file.state), file.version, try desk.proposal(of: id))
        }
        let seed = order.way == .random ? seed ?? OneTimeCode().text : nil
        let draws = seed == nil ? nil : (before?.proposal.draws ?? 0) + 1
        let proposal = try matching.proposal(order, seed: seed, draws: draws)
        return try await keep(proposal, of: id, seen: version, request)
    }

    /// Puts another expert, or none, in the place of a pair, where no limit is broken by it.
    @discardableResult
    public func exchange(
        _ pair: RoundPair, for expert: ExpertID?, in id: RoundID, proposal seen: Int, _ request: Request
    ) async throws -> Int {
        try await records.database.write { records in
            let desk = try Desk(records: records, casework: self, actor: request.by, now: request.at)
            let round = try desk.round(id, for: .assign, as: .makeProposal).state
            guard let kept = try desk.proposal(of: id) else { throw CaseworkFault.notFound }
            guard kept.version == seen else {
                throw CaseworkFault.changedMeanwhile(expected: seen, found: kept.version)
            }
            guard kept.proposal.pairs.contains(where: { $0.pair == pair }) else {
                throw Refusal(.pairNotAssigned, "三（三）")
            }
            let matching = try desk.matching(round)
            let other = expert.map { RoundPair(dossier: pair.dossier, expert: $0) }
            let proposed = try other.map { other in
                guard let proposed = matching.proposed(other, isByHand: true) else {
                    throw Refusal(.pairUnknown, "三（三）")
                }
                return proposed
            }
            let changed = kept.proposal.exchanging(pair, for: proposed)
            if proposed != nil {
                let facts = try desk.roundFacts(for: .assign(changed.assigned), on: round)
                _ = try round.decide(.assign(changed.assigned), facts, by: request.by, at: request.at)
            }
            return try Proposals.save(
                try Self.text(of: changed), of: id, by: request.by.account, at: request.at, in: records)
        }
    }

    private static func text(of proposal: Proposal) throws -> String {
        String(decoding: try CanonicalJSON.encode(proposal), as: UTF8.self)
    }

    /// Kept only where the round is as it was when it was computed.
    private func keep(
        _ proposal: Proposal, of id: RoundID, seen version: Int, _ request: Request
    ) async throws -> Int {
        try await records.database.write { records in
            let desk = try Desk(records: records, casework: self, actor: request.by, now: request.at)
            let now = try desk.round(id, for: .assign, as: .makeProposal).version
            guard now == version else { throw CaseworkFault.changedMeanwhile(expected: version, found: now) }
            return try Proposals.save(
                try Self.text(of: proposal), of: id, by: request.by.account, at: request.at, in: records)
        }
    }
}

extension Transaction {
    /// All that is proposed is assigned, or nothing.
    func applyProposal(of id: RoundID, version: Int) throws -> Receipt {
        try desk.requireOffice(for: .applyProposal)
        let kept = try desk.proposal(of: id)
        if let kept, kept.version != version {
            throw CaseworkFault.changedMeanwhile(expected: version, found: kept.version)
        }
        let nothing = PairsAssigned(
            pairs: [], basis: ProposalBasis(way: .least, needsExact: false, cost: 0, bound: 0))
        return try perform(.assign(kept?.proposal.assigned ?? nothing), on: id)
    }
}

extension Desk {
    func proposal(of id: RoundID) throws -> (proposal: Proposal, version: Int, kept: KeptProposal)? {
        try Proposals.proposal(of: id, in: records).map { kept in
            (try CanonicalJSON.decode(from: kept.content), kept.version, kept)
        }
    }

    /// Everything a proposal is computed from; a dossier of whoever was erased, or that has ended, isn't among it.
    func matching(_ round: Round) throws -> RoundMatching {
        let fields = try round.dossiers.compactMap { id -> (id: DossierID, field: FieldOfWork)? in
            guard let dossier = try reader.file(id.text, of: Dossier.self)?.state, dossier.end == nil,
                let form = try casework.opened(dossier.form, in: records)
            else { return nil }
            let discipline = form["application.discipline"]
            return (
                id,
                FieldOfWork(
                    disciplines: discipline.isEmpty ? [] : [discipline], words: form["achievement.summary"])
            )
        }
        let experts = Set(round.readers + round.pairs.map(\.expert)).sorted { $0.text < $1.text }
        let units = try units(of: Set(experts))
        return RoundMatching(
            round, dossiers: fields,
            experts: try experts.compactMap { expert in
                guard let entry = try Experts.expert(expert, in: records) else { return nil }
                let field = FieldOfWork(disciplines: entry.details.disciplines, words: entry.details.research)
                return (expert, field, units[expert] ?? expert.text)
            })
    }
}
