/// The closed set of conditions a tier may set; the programme gives their dates and levels.
public enum Condition: Sendable, Equatable {
    case bornOnOrAfter(BornOnOrAfter)
    case degreeOrTitle(DegreeOrTitle)
    case category(CategoryChosen)
    case notLeadingCadre(NotLeadingCadre)
    case notCivilServant(NotCivilServant)
    case handsOn(HandsOn)

    /// The requirement behind the name.
    public var requirement: any Requirement {
        switch self {
        case .bornOnOrAfter(let requirement): requirement
        case .degreeOrTitle(let requirement): requirement
        case .category(let requirement): requirement
        case .notLeadingCadre(let requirement): requirement
        case .notCivilServant(let requirement): requirement
        case .handsOn(let requirement): requirement
        }
    }
}

/// One requirement of the notice: met or not known (nil), or a finding that says why not.
public protocol Requirement: Sendable, Equatable {
    func finding(on candidate: Candidate, clause: Clause) -> Finding?
}

extension TierRules {
    /// What this tier's conditions find in a candidate, in the notice's order.
    public func findings(on candidate: Candidate) -> [Finding] {
        conditions.compactMap { $0.condition.requirement.finding(on: candidate, clause: $0.clause) }
    }
}
