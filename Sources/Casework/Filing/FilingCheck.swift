import Papers
import Records
public import Selection

/// A sheet for tier 3 as it was understood, before anything of it is kept.
public struct FilingCheck: Sendable {
    public let lines: [FilingLine]
    /// What is found in each line.
    public let rows: [CheckedFilingRow]
    /// What is found in the list as a whole.
    public let findings: [Finding]

    /// Whether it can be prepared as it is: all of it or nothing.
    public var isRight: Bool {
        !lines.isEmpty && rows.allSatisfy(\.blocks.isEmpty) && findings.allSatisfy { $0.severity != .block }
    }
}

extension Casework {
    /// What a sheet would be as this body's list; nothing is changed.
    /// - Throws: `UnreadableSheet` where it is none.
    public func checkFiling(
        _ content: [UInt8], named name: String, on id: FilingID, for actor: Actor, at now: Moment
    ) async throws -> FilingCheck {
        try await check(FilingSheet.lines(of: content, named: name, in: program), on: id, for: actor, at: now)
    }

    public func check(
        _ lines: [FilingLine], on id: FilingID, for actor: Actor, at now: Moment
    ) async throws -> FilingCheck {
        try await records.database.read { records in
            let desk = try Desk(records: records, casework: self, actor: actor, now: now)
            let body = try desk.filingBody(id)
            try desk.require(.prepareFiling, at: try desk.places(at: body.id))
            return FilingCheck(
                lines: lines, rows: try desk.checked(lines, of: body),
                findings: try desk.filingFacts(of: body).listFindings(count: lines.count))
        }
    }
}
