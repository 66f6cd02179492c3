import Papers
import Records
public import Selection

/// 专家评审 on paper (三（三）), for the office: to be filled in by hand, and as it was recorded.
extension PaperDesk {
    /// Whom the panel has still to judge, for each of its experts to score and sign.
    public func scoreSheet(of tier: Tier, for actor: Actor, at now: Moment) async throws -> [UInt8] {
        let part = try await casework.judged(in: tier, size: .max, for: actor, at: now)
        let waiting = part.rows.filter { $0.reached.contains(.accepted) && $0.score == nil }
        let rows = waiting.map { ScoreSheet.Row($0.named, from: part.organisations[$0.body]?.name ?? "") }
        return try await typesetter.pdf(ScoreSheet(casework.program, tier, .blank, rows), at: now)
    }

    /// The votes and scores that were put on record, the highest first, whatever became of the people since.
    public func panelResults(of tier: Tier, for actor: Actor, at now: Moment) async throws -> [UInt8] {
        let rows = try await reviewed(in: tier, for: actor, at: now).map {
            ScoreSheet.Row($0.named, from: $0.body, $0.result)
        }
        return try await typesetter.pdf(ScoreSheet(casework.program, tier, .recorded, rows), at: now)
    }

    /// With as many lines as the panel has members.
    public func signatureSheet(of tier: Tier, for actor: Actor, at now: Moment) async throws -> [UInt8] {
        let results = try await reviewed(in: tier, for: actor, at: now).map(\.result)
        return try await typesetter.pdf(SignatureSheet(casework.program, tier, results: results), at: now)
    }

    private struct Reviewed: Sendable {
        let id: DossierID
        let named: NamedList.Person
        let body: String
        let result: PanelResult
    }

    private func reviewed(in tier: Tier, for actor: Actor, at now: Moment) async throws -> [Reviewed] {
        let casework = casework
        return try await casework.records.database.read { records in
            let desk = try Desk(records: records, casework: casework, actor: actor, now: now)
            _ = try desk.places(at: casework.program.officeID)
            let rows = try DossierRows.reviewed(in: tier, in: records)
            let bodies = try desk.organisations(Set(rows.map(\.body)))
            return try rows.compactMap { row -> Reviewed? in
                let result = try desk.reader.file(row.id.text, of: Dossier.self)?.state.results[tier]
                return result.map {
                    Reviewed(id: row.id, named: row.named, body: bodies[row.body]?.name ?? "", result: $0)
                }
            }.sorted { ($1.result.score, $0.id) < ($0.result.score, $1.id) }
        }
    }
}
