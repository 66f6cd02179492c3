public import Selection

/// What lists and the public see of a publicity.
public struct PublicityRow: Sendable, Hashable {
    public let id: PublicityID
    public let version: Int
    public let publisher: OrganisationID
    public let prepared: Moment
    public let preparedBy: AccountID
    /// SHA-256 of the text as published.
    public let digest: String
    public let posted: Moment?
    /// The days that count, for every name whose days did not begin again.
    public let days: [Day]
    /// The first instant at which every name has stood its whole window.
    public let free: Moment?
    public let openObjections: Int
    public let stated: Moment?
    /// How many names it was prepared with that everyone reads.
    public let names: Int

    public init(
        _ publicity: Publicity, version: Int, digest: String, prepared: Moment, posted: Moment?,
        stated: Moment?
    ) {
        id = publicity.id
        self.version = version
        publisher = publicity.publisher
        self.prepared = prepared
        preparedBy = publicity.preparedBy
        self.digest = digest
        self.posted = posted
        days = publicity.posting?.days ?? []
        free = publicity.posting.map { publicity.restarts.values.map(\.free).reduce($0.free, max) }
        openObjections = publicity.objections.count { $0.outcome == nil }
        self.stated = stated
        names = publicity.names.count { !$0.isWithheld }
    }

    /// Whether it was posted and every name has stood its whole window.
    public func isOver(at now: Moment) -> Bool { free.map { now >= $0 } ?? false }

    fileprivate init(_ row: Row) {
        id = PublicityID(row.text(0))
        version = Int(row.integer(1))
        publisher = OrganisationID(row.text(2))
        prepared = Moment(milliseconds: row.integer(3))
        preparedBy = AccountID(row.text(4))
        digest = row.text(5)
        posted = row.optionalInteger(6).map { Moment(milliseconds: $0) }
        days = (row.optionalText(7) ?? "").split(separator: ",").compactMap { Day($0) }
        free = row.optionalInteger(8).map { Moment(milliseconds: $0) }
        openObjections = Int(row.integer(9))
        stated = row.optionalInteger(10).map { Moment(milliseconds: $0) }
        names = Int(row.integer(11))
    }

    fileprivate var values: [SQLValue] {
        func moment(_ moment: Moment?) -> SQLValue { moment.map { .integer($0.milliseconds) } ?? .null }
        return [
            .text(id.text), SQLValue(version), .text(publisher.text), moment(prepared),
            .text(preparedBy.text),
            .text(digest), moment(posted), .text(days.map(\.description).joined(separator: ",")),
            moment(free),
            SQLValue(openObjections), moment(stated), SQLValue(names),
        ]
    }
}

/// A name as a publicity shows it; erased with the person.
public struct PublishedPerson: Sendable, Hashable {
    public let dossier: DossierID
    public let person: PersonID
    public let isWithheld: Bool
    public let tier: Tier
    public let name: String?
    public let unit: String?
    public let title: String?
    /// Which particulars of the dossier are shown, by their number.
    public let particulars: Int

    public init(
        dossier: DossierID, person: PersonID, isWithheld: Bool, tier: Tier, name: String?, unit: String?,
        title: String?, particulars: Int
    ) {
        self.dossier = dossier
        self.person = person
        self.isWithheld = isWithheld
        self.tier = tier
        self.name = name
        self.unit = unit
        self.title = title
        self.particulars = particulars
    }
}

/// The projection of all publicities and the names in them.
public enum PublicityRows {
    private static let columns =
        "id, version, publisher, prepared, prepared_by, digest, posted, days, free, "
        + "open_objections, stated, names"

    public static func save(_ row: PublicityRow, in records: any Writing) throws {
        try records.run(
            """
            INSERT INTO publicities (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET version = excluded.version, posted = excluded.posted, days = excluded.days,
            free = excluded.free, open_objections = excluded.open_objections, stated = excluded.stated
            """, row.values)
    }

    public static func saveNames(
        _ names: [PublishedPerson], of publicity: PublicityID, in records: any Writing
    ) throws {
        for (place, name) in names.enumerated() {
            try records.run(
                """
                INSERT INTO publicity_names
                (publicity, place, dossier, person, withheld, tier, name, unit, title, particulars)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    .text(publicity.text), SQLValue(place), .text(name.dossier.text), .text(name.person.text),
                    SQLValue(name.isWithheld), SQLValue(name.tier.rawValue), SQLValue(name.name),
                    SQLValue(name.unit),
                    SQLValue(name.title), SQLValue(name.particulars),
                ])
        }
    }

    /// Notes how each name stands after a fact.
    public static func saveStandings(
        _ standings: [(dossier: DossierID, standing: PublishedStanding)], of publicity: PublicityID,
        in records: any Writing
    ) throws {
        for (dossier, standing) in standings {
            try records.run(
                "UPDATE publicity_names SET free = ?, objection = ? WHERE publicity = ? AND dossier = ?",
                [
                    standing.free.map { .integer($0.milliseconds) } ?? .null, SQLValue(standing.objection?.rawValue),
                    .text(publicity.text), .text(dossier.text),
                ])
        }
    }

    /// How everyone stands in the publicities of a desk, or some alone, the oldest first.
    public static func standings(
        by publisher: OrganisationID, of dossiers: [DossierID]? = nil, in records: any Reading
    ) throws -> [DossierID: [PublishedStanding]] {
        let some = dossiers.map { SQLList($0) }
        return try records.rows(
            "SELECT n.dossier, n.particulars, n.free, n.objection FROM publicity_names n "
                + "JOIN publicities p ON p.id = n.publicity WHERE p.publisher = ?"
                + (some.map { " AND n.dossier IN \($0.text)" } ?? "")
                + " ORDER BY p.prepared, LENGTH(n.publicity), n.publicity",
            [.text(publisher.text)] + (some?.values ?? [])
        ).reduce(into: [:]) { standings, row in
            standings[DossierID(row.text(0)), default: []].append(
                PublishedStanding(
                    particulars: Int(row.integer(1)),
                    free: row.optionalInteger(2).map { Moment(milliseconds: $0) },
                    objection: row.optionalText(3).flatMap { HoldingObjection(rawValue: $0) }))
        }
    }

    public static func row(_ id: PublicityID, in records: any Reading) throws -> PublicityRow? {
        try rows("WHERE id = ?", [.text(id.text)], in: records).first
    }

    /// Every publicity that names a dossier, the oldest first.
    public static func ids(naming dossier: DossierID, in records: any Reading) throws -> [PublicityID] {
        try records.rows(
            "SELECT n.publicity FROM publicity_names n JOIN publicities p ON p.id = n.publicity "
                + "WHERE n.dossier = ? ORDER BY p.prepared, LENGTH(n.publicity), n.publicity",
            [.text(dossier.text)]
        ).map { PublicityID($0.text(0)) }
    }

    /// A desk's publicities, the newest first.
    public static func rows(of publisher: OrganisationID, in records: any Reading) throws -> [PublicityRow] {
        try rows("WHERE publisher = ? ORDER BY prepared DESC, id DESC", [.text(publisher.text)], in: records)
    }

    /// Those that were posted and end within a time, the latest end first, from a place in that list on.
    public static func posted(
        endingAfter start: Moment? = nil, endedBy end: Moment? = nil, from place: PublicityPlace? = nil, limit: Int,
        in records: any Reading
    ) throws -> [PublicityRow] {
        var (conditions, values): ([String], [SQLValue]) = (["free IS NOT NULL"], [])
        if let start { (conditions, values) = (conditions + ["free > ?"], values + [SQLValue(start)]) }
        if let end { (conditions, values) = (conditions + ["free <= ?"], values + [SQLValue(end)]) }
        if let place {
            conditions += ["free <= ?", "(free < ? OR id < ?)"]
            values += [SQLValue(place.free), SQLValue(place.free), .text(place.id.text)]
        }
        return try rows(
            "WHERE \(conditions.joined(separator: " AND ")) ORDER BY free DESC, id DESC LIMIT ?",
            values + [SQLValue(limit)], in: records)
    }

    /// How many names of some texts stand before everyone: those each was prepared with, without the few withheld
    /// since.
    public static func countNames(
        of publicities: ArraySlice<PublicityRow>, in records: any Reading
    ) throws -> [PublicityID: Int] {
        let some = SQLList(publicities.map(\.id))
        // Written so that who is withheld is looked for first, and not every name of the texts.
        let withheld = try records.rows(
            "SELECT publicity FROM publicity_names WHERE dossier IN (SELECT id FROM dossiers WHERE withheld = 1) "
                + "AND withheld = 0 AND publicity || '' IN \(some.text)", some.values
        ).reduce(into: [:]) { counts, row in counts[PublicityID(row.text(0)), default: 0] += 1 }
        return Dictionary(uniqueKeysWithValues: publicities.map { ($0.id, $0.names - withheld[$0.id, default: 0]) })
    }

    /// The names of a text; one withheld later, when the text stood already, is withheld in it from then on.
    public static func names(of publicity: PublicityID, in records: any Reading) throws -> [PublishedPerson] {
        try records.rows(
            "SELECT n.dossier, n.person, CASE WHEN d.withheld = 1 THEN 1 ELSE n.withheld END, "
                + "n.tier, n.name, n.unit, n.title, n.particulars FROM publicity_names n "
                + "JOIN dossiers d ON d.id = n.dossier WHERE n.publicity = ? ORDER BY n.place", [.text(publicity.text)]
        ).compactMap { row in
            Tier(rawValue: Int(row.integer(3))).map { tier in
                PublishedPerson(
                    dossier: DossierID(row.text(0)), person: PersonID(row.text(1)),
                    isWithheld: row.integer(2) == 1,
                    tier: tier, name: row.optionalText(4), unit: row.optionalText(5),
                    title: row.optionalText(6), particulars: Int(row.integer(7)))
            }
        }
    }

    private static func rows(
        _ rest: String, _ arguments: [SQLValue], in records: any Reading
    ) throws -> [PublicityRow] {
        try records.rows("SELECT \(columns) FROM publicities " + rest, arguments).map { PublicityRow($0) }
    }
}
