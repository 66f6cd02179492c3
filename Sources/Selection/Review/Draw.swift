/// A draw: the order in which lots fall, the seats that follow from it, and who takes a seat that is declined.
public struct Draw: Sendable {
    private let plan: DrawPlan
    private let limits: [DrawLimit]
    /// Everyone a lot was drawn for, in the order of their lots.
    public let order: [DrawLot]
    public let seats: [ExpertID]
    private let candidates: [ExpertID: DrawCandidate]

    /// - Parameter lot: what chance gives an expert; the least comes first.
    init(_ plan: DrawPlan, lot: (ExpertID) -> String) {
        self.plan = plan
        let known = Dictionary(plan.candidates.map { ($0.expert, $0) }) { first, _ in first }
        candidates = known
        limits = plan.keptLimits
        order = plan.candidates.map { DrawLot(expert: $0.expert, lot: lot($0.expert)) }
            .sorted { ($0.lot, $0.expert.text) < ($1.lot, $1.expert.text) }
        seats = Self.seats(plan.seats, Seating(limits), order.compactMap { known[$0.expert] })
    }

    /// Lot by lot, whoever the seats can still be filled with.
    private static func seats(_ count: Int, _ seating: Seating, _ inOrder: [DrawCandidate]) -> [ExpertID] {
        var seated: [DrawCandidate] = []
        for (place, candidate) in inOrder.enumerated() where seated.count < count {
            let rest = Array(inOrder[(place + 1)...])
            if seating.canSeat(count, taking: seated + [candidate], of: rest) { seated.append(candidate) }
        }
        return seated.map(\.expert)
    }

    /// Those told to hold themselves ready, in the order of their lots. A plan from elsewhere may say any number.
    public var alternates: [ExpertID] {
        Array(order.map(\.expert).filter { !seats.contains($0) }.prefix(max(0, plan.alternates)))
    }

    /// The panel after some declined, one after the other: each seat goes to the next in the order of lots with whom
    /// the limits are kept, the last soft one given up first; nobody who declined is asked again.
    public func panel(declining declined: [ExpertID]) -> (panel: [ExpertID?], takers: [ExpertID?]) {
        var panel: [ExpertID?] = seats
        var takers: [ExpertID?] = []
        for (count, expert) in declined.enumerated() {
            guard let seat = panel.firstIndex(of: expert) else {
                takers.append(nil)
                continue
            }
            panel[seat] = nil
            let away = Set(declined.prefix(count + 1)).union(panel.compactMap(\.self))
            panel[seat] = next(for: panel.compactMap(\.self), without: away)
            takers.append(panel[seat])
        }
        return (panel, takers)
    }

    private func next(for others: [ExpertID], without away: Set<ExpertID>) -> ExpertID? {
        let staying = others.compactMap { candidates[$0] }
        let waiting = order.compactMap { candidates[$0.expert] }.filter { !away.contains($0.expert) }
        var kept = limits
        while true {
            let seating = Seating(kept)
            let taker = waiting.first { seating.canSeat(staying.count + 1, taking: staying + [$0], of: []) }
            if let taker { return taker.expert }
            guard let soft = kept.lastIndex(where: { !$0.isHard }) else { return nil }
            kept.remove(at: soft)
        }
    }
}

/// What chance gave an expert.
public struct DrawLot: Sendable, Hashable, Codable {
    public let expert: ExpertID
    public let lot: String
}
