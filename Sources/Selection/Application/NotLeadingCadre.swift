/// 一: leading cadres of 副厅级 or above do not take part (R4).
public struct NotLeadingCadre: Requirement {
    /// The lowest rank that is out.
    public let from: AdministrativeRank

    public init(from: AdministrativeRank) { self.from = from }

    public func finding(on candidate: Candidate, clause: Clause) -> Finding? {
        guard let rank = candidate.rank, rank >= from else { return nil }
        return Finding(.leadingCadre, .block, clause, "leadingCadre.out")
    }
}
