import Records
public import Selection

/// A round's proposal: computed from what is known now, changed by hand, and applied whole.
extension Casework {
    /// Computes a proposal in place of the one before, once under a key; nothing is assigned by it. Returns its
    /// version.
    /// - Parameter seed: what chance is made of; the server's own, where none is given.
    @discardableResult
    public func propose(
        in id: RoundID, _ order: ProposalOrder, seed: String? = nil, _ request: Request
    ) async throws -> Int {
        try await proposing.once(request) { try await solve(in: id, order, seed: seed, request) }
    }

    private func solve(
        in id: RoundID, _ order: ProposalOrder, seed: String?, _ request: Request
    ) async throws -> Int {
        let known: Known = try await records.database.read { records in
            let desk = try Desk(records: records, casework: self, actor: request.by, now: request.at)
            let file = try desk.round(id, for: .assign, as: .makeProposal)
            if let done: Int = try Once.answer(to: request.key, of: request.by, in: records) { return .done(done) }
            if let refusal = file.state.obstacle(to: .assign, desk.program) { throw refusal }
            return .open(try desk.matching(file.state), file.version, draws: try desk.proposal(of: id)?.proposal.draws)
        }
        switch known {
        case .done(let version): return version
        case .open(let matching, let version, let draws):
            let seed = order.way == .random ? seed ?? OneTimeCode().text : nil
            let proposal = try matching.proposal(order, seed: seed, draws: seed == nil ? nil : (draws ?? 0) + 1)
            return try await keep(proposal, of: id, seen: version, request)
        }
    }

    /// What there is before a proposal is computed: the one that was computed under the same key, or what it follows
    /// from, with how often chance was asked already.
    private enum Known: Sendable {
        case done(Int)
        case open(RoundMatching, Int, draws: Int?)
    }

    /// Puts another expert, or none, in the place of a pair, where no limit is broken by it; once under a key.
    @discardableResult
    public func exchange(
        _ pair: RoundPair, for expert: ExpertID?, in id: RoundID, proposal seen: Int, _ request: Request
    ) async throws -> Int {
        try await records.database.write { records in
            let desk = try Desk(records: records, casework: self, actor: request.by, now: request.at)
            let round = try desk.round(id, for: .assign, as: .makeProposal).state
            if let known: Int = try Once.answer(to: request.key, of: request.by, in: records) { return known }
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
            return try Self.save(changed, of: id, request, in: records)
        }
    }

    /// Its version, which is the answer to the request's key.
    private static func save(
        _ proposal: Proposal, of id: RoundID, _ request: Request, in records: any Writing
    ) throws -> Int {
        let text = String(decoding: try CanonicalJSON.encode(proposal), as: UTF8.self)
        let version = try Proposals.save(text, of: id, by: request.by.account, at: request.at, in: records)
        try Once.keep(version, to: request.key, of: request.by, in: records)
        return version
    }

    /// Kept only where the round is as it was when it was computed.
    private func keep(
        _ proposal: Proposal, of id: RoundID, seen version: Int, _ request: Request
    ) async throws -> Int {
        try await records.database.write { records in
            let desk = try Desk(records: records, casework: self, actor: request.by, now: request.at)
            let now = try desk.round(id, for: .assign, as: .makeProposal).version
            if let known: Int = try Once.answer(to: request.key, of: request.by, in: records) { return known }
            guard now == version else { throw CaseworkFault.changedMeanwhile(expected: version, found: now) }
            return try Self.save(proposal, of: id, request, in: records)
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
