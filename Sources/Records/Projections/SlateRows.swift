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
    /// What the office still waits for on paper of each on a sealed slate, and whether of its report.
    public let paperLacks: [DossierID: PaperLack]
    public let isReportLacking: Bool

    public init(_ slate: Slate, version: Int, in program: Program) {
        let isSealed = slate.sealedAt != nil
        let lacks = isSealed ? slate.members.map { ($0, slate.ownLack(of: $0, in: program)) } : []
        paperLacks = Dictionary(lacks) { first, _ in first }.compactMapValues(\.self)
        isReportLacking = isSealed && slate.isReportLacking(in: program)
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
        paperLacks = Self.lacks(row.text(8))
        isReportLacking = row.integer(9) != 0
    }

    /// What holds a dossier on it, its own paper first.
    public func lack(of dossier: DossierID) -> PaperLack? { paperLacks[dossier] ?? (isReportLacking ? .report : nil) }

    /// `d7=copies d12=hands`, in the order of the numbers' signs.
    fileprivate var lacksWritten: String {
        paperLacks.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.rawValue)" }.joined(separator: " ")
    }

    private static func lacks(_ written: String) -> [DossierID: PaperLack] {
        written.split(separator: " ").reduce(into: [:]) { lacks, pair in
            let parts = pair.split(separator: "=").map(String.init)
            if let id = parts.first, let lack = parts.last { lacks[DossierID(id)] = PaperLack(rawValue: lack) }
        }
    }
}

/// The projection of all slates.
public enum SlateRows {
    private static let select =
        "SELECT id, version, body, tier, members, prepared_by, sealed, reopened_until, paper_lacks, report_lacks "
        + "FROM slates "

    public static func save(_ row: SlateRow, in records: any Writing) throws {
        try records.run("""
            INSERT INTO slates (id, version, body, tier, members, prepared_by, sealed, reopened_until, paper_lacks,
            report_lacks) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET version = excluded.version, members = excluded.members,
            prepared_by = excluded.prepared_by, sealed = excluded.sealed, reopened_until = excluded.reopened_until,
            paper_lacks = excluded.paper_lacks, report_lacks = excluded.report_lacks
            """,
            [
                .text(row.id.text), SQLValue(row.version), .text(row.body.text), SQLValue(row.tier.rawValue),
                SQLValue(row.members), SQLValue(row.preparedBy?.text),
                row.sealed.map { .integer($0.milliseconds) } ?? .null,
                row.reopenedUntil.map { .integer($0.milliseconds) } ?? .null, .text(row.lacksWritten),
                SQLValue(row.isReportLacking ? 1 : 0),
            ])
    }

    public static func row(_ id: SlateID, in records: any Reading) throws -> SlateRow? {
        try records.row(select + "WHERE id = ?", [.text(id.text)]).map { try SlateRow($0) }
    }

    /// Sealed ones whose paper the office still waits for, behind one in their order.
    public static func lackingPaper(
        after id: SlateID?, limit: Int, in records: any Reading
    ) throws -> [SlateRow] {
        try records.rows(
            select + "WHERE (paper_lacks <> '' OR report_lacks = 1) AND id > ? ORDER BY id LIMIT ?",
            [.text(id?.text ?? ""), SQLValue(limit)]
        ).map { try SlateRow($0) }
    }

    /// Every slate that has been begun, by body and tier.
    public static func all(in records: any Reading) throws -> [SlateRow] {
        try records.rows(select + "ORDER BY body, tier").map { try SlateRow($0) }
    }
}
