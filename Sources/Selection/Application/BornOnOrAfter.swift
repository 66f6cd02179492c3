/// 二（二）: born on the tier's cut-off day or after it; the day itself is in (R8–R10).
public struct BornOnOrAfter: Requirement {
    public let cutoff: Day

    public init(_ cutoff: Day) { self.cutoff = cutoff }

    public func finding(on candidate: Candidate, clause: Clause) -> Finding? {
        guard let birth = candidate.birth, birth < cutoff else { return nil }
        return Finding(.age, .block, clause, "age.tooOld", ["cutoff": cutoff.description])
    }
}
