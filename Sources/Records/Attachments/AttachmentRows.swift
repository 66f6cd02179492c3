public import Selection

extension Attachments {
    static let columns = """
        SELECT id, person, owner, name, type, size, commitment, at, proves, proves_row, first_page, last_page,
            kind
        FROM attachments\u{20}
        """

    static func attachment(_ row: Row) -> Attachment {
        Attachment(
            id: row.text(0), person: PersonID(row.text(1)), owner: row.text(2), name: row.text(3), type: row.text(4),
            size: Int(row.integer(5)), commitment: Commitment(row.text(6)), at: Moment(milliseconds: row.integer(7)),
            claim: claim(row), kind: AttachmentKind(rawValue: row.text(12)) ?? .proof)
    }

    private static func claim(_ row: Row) -> ProofClaim? {
        row.optionalText(8).map { section in
            let pages = row.optionalInteger(10).map { Int($0)...Int(row.optionalInteger(11) ?? $0) }
            return ProofClaim(section: section, row: row.optionalInteger(9).map { Int($0) }, pages: pages)
        }
    }

    /// Notes what an attachment proves; nothing takes it back.
    public static func set(_ claim: ProofClaim?, of id: String, in records: any Writing) throws {
        try records.run(
            "UPDATE attachments SET proves = ?, proves_row = ?, first_page = ?, last_page = ? WHERE id = ?",
            [
                SQLValue(claim?.section), SQLValue(claim?.row), SQLValue(claim?.pages?.lowerBound),
                SQLValue(claim?.pages?.upperBound), .text(id),
            ])
    }

    static func register(_ attachment: Attachment, in records: any Writing) throws {
        try records.run("""
            INSERT INTO attachments (id, person, owner, name, type, size, commitment, at, kind)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .text(attachment.id), .text(attachment.person.text), .text(attachment.owner), .text(attachment.name),
                .text(attachment.type), SQLValue(attachment.size), .text(attachment.commitment.text),
                .integer(attachment.at.milliseconds), .text(attachment.kind.rawValue),
            ])
    }

    /// Refuses a file that would pass a limit; `arriving` is what else its owner has begun to send.
    public static func demandRoom(
        for size: Int, of owner: String, arriving: Int = 0, _ limits: AttachmentLimits, in records: any Reading
    ) throws {
        guard size <= limits.bytesEach else { throw AttachmentFault.tooLarge(size: size, limit: limits.bytesEach) }
        let row = try records.row(
            "SELECT CAST(COALESCE(SUM(size), 0) AS BIGINT) FROM attachments WHERE owner = ?", [.text(owner)])
        let whole = Int(row?.integer(0) ?? 0) + arriving + size
        guard whole <= limits.bytesPerOwner else {
            throw AttachmentFault.tooMuch(size: whole, limit: limits.bytesPerOwner)
        }
    }
}
