/// 四（一）: of a 盟市's tier-2 people, at least five from 旗县 or below or the non-public sector. Who recommends fewer
/// than five people in all isn't stopped but explains (R40).
extension GrassrootsShare {
    public func finding(count: Int, grassroots: Int) -> Finding? {
        guard grassroots < min(atLeast, count) else { return nil }
        let values = ["count": "\(count)", "grassroots": "\(grassroots)", "atLeast": "\(atLeast)"]
        return count < atLeast
            ? Finding(.grassroots, .caution, clause, "grassroots.explain", values)
            : Finding(.grassroots, .block, clause, "grassroots.tooFew", values)
    }

    /// Whether adding grass-roots people within the quota left would settle the share.
    public func canStillBeMet(count: Int, grassroots: Int, quotaLeft: Int) -> Bool {
        (0...max(0, quotaLeft)).contains { finding(count: count + $0, grassroots: grassroots + $0) == nil }
    }
}
