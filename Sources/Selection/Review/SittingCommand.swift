/// What can be asked of a meeting.
public enum SittingCommand: Sendable, Hashable {
    case arrange([DossierID])
    /// Whoever is there, before the opening.
    case takeAttendance([ExpertID])
    case mark(ExpertID, AttendanceMark)
    case open
    /// Said in the room.
    case recuse(ExpertID, from: DossierID)
    case takeOff(DossierID, remark: Sealed<String>)
    /// Where experts scored on paper.
    case tellScore(DossierID, Int)
    case openDiscussion(DossierID)
    case closeDiscussion(DossierID)
    /// Keys for the next ballots on these; which, the facts say.
    case prepareBallots([DossierID])
    /// By a member, for themselves.
    case takeTokens([PreparedBallot], asked: String)
    case openBallot(DossierID, onPaper: Bool)
    case closeBallot(DossierID)
    case countPapers(DossierID, BallotCount)
    case annulBallot(DossierID, AnnulReason, remark: Sealed<String>)
    /// By a member, for themselves; none where there is no conflict with anybody they voted on.
    case declareAfterwards([ConflictAfterwards])
    case sign

    public var step: SittingStep {
        switch self {
        case .arrange: .arrange
        case .takeAttendance: .takeAttendance
        case .mark: .mark
        case .open: .open
        case .recuse: .recuse
        case .takeOff: .takeOff
        case .tellScore: .tellScore
        case .openDiscussion: .openDiscussion
        case .closeDiscussion: .closeDiscussion
        case .prepareBallots: .prepareBallots
        case .takeTokens: .takeTokens
        case .openBallot: .openBallot
        case .closeBallot: .closeBallot
        case .countPapers: .countPapers
        case .annulBallot: .annulBallot
        case .declareAfterwards: .declareAfterwards
        case .sign: .sign
        }
    }
}

/// The way of a meeting.
public enum SittingStep: Sendable, Hashable, CaseIterable {
    case arrange, takeAttendance, mark, open, recuse, takeOff, tellScore, openDiscussion, closeDiscussion
    case prepareBallots, takeTokens, openBallot, closeBallot, countPapers, annulBallot, declareAfterwards, sign
}

/// Who is asked for a meeting, and over what.
public struct SittingDraft: Sendable, Hashable {
    public let panel: PanelID
    public let tier: Tier
    public let meets: Day
    public let place: String
    public let chair: ExpertID
    public let minuteTaker: AccountID

    public init(
        panel: PanelID, tier: Tier, meets: Day, place: String, chair: ExpertID, minuteTaker: AccountID
    ) {
        self.panel = panel
        self.tier = tier
        self.meets = meets
        self.place = place
        self.chair = chair
        self.minuteTaker = minuteTaker
    }
}

/// What a meeting's rules need to know from outside, read in the same transaction.
public struct SittingFacts: Sendable {
    public let program: Program
    /// The panel that is called together.
    public var panel: Panel?
    /// Whether another meeting of the same panel over the same tier goes on.
    public var isConvened = false
    /// Accepted in the tier, not ended and not decided yet, in the order in which they would be taken up plainly.
    public var dossiers: [DossierID] = []
    /// Who is in conflict with which of them.
    public var conflicts: [DossierID: Set<ExpertID>] = [:]
    /// Who can sign in at the office.
    public var officials: Set<AccountID> = []
    /// Whether the season's decision has opened the vote on the tier.
    public var isVoteOpen = false
    /// The official score of a dossier by its reviews, in hundredths.
    public var scores: [DossierID: Int] = [:]
    /// Digests of the keys that were made for the next ballots.
    public var keys: [DossierID: String] = [:]
    /// Chance, to be shown in the room.
    public var word = ""
    /// What the ballot's box held when it was closed, and what stands for the list of it.
    public var box: (votes: [Vote], list: String)?

    public init(program: Program) { self.program = program }
}
