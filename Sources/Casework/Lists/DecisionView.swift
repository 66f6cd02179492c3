public import Records
public import Selection

/// The season's decision as the office sees it.
public struct DecisionView: Sendable {
    public let decision: Decision
    public let version: Int
    /// What is with the office, by the tier it is judged in.
    public let rows: [Tier: [DossierRow]]
    public let isConsulted: Bool
    public let acts: [Act]
}

extension Casework {
    public func decision(for actor: Actor, at now: Moment) async throws -> DecisionView {
        try await records.database.read { records in
            let desk = Desk(records: records, casework: self, actor: actor, now: now)
            let places = try desk.places(at: self.program.officeID)
            let file = try desk.decision()
            let decision = file?.state ?? Decision(DecisionID(self.program.id))
            let rows = try DossierRows.reported(in: records).filter { !$0.hasLapsed(at: now) }
            return DecisionView(
                decision: decision, version: file?.version ?? 0, rows: Dictionary(grouping: rows, by: \.tier),
                isConsulted: decision.isConsulted(at: now), acts: try desk.openActs(on: decision, at: places))
        }
    }
}

extension Desk {
    /// What its rule would not refuse at once, whatever is answered.
    fileprivate func openActs(on decision: Decision, at places: Set<Place>) throws -> [Act] {
        let trials = decision.trials(at: now).filter { Permissions.allow($0.act, actor.role, at: places) }
        let open = try trials.filter { trial in
            try passes { _ = try decision.decide(trial, decisionFacts(for: trial), by: actor, at: now) }
        }
        return Act.allCases.filter { act in open.contains { $0.act == act } }
    }
}

extension Decision {
    /// What each act would be with answers that nobody could make better.
    func trials(at now: Moment) -> [DecisionCommand] {
        let tiers = [Tier.one, .two]
        let open = consultation?.departments.first { replies[$0] == nil }
        let asking = Consultation(departments: ["1"], due: now.adding(days: 1), silenceIsConsent: true)
        return tiers.map { .openVote($0) } + tiers.map { .prepareList($0) } + tiers.map { .makeList($0) }
            + (consultation == nil ? [] : [.prepareNotice(number: "\(notices.map(\.number))")])
            + [.consult(asking), .recordReply(DepartmentReply(department: open ?? "", number: "1", against: []))]
            + [.concludeConsultation, .issueNotice]
    }
}
