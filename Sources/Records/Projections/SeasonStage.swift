public import Selection

/// A place on the way that a dossier has reached at some time.
public enum SeasonStage: String, Sendable, Hashable, CaseIterable {
    case submitted, verified
    /// Posted by the employer.
    case published
    case consented
    /// Listed on a slate.
    case recommended
    case reported, accepted, reviewed, preliminary
    /// Posted by the office.
    case announced
    case selected
}

extension SeasonStage {
    /// One bit for each place, in their order.
    static func packed(_ stages: Set<SeasonStage>) -> SQLValue {
        .integer(stages.reduce(0) { $0 | 1 << $1.place })
    }

    static func unpacked(_ bits: Int64) -> Set<SeasonStage> {
        Set(allCases.filter { bits & 1 << $0.place != 0 })
    }

    private var place: Int64 { Int64(Self.allCases.firstIndex(of: self) ?? 0) }
}

extension DossierEvent {
    /// The place on the way that a fact brings a dossier to.
    public var reached: SeasonStage? {
        switch self {
        case .submitted: .submitted
        case .verified: .verified
        case .consented: .consented
        case .reported: .reported
        case .accepted: .accepted
        case .reviewed: .reviewed
        case .preliminary: .preliminary
        case .ended(let ending): ending.kind == .selected ? .selected : nil
        default: nil
        }
    }
}
