/// 二（三）1–3: exactly one of basic research, applied technology, social science (R13).
public struct CategoryChosen: Requirement {
    public init() {}

    public func finding(on candidate: Candidate, clause: Clause) -> Finding? {
        guard candidate.isCategoryAsked, candidate.category == nil else { return nil }
        return Finding(.category, .block, clause, "category.none")
    }
}
