/// 初步人选: who stands on a tier's list, who in reserve, and who moves up (三（三）, R34).
extension Decision {
    private static let clause: Clause = "三（三）"

    /// Whom the panel passed, in order, as many as there are places; the rest in reserve.
    func list(
        of tier: Tier, choosing panel: [DossierID], _ facts: DecisionFacts, by actor: Actor
    ) throws(Refusal) -> PreliminaryList {
        guard votesOpened.contains(tier) else { throw Refusal(.voteNotOpen, Self.clause) }
        if lists[tier] != nil { throw Refusal(.listMade, Self.clause) }
        let missing = facts.reported.count { $0.tier == tier && $0.result == nil }
        if missing > 0 { throw Refusal(.reviewsMissing, Self.clause, ["count": String(missing)]) }
        let (names, reserve) = try facts.ranked(in: tier).decided(by: panel)
        return PreliminaryList(
            tier: tier, names: names, preparedBy: actor.account, decided: panel.sorted(), reserve: reserve)
    }

    /// Made by another than who prepared it, of the results as they are now.
    func makeList(_ tier: Tier, _ facts: DecisionFacts, by actor: Actor) throws(Refusal) -> [DecisionEvent] {
        guard let first = prepared[tier] else { throw Refusal(.listNotPrepared, Self.clause) }
        if first.preparedBy == actor.account { throw Refusal(.samePersonConfirms, Self.clause) }
        let list = try list(of: tier, choosing: first.decided ?? [], facts, by: actor)
        return [
            .listMade(
                PreliminaryList(
                    tier: tier, names: list.names, preparedBy: first.preparedBy, decided: list.decided ?? [],
                    reserve: list.reserve ?? []))
        ]
    }

    /// Nobody is chosen here: a place is free where somebody on the list has ended without being selected, and it goes
    /// to the first in reserve.
    func calledUp(in tier: Tier, _ facts: DecisionFacts) throws(Refusal) -> CalledUp {
        guard let list = lists[tier] else { throw Refusal(.listMissing, Self.clause) }
        let open = Set(facts.reported.filter { $0.tier == tier }.map(\.id))
        guard let next = reserves[tier, default: []].first(where: open.contains) else {
            throw Refusal(.reserveEmpty, Self.clause)
        }
        let taken = list.count { open.contains($0) || selected.contains($0) }
        guard let places = facts.program.rules(for: tier)?.places?.value, taken < places else {
            throw Refusal(.noPlaceFree, Self.clause)
        }
        return CalledUp(tier: tier, dossier: next)
    }

    /// The departments are asked anew: they know nothing of who moved up. Whom they spoke against stays so.
    mutating func callUp(_ fact: CalledUp) {
        objectedBefore.formUnion(objected)
        lists[fact.tier, default: []].append(fact.dossier)
        reserves[fact.tier]?.removeAll { $0 == fact.dossier }
        (consultation, replies, conclusionPrepared) = (nil, [:], nil)
    }

    /// Whose ways end with a notice: those in reserve of a tier in which nobody waits any more.
    public func closedReserves(_ facts: DecisionFacts) -> [DossierID] {
        lists.keys.sorted { $0.rawValue < $1.rawValue }.flatMap { tier in
            let open = facts.reported.filter { $0.tier == tier }
            let waits = open.contains { $0.isPreliminary && !selected.contains($0.id) && !objected.contains($0.id) }
            return waits ? [] : open.map(\.id).filter(reserves[tier, default: []].contains)
        }
    }
}

extension DecisionFacts {
    /// Whom the panel passed in a tier, in order, against its places.
    public func ranked(in tier: Tier) -> RankedList {
        RankedList(
            of: reported.filter { $0.tier == tier }.compactMap { $0.candidacy(summaries) },
            ties: program.review.ties.value, places: program.rules(for: tier)?.places?.value)
    }

    /// Everyone in a tier as its list has them: in order who passed, then who didn't by their scores, then the rest.
    public func inOrder(of tier: Tier) -> [JudgedDossier] {
        let judged = reported.filter { $0.tier == tier }
        let known = Dictionary(judged.map { ($0.id, $0) }) { first, _ in first }
        let others = judged.filter { !$0.hasPassed }.sorted { left, right in
            let scores = (left.result?.score ?? -1, right.result?.score ?? -1)
            return scores.0 == scores.1 ? left.id < right.id : scores.0 > scores.1
        }
        return ranked(in: tier).placings.compactMap { known[$0.dossier] } + others
    }
}
