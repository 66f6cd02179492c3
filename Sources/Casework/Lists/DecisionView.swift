public import Records
public import Selection

/// The season's decision as the office sees it, by what is kept beside the facts.
public struct DecisionView: Sendable {
    public let decision: Decision
    public let version: Int
    /// What is with the office, by the tier it is judged in, in the order of a list.
    public let judged: [Tier: [JudgedDossier]]
    /// Who would stand on each tier's list by the results so far.
    public let lists: [Tier: RankedList]
    /// Those of them whom nothing parts at the last place, while a list isn't made.
    public let tied: [DossierRow]
    public let isConsulted: Bool
    public let acts: [Act]
}

/// A part of a tier's dossiers with the office, in the order of a list.
public struct JudgedListing: Sendable {
    /// The place of the first row.
    public let first: Int
    public let total: Int
    public let rows: [DossierRow]
    public let organisations: [OrganisationID: Organisation]
    /// Who passed and found no place.
    public let reserve: Set<DossierID>
}

extension Casework {
    public func decision(for actor: Actor, at now: Moment) async throws -> DecisionView {
        try await deciding(actor, now) { desk in
            let places = try desk.places(at: self.program.officeID)
            let file = try desk.decision()
            let decision = file?.state ?? Decision(DecisionID(self.program.id))
            let facts = try desk.decisionFacts()
            let tiers = Set(facts.reported.map(\.tier))
            let lists = Dictionary(uniqueKeysWithValues: tiers.map { ($0, facts.ranked(in: $0)) })
            let tied = lists.filter { decision.lists[$0.key] == nil }.sorted { $0.key.rawValue < $1.key.rawValue }
            return DecisionView(
                decision: decision, version: file?.version ?? 0,
                judged: Dictionary(uniqueKeysWithValues: tiers.map { ($0, facts.inOrder(of: $0)) }), lists: lists,
                tied: try tied.flatMap(\.value.undecided).compactMap { try DossierRows.row($0, in: desk.records) },
                isConsulted: decision.isConsulted(at: now), acts: try desk.openActs(on: decision, facts, at: places))
        }
    }

    /// The rows of a tier from a place on; the places begin at one.
    public func judged(
        in tier: Tier, from first: Int = 1, size: Int = 50, for actor: Actor, at now: Moment
    ) async throws -> JudgedListing {
        try await deciding(actor, now) { desk in
            _ = try desk.places(at: self.program.officeID)
            let judged = try desk.decisionFacts().inOrder(of: tier)
            let reserve = try desk.decision()?.state.reserves[tier] ?? []
            let first = max(1, first)
            let rows = try judged.dropFirst(first - 1).prefix(size).compactMap {
                try DossierRows.row($0.id, in: desk.records)
            }
            return JudgedListing(
                first: first, total: judged.count, rows: rows,
                organisations: try desk.organisations(Set(rows.map(\.body))), reserve: Set(reserve))
        }
    }

    /// Everyone with the office as lists show them, by the tier they are judged in.
    public func reported(for actor: Actor, at now: Moment) async throws -> [Tier: [DossierRow]] {
        try await deciding(actor, now) { desk in
            _ = try desk.places(at: self.program.officeID)
            let rows = try DossierRows.reported(in: desk.records).filter { !$0.hasLapsed(at: now) }
            return Dictionary(grouping: rows, by: \.tier)
        }
    }

    /// Whom a department can speak against.
    public func preliminary(for actor: Actor, at now: Moment) async throws -> [DossierRow] {
        try await deciding(actor, now) { desk in
            _ = try desk.places(at: self.program.officeID)
            return try DossierRows.waiting(at: .preliminary, limit: .max, in: desk.records)
        }
    }

    private func deciding<View: Sendable>(
        _ actor: Actor, _ now: Moment, _ look: @escaping @Sendable (Desk) throws -> View
    ) async throws -> View {
        try await records.database.read { try look(Desk(records: $0, casework: self, actor: actor, now: now)) }
    }
}

extension Desk {
    /// What its rule would not refuse at once, whatever is answered.
    fileprivate func openActs(
        on decision: Decision, _ facts: DecisionFacts, at places: Set<Place>
    ) throws -> [Act] {
        let trials = decision.trials(facts, at: now).filter { Permissions.allow($0.act, actor.role, at: places) }
        let open = try trials.filter { trial in
            try passes { _ = try decision.decide(trial, facts, by: actor, at: now) }
        }
        return Act.allCases.filter { act in open.contains { $0.act == act } }
    }
}

extension Decision {
    /// What each act would be with answers that nobody could make better.
    func trials(_ facts: DecisionFacts, at now: Moment) -> [DecisionCommand] {
        let tiers = [Tier.one, .two]
        let open = consultation?.departments.first { replies[$0] == nil }
        let asking = Consultation(departments: ["1"], due: now.adding(days: 1), silenceIsConsent: true)
        let preparations = tiers.map { tier in
            let ranked = facts.ranked(in: tier)
            return DecisionCommand.prepareList(tier, choosing: Array(ranked.undecided.prefix(ranked.placesOpen)))
        }
        return tiers.map { .openVote($0) } + preparations + tiers.map { .makeList($0) } + tiers.map { .callUp($0) }
            + (consultation == nil ? [] : [.prepareNotice(number: "\(notices.map(\.number))")])
            + [.consult(asking), .recordReply(DepartmentReply(department: open ?? "", number: "1", against: []))]
            + [.prepareConclusion, .concludeConsultation, .issueNotice]
    }
}
