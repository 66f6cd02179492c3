/// 一: who no longer does technical work directly is in principle not recommended; the body may write an exception (R6).
public struct HandsOn: Requirement {
    public init() {}

    public func finding(on candidate: Candidate, clause: Clause) -> Finding? {
        candidate.isHandsOn == false ? Finding(.handsOn, .caution, clause, "handsOn.no") : nil
    }
}
