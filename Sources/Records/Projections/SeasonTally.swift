public import Selection

/// What the season's dossiers are told apart by.
public enum SeasonFacet: String, Sendable, Hashable, CaseIterable {
    case body, tier, discipline, sex, ethnicGroup, birthYear, grassroots
}

/// The season in numbers kept with the facts: how many dossiers of each kind ever reached each place on the way.
public struct SeasonTally: Sendable, Hashable {
    public private(set) var totals: [SeasonFacet: [String: [SeasonStage: Int]]] = [:]
    /// By body, where the open dossiers that were not reported stand.
    public private(set) var bodies: [OrganisationID: BodyTally] = [:]
    /// With those that time alone has ended.
    public private(set) var ends: [EndKind: Int] = [:]

    public func total(_ stage: SeasonStage) -> Int {
        totals[.body, default: [:]].values.reduce(0) { $0 + ($1[stage] ?? 0) }
    }

    public func total(_ stage: SeasonStage, _ facet: SeasonFacet, _ value: String) -> Int {
        totals[facet]?[value]?[stage] ?? 0
    }

    /// Reads the counters; no dossier is looked at.
    public static func read(at now: Moment, in records: any Reading) throws -> SeasonTally {
        var tally = SeasonTally()
        for row in try records.rows("SELECT facet, value, stage, total FROM season_counts") {
            guard let facet = SeasonFacet(rawValue: row.text(0)), let stage = SeasonStage(rawValue: row.text(2)) else {
                throw UnreadableRow(table: "season_counts", id: row.text(0))
            }
            tally.totals[facet, default: [:]][row.text(1), default: [:]][stage] = Int(row.integer(3))
        }
        try tally.readStanding(at: now, in: records)
        return tally
    }

    private mutating func readStanding(at now: Moment, in records: any Reading) throws {
        let rows = try records.rows(
            """
            SELECT body, stage, end_kind, CASE WHEN lapses <= ? THEN 1 ELSE 0 END, CAST(SUM(total) AS BIGINT)
            FROM dossier_counts GROUP BY 1, 2, 3, 4
            """, [.integer(now.milliseconds)])
        for row in rows {
            let (body, count) = (OrganisationID(row.text(0)), Int(row.integer(4)))
            let isLate = row.integer(3) == 1
            guard let end = isLate ? .lapsed : EndKind(rawValue: row.text(2)) else {
                if let stage = Stage(rawValue: row.text(1)) { bodies[body, default: BodyTally()].add(count, stage) }
                continue
            }
            ends[end, default: 0] += count
            if end == .lapsed { bodies[body, default: BodyTally()].late += count }
        }
    }
}

/// How a body's dossiers stand: those late, those held up by corrections, and those on their way to it or with it.
public struct BodyTally: Sendable, Hashable {
    public fileprivate(set) var late = 0
    public fileprivate(set) var heldUp = 0
    public fileprivate(set) var underWay = 0

    public init() {}

    fileprivate mutating func add(_ count: Int, _ stage: Stage) {
        switch stage {
        case .returned: heldUp += count
        case .submitted, .verified, .evaluated, .atLevel, .atBody: underWay += count
        case .reported, .accepted, .reviewed, .preliminary, .ended: break
        }
    }
}

extension SeasonTally {
    /// Keeps the counters in step with a dossier's row.
    static func count(_ row: DossierRow, replacing before: DossierRow?, in records: any Writing) throws {
        let (old, new) = (before?.marks ?? [], row.marks)
        guard old != new else { return }
        try add(1, to: new.subtracting(old), in: records)
        try add(-1, to: old.subtracting(new), in: records)
    }

    private static func add(_ step: Int, to marks: Set<SeasonMark>, in records: any Writing) throws {
        guard !marks.isEmpty else { return }
        try records.run(
            """
            INSERT INTO season_counts (facet, value, stage, total)
            VALUES \(marks.map { _ in "(?, ?, ?, ?)" }.joined(separator: ", "))
            ON CONFLICT (facet, value, stage) DO UPDATE SET total = season_counts.total + excluded.total
            """, marks.flatMap { $0.values + [SQLValue(step)] })
        guard step < 0 else { return }
        for mark in marks {
            try records.run(
                "DELETE FROM season_counts WHERE facet = ? AND value = ? AND stage = ? AND total = 0", mark.values)
        }
    }
}

/// One counter.
private struct SeasonMark: Hashable {
    let facet: SeasonFacet
    let value: String
    let stage: SeasonStage

    var values: [SQLValue] { [.text(facet.rawValue), .text(value), .text(stage.rawValue)] }
}

extension DossierRow {
    /// The counters it is counted in: every place by its body, three of them by everything else too.
    fileprivate var marks: Set<SeasonMark> {
        let told = facets
        return reached.reduce(into: []) { marks, stage in
            marks.insert(SeasonMark(facet: .body, value: body.text, stage: stage))
            guard stage == .submitted || stage == .reported || stage == .selected else { return }
            for (facet, value) in told { marks.insert(SeasonMark(facet: facet, value: value, stage: stage)) }
        }
    }

    private var facets: [SeasonFacet: String] {
        var facets: [SeasonFacet: String] = [
            .tier: String(tier.rawValue), .grassroots: countsAsGrassroots ? "1" : "0",
        ]
        facets[.sex] = shown.sex?.rawValue
        facets[.ethnicGroup] = shown.ethnicGroup
        facets[.birthYear] = shown.birthYear.map { String($0) }
        facets[.discipline] = shown.discipline
        return facets
    }
}
