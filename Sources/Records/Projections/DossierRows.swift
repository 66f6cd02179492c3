public import Selection

/// The projection of all dossiers, with the totals of each group kept beside it so that no list counts rows.
public enum DossierRows {
    static let columns = DossierRow.columns.joined(separator: ", ")
    private static let places = DossierRow.columns.map { _ in "?" }.joined(separator: ", ")

    /// Puts a dossier's row in, in place of the one before.
    public static func save(_ row: DossierRow, replacing before: DossierRow?, in records: any Writing) throws {
        if let before {
            try change(before, to: row, in: records)
        } else {
            try records.run("INSERT INTO dossiers (\(columns)) VALUES (\(places))", row.values)
        }
        try SeasonTally.count(row, replacing: before, in: records)
        if let before, before.group == row.group { return }
        if let before { try count(before.group, by: -1, in: records) }
        try count(row.group, by: 1, in: records)
    }

    /// Sets what differs alone: a column set to what it holds moves in each of its indexes all the same.
    private static func change(_ before: DossierRow, to row: DossierRow, in records: any Writing) throws {
        let changes = zip(DossierRow.columns, zip(before.values, row.values)).filter { $1.0 != $1.1 }
        if changes.isEmpty { return }
        let settings = changes.map { "\($0.0) = ?" }.joined(separator: ", ")
        try records.run(
            "UPDATE dossiers SET \(settings) WHERE id = ?", changes.map(\.1.1) + [.text(row.id.text)])
    }

    /// Remembers which desks a dossier passes.
    public static func saveDesks(
        of dossier: DossierID, submitted: Moment, _ chain: [OrganisationID], in records: any Writing
    ) throws {
        for organisation in Set(chain).sorted() {
            try records.run(
                "INSERT INTO dossier_desks (organisation, submitted, dossier) VALUES (?, ?, ?)",
                [.text(organisation.text), SQLValue(submitted), .text(dossier.text)])
        }
    }

    public static func row(_ id: DossierID, in records: any Reading) throws -> DossierRow? {
        try records.row("SELECT \(columns) FROM dossiers WHERE id = ?", [.text(id.text)]).map {
            try DossierRow($0)
        }
    }

    /// Every dossier of an applicant's account, the newest first.
    public static func rows(of applicant: AccountID, in records: any Reading) throws -> [DossierRow] {
        try rows("applicant = ? ORDER BY submitted DESC, id", [.text(applicant.text)], in: records)
    }

    /// Other dossiers of the same person that have not ended (三（一）).
    public static func rivals(of shown: ShownPerson, in records: any Reading) throws -> [DossierRow] {
        try rows(of: shown.marks, "end_kind IS NULL", in: records)
    }

    /// Dossiers of the same person that have not ended, or ended with their selection (四（二）).
    public static func standing(_ person: PersonMarks, in records: any Reading) throws -> [DossierRow] {
        try rows(of: person, "(end_kind IS NULL OR end_kind = 'selected')", in: records)
    }

    private static func rows(
        of person: PersonMarks, _ condition: String, in records: any Reading
    ) throws -> [DossierRow] {
        func found(_ column: String, _ mark: [UInt8]?) throws -> [DossierRow] {
            try mark.map { try rows("\(column) = ? AND \(condition)", [.bytes($0)], in: records) } ?? []
        }
        let (byID, byName) = try (found("id_index", person.id), found("name_index", person.name))
        return byID
            + byName.filter { other in
                other.shown.marks.isSamePerson(as: person) && !byID.contains { $0.id == other.id }
            }
    }

    /// What stands at a recommending body under a tier and has not ended.
    public static func rows(
        at body: OrganisationID, tier: Tier, in records: any Reading
    ) throws -> [DossierRow] {
        try rows(
            atBody + " ORDER BY submitted, id", [.text(body.text), SQLValue(tier.rawValue)], in: records)
    }

    /// Some of those at a body under a tier, the longest first: those named first before the others, those named last
    /// behind them.
    public static func rows(
        at body: OrganisationID, tier: Tier, first: Set<DossierID>, last: Set<DossierID>, limit: Int,
        in records: any Reading
    ) throws -> [DossierRow] {
        let (early, late) = (SQLList(first), SQLList(last))
        return try rows(
            """
            id IN (SELECT id FROM dossiers WHERE \(atBody)
                ORDER BY id NOT IN \(early.text), id IN \(late.text), submitted, id LIMIT ?)
            ORDER BY submitted, id
            """,
            [.text(body.text), SQLValue(tier.rawValue)] + early.values + late.values + [SQLValue(limit)],
            in: records)
    }

    /// As its index says it, which holds these alone.
    private static let atBody = "desk = body AND end_kind IS NULL AND body = ? AND tier = ?"

    /// What a body waits for under a tier at a moment: neither with it nor reported, of each stage what lapses first.
    public static func onTheWay(
        to body: OrganisationID, tier: Tier, at now: Moment, limit: Int, in records: any Reading
    ) throws -> [DossierRow] {
        var found: [DossierRow] = []
        for stage in [Stage.returned, .atLevel, .evaluated, .verified, .submitted] where found.count < limit {
            found += try rows(
                "body = ? AND tier = ? AND stage = ? AND lapses > ? AND end_kind IS NULL AND slate IS NULL "
                    + "ORDER BY lapses, submitted, id LIMIT ?",
                [
                    .text(body.text), SQLValue(tier.rawValue), .text(stage.rawValue), .integer(now.milliseconds),
                    SQLValue(limit - found.count),
                ], in: records)
        }
        return found
    }

    /// What waits at a stage, of one desk or wherever, the longest first, or from behind one of them on; given a
    /// moment, without what has lapsed by then.
    public static func waiting(
        with desk: OrganisationID? = nil, at stage: Stage, after row: DossierRow? = nil, alive now: Moment? = nil,
        limit: Int, in records: any Reading
    ) throws -> [DossierRow] {
        var conditions = ["stage = ?"]
        var arguments = [SQLValue.text(stage.rawValue)]
        if let now {
            conditions.append("(lapses IS NULL OR lapses > ?)")
            arguments.append(.integer(now.milliseconds))
        }
        if let desk {
            conditions.append("desk = ?")
            arguments.append(.text(desk.text))
        }
        if let row {
            conditions.append("(submitted, id) > (?, ?)")
            arguments += [.integer(row.submitted.milliseconds), .text(row.id.text)]
        }
        let condition = conditions.joined(separator: " AND ") + " ORDER BY submitted, id LIMIT ?"
        return try rows(condition, arguments + [SQLValue(limit)], in: records)
    }

    /// How many wait at each stage of a desk and have not lapsed: counted in the desk's part of an index.
    public static func counts(
        with desk: OrganisationID, alive now: Moment, in records: any Reading
    ) throws -> [Stage: Int] {
        try records.rows(
            "SELECT stage, COUNT(*) FROM dossiers WHERE desk = ? AND (lapses IS NULL OR lapses > ?) GROUP BY stage",
            [.text(desk.text), .integer(now.milliseconds)]
        ).reduce(into: [:]) { counts, row in
            if let stage = Stage(rawValue: row.text(0)) { counts[stage] = Int(row.integer(1)) }
        }
    }

    /// What was reported and has not ended: with the office, or out for corrections the office asked for.
    public static func reported(in records: any Reading) throws -> [DossierRow] {
        try rows(withOffice, [], in: records)
    }

    private static let withOffice = "slate IS NOT NULL AND end_kind IS NULL ORDER BY tier, id"

    /// The same as far as the season's decision asks of them, without what has lapsed.
    public static func judged(at now: Moment, in records: any Reading) throws -> [JudgedDossier] {
        try records.rows(
            """
            SELECT id, tier, reached, score, passed, particulars, lapses, votes_for, present FROM dossiers
            WHERE \(withOffice)
            """
        ).compactMap { row in
            if let lapses = row.optionalInteger(6), now.milliseconds >= lapses { return nil }
            guard let tier = Tier(rawValue: Int(row.integer(1))) else {
                throw UnreadableRow(table: "dossiers", id: row.text(0))
            }
            let reached = SeasonStage.unpacked(row.integer(2))
            return JudgedDossier(
                id: DossierID(row.text(0)), tier: tier, isAccepted: reached.contains(.accepted),
                result: JudgedResult(row, score: 3, passed: 4, votesFor: 7, present: 8),
                isPreliminary: reached.contains(.preliminary), particulars: Int(row.integer(5)))
        }
    }

    /// Whose names stand in a notice.
    public static func selected(in notice: String, in records: any Reading) throws -> [DossierRow] {
        try rows("notice = ? ORDER BY tier, id", [.text(notice)], in: records)
    }

    /// Puts a dossier's name into an issued notice.
    public static func setNotice(_ number: String, of id: DossierID, in records: any Writing) throws {
        try records.run("UPDATE dossiers SET notice = ? WHERE id = ?", [.text(number), .text(id.text)])
    }

    /// A dossier came to a place on the way by a fact of another case.
    public static func setReached(_ stage: SeasonStage, by id: DossierID, in records: any Writing) throws {
        guard let before = try row(id, in: records), !before.reached.contains(stage) else { return }
        var after = before
        after.reached.insert(stage)
        try save(after, replacing: before, in: records)
    }

    /// Takes a person out of the rows and of what is counted of people; returns how many rows spoke of them.
    static func erase(_ person: PersonID, in records: any Writing) throws -> Int {
        let known = try rows("person = ?", [.text(person.text)], in: records).filter { $0.shown != .erased }
        for row in known {
            var after = row
            after.shown = .erased
            try save(after, replacing: row, in: records)
        }
        return known.count
    }

    static func rows(_ condition: String, _ arguments: [SQLValue], in records: any Reading) throws
        -> [DossierRow]
    {
        try records.rows("SELECT \(columns) FROM dossiers WHERE " + condition, arguments).map {
            try DossierRow($0)
        }
    }

    private static func count(_ group: DossierGroup, by step: Int, in records: any Writing) throws {
        try records.run(
            """
            INSERT INTO dossier_counts (tier, stage, body, lapses, end_kind, total) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (tier, stage, body, lapses, end_kind)
            DO UPDATE SET total = dossier_counts.total + excluded.total
            """, group.values + [SQLValue(step)])
        guard step < 0 else { return }
        try records.run(
            """
            DELETE FROM dossier_counts
            WHERE tier = ? AND stage = ? AND body = ? AND lapses = ? AND end_kind = ? AND total = 0
            """, group.values)
    }
}

/// What totals are kept by.
struct DossierGroup: Hashable {
    let tier: Tier
    let stage: Stage
    let body: OrganisationID
    let lapses: Moment?
    let endKind: EndKind?

    /// What stands in the totals for a dossier that no time ends.
    static let neverLapses = Int64.max

    var values: [SQLValue] {
        [
            SQLValue(tier.rawValue), .text(stage.rawValue), .text(body.text),
            .integer(lapses?.milliseconds ?? Self.neverLapses), .text(endKind?.rawValue ?? ""),
        ]
    }
}

extension DossierRow {
    var group: DossierGroup {
        DossierGroup(tier: tier, stage: stage, body: body, lapses: lapses, endKind: endKind)
    }
}
