public import Records
public import Selection

/// A draw as everyone sees it: numbers, no names.
public struct PublicDraw: Sendable {
    public let row: PanelRow
    public let panel: Panel
    public let fixed: FixedPlan
}

extension Casework {
    /// Every draw whose plan was made known, the newest first.
    public func publicDraws() async throws -> [PanelRow] {
        try await records.database.read { try PanelRows.madeKnown(in: $0) }
    }

    /// A draw whose plan was made known; one that is only planned isn't there.
    public func publicDraw(_ id: PanelID) async throws -> PublicDraw {
        try await records.database.read { records in
            guard let panel = try self.reader(records).file(id.text, of: Panel.self)?.state, let fixed = panel.fixed,
                let row = try PanelRows.row(id, in: records)
            else { throw CaseworkFault.notFound }
            return PublicDraw(row: row, panel: panel, fixed: fixed)
        }
    }

    /// The plan in the wording whose digest was made known.
    public func drawPlan(_ id: PanelID) async throws -> [UInt8] {
        try CanonicalJSON.encode(try await publicDraw(id).fixed.plan)
    }

    /// From which everyone can draw the same lots again.
    public func drawRecord(_ id: PanelID) async throws -> DrawRecord {
        guard let record = try await publicDraw(id).panel.record(.sha256) else { throw CaseworkFault.notFound }
        return record
    }
}
