/// 四（一）, 四（二）: a body recommends at most so many people in a tier; the limit itself is in (R38–R39, R44).
extension Quota {
    public func finding(count: Int) -> Finding? {
        guard count > atMost else { return nil }
        return Finding(.quota, .block, clause, "quota.exceeded", ["count": "\(count)", "limit": "\(atMost)"])
    }

    /// How many more the body may recommend.
    public func left(after count: Int) -> Int { max(0, atMost - count) }
}
