public import Selection

/// 推荐报告 as a body worded it, and what of the system's own words it stands for.
public struct EditedReport: Sendable, Hashable, Codable {
    public let paragraphs: [String]
    /// The digest of the system's own paragraphs: other ones are not what was edited.
    public let instead: String

    public init(_ paragraphs: [String], instead: String) {
        self.paragraphs = paragraphs
        self.instead = instead
    }
}

/// Kept by body; until then the system's own words stand.
public enum EditedReports {
    public static func report(
        of body: OrganisationID, vault: Vault, in records: any Reading
    ) throws -> EditedReport? {
        let row = try records.row("SELECT box FROM edited_reports WHERE body = ?", [SQLValue(body)])
        guard let row,
            let json = try vault.decrypt(row.bytes(0), for: PersonID(keeping: body), purpose: purpose, in: records)
        else { return nil }
        return try CanonicalJSON.decode(from: String(decoding: json, as: UTF8.self))
    }

    public static func keep(
        _ report: EditedReport, of body: OrganisationID, by account: AccountID, at moment: Moment, vault: Vault,
        in records: any Writing
    ) throws {
        let json = try CanonicalJSON.encode(report)
        let box = try vault.encrypt(json, for: PersonID(keeping: body), purpose: purpose, in: records)
        try remove(of: body, in: records)
        try records.run(
            "INSERT INTO edited_reports (body, box, kept_by, kept) VALUES (?, ?, ?, ?)",
            [SQLValue(body), .bytes(box), SQLValue(account), SQLValue(moment)])
    }

    /// The system's own words stand again.
    public static func remove(of body: OrganisationID, in records: any Writing) throws {
        try records.run("DELETE FROM edited_reports WHERE body = ?", [SQLValue(body)])
    }

    private static let purpose = "edited-report"
}
