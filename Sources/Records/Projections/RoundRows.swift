public import Selection

/// What lists show of a round.
public struct RoundRow: Sendable, Hashable {
    public let id: RoundID
    public let version: Int
    public let panel: PanelID
    public let tier: Tier
    public let standing: RoundStanding
    public let due: Day
    public let dossiers: Int
    public let readers: Int
    /// How many readers have answered for every dossier.
    public let answered: Int
    public let pairs: Int
    public let began: Moment
    public let ended: Moment?

    public init(_ round: Round, version: Int, began: Moment) {
        id = round.id
        self.version = version
        (panel, tier) = (round.panel, round.tier)
        standing = round.standing
        due = round.due
        (dossiers, readers, pairs) = (round.dossiers.count, round.readers.count, round.pairs.count)
        answered = round.readers.count { round.unanswered(by: $0).isEmpty }
        self.began = began
        ended = round.closed
    }

    fileprivate init(_ row: Row) throws {
        id = RoundID(row.text(0))
        version = Int(row.integer(1))
        panel = PanelID(row.text(2))
        guard let tier = Tier(rawValue: Int(row.integer(3))), let due = Day(row.text(5)) else {
            throw UnreadableRow(table: "rounds", id: row.text(0))
        }
        (self.tier, self.due) = (tier, due)
        standing = try row.word(4)
        dossiers = Int(row.integer(6))
        readers = Int(row.integer(7))
        answered = Int(row.integer(8))
        pairs = Int(row.integer(9))
        began = row.moment(10)
        ended = row.optionalMoment(11)
    }
}

/// The projection of all rounds, with the dossiers and the readers of each.
public enum RoundRows {
    private static let columns =
        "id, version, panel, tier, standing, due, dossiers, readers, answered, pairs, began, ended"

    public static func save(_ row: RoundRow, in records: any Writing) throws {
        try records.run(
            """
            INSERT INTO rounds (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET version = excluded.version, standing = excluded.standing,
            due = excluded.due, dossiers = excluded.dossiers, readers = excluded.readers,
            answered = excluded.answered, pairs = excluded.pairs, ended = excluded.ended
            """,
            [
                .text(row.id.text), SQLValue(row.version), .text(row.panel.text), SQLValue(row.tier.rawValue),
                .text(row.standing.rawValue), .text(row.due.description), SQLValue(row.dossiers),
                SQLValue(row.readers), SQLValue(row.answered), SQLValue(row.pairs), SQLValue(row.began),
                SQLValue(row.ended),
            ])
    }

    public static func add(_ dossiers: [DossierID], to round: RoundID, in records: any Writing) throws {
        for dossier in dossiers {
            try records.run(
                "INSERT INTO round_dossiers (round, dossier) VALUES (?, ?)", [.text(round.text), .text(dossier.text)])
        }
    }

    /// In place of those before.
    public static func setReaders(_ readers: [ExpertID], of round: RoundID, in records: any Writing) throws {
        try records.run("DELETE FROM round_readers WHERE round = ?", [.text(round.text)])
        for reader in Set(readers).sorted(by: { $0.text < $1.text }) {
            try records.run(
                "INSERT INTO round_readers (round, expert) VALUES (?, ?)", [.text(round.text), .text(reader.text)])
        }
    }

    public static func row(_ id: RoundID, in records: any Reading) throws -> RoundRow? {
        try rows("WHERE id = ?", [.text(id.text)], in: records).first
    }

    /// The newest first; a season has a handful.
    public static func all(in records: any Reading) throws -> [RoundRow] {
        try rows("ORDER BY began DESC, LENGTH(id) DESC, id DESC", [], in: records)
    }

    /// Those of a panel that aren't closed.
    public static func open(of panel: PanelID, in records: any Reading) throws -> [RoundRow] {
        try rows("WHERE panel = ? AND ended IS NULL ORDER BY began, id", [.text(panel.text)], in: records)
    }

    /// Those that an expert reads in, the newest first.
    public static func rounds(of expert: ExpertID, in records: any Reading) throws -> [RoundRow] {
        try rows(
            "WHERE id IN (SELECT round FROM round_readers WHERE expert = ?) ORDER BY began DESC, id",
            [.text(expert.text)], in: records)
    }

    /// What is accepted in a tier, of these disciplines (of none named, of any), and in no round of the tier: neither
    /// in an open one nor in one in which it was read.
    public static func dossiersToTakeIn(
        _ tier: Tier, disciplines: [String], in records: any Reading
    ) throws -> [DossierRow] {
        let rows = try DossierRows.rows(
            """
            stage = 'accepted' AND tier = ? AND id NOT IN (
                SELECT round_dossiers.dossier FROM round_dossiers JOIN rounds ON rounds.id = round_dossiers.round
                WHERE rounds.tier = ? AND (rounds.ended IS NULL OR rounds.pairs > 0))
            ORDER BY submitted, id
            """,
            [SQLValue(tier.rawValue), SQLValue(tier.rawValue)], in: records)
        return rows.filter { disciplines.isEmpty || disciplines.contains($0.shown.discipline ?? "") }
    }

    private static func rows(
        _ condition: String, _ arguments: [SQLValue], in records: any Reading
    ) throws -> [RoundRow] {
        try records.rows("SELECT \(columns) FROM rounds \(condition)", arguments).map { try RoundRow($0) }
    }
}
