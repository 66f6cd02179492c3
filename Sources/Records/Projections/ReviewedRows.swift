public import Selection

extension DossierRows {
    /// What the panel may have judged in a tier: what has a score under it, and what was moved on from it since.
    public static func reviewed(in tier: Tier, in records: any Reading) throws -> [DossierRow] {
        try rows(
            "slate IS NOT NULL AND (tier = ? AND score IS NOT NULL OR tier_applied = ? AND tier <> ?) ORDER BY id",
            [SQLValue(tier.rawValue), SQLValue(tier.rawValue), SQLValue(tier.rawValue)], in: records)
    }
}
