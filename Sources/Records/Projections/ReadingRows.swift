public import Selection

/// What lists show of a reading. The total stands here as scores of lists do, and goes with the person; criteria and
/// comment are read where they are sealed.
public struct ReadingRow: Sendable, Hashable {
    public let id: ReadingID
    public let version: Int
    public let offer: ReadingOffer
    public let person: PersonID
    public let standing: ReadingStanding
    public let offered: Moment
    public let answered: Moment?
    public let handedIn: Moment?
    public let reopenings: Int
    /// In hundredths, of what counts; none once the person is erased.
    public let total: Int?

    public init(_ reading: DossierReading, version: Int, person: PersonID, offered: Moment, total: Int?) {
        id = reading.id
        self.version = version
        offer = reading.offer
        self.person = person
        standing = reading.standing
        self.offered = offered
        (answered, handedIn, reopenings) = (reading.answered, reading.handedIn, reading.reopenings)
        self.total = reading.standing == .handedIn ? total : nil
    }

    fileprivate init(_ row: Row) throws {
        id = ReadingID(row.text(0))
        version = Int(row.integer(1))
        guard let tier = Tier(rawValue: Int(row.integer(6))) else { throw UnknownWord(word: "\(row.integer(6))") }
        offer = ReadingOffer(
            round: RoundID(row.text(2)), dossier: DossierID(row.text(3)), expert: ExpertID(row.text(5)), tier: tier,
            isOfOwnBody: row.integer(7) == 1)
        person = PersonID(row.text(4))
        standing = try row.word(8)
        offered = row.moment(9)
        (answered, handedIn) = (row.optionalMoment(10), row.optionalMoment(11))
        reopenings = Int(row.integer(12))
        total = row.optionalInteger(13).map { Int($0) }
    }

    /// What counts of it; nil as long as nothing does.
    public var review: Review? {
        guard standing == .handedIn, let total, let handedIn else { return nil }
        return Review(
            dossier: offer.dossier, tier: offer.tier, expert: offer.expert, total: total, handedIn: handedIn,
            isOfOwnBody: offer.isOfOwnBody)
    }
}

/// The projection of all readings.
public enum ReadingRows {
    private static let columns = """
        id, version, round, dossier, person, expert, tier, own_body, standing, offered, answered, handed_in, \
        reopenings, total
        """

    public static func save(_ row: ReadingRow, in records: any Writing) throws {
        try records.run(
            """
            INSERT INTO readings (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET version = excluded.version, standing = excluded.standing,
            answered = excluded.answered, handed_in = excluded.handed_in, reopenings = excluded.reopenings,
            total = excluded.total
            """,
            [
                SQLValue(row.id), SQLValue(row.version), SQLValue(row.offer.round), SQLValue(row.offer.dossier),
                SQLValue(row.person), SQLValue(row.offer.expert), SQLValue(row.offer.tier.rawValue),
                SQLValue(row.offer.isOfOwnBody), .text(row.standing.rawValue), SQLValue(row.offered),
                SQLValue(row.answered), SQLValue(row.handedIn), SQLValue(row.reopenings),
                SQLValue(row.total),
            ])
    }

    public static func row(_ id: ReadingID, in records: any Reading) throws -> ReadingRow? {
        try rows("id = ?", [SQLValue(id)], in: records).first
    }

    /// An expert's, those that wait first in the order in which they were offered.
    public static func rows(of expert: ExpertID, in records: any Reading) throws -> [ReadingRow] {
        try rows("expert = ? ORDER BY offered, LENGTH(id), id", [SQLValue(expert)], in: records)
    }

    public static func rows(of dossier: DossierID, _ tier: Tier, in records: any Reading) throws -> [ReadingRow] {
        try rows(
            "dossier = ? AND tier = ? ORDER BY LENGTH(id), id", [SQLValue(dossier), SQLValue(tier.rawValue)],
            in: records)
    }

    public static func rows(of pair: RoundPair, in round: RoundID, records: any Reading) throws -> [ReadingRow] {
        try rows(
            "round = ? AND dossier = ? AND expert = ? ORDER BY LENGTH(id), id",
            [SQLValue(round), SQLValue(pair.dossier), SQLValue(pair.expert)], in: records)
    }

    /// Everything a tier's dossiers were read for, the oldest first.
    public static func rows(in tier: Tier, records: any Reading) throws -> [ReadingRow] {
        try rows("tier = ? ORDER BY offered, LENGTH(id), id", [SQLValue(tier.rawValue)], in: records)
    }

    /// What was handed in under a tier and counts.
    public static func reviews(in tier: Tier, records: any Reading) throws -> [Review] {
        let handedIn = SQLValue.text(ReadingStanding.handedIn.rawValue)
        return try rows("tier = ? AND standing = ? ORDER BY id", [SQLValue(tier.rawValue), handedIn], in: records)
            .compactMap(\.review)
    }

    private static func rows(
        _ condition: String, _ arguments: [SQLValue], in records: any Reading
    ) throws -> [ReadingRow] {
        try records.rows("SELECT \(columns) FROM readings WHERE " + condition, arguments).map { try ReadingRow($0) }
    }
}
