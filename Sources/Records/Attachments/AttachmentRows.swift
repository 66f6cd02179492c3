import Selection

extension Attachments {
    static let columns = "SELECT id, person, owner, name, type, size, commitment, at FROM attachments "

    static func attachment(_ row: Row) -> Attachment {
        Attachment(
            id: row.text(0), person: PersonID(row.text(1)), owner: row.text(2), name: row.text(3), type: row.text(4),
            size: Int(row.integer(5)), commitment: Commitment(row.text(6)), at: Moment(milliseconds: row.integer(7)))
    }

    static func register(_ attachment: Attachment, in records: any Writing) throws {
        try records.run("""
            INSERT INTO attachments (id, person, owner, name, type, size, commitment, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .text(attachment.id), .text(attachment.person.text), .text(attachment.owner), .text(attachment.name),
                .text(attachment.type), SQLValue(attachment.size), .text(attachment.commitment.text),
                .integer(attachment.at.milliseconds),
            ])
    }

    static func demandRoom(for new: NewAttachment, _ limits: AttachmentLimits, in records: any Reading) throws {
        let row = try records.row(
            "SELECT CAST(COALESCE(SUM(size), 0) AS BIGINT) FROM attachments WHERE owner = ?", [.text(new.owner)])
        let size = Int(row?.integer(0) ?? 0) + new.content.count
        guard size <= limits.bytesPerOwner else {
            throw AttachmentFault.tooMuch(size: size, limit: limits.bytesPerOwner)
        }
    }
}
