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
                isConsulted: decision.isConsulted(at: now), acts: decision.openActs(for: actor, at: places))
        }
    }
}

extension Decision {
    fileprivate func openActs(for actor: Actor, at places: Set<Place>) -> [Act] {
        let open: [Act?] = [
            votesOpened.count < 2 ? .openVote : nil,
            votesOpened.contains { lists[$0] == nil } ? .prepareList : nil,
            prepared.values.contains { $0.preparedBy != actor.account } ? .makeList : nil,
            lists.count == 2 && consultation == nil ? .consult : nil,
            consultation.map { replies.count < $0.departments.count } == true ? .recordReply : nil,
            consultation != nil ? .prepareNotice : nil,
            noticePrepared.map { $0.by != actor.account } == true ? .issueNotice : nil,
        ]
        return open.compactMap(\.self).filter { Permissions.allow($0, actor.role, at: places) }
    }
}
