public import Selection

extension DossierRows {
    /// Those of a body and tier that were not reported lapse at this instant from now on, or with their corrections
    /// before it; in one step, for a whole season may be moved.
    public static func setReportBy(
        _ until: Moment, body: OrganisationID, tier: Tier, in records: any Writing
    ) throws {
        let place = [SQLValue.text(body.text), SQLValue(tier.rawValue)]
        let moment = SQLValue.integer(until.milliseconds)
        try records.run(
            """
            UPDATE dossiers SET lapses = CASE WHEN corrections_due < ? THEN corrections_due ELSE ? END
            WHERE body = ? AND tier = ? AND slate IS NULL AND end_kind IS NULL
            """, [moment, moment] + place)
        try records.run("DELETE FROM dossier_counts WHERE body = ? AND tier = ? AND end_kind = ''", place)
        try records.run(
            """
            INSERT INTO dossier_counts (tier, stage, body, lapses, end_kind, total)
            SELECT tier, stage, body, COALESCE(lapses, ?), '', COUNT(*) FROM dossiers
            WHERE body = ? AND tier = ? AND end_kind IS NULL GROUP BY tier, stage, body, lapses
            """, [.integer(DossierGroup.neverLapses)] + place)
    }

    /// Every body and tier that has dossiers.
    public static func places(in records: any Reading) throws -> [(body: OrganisationID, tier: Tier)] {
        try records.rows("SELECT DISTINCT body, tier FROM dossier_counts ORDER BY body, tier").compactMap { row in
            Tier(rawValue: Int(row.integer(1))).map { (OrganisationID(row.text(0)), $0) }
        }
    }
}
