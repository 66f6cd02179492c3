/// What an expert answers about conflicts, and what they would gladly read (三（三）, R33).
public struct Declaration: Sendable, Hashable {
    public let answers: [DeclaredPair]
    /// Whether there is no conflict with everything else that is still open; else nothing is said of it.
    public let restIsClear: Bool

    public init(answers: [DeclaredPair], restIsClear: Bool) {
        self.answers = answers
        self.restIsClear = restIsClear
    }
}

/// What is said of one dossier.
public struct DeclaredPair: Sendable, Hashable {
    public let dossier: DossierID
    /// Nil where nothing is said of conflicts, empty where it is said that there is none.
    public let kinds: [ConflictKind]?
    public let bid: Bid?

    public init(dossier: DossierID, kinds: [ConflictKind]?, bid: Bid? = nil) {
        self.dossier = dossier
        self.kinds = kinds
        self.bid = bid
    }
}

extension Round {
    /// A conflict holds at once, and ends what was assigned. Until something is assigned an answer can be corrected;
    /// afterwards a conflict that was declared stays one.
    func declare(_ declaration: Declaration, by expert: ExpertID) throws(Refusal) -> [RoundEvent] {
        guard readers.contains(expert) else { throw Refusal(.pairUnknown, Self.clause) }
        var said: [DossierID: [ConflictKind]] = [:]
        for answer in declaration.answers {
            let pair = RoundPair(dossier: answer.dossier, expert: expert)
            try requireKnown(pair)
            guard let kinds = answer.kinds else { continue }
            if kinds.isEmpty, assignments > 0, declared[pair].map({ !$0.isEmpty }) == true {
                throw Refusal(.conflictStays, Self.clause)
            }
            let all = Set((said[answer.dossier] ?? []) + kinds + (assignments > 0 ? declared[pair] ?? [] : []))
            said[answer.dossier] = ConflictKind.allCases.filter(all.contains)
        }
        let rest = declaration.restIsClear ? unanswered(by: expert).filter { said[$0] == nil } : []
        let isNew = { (dossier: DossierID) in
            self.declared[RoundPair(dossier: dossier, expert: expert)] != said[dossier]
        }
        let conflicts = dossiers.filter { said[$0]?.isEmpty == false && isNew($0) }
        let clear = dossiers.filter { said[$0]?.isEmpty == true && isNew($0) } + rest
        let bids = declaration.answers.compactMap { answer in
            answer.bid.map { DeclaredBid(dossier: answer.dossier, bid: $0) }
        }.filter { (self.bids[RoundPair(dossier: $0.dossier, expert: expert)] ?? .neutral) != $0.bid }
        if conflicts.isEmpty, clear.isEmpty, bids.isEmpty { throw Refusal(.nothingDeclared, Self.clause) }
        let declared = ConflictsDeclared(
            expert: expert, clear: clear,
            conflicts: conflicts.map { DeclaredConflict(dossier: $0, kinds: said[$0] ?? []) }, bids: bids)
        return [.declared(declared)] + withdrawn(conflicts, expert)
    }

    /// A conflict that came up while a dossier was read; nothing where it is known already.
    public func record(
        _ kinds: [ConflictKind], between expert: ExpertID, and dossier: DossierID
    ) throws(Refusal) -> [RoundEvent] {
        let pair = RoundPair(dossier: dossier, expert: expert)
        let all = Set(kinds + (declared[pair] ?? []))
        if kinds.isEmpty || all == Set(declared[pair] ?? []) { return withdrawn([dossier], expert) }
        let conflict = DeclaredConflict(dossier: dossier, kinds: ConflictKind.allCases.filter(all.contains))
        return [.declared(ConflictsDeclared(expert: expert, clear: [], conflicts: [conflict]))]
            + withdrawn([dossier], expert)
    }

    /// Of these, what is assigned to the expert is taken back.
    private func withdrawn(_ dossiers: [DossierID], _ expert: ExpertID) -> [RoundEvent] {
        let assigned = Set(pairs)
        return dossiers.map { RoundPair(dossier: $0, expert: expert) }.filter(assigned.contains).map {
            .pairWithdrawn(PairWithdrawn(pair: $0, reason: .conflict))
        }
    }
}
