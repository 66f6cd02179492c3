extension Quota {
    /// 四（一）, 四（二）: more names than the body's limit for the tier (R38, R39, R44).
    public func finding(count: Int) -> Finding? {
        guard count > atMost else { return nil }
        return Finding(.quota, .block, clause, "quota.exceeded", ["count": String(count), "limit": String(atMost)])
    }
}
