public import Selection

/// A stamped paper that came back as a scan, with what was found on its pages.
public struct Scan: Sendable, Hashable {
    public let attachment: Attachment
    public let by: AccountID
    /// JSON, as the part that matched it wrote it.
    public let findings: String

    public init(attachment: Attachment, by: AccountID, findings: String) {
        self.attachment = attachment
        self.by = by
        self.findings = findings
    }
}

/// Scans by what they are of; the files are attachments of an owner of their own, so that they take no proof's room.
public enum Scans {
    public static func owner(of subject: String) -> String { "scans/" + subject }

    public static func add(_ scan: Scan, in records: any Writing) throws {
        try records.run(
            "INSERT INTO scans (attachment, account, findings) VALUES (?, ?, ?)",
            [.text(scan.attachment.id), SQLValue(scan.by), .text(scan.findings)])
    }

    /// The newest first.
    public static func all(of subject: String, in records: any Reading) throws -> [Scan] {
        try Attachments.list(of: owner(of: subject), .scan, in: records).reversed().compactMap { attachment in
            let row = try records.row(
                "SELECT account, findings FROM scans WHERE attachment = ?", [.text(attachment.id)])
            return row.map { Scan(attachment: attachment, by: AccountID($0.text(0)), findings: $0.text(1)) }
        }
    }
}
