public import Records
public import Selection

/// A meeting of which something waits for the office.
public struct SittingDue: Sendable, Hashable {
    /// What for.
    public enum Wait: String, Sendable, Hashable, Codable, CaseIterable {
        /// Its day has come, and it isn't opened.
        case opening
        /// The paper of a closed ballot, to be counted by anybody, or once more by another than the first.
        case firstCount, secondCount
        /// Everything is decided; these have still to sign.
        case chairSignature, minutesSignature
    }

    public let row: SittingRow
    /// What the panel is called.
    public let panel: String
    public let wait: Wait
}

/// A meeting as it stands on the desk of a member.
public struct OwnSitting: Sendable, Hashable {
    public let row: SittingRow
    /// What the panel is called.
    public let panel: String
    /// Whether they are asked what they say of conflicts now that all is decided.
    public let isAsked: Bool
}

extension Casework {
    /// The meetings to which an expert is called and that aren't over, the next first.
    public func ownSittings(for actor: Actor, at now: Moment) async throws -> [OwnSitting] {
        try await records.database.read { records in
            let desk = try Desk(records: records, casework: self, actor: actor, now: now)
            let expert = try desk.expert()
            return try SittingRows.open(in: records).sorted { $0.meets < $1.meets }.compactMap { row in
                guard let sitting = try desk.reader.file(row.id.text, of: Sitting.self)?.state,
                    sitting.isMember(expert)
                else { return nil }
                return OwnSitting(
                    row: row, panel: try PanelRows.row(row.panel, in: records)?.name ?? row.panel.text,
                    isAsked: sitting.obstacle(to: .declareAfterwards, by: actor) == nil)
            }
        }
    }
}

extension Desk {
    /// Each as often as something else of it waits, the earliest day first. Whoever counted paper is not told that it
    /// waits for another.
    func sittingsDue() throws -> [SittingDue] {
        try SittingRows.open(in: records).sorted { $0.meets < $1.meets }.flatMap { row in
            guard let sitting = try reader.file(row.id.text, of: Sitting.self)?.state else { return [SittingDue]() }
            let panel = try PanelRows.row(row.panel, in: records)?.name ?? row.panel.text
            return waits(of: sitting).map { SittingDue(row: row, panel: panel, wait: $0) }
        }
    }

    private func waits(of sitting: Sitting) -> [SittingDue.Wait] {
        if sitting.opened == nil { return sitting.convening.meets <= now.day ? [.opening] : [] }
        let closed = sitting.openBallots.map(\.ballot).filter { $0.standing == .closed }
        let counts: [SittingDue.Wait] =
            (closed.contains { $0.papers == nil } ? [.firstCount] : [])
            + (closed.contains { $0.papers.map { $0.by != actor.account } ?? false } ? [.secondCount] : [])
        guard sitting.waiting.isEmpty else { return counts }
        return SittingSigner.allCases.filter { sitting.signed[$0] == nil }.map { signer in
            switch signer {
            case .chair: .chairSignature
            case .minuteTaker: .minutesSignature
            }
        }
    }
}
