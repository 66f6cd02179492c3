/// What can come about in a meeting. Case and label names are the storage. None says how somebody voted, or whether.
public enum SittingEvent: Sendable, Hashable, Codable {
    case convened(Convening)
    case arranged(AgendaArranged)
    case marked(AttendanceMarked)
    case opened(SittingOpened)
    case recused(Recusal)
    case takenOff(TakenOff)
    case scoreTold(ScoreTold)
    case discussionOpened(DiscussionOpened)
    case discussionClosed(DiscussionClosed)
    case ballotsPrepared(BallotsPrepared)
    case tokensGiven(TokensGiven)
    case ballotOpened(BallotOpened)
    case ballotClosed(BallotClosed)
    case papersCounted(PapersCounted)
    case ballotCounted(BallotCounted)
    case ballotAnnulled(BallotAnnulled)
    case declaredAfterwards(DeclaredAfterwards)
    case signed(SittingSigned)
}

/// The meeting is called: who sits, over which dossiers, in which order.
public struct Convening: Sendable, Hashable, Codable {
    public let panel: PanelID
    public let tier: Tier
    public let meets: Day
    public let place: String
    /// As many as the panel has seats; an empty one counts as a member who isn't there.
    public let seats: Int
    public let members: [ExpertID]
    public let chair: ExpertID
    public let minuteTaker: AccountID
    public let agenda: [DossierID]
    /// What was known of conflicts by then.
    public let recusals: [Recusal]

    public init(
        panel: PanelID, tier: Tier, meets: Day, place: String, seats: Int, members: [ExpertID], chair: ExpertID,
        minuteTaker: AccountID, agenda: [DossierID], recusals: [Recusal]
    ) {
        self.panel = panel
        self.tier = tier
        self.meets = meets
        self.place = place
        self.seats = seats
        self.members = members
        self.chair = chair
        self.minuteTaker = minuteTaker
        self.agenda = agenda
        self.recusals = recusals
    }
}

public struct AgendaArranged: Sendable, Hashable, Codable {
    public let order: [DossierID]

    public init(order: [DossierID]) { self.order = order }
}

public struct AttendanceMarked: Sendable, Hashable, Codable {
    public let expert: ExpertID
    public let mark: AttendanceMark

    public init(expert: ExpertID, mark: AttendanceMark) {
        self.expert = expert
        self.mark = mark
    }
}

public struct SittingOpened: Sendable, Hashable, Codable {
    public let present: Int

    public init(present: Int) { self.present = present }
}

/// A member is out for a dossier.
public struct Recusal: Sendable, Hashable, Codable {
    public let expert: ExpertID
    public let dossier: DossierID
    public let ground: RecusalGround

    public init(expert: ExpertID, dossier: DossierID, ground: RecusalGround) {
        self.expert = expert
        self.dossier = dossier
        self.ground = ground
    }
}

public enum RecusalGround: String, Sendable, Hashable, Codable, CaseIterable {
    /// Found, declared or pinned before; of which kind stands with the round of reviews.
    case known
    /// Said in the room.
    case told
}

public struct TakenOff: Sendable, Hashable, Codable {
    public let dossier: DossierID
    public let remark: Sealed<String>

    public init(dossier: DossierID, remark: Sealed<String>) {
        self.dossier = dossier
        self.remark = remark
    }
}

/// The official score of a dossier that experts scored on paper.
public struct ScoreTold: Sendable, Hashable, Codable {
    public let dossier: DossierID
    /// In hundredths.
    public let score: Int

    public init(dossier: DossierID, score: Int) {
        self.dossier = dossier
        self.score = score
    }
}

public struct DiscussionOpened: Sendable, Hashable, Codable {
    public let dossier: DossierID

    public init(dossier: DossierID) { self.dossier = dossier }
}

public struct DiscussionClosed: Sendable, Hashable, Codable {
    public let dossier: DossierID

    public init(dossier: DossierID) { self.dossier = dossier }
}

public struct BallotsPrepared: Sendable, Hashable, Codable {
    public let ballots: [PreparedBallot]

    public init(ballots: [PreparedBallot]) { self.ballots = ballots }
}

/// A ballot's own key, by its digest: everyone's tokens for it are signed with this one and no other.
public struct PreparedBallot: Sendable, Hashable, Codable {
    public let dossier: DossierID
    public let number: Int
    public let key: String

    public init(dossier: DossierID, number: Int, key: String) {
        self.dossier = dossier
        self.number = number
        self.key = key
    }
}

/// A member was given tokens, blind: which ballots they are for is known, the tokens aren't.
public struct TokensGiven: Sendable, Hashable, Codable {
    public let expert: ExpertID
    public let ballots: [PreparedBallot]
    /// The digest of what was signed. What was signed tells nothing of the tokens in it.
    public let asked: String

    public init(expert: ExpertID, ballots: [PreparedBallot], asked: String) {
        self.expert = expert
        self.ballots = ballots
        self.asked = asked
    }
}

public struct BallotOpened: Sendable, Hashable, Codable {
    public let dossier: DossierID
    public let number: Int
    /// Who can vote, by token or on paper: in the room, and not recused.
    public let voters: [ExpertID]
    /// How many count as present for this dossier.
    public let present: Int
    /// How many of the voters have paper.
    public let papers: Int
    /// Shown in the room and nowhere else, so that who has gone can't vote with the token they were given.
    public let word: String
    public let key: String?

    public init(
        dossier: DossierID, number: Int, voters: [ExpertID], present: Int, papers: Int, word: String, key: String?
    ) {
        self.dossier = dossier
        self.number = number
        self.voters = voters
        self.present = present
        self.papers = papers
        self.word = word
        self.key = key
    }

    public var tokens: Int { voters.count - papers }
}

public struct BallotClosed: Sendable, Hashable, Codable {
    public let dossier: DossierID
    public let number: Int
    public let electronic: BallotCount?
    /// The digest of the list of ballots; none where everybody voted on paper.
    public let list: String?

    public init(dossier: DossierID, number: Int, electronic: BallotCount?, list: String?) {
        self.dossier = dossier
        self.number = number
        self.electronic = electronic
        self.list = list
    }
}

/// What one of two people counted of the paper.
public struct PapersCounted: Sendable, Hashable, Codable {
    public let dossier: DossierID
    public let number: Int
    public let count: BallotCount
    public let by: AccountID

    public init(dossier: DossierID, number: Int, count: BallotCount, by: AccountID) {
        self.dossier = dossier
        self.number = number
        self.count = count
        self.by = by
    }
}

public struct BallotCounted: Sendable, Hashable, Codable {
    public let dossier: DossierID
    public let number: Int
    public let count: BallotCount
    /// As it goes on record with the dossier.
    public let vote: PanelVote

    public init(dossier: DossierID, number: Int, count: BallotCount, vote: PanelVote) {
        self.dossier = dossier
        self.number = number
        self.count = count
        self.vote = vote
    }
}

/// Nothing of it is counted; a new one can be opened.
public struct BallotAnnulled: Sendable, Hashable, Codable {
    public let dossier: DossierID
    public let number: Int
    public let reason: AnnulReason
    public let remark: Sealed<String>

    public init(dossier: DossierID, number: Int, reason: AnnulReason, remark: Sealed<String>) {
        self.dossier = dossier
        self.number = number
        self.reason = reason
        self.remark = remark
    }
}

public enum AnnulReason: String, Sendable, Hashable, Codable, CaseIterable {
    case quorumLost, conflictTold, notReconciled, disturbed, other
}

/// What a member says of those they voted on, once everything is decided; none where there is no conflict.
public struct DeclaredAfterwards: Sendable, Hashable, Codable {
    public let expert: ExpertID
    public let conflicts: [ConflictAfterwards]

    public init(expert: ExpertID, conflicts: [ConflictAfterwards]) {
        self.expert = expert
        self.conflicts = conflicts
    }
}

public struct ConflictAfterwards: Sendable, Hashable, Codable {
    public let dossier: DossierID
    public let kinds: [ConflictKind]

    public init(dossier: DossierID, kinds: [ConflictKind]) {
        self.dossier = dossier
        self.kinds = kinds
    }
}

public struct SittingSigned: Sendable, Hashable, Codable {
    public let role: SittingSigner

    public init(role: SittingSigner) { self.role = role }
}
