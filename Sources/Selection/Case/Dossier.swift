/// 申报材料: one person in one programme, as the facts so far make it.
public struct Dossier: Sendable, Hashable {
    public let id: DossierID
    public let program: String
    public let person: PersonID
    /// The account that speaks for the person.
    public let applicant: AccountID
    public internal(set) var tier: Tier
    /// The tier first applied for, which a transfer or a change of tier leaves behind.
    public let tierApplied: Tier
    public internal(set) var category: Category
    public internal(set) var consentsToTransfer: Bool
    public let channel: ChannelID
    /// The desks it passes, from the employer to the recommending body (三（二）, R19).
    public let chain: [OrganisationID]
    public internal(set) var form: Sealed<FilledForm>
    public internal(set) var proofs: [Proof]
    /// What the rules found at submission that a person must judge.
    public internal(set) var cautions: [Rule]
    public internal(set) var countsAsGrassroots: Bool
    /// 1 as first submitted, one more each time corrections come back.
    public internal(set) var revision = 1
    /// One more each time name, unit, title or tier change: a publicity holds for the particulars it showed.
    public internal(set) var particulars = 1
    /// The index of the desk that holds it; `chain.count` is the office.
    public internal(set) var position = 0

    public internal(set) var identityVerified = false
    public internal(set) var verification: Verification?
    public internal(set) var evaluations: [OrganisationID: Evaluation] = [:]
    public internal(set) var consent: Consent?
    public internal(set) var outstanding: Return?
    public internal(set) var returnedBy: Set<OrganisationID> = []
    public internal(set) var disciplineRequest: DisciplineRequest?
    public internal(set) var disciplineReply: DisciplineReply?
    public internal(set) var exceptions: Set<Rule> = []
    public internal(set) var tierChangeAsked = false
    public internal(set) var withholdingProposedBy: AccountID?
    public internal(set) var isWithheld = false
    public internal(set) var slate: SlateID?
    public internal(set) var rank: Int?
    public internal(set) var acceptance: Moment?
    public internal(set) var results: [Tier: PanelResult] = [:]
    public internal(set) var isTransferred = false
    public internal(set) var preliminary: Tier?
    public internal(set) var end: End?

    public var employer: OrganisationID { chain[0] }
    public var body: OrganisationID { chain[chain.count - 1] }
    public var isAtOffice: Bool { position == chain.count }
    public var isAtBody: Bool { position == chain.count - 1 }
    public var isAtEmployer: Bool { position == 0 }

    /// The desk it came to, whether or not it can act now: also while the applicant corrects, and after an end.
    public var place: OrganisationID? { position < chain.count ? chain[position] : nil }

    /// The organisation whose turn it is; none at the office, with the applicant, or after an end.
    public var desk: OrganisationID? {
        end == nil && outstanding == nil && position < chain.count ? chain[position] : nil
    }

    /// 五, R51: not reported by the cut-off, or not corrected in the time given; computed from the moment, never stored.
    public func hasLapsed(reportBy: Moment, at now: Moment) -> Bool {
        guard end == nil, let lapse = lapses(reportBy: reportBy) else { return false }
        return now >= lapse
    }

    /// When it lapses unless something comes about; nil once it is with the office or has ended.
    public func lapses(reportBy: Moment) -> Moment? {
        if end != nil { return nil }
        let corrections = outstanding?.due
        guard slate == nil else { return corrections }
        return corrections.map { min($0, reportBy) } ?? reportBy
    }
}

/// How a dossier's way ends, with the reason.
public struct End: Sendable, Hashable, Codable {
    public let kind: EndKind
    public let reason: EndReason
    public let at: Moment

    public init(_ kind: EndKind, _ reason: EndReason, at: Moment) {
        self.kind = kind
        self.reason = reason
        self.at = at
    }
}

public enum EndKind: String, Sendable, Hashable, Codable, CaseIterable {
    case selected, notSelected, notRecommended, withdrawn, lapsed, removed
}

/// Why a way ended; each has its sentence in the catalogue under `end.`
public enum EndReason: String, Sendable, Hashable, Codable, CaseIterable {
    case notice
    case votes, consultation, places
    case employerDeclined, levelDeclined, bodyDeclined, notOnSlate, meetingDeclined
    case applicantWithdrew
    case cutoffPassed, correctionsOverdue
    case identityElsewhere, refusedAtAcceptance, objectionUpheld, removedByOffice
}
