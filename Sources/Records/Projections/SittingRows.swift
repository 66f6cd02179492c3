public import Selection

/// What lists show of a meeting.
public struct SittingRow: Sendable, Hashable {
    public let id: SittingID
    public let version: Int
    public let panel: PanelID
    public let tier: Tier
    public let standing: SittingStanding
    public let meets: Day
    public let place: String
    public let dossiers: Int
    /// How many of them are still to be decided.
    public let waiting: Int
    public let convened: Moment
    public let closed: Moment?

    public init(_ sitting: Sitting, version: Int, convened: Moment) {
        id = sitting.id
        self.version = version
        (panel, tier) = (sitting.convening.panel, sitting.convening.tier)
        standing = sitting.standing
        (meets, place) = (sitting.convening.meets, sitting.convening.place)
        (dossiers, waiting) = (sitting.agenda.count, sitting.waiting.count)
        self.convened = convened
        closed = sitting.standing == .closed ? sitting.signed.values.max() : nil
    }

    fileprivate init(_ row: Row) throws {
        id = SittingID(row.text(0))
        version = Int(row.integer(1))
        panel = PanelID(row.text(2))
        guard let tier = Tier(rawValue: Int(row.integer(3))) else {
            throw UnreadableRow(table: "sittings", id: row.text(0))
        }
        self.tier = tier
        standing = try row.word(4)
        guard let day = Day(row.text(5)) else { throw UnknownWord(word: row.text(5)) }
        meets = day
        place = row.text(6)
        dossiers = Int(row.integer(7))
        waiting = Int(row.integer(8))
        convened = row.moment(9)
        closed = row.optionalMoment(10)
    }
}

/// The projection of all meetings.
public enum SittingRows {
    private static let select = """
        SELECT id, version, panel, tier, standing, meets, place, dossiers, waiting, convened, closed FROM sittings
        """

    public static func save(_ row: SittingRow, in records: any Writing) throws {
        try records.run(
            """
            INSERT INTO sittings
            (id, version, panel, tier, standing, meets, place, dossiers, waiting, convened, closed)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET version = excluded.version, standing = excluded.standing,
            dossiers = excluded.dossiers, waiting = excluded.waiting, closed = excluded.closed
            """,
            [
                .text(row.id.text), SQLValue(row.version), .text(row.panel.text), SQLValue(row.tier.rawValue),
                .text(row.standing.rawValue), .text(row.meets.description), .text(row.place),
                SQLValue(row.dossiers), SQLValue(row.waiting), SQLValue(row.convened), SQLValue(row.closed),
            ])
    }

    public static func row(_ id: SittingID, in records: any Reading) throws -> SittingRow? {
        try records.row(select + " WHERE id = ?", [.text(id.text)]).map { try SittingRow($0) }
    }

    /// The newest first; a season has a handful.
    public static func all(in records: any Reading) throws -> [SittingRow] {
        try records.rows(select + " ORDER BY convened DESC, LENGTH(id) DESC, id DESC").map { try SittingRow($0) }
    }

    /// Not over yet.
    public static func open(in records: any Reading) throws -> [SittingRow] {
        try all(in: records).filter { $0.closed == nil }.reversed()
    }
}
