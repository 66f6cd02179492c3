import Records
public import Selection

/// A fact as a timeline shows it: what, when, by which role of which organisation, and the words that go with it.
public struct TimelineEntry: Sendable, Hashable {
    public let sequence: Int
    public let name: String
    public let at: Moment
    public let role: Role
    public let organisation: OrganisationID?
    /// Labels by their text key, and what was said; erased words are left out.
    public let details: [TimelineDetail]
}

extension TimelineEntry {
    init(_ fact: Fact, details: [TimelineDetail]) {
        self.init(
            sequence: fact.sequence, name: fact.name, at: fact.at, role: fact.by.role,
            organisation: fact.by.organisation, details: details)
    }
}

public struct TimelineDetail: Sendable, Hashable {
    public let label: String
    public let text: String
    /// The usual remark that the text begins with.
    public var code: String?
}

/// Reads a dossier's facts for one reader: internal opinions and the inspectors' answers are not the applicant's.
struct TimelineReader {
    let casework: Casework
    let records: any Reading
    let isInternal: Bool
    let mayReadDiscipline: Bool

    func entries(of id: DossierID) throws -> [TimelineEntry] {
        try Ledger.facts(of: CaseKey(.dossier, id.text), in: records).compactMap { fact in
            let event: DossierEvent = try CanonicalJSON.decode(from: fact.event)
            guard isShown(event) else { return nil }
            return TimelineEntry(fact, details: try details(of: event))
        }
    }

    private func isShown(_ event: DossierEvent) -> Bool {
        switch event {
        case .disciplineAsked, .disciplineReplied: mayReadDiscipline
        case .withholdingProposed, .withheld, .exceptionMade, .reviewed: isInternal
        default: true
        }
    }

    private func details(of event: DossierEvent) throws -> [TimelineDetail] {
        switch event {
        case .submitted(let fact): [detail("tier", "\(fact.tier.rawValue)")]
        case .returned(let fact):
            try [detail("due", fact.due.description)]
                + fact.corrections.flatMap { try said("correction.\($0.section)", $0.remark, $0.code) }
        case .verified(let fact):
            try isInternal
                ? fact.items.flatMap { item in try item.remark.map { try said("remark", $0, item.code) } ?? [] } : []
        case .evaluated(let fact):
            isInternal
                ? try [detail("votes", "\(fact.votesFor)/\(fact.participants)")]
                    + said("opinion", fact.opinion) : []
        case .forwarded(let fact): isInternal ? try said("opinion", fact.opinion) : []
        case .disciplineAsked(let fact): [detail("organ", fact.organ), detail("number", fact.number)]
        case .disciplineReplied(let fact):
            [detail("number", fact.number), detail("dated", fact.dated.description)]
        case .exceptionMade(let fact): try [detail("rule", fact.rule.rawValue)] + said("reason", fact.reason)
        case .tierChangeAsked(let fact):
            try [detail("tier", "\(fact.to.rawValue)")] + said("reason", fact.reason)
        case .tierChanged(let fact): [detail("tier", "\(fact.to.rawValue)")]
        case .reviewed(let fact): [detail("votes", "\(fact.votesFor)/\(fact.present)")]
        case .accepted(let fact): fact.checked.map { [detail("checked", $0.joined(separator: ","))] } ?? []
        case .transferred(let fact): [detail("tier", "\(fact.to.rawValue)")]
        case .preliminary(let fact): [detail("tier", "\(fact.tier.rawValue)")]
        case .ended(let fact):
            try [detail("end", fact.reason.rawValue)] + (fact.remark.map { try said("remark", $0, fact.code) } ?? [])
        default: []
        }
    }

    private func detail(_ label: String, _ text: String) -> TimelineDetail {
        TimelineDetail(label: label, text: text)
    }

    private func said(
        _ label: String, _ sealed: Sealed<String>, _ code: String? = nil
    ) throws -> [TimelineDetail] {
        try casework.opened(sealed, in: records).map { [TimelineDetail(label: label, text: $0, code: code)] } ?? []
    }
}
