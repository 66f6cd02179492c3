/// What can be asked of a dossier.
public enum DossierCommand: Sendable, Hashable {
    case submit(Submission)
    case resubmit(Resubmission)
    case verify(items: [ItemVerdict], identityChecked: Bool)
    case returnForCorrection([Correction])
    case evaluate(Evaluation)
    case consent(byLevelAbove: Bool)
    case forward(opinion: Sealed<String>)
    case decline(remark: Sealed<String>, code: String? = nil)
    case askDiscipline(DisciplineRequest)
    case recordDisciplineReply(DisciplineReply)
    case makeException(ExceptionMade)
    case askTierChange(TierChangeRequest)
    case answerTierChange(consents: Bool)
    case proposeWithholding(WithholdingProposal)
    case confirmWithholding
    case accept(checked: [String] = [])
    case refuse(remark: Sealed<String>, code: String? = nil)
    case recordPanelResult(PanelVote)
    case withdrawTransferConsent
    case withdraw
    case remove(remark: Sealed<String>)
}

/// What a rule needs to know from outside the dossier, read in the same transaction.
public struct DossierFacts: Sendable {
    public let program: Program
    /// What the form says, as the conditions ask it.
    public var candidate = Candidate()
    /// What the checks of the whole form found: empty cells, codes, the ID number.
    public var formFindings: [Finding] = []
    /// Sections that differ from the form last sealed.
    public var sectionsChanged: Set<String> = []
    /// Other dossiers of the same programme under the same ID number that have not ended.
    public var rivals: [Rival] = []
    /// Every publicity that names this dossier.
    public var publicities: [Publicity] = []
    /// The end of the time a return gives, had it been made now.
    public var correctionsDue: Moment
    /// The first instant too late to be reported: the cut-off, or a later one where the office opened the slate again.
    public var reportBy: Moment
    /// The desk's organisation is one that evaluates and publishes (三（二）, R32).
    public var deskEvaluates = false
    public var employerIsOpen = true
    /// Who put the employer's evaluation on record, which the consent confirms.
    public var evaluator: AccountID?
    /// The tiers whose vote has been opened.
    public var votesOpened: Set<Tier> = []
    /// What the office still waits for on paper.
    public var paperLack: PaperLack?

    public init(program: Program, correctionsDue: Moment) {
        self.program = program
        self.correctionsDue = correctionsDue
        reportBy = program.deadlines.electronic.value
    }
}

/// Another dossier under the same ID number.
public struct Rival: Sendable, Hashable {
    public let dossier: DossierID
    public let identityVerified: Bool
    /// The same account's own, so that a second form is a second application, not somebody else's mistake.
    public let isOwn: Bool

    public init(dossier: DossierID, identityVerified: Bool, isOwn: Bool = false) {
        self.dossier = dossier
        self.identityVerified = identityVerified
        self.isOwn = isOwn
    }
}
