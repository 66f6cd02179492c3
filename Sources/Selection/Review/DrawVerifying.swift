/// What of a record isn't as the rule would have it.
public enum DrawFault: Error, Sendable, Hashable {
    case format
    /// The plan was never allowed.
    case plan(Refusal)
    /// It isn't what was made known before.
    case commitment
    /// The parts of the seed aren't those of the two who were named.
    case holders
    /// It isn't what its holder had fixed.
    case share(holder: String)
    /// A part was fixed before the plan was, or made known before both were fixed.
    case sequence(holder: String)
    /// There is one that the plan doesn't name, or none that it names.
    case beacon
    case seed
    case limits
    case lot(ExpertID)
    case order, seats, alternates
    case decline(ExpertID)
    case panel
}

extension DrawRecord {
    /// Draws again and throws the first thing that comes out differently.
    public func verify(_ hash: DrawHash, clause: Clause = "三（三）") throws {
        guard format == Self.format else { throw DrawFault.format }
        do { try plan.requirePossible(clause) } catch { throw DrawFault.plan(error) }
        guard try hash.commitment(to: plan) == commitment else { throw DrawFault.commitment }
        try verifyShares(hash)
        guard (beacon == nil) == (plan.beacon == nil), beacon.map(Self.isLine) != false else { throw DrawFault.beacon }
        let again = try DrawRecord(plan, shares: shares, beacon: beacon, declined: declined, hash: hash)
        guard again.seed == seed else { throw DrawFault.seed }
        guard again.limits == limits else { throw DrawFault.limits }
        try verify(lotsOf: again)
        guard again.seats == seats else { throw DrawFault.seats }
        guard again.alternates == alternates else { throw DrawFault.alternates }
        try verify(declinesOf: again)
        guard again.panel == panel else { throw DrawFault.panel }
    }

    private func verifyShares(_ hash: DrawHash) throws {
        guard shares.map(\.holder) == plan.holders else { throw DrawFault.holders }
        for share in shares {
            let promised = hash.commitment(to: share.value, of: share.holder, for: commitment)
            guard Self.isLine(share.value), promised == share.commitment else {
                throw DrawFault.share(holder: share.holder)
            }
            let isLate = shares.contains { share.revealed < $0.committed }
            if share.committed < plan.fixed || isLate { throw DrawFault.sequence(holder: share.holder) }
        }
    }

    private func verify(lotsOf again: DrawRecord) throws {
        let drawn = Dictionary(uniqueKeysWithValues: again.lots.map { ($0.expert, $0.lot) })
        if let wrong = lots.first(where: { drawn[$0.expert] != $0.lot }) { throw DrawFault.lot(wrong.expert) }
        guard again.lots == lots else { throw DrawFault.order }
    }

    /// Each once, of those who were drawn, and none before the parts of the seed were known.
    private func verify(declinesOf again: DrawRecord) throws {
        let drawn = Set(lots.map(\.expert))
        let revealed = shares.map(\.revealed).max() ?? plan.fixed
        var told: Set<ExpertID> = []
        var last = revealed
        for (here, rule) in zip(declined, again.declined) {
            guard here == rule, drawn.contains(here.expert), told.insert(here.expert).inserted, here.at >= last,
                !here.reason.isEmpty
            else { throw DrawFault.decline(here.expert) }
            last = here.at
        }
    }

    /// A line break would let one part pass for two.
    static func isLine(_ text: String) -> Bool { !text.isEmpty && !text.utf8.contains(UInt8(ascii: "\n")) }
}
