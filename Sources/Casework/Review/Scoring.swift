public import Records
public import Selection

/// What an expert types of their scores: kept while they type, and read by them alone.
extension Casework {
    /// Keeps typed scores over what was seen of them. The same sent again changes nothing; throws `StaleScores` where
    /// others were kept meanwhile, on another page of the same expert.
    public func keep(
        _ scores: TypedScores, over seen: Int, of id: ReadingID, by actor: Actor, at now: Moment
    ) async throws -> ScoreDraft {
        let vault = records.vault
        return try await records.database.write { records in
            let desk = try Desk(records: records, casework: self, actor: actor, now: now)
            let (file, row, places) = try desk.reading(id)
            try desk.require(.handInReading, at: places)
            if let refusal = file.state.obstacle(to: .handIn, try desk.readingFacts(of: file.state), at: now) {
                throw refusal
            }
            let found = try desk.draft(of: file.state)
            if found.version > 0, found.scores == scores { return found }
            guard found.version == seen else { throw StaleScores(found: found) }
            return try ScoreDrafts.save(
                scores, of: id, after: found.version, about: row.person, by: actor.account, at: now, vault: vault,
                in: records)
        }
    }
}

extension Desk {
    /// What is kept of a reading's scores, or what was handed in before it was opened again.
    func draft(of reading: DossierReading) throws -> ScoreDraft {
        let vault = casework.records.vault
        if let kept = try ScoreDrafts.draft(of: reading.id, vault: vault, in: records) { return kept }
        let sheet = try reading.sheet.flatMap { try casework.opened($0, in: records) }
        return ScoreDraft(version: 0, updated: now, scores: sheet.map { TypedScores($0) } ?? TypedScores())
    }
}

extension TypedScores {
    /// As they were handed in.
    init(_ sheet: ReviewSheet) {
        self.init(points: sheet.points.mapValues { $0.asPoints }, comment: sheet.comment)
    }
}

extension Int {
    /// Hundredths as they are typed: `87`, `87.5`, `87.25`.
    fileprivate var asPoints: String {
        let (whole, rest) = (self / 100, self % 100)
        if rest == 0 { return "\(whole)" }
        return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }
}

/// Somebody kept other scores meanwhile, and this is what they are now.
public struct StaleScores: Error, Sendable, Hashable {
    public let found: ScoreDraft
}
