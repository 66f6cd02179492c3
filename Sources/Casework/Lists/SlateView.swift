public import Records
public import Selection

/// A slate as its body and the office see it: names in order, who may still be listed, and the quota's ledger.
public struct SlateView: Sendable {
    public let slate: Slate
    public let version: Int
    public let ledger: QuotaLedger
    /// Those listed and, of the others at the body under the tier, as many as a page shows: whom its meeting recommends
    /// first, then whom it hasn't spoken of.
    public let rows: [DossierRow]
    /// How many are at the body under the tier, listed or not.
    public let total: Int
    /// What still keeps each off a sealed slate.
    public let obstacles: [DossierID: [Refusal]]
    /// The first instant too late to seal it.
    public let due: Moment
    public let hasLapsed: Bool
    public let acts: [Act]
    /// Why someone can't be put on the list now; whoever isn't here can be.
    public let unlistable: [DossierID: Refusal]

    /// Whether nothing of those still on a sealed slate is awaited on paper.
    public func isPaperWhole(in program: Program) -> Bool {
        let isReportThere = slate.sealedAt == nil || !slate.isReportLacking(in: program)
        return isReportThere && rows.allSatisfy { $0.endKind != nil || slate.ownLack(of: $0.id, in: program) == nil }
    }

    /// Who could be put on the list now.
    public var listable: Set<DossierID> { Set(rows.map(\.id).filter { unlistable[$0] == nil }) }

    /// What the office has changed for this body and tier.
    public let changes: [SettingChange]
}

extension Casework {
    /// How many of those at the body are shown beside those listed.
    static let slateHeight = boardHeight - onTheWayHeight

    public func slate(_ id: SlateID, for actor: Actor, at now: Moment) async throws -> SlateView {
        try await records.database.read { records in
            let desk = try Desk(records: records, casework: self, actor: actor, now: now)
            guard let empty = Slate(id), let kind = try desk.organisation(empty.body)?.body else {
                throw CaseworkFault.notFound
            }
            return try desk.slate(empty, kind)
        }
    }
}

extension Desk {
    func slate(_ empty: Slate, _ kind: BodyKind, height: Int = Casework.slateHeight) throws -> SlateView {
        let places = try places(at: empty.body)
        let file = try reader.file(empty.id.text, of: Slate.self)
        let slate = file?.state ?? empty
        let rows = try DossierRows.rows(
            at: slate.body, tier: slate.tier, first: Set(slate.members).union(slate.recommended),
            last: slate.declined, limit: height + slate.members.count, in: records)
        let listed = try slate.members.compactMap { try DossierRows.row($0, in: records) }
        // Who is on a sealed slate stands at the body no more, and counts as when it was sealed.
        let isSealed = slate.sealedAt != nil
        let facts = try slateFacts(shown: isSealed ? listed : rows, at: slate.body, kind)
        let members = Set(slate.members)
        let others = rows.filter { !members.contains($0.id) }
        let hasLapsed = slate.hasLapsed(reportBy: facts.reportBy, at: now)
        return SlateView(
            slate: slate, version: file?.version ?? 0, ledger: slate.ledger(of: slate.members, facts),
            rows: listed + others, total: try total(at: slate),
            obstacles: isSealed ? [:] : facts.candidates.mapValues(\.obstacles),
            due: try reportBy(slate.body, slate.tier), hasLapsed: hasLapsed,
            acts: try openActs(on: slate, facts, at: places), unlistable: unlistable(slate, facts),
            changes: settings.concerning(slate.body, kind, slate.tier))
    }
}

extension Slate {
    /// Whom the body's meetings recommend, and whom not.
    fileprivate var recommended: Set<DossierID> { Set(decided.filter(\.value).keys) }
    fileprivate var declined: Set<DossierID> { Set(decided.filter { !$0.value }.keys) }
}

extension Desk {
    /// By the counters.
    fileprivate func total(at slate: Slate) throws -> Int {
        var filter = DossierFilter()
        (filter.body, filter.tier, filter.stage, filter.state) = (slate.body, slate.tier, .atBody, .open)
        return try DossierList.total(filter, at: now, in: records) ?? 0
    }

    /// What its rule would not refuse at once, whatever is answered.
    fileprivate func openActs(on slate: Slate, _ facts: SlateFacts, at places: Set<Place>) throws -> [Act] {
        let trials = slate.trials(facts, by: actor, at: now).filter { trial in
            guard Permissions.allow(trial.act, actor.role, at: places) else { return false }
            return (try? slate.decide(trial, facts, by: actor, at: now)) != nil
        }
        let open = Set(trials.map(\.act))
        return Act.allCases.filter(open.contains)
    }

    /// Whom the rule keeps off the list, and why.
    fileprivate func unlistable(_ slate: Slate, _ facts: SlateFacts) -> [DossierID: Refusal] {
        var refused: [DossierID: Refusal] = [:]
        for candidate in Set(facts.candidates.keys).union(slate.members) {
            do throws(Refusal) {
                _ = try slate.decide(.list(candidate), facts, by: actor, at: now)
            } catch {
                refused[candidate] = error
            }
        }
        return refused
    }
}
