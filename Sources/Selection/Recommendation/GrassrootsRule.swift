extension GrassrootsShare {
    /// 四（一）, R40: of five names or more at least five are grass-roots or non-public;
    /// with fewer names the body explains why not all are.
    public func finding(count: Int, grassroots: Int) -> Finding? {
        guard grassroots < min(atLeast, count) else { return nil }
        let values = ["count": String(count), "grassroots": String(grassroots), "least": String(atLeast)]
        return count >= atLeast
            ? Finding(.grassroots, .block, clause, "grassroots.short", values)
            : Finding(.grassroots, .caution, clause, "grassroots.explain", values)
    }

    /// Whether the share can still be reached when so many places are left.
    public func canStillBeMet(count: Int, grassroots: Int, placesLeft: Int) -> Bool {
        grassroots + max(0, placesLeft) >= atLeast || finding(count: count, grassroots: grassroots) == nil
    }
}
