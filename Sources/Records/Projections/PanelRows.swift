public import Selection

/// What lists show of a draw.
public struct PanelRow: Sendable, Hashable {
    public let id: PanelID
    public let version: Int
    public let name: String
    public let tiers: [Tier]
    public let standing: PanelStanding
    public let meets: Day
    public let seats: Int
    public let began: Moment
    /// When its plan was made known.
    public let fixed: Moment?
    /// When it was drawn, or given up.
    public let ended: Moment?

    public init(_ panel: Panel, version: Int, began: Moment, ended: Moment?) {
        id = panel.id
        self.version = version
        (name, tiers) = (panel.draft.name, panel.draft.tiers)
        standing = panel.standing
        (meets, seats) = (panel.draft.query.meets, panel.draft.seats)
        self.began = began
        fixed = panel.fixed?.plan.fixed
        self.ended = ended
    }

    fileprivate init(_ row: Row) throws {
        id = PanelID(row.text(0))
        version = Int(row.integer(1))
        name = row.text(2)
        tiers = row.text(3).split(separator: ",").compactMap { Int($0).flatMap(Tier.init) }
        standing = try row.word(4)
        guard let day = Day(row.text(5)) else { throw UnknownWord(word: row.text(5)) }
        meets = day
        seats = Int(row.integer(6))
        began = row.moment(7)
        fixed = row.optionalMoment(8)
        ended = row.optionalMoment(9)
    }
}

/// The projection of all draws.
public enum PanelRows {
    private static let select =
        "SELECT id, version, name, tiers, standing, meets, seats, began, fixed, ended FROM panels "

    public static func save(_ row: PanelRow, in records: any Writing) throws {
        try records.run(
            """
            INSERT INTO panels (id, version, name, tiers, standing, meets, seats, began, fixed, ended)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET version = excluded.version, name = excluded.name, tiers = excluded.tiers,
            standing = excluded.standing, meets = excluded.meets, seats = excluded.seats, fixed = excluded.fixed,
            ended = excluded.ended
            """,
            [
                .text(row.id.text), SQLValue(row.version), .text(row.name),
                .text(row.tiers.map { "\($0.rawValue)" }.joined(separator: ",")), .text(row.standing.rawValue),
                .text(row.meets.description), SQLValue(row.seats), SQLValue(row.began), SQLValue(row.fixed),
                SQLValue(row.ended),
            ])
    }

    public static func row(_ id: PanelID, in records: any Reading) throws -> PanelRow? {
        try records.row(select + "WHERE id = ?", [.text(id.text)]).map { try PanelRow($0) }
    }

    /// The newest first; a season has a handful.
    public static func all(in records: any Reading) throws -> [PanelRow] {
        try records.rows(select + "ORDER BY began DESC, LENGTH(id) DESC, id DESC").map { try PanelRow($0) }
    }

    /// Whose plan was made known, the newest first.
    public static func madeKnown(in records: any Reading) throws -> [PanelRow] {
        try all(in: records).filter { $0.fixed != nil }
    }

    /// Neither drawn nor given up, the longest first.
    public static func open(in records: any Reading) throws -> [PanelRow] {
        try all(in: records).filter { $0.ended == nil }.reversed()
    }
}
