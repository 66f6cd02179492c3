/// 二: whether a tier stands open to someone, asked before they apply.
public struct Prospect: Sendable, Hashable {
    public let tier: Tier
    /// What keeps the person out, or is left to a person's judgement, in the notice's order.
    public let remarks: [StatedFinding]
    /// Whether people apply for it themselves; tier 3 is the bodies' own (四（二）).
    public let isAppliedFor: Bool

    public var isOpen: Bool { !remarks.contains { $0.finding.severity == .block } }
}

/// A finding with the clause in the notice's own words, where the programme has them.
public struct StatedFinding: Sendable, Hashable {
    public let finding: Finding
    public let words: String?
}

extension Program {
    /// Every tier of the programme for someone of whom only the answers to `prospectQuestions` are known.
    public func prospects(of form: FilledForm) -> [Prospect] {
        var candidate = Applicant(form, in: self).candidate
        candidate.isCategoryAsked = false
        return tiers.map { rules in
            let remarks = rules.conditions.compactMap { stated in
                stated.condition.requirement.finding(on: candidate, clause: stated.clause)
                    .map { StatedFinding(finding: $0, words: stated.words) }
            }
            return Prospect(tier: rules.tier, remarks: remarks, isAppliedFor: rules.tier.isAppliedFor)
        }
    }

    /// 五: from the cut-off on nobody applies any more.
    public func takesApplications(at now: Moment) -> Bool { now < deadlines.electronic.value }

    /// The answers of Annex 1 that decide who may apply at all.
    public static let prospectQuestions = [
        "person.birth", "education.level", "education.degree", "post.titleLevel", "post.standing", "post.rank",
    ]
}

extension Tier {
    /// 四（二）: the bodies choose tier 3 themselves; nobody applies for it here.
    var isAppliedFor: Bool { self != .three }
}
