/// 二（三）: 硕士研究生, or a senior title (R12). A degree without the postgraduate education is for the body to judge.
public struct DegreeOrTitle: Requirement {
    public init() {}

    public func finding(on candidate: Candidate, clause: Clause) -> Finding? {
        if candidate.education == .postgraduate || candidate.title?.isSenior == true { return nil }
        guard candidate.education != nil, candidate.title != nil, let degree = candidate.degree else { return nil }
        if degree == .master || degree == .doctor {
            return Finding(.degreeOrTitle, .caution, clause, "degreeOrTitle.degreeOnly")
        }
        return Finding(.degreeOrTitle, .block, clause, "degreeOrTitle.neither")
    }
}
