/// Where a dossier stands on its way, as lists show it; what time alone brings (lapsed) is not among them.
public enum Stage: String, Sendable, Hashable, Codable, CaseIterable {
    /// With the employer, not verified yet.
    case submitted
    /// Verified by the employer, not evaluated yet.
    case verified
    /// Evaluated by the employer: to be published and consented to.
    case evaluated
    /// At a level between employer and body.
    case atLevel
    /// At the recommending body.
    case atBody
    /// With the applicant, for corrections.
    case returned
    /// Reported to the office, not taken in yet.
    case reported
    case accepted
    /// The panel's result is on record.
    case reviewed
    case preliminary
    case ended
}

extension Dossier {
    public var stage: Stage {
        if end != nil { return .ended }
        if outstanding != nil { return .returned }
        if isAtOffice { return stageAtOffice }
        if !isAtEmployer { return isAtBody ? .atBody : .atLevel }
        if verification == nil { return .submitted }
        return evaluations[employer] == nil ? .verified : .evaluated
    }

    private var stageAtOffice: Stage {
        if preliminary != nil { return .preliminary }
        if results[tier] != nil { return .reviewed }
        return acceptance == nil ? .reported : .accepted
    }
}
