public import Records
public import Selection

/// What came about while experts were drawn, asked, read and met, the newest first: who did what, and when.
public struct StageLog: Sendable {
    public let entries: [StageEntry]
    /// Before which place in the ledger the next part begins; nil on the last.
    public let next: Int?
}

/// One thing that came about. No score stands in it, no vote, and no words about a reading.
public struct StageEntry: Sendable {
    public let kind: CaseKind
    /// The case's id.
    public let id: String
    public let entry: TimelineEntry
    /// Who did it; empty once they were erased.
    public let by: String
    /// What the case is called: a panel; a panel with its tier; a dossier with its expert.
    public let names: [String]
    public let tier: Tier?
    /// The round of a reading.
    public let round: RoundID?
}

extension Casework {
    /// A part of the log, of one kind or of all, for the office and whoever looks on.
    public func stageLog(
        of kind: CaseKind? = nil, before sequence: Int? = nil, size: Int = 50, for actor: Actor, at now: Moment
    ) async throws -> StageLog {
        try await records.database.read { records in
            let desk = try Desk(records: records, casework: self, actor: actor, now: now)
            try desk.requireWatching()
            let facts = try Ledger.factsOfExperts(
                kind.map { [$0] } ?? CaseKind.ofExperts, before: sequence ?? .max, limit: size + 1, in: records)
            let shown = facts.prefix(size)
            return StageLog(
                entries: try shown.map { try desk.stageEntry($0) },
                next: facts.count > size ? shown.last?.sequence : nil)
        }
    }
}

extension Desk {
    fileprivate func stageEntry(_ fact: Fact) throws -> StageEntry {
        let about = try subject(of: fact.key)
        return StageEntry(
            kind: fact.key.kind, id: fact.key.id, entry: TimelineEntry(fact, details: try details(of: fact)),
            by: try Accounts.account(fact.by.account, in: records)?.displayName ?? "", names: about.names,
            tier: about.tier, round: about.round)
    }

    private func subject(of key: CaseKey) throws -> (names: [String], tier: Tier?, round: RoundID?) {
        switch key.kind {
        case .panel: return ([try panelName(PanelID(key.id))], nil, nil)
        case .round:
            guard let row = try RoundRows.row(RoundID(key.id), in: records) else { break }
            return ([try panelName(row.panel)], row.tier, nil)
        case .reading:
            guard let row = try ReadingRows.row(ReadingID(key.id), in: records) else { break }
            let names = [try dossierName(row.offer.dossier), try expertName(row.offer.expert)]
            return (names, row.offer.tier, row.offer.round)
        case .sitting:
            guard let row = try SittingRows.row(SittingID(key.id), in: records) else { break }
            return ([try panelName(row.panel)], row.tier, nil)
        default: break
        }
        return ([key.id], nil, nil)
    }

    private func details(of fact: Fact) throws -> [TimelineDetail] {
        switch fact.key.kind {
        case .panel: try named(details(of: CanonicalJSON.decode(PanelEvent.self, from: fact.event)))
        case .round: try details(of: CanonicalJSON.decode(RoundEvent.self, from: fact.event))
        // What was said about a reading stays between its expert and the office.
        case .reading:
            try details(of: CanonicalJSON.decode(ReadingEvent.self, from: fact.event))
                .filter { ["readingCause", "conflictKind"].contains($0.label) }
        case .sitting: try details(of: CanonicalJSON.decode(SittingEvent.self, from: fact.event))
        default: []
        }
    }

    /// With the names of the experts who stand there by number.
    private func named(_ details: [TimelineDetail]) throws -> [TimelineDetail] {
        try details.map { detail in
            guard ["expert", "taker"].contains(detail.label), !detail.text.isEmpty else { return detail }
            return TimelineDetail(label: detail.label, text: try expertName(ExpertID(detail.text)))
        }
    }

    // MARK: Names

    func panelName(_ id: PanelID) throws -> String { try PanelRows.row(id, in: records)?.name ?? id.text }

    func expertName(_ id: ExpertID) throws -> String {
        try Experts.expert(id, in: records)?.details.name ?? id.text
    }

    func dossierName(_ id: DossierID) throws -> String {
        try DossierRows.row(id, in: records)?.shown.name ?? id.text
    }
}
