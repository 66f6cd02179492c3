/// Calling a panel together, and the order in which it takes things up.
extension Sitting {
    static let clause: Clause = "三（三）"

    /// Whoever sits on the panel by then, over everyone in the tier who is to be judged. Who is known to be in conflict
    /// is out from the start, and the order has people leave the room least.
    public static func convene(
        _ draft: SittingDraft, _ facts: SittingFacts, at now: Moment
    ) throws(Refusal) -> [SittingEvent] {
        guard let panel = facts.panel, panel.standing == .drawn else { throw Refusal(.panelNotDrawn, clause) }
        guard panel.draft.tiers.contains(draft.tier) else { throw Refusal(.panelOfOtherTier, clause) }
        if facts.isConvened { throw Refusal(.alreadyConvened, clause) }
        if draft.meets < now.day { throw Refusal(.meetingOver, clause) }
        let members = panel.sitting.compactMap(\.self)
        guard members.contains(draft.chair) else { throw Refusal(.chairNotMember, clause) }
        guard facts.officials.contains(draft.minuteTaker) else { throw Refusal(.minuteTakerNotOffice, clause) }
        let (rules, seats) = (facts.program.panel, panel.sitting.count)
        try rules.require(seats: seats, least: rules.leastSeats(for: seats))
        if facts.dossiers.isEmpty { throw Refusal(.agendaEmpty, clause) }
        let out = facts.conflicts.mapValues { $0.intersection(members) }
        let order = AgendaOrder(facts.dossiers, out: out)
        let recusals = order.dossiers.flatMap { dossier in
            (out[dossier] ?? []).sorted().map { Recusal(expert: $0, dossier: dossier, ground: .known) }
        }
        return [
            .convened(
                Convening(
                    panel: draft.panel, tier: draft.tier, meets: draft.meets, place: draft.place,
                    seats: seats, members: members, chair: draft.chair,
                    minuteTaker: draft.minuteTaker, agenda: order.dossiers, recusals: recusals))
        ]
    }

    /// How often somebody leaves the room, in the order as it is.
    public var leavings: Int { AgendaOrder.leavings(agenda, out: items.mapValues(\.recused)) }

    /// Another order of what hasn't been taken up; the rest stays where it is.
    func arrange(_ order: [DossierID]) throws(Refusal) -> [SittingEvent] {
        let begun = agenda.filter { items[$0]?.isBegun == true }
        guard Set(order) == Set(agenda), order.count == agenda.count, Array(order.prefix(begun.count)) == begun else {
            throw Refusal(.agendaDiffers, Self.clause)
        }
        return [.arranged(AgendaArranged(order: order))]
    }

    func takeOff(_ dossier: DossierID, _ remark: Sealed<String>) throws(Refusal) -> [SittingEvent] {
        let item = try unsettled(dossier)
        if item.running != nil { throw Refusal(.ballotOpen, Self.clause) }
        return [.takenOff(TakenOff(dossier: dossier, remark: remark))]
    }

    /// What experts scored on paper; a score that follows from reviews is not typed.
    func tellScore(_ dossier: DossierID, _ score: Int, _ facts: SittingFacts) throws(Refusal) -> [SittingEvent] {
        let item = try unsettled(dossier)
        if facts.scores[dossier] != nil { throw Refusal(.scoreKnown, Self.clause) }
        if item.running != nil { throw Refusal(.ballotOpen, Self.clause) }
        guard (0...10_000).contains(score) else { throw Refusal(.scoreImpossible, Self.clause) }
        return [.scoreTold(ScoreTold(dossier: dossier, score: score))]
    }

    /// The official score, by reviews or as it was typed.
    public func score(of dossier: DossierID, _ facts: SittingFacts) -> Int? {
        facts.scores[dossier] ?? items[dossier]?.typedScore
    }

    /// A dossier of the agenda, whatever became of it.
    func item(_ dossier: DossierID) throws(Refusal) -> SittingItem {
        guard let item = items[dossier] else { throw Refusal(.notOnAgenda, Self.clause) }
        return item
    }

    /// One that is still to be decided.
    func unsettled(_ dossier: DossierID) throws(Refusal) -> SittingItem {
        let item = try item(dossier)
        if item.isSettled { throw Refusal(.itemSettled, Self.clause) }
        return item
    }
}

extension SittingItem {
    /// Whether the panel has turned to it.
    var isBegun: Bool { discussion != .waiting || !ballots.isEmpty || isTakenOff }
}
