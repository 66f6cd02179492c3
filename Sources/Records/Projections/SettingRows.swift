public import Selection

/// The projection of what holds in place of the notice's own dates and numbers.
public enum SettingRows {
    private static let (extended, quota) = ("extension", "quota")

    public static func save(_ change: SettingChange, in records: any Writing) throws {
        let (name, subject, value): (String, String, Int64) =
            switch change {
            case .cutoff(let change): ("cutoff", change.cutoff.rawValue, change.until.milliseconds)
            case .quota(let change):
                (quota, "\(change.tier.rawValue)/\(change.bodies.rawValue)", Int64(change.atMost))
            case .bodyExtension(let change): (extended, change.body.text, change.until.milliseconds)
            }
        try records.run(
            """
            INSERT INTO season_settings (name, subject, value) VALUES (?, ?, ?)
            ON CONFLICT (name, subject) DO UPDATE SET value = excluded.value
            """, [.text(name), .text(subject), .integer(value)])
    }

    public static func values(in records: any Reading) throws -> SettingValues {
        var values = SettingValues()
        for row in try records.rows("SELECT name, subject, value FROM season_settings") {
            guard let change = change(row) else { throw UnreadableRow(table: "season_settings", id: row.text(1)) }
            values.take(change)
        }
        return values
    }

    private static func change(_ row: Row) -> SettingChange? {
        let (subject, moment) = (row.text(1), Moment(milliseconds: row.integer(2)))
        switch row.text(0) {
        case extended: return .bodyExtension(BodyExtension(body: OrganisationID(subject), until: moment))
        case quota:
            let parts = subject.split(separator: "/").map(String.init)
            guard parts.count == 2, let tier = Int(parts[0]).flatMap({ Tier(rawValue: $0) }),
                let bodies = BodyKind(rawValue: parts[1])
            else { return nil }
            return .quota(QuotaChange(tier: tier, bodies: bodies, atMost: Int(row.integer(2))))
        default: return Cutoff(rawValue: subject).map { .cutoff(CutoffChange(cutoff: $0, until: moment)) }
        }
    }
}
