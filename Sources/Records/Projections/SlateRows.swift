public import Selection

/// What lists show of a slate.
public struct SlateRow: Sendable, Hashable {
    public let id: SlateID
    public let version: Int
    public let body: OrganisationID
    public let tier: Tier
    public let members: Int
    public let preparedBy: AccountID?
    public let sealed: Moment?
    public let reopenedUntil: Moment?

    public init(_ slate: Slate, version: Int) {
        id = slate.id
        self.version = version
        body = slate.body
        tier = slate.tier
        members = slate.members.count
        preparedBy = slate.preparedBy
        sealed = slate.sealedAt
        reopenedUntil = slate.reopenedUntil
    }

    fileprivate init(_ row: Row) throws {
        guard let tier = Tier(rawValue: Int(row.integer(3))) else {
            throw UnreadableRow(table: "slates", id: row.text(0))
        }
        id = SlateID(row.text(0))
        version = Int(row.integer(1))
        body = OrganisationID(row.text(2))
        self.tier = tier
        members = Int(row.integer(4))
        preparedBy = row.optionalText(5).map { AccountID($0) }
        sealed = row.optionalInteger(6).map { Moment(milliseconds: $0) }
        reopenedUntil = row.optionalInteger(7).map { Moment(milliseconds: $0) }
    }
}

/// The projection of all slates.
public enum SlateRows {
    private static let select =
        "SELECT id, version, body, tier, members, prepared_by, sealed, reopened_until FROM slates "

    public static func save(_ row: SlateRow, in records: any Writing) throws {
        try records.run("""
            INSERT INTO slates (id, version, body, tier, members, prepared_by, sealed, reopened_until)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET version = excluded.version, members = excluded.members,
            prepared_by = excluded.prepared_by, sealed = excluded.sealed, reopened_until = excluded.reopened_until
            """,
            [
                .text(row.id.text), SQLValue(row.version), .text(row.body.text), SQLValue(row.tier.rawValue),
                SQLValue(row.members), SQLValue(row.preparedBy?.text),
                row.sealed.map { .integer($0.milliseconds) } ?? .null,
                row.reopenedUntil.map { .integer($0.milliseconds) } ?? .null,
            ])
    }

    public static func row(_ id: SlateID, in records: any Reading) throws -> SlateRow? {
        try records.row(select + "WHERE id = ?", [.text(id.text)]).map { try SlateRow($0) }
    }

    /// Every slate that has been begun, by body and tier.
    public static func all(in records: any Reading) throws -> [SlateRow] {
        try records.rows(select + "ORDER BY body, tier").map { try SlateRow($0) }
    }
}
