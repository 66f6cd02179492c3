/// 四（二）: tier 3 is for 盟市 and departments; a slate from a kind of body the notice doesn't name is taken with a
/// caution (R43).
extension TierRules {
    public func bodyFinding(_ kind: BodyKind) -> Finding? {
        guard unnamedBodies.contains(kind), let clause = unnamedBodiesClause else { return nil }
        return Finding(.tier3Body, .caution, clause, "tier3Body.unnamed", ["kind": kind.rawValue])
    }
}
