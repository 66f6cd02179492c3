public import Selection

/// How many dossiers ever reached each stage, by recommending body, and how their ways ended.
public struct SeasonCounts: Sendable, Hashable {
    public private(set) var bodies: [OrganisationID: [SeasonStage: Int]] = [:]
    /// With those that time alone has ended.
    public private(set) var ends: [EndKind: Int] = [:]
    /// By the tier of the slate.
    public private(set) var reported: [Tier: Int] = [:]
    public private(set) var selected: [Tier: Int] = [:]
    public private(set) var transferred = 0
    /// Dossiers that their employer posted for the first time after a moment.
    public private(set) var postedLate = 0

    public func total(_ stage: SeasonStage) -> Int { bodies.values.reduce(0) { $0 + ($1[stage] ?? 0) } }

    /// Counts from facts and projections; what has lapsed by a moment is counted as of that moment.
    public static func read(
        office: OrganisationID, at now: Moment, postedFrom late: Moment, in records: any Reading
    ) throws -> SeasonCounts {
        var counts = SeasonCounts()
        try counts.readFacts(in: records)
        try counts.readListed(in: records)
        try counts.readPosted(office: office, late: late, in: records)
        try counts.readEnds(at: now, in: records)
        try counts.readTiers(in: records)
        return counts
    }

    private mutating func add(_ number: Int64, _ stage: SeasonStage, at body: String) {
        bodies[OrganisationID(body), default: [:]][stage, default: 0] += Int(number)
    }

    private mutating func readFacts(in records: any Reading) throws {
        let rows = try records.rows(
            """
            SELECT d.body, f.name, COUNT(DISTINCT f.case_id) FROM facts f JOIN dossiers d ON d.id = f.case_id
            WHERE f.kind = 'dossier' GROUP BY d.body, f.name
            """)
        for row in rows {
            if row.text(1) == "transferred" { transferred += Int(row.integer(2)) }
            if let stage = SeasonStage(rawValue: row.text(1)) { add(row.integer(2), stage, at: row.text(0)) }
        }
    }

    /// Who was listed stands in the slates' facts alone.
    private mutating func readListed(in records: any Reading) throws {
        var listed: Set<DossierID> = []
        let facts = try records.rows(Ledger.columns + "WHERE kind = 'slate' AND name = 'listed' ORDER BY sequence", [])
        for row in facts {
            let event: SlateEvent = try CanonicalJSON.decode(from: try Ledger.fact(row).event)
            if case .listed(let fact) = event { listed.insert(fact.dossier) }
        }
        for id in listed {
            guard let row = try DossierRows.row(id, in: records) else { continue }
            add(1, .recommended, at: row.body.text)
        }
    }

    private mutating func readPosted(office: OrganisationID, late: Moment, in records: any Reading) throws {
        func posted(_ publisher: String, _ arguments: [SQLValue]) throws -> [Row] {
            try records.rows(
                """
                SELECT d.body, COUNT(DISTINCT n.dossier) FROM publicity_names n
                JOIN publicities p ON p.id = n.publicity JOIN dossiers d ON d.id = n.dossier
                WHERE p.posted IS NOT NULL AND p.publisher = \(publisher) GROUP BY d.body
                """, arguments)
        }
        for row in try posted("d.employer", []) { add(row.integer(1), .published, at: row.text(0)) }
        for row in try posted("?", [.text(office.text)]) { add(row.integer(1), .announced, at: row.text(0)) }
        let row = try records.row(
            """
            SELECT COUNT(*) FROM (
                SELECT n.dossier FROM publicity_names n JOIN publicities p ON p.id = n.publicity
                JOIN dossiers d ON d.id = n.dossier WHERE p.publisher = d.employer
                GROUP BY n.dossier HAVING MIN(p.posted) >= ?) AS late
            """, [.integer(late.milliseconds)])
        postedLate = Int(row?.integer(0) ?? 0)
    }

    private mutating func readEnds(at now: Moment, in records: any Reading) throws {
        let rows = try records.rows(
            "SELECT body, end_kind, COUNT(*) FROM dossiers WHERE end_kind IS NOT NULL GROUP BY body, end_kind")
        for row in rows {
            guard let end = EndKind(rawValue: row.text(1)) else { continue }
            ends[end, default: 0] += Int(row.integer(2))
            if end == .selected { add(row.integer(2), .selected, at: row.text(0)) }
        }
        let lapsed = try records.row(
            "SELECT COUNT(*) FROM dossiers WHERE end_kind IS NULL AND lapses <= ?", [.integer(now.milliseconds)])
        ends[.lapsed, default: 0] += Int(lapsed?.integer(0) ?? 0)
    }

    private mutating func readTiers(in records: any Reading) throws {
        let sent = try records.rows(
            "SELECT s.tier, COUNT(*) FROM dossiers d JOIN slates s ON s.id = d.slate GROUP BY s.tier")
        for row in sent {
            if let tier = Tier(rawValue: Int(row.integer(0))) { reported[tier] = Int(row.integer(1)) }
        }
        let chosen = try records.rows(
            "SELECT tier, COUNT(*) FROM dossiers WHERE end_kind = 'selected' GROUP BY tier")
        for row in chosen {
            if let tier = Tier(rawValue: Int(row.integer(0))) { selected[tier] = Int(row.integer(1)) }
        }
    }
}
