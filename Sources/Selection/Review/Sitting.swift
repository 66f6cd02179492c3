/// 评审会议: a drawn panel meets over the dossiers of a tier, discusses each and votes on it (三（三）, R33).
public struct Sitting: Sendable, Hashable {
    public let id: SittingID
    public let convening: Convening
    /// In the order in which they are taken up.
    public internal(set) var agenda: [DossierID]
    public internal(set) var items: [DossierID: SittingItem]
    /// Whoever's coming or going was put on record.
    public internal(set) var attendance: [ExpertID: Attendance] = [:]
    public internal(set) var opened: Moment?
    /// The dossier that is being discussed now.
    public internal(set) var discussed: DossierID?
    /// For which ballots tokens were asked, and what for, so that the same is answered the same.
    public internal(set) var handouts: [TokensGiven] = []
    /// What members said afterwards of conflicts with those they had voted on.
    public internal(set) var declared: [ExpertID: [ConflictAfterwards]] = [:]
    /// When the chair and the minute-taker signed what came about.
    public internal(set) var signed: [SittingSigner: Moment] = [:]

    public init(_ id: SittingID, _ convening: Convening) {
        self.id = id
        self.convening = convening
        agenda = convening.agenda
        items = convening.agenda.reduce(into: [:]) { $0[$1] = SittingItem() }
        for recusal in convening.recusals { items[recusal.dossier]?.recused.insert(recusal.expert) }
    }

    public var standing: SittingStanding {
        if signed.count == SittingSigner.allCases.count { return .closed }
        if opened == nil { return .convened }
        return signed.isEmpty ? .open : .signing
    }

    /// Who is in the room, in the order of the seats. Who is out for one dossier only has not left the meeting.
    public var inRoom: [ExpertID] { convening.members.filter { attendance[$0]?.isInRoom == true } }

    /// The dossiers still to be decided, in order.
    public var waiting: [DossierID] { agenda.filter { items[$0]?.isSettled == false } }

    public func isMember(_ expert: ExpertID) -> Bool { convening.members.contains(expert) }

    /// The ballots that are open or await their counting.
    public var openBallots: [(dossier: DossierID, ballot: Ballot)] {
        agenda.compactMap { dossier in items[dossier]?.running.map { (dossier, $0) } }
    }

    public func name(of ballot: Int, on dossier: DossierID) -> BallotName {
        BallotName(sitting: id, dossier: dossier, number: ballot)
    }
}

/// How far a meeting is.
public enum SittingStanding: String, Sendable, Hashable, Codable, CaseIterable {
    /// Called, not yet opened.
    case convened
    case open
    /// One of the two has signed.
    case signing
    case closed
}

/// Whose signatures close a meeting.
public enum SittingSigner: String, Sendable, Hashable, Codable, CaseIterable {
    case chair, minuteTaker
}

/// One dossier of the agenda.
public struct SittingItem: Sendable, Hashable {
    /// Who is out of the room while it is discussed and voted on.
    public internal(set) var recused: Set<ExpertID> = []
    public internal(set) var discussion = Discussion.waiting
    /// Each time it was taken up, from when until when.
    public internal(set) var discussions: [DiscussionTime] = []
    public internal(set) var ballots: [Ballot] = []
    /// What tokens for its next ballot are signed with.
    public internal(set) var prepared: PreparedBallot?
    /// Who has a token for that.
    public internal(set) var holders: Set<ExpertID> = []
    /// The highest number given to a ballot on it, so that none comes twice.
    public internal(set) var lastNumber = 0
    /// The official score as it was typed, in hundredths, where experts scored on paper.
    public internal(set) var typedScore: Int?
    /// What the panel decided.
    public internal(set) var result: PanelVote?
    /// Taken off the agenda, to be decided another time or not at all.
    public internal(set) var isTakenOff = false

    public var isSettled: Bool { result != nil || isTakenOff }

    /// The ballot that is open, or closed and not yet counted.
    public var running: Ballot? { ballots.last.flatMap { $0.standing == .open || $0.standing == .closed ? $0 : nil } }

    /// The one of whose ballots the result is made.
    public var counted: Ballot? { ballots.last { $0.standing == .counted } }

    /// Whether the score of the result is the one that was typed and not the reviews'.
    public var isScoreTyped: Bool { result != nil && result?.score == typedScore }
}

/// How long a dossier was discussed; without an end it is being.
public struct DiscussionTime: Sendable, Hashable {
    public let from: Moment
    public internal(set) var to: Moment?
}

public enum Discussion: String, Sendable, Hashable, Codable, CaseIterable {
    case waiting, open, over
}

/// A vote on a dossier. Members are named as those who could vote; nothing tells who did, or how.
public struct Ballot: Sendable, Hashable {
    public let opening: BallotOpened
    public internal(set) var standing = BallotStanding.open
    /// Why nothing of it counts.
    public internal(set) var annulled: AnnulReason?
    /// What the box held; none where everybody votes on paper.
    public internal(set) var electronic: BallotCount?
    /// Stands for the list of ballots that everyone can look through.
    public internal(set) var list: String?
    /// What the first of two people counted of the paper.
    public internal(set) var papers: PapersCounted?
    /// All of it, once it is counted.
    public internal(set) var count: BallotCount?

    public var number: Int { opening.number }

    init(_ opening: BallotOpened) { self.opening = opening }
}

public enum BallotStanding: String, Sendable, Hashable, Codable, CaseIterable {
    case open
    /// Nobody votes any more; paper is being counted.
    case closed
    case counted, annulled
}

/// Which ballot: none has the number of another on the same dossier.
public struct BallotName: Sendable, Hashable, Codable {
    public let sitting: SittingID
    public let dossier: DossierID
    public let number: Int

    public init(sitting: SittingID, dossier: DossierID, number: Int) {
        self.sitting = sitting
        self.dossier = dossier
        self.number = number
    }

    /// Such as `m1.d17.1`; tokens end with it.
    public var text: String { "\(sitting).\(dossier).\(number)" }

    public init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let number = Int(parts[2]), number > 0, String(number) == parts[2],
            parts.prefix(2).allSatisfy(Self.isPlain)
        else { return nil }
        self.init(sitting: SittingID(parts[0]), dossier: DossierID(parts[1]), number: number)
    }

    /// It names a file, so that nothing else than what identifiers are made of may be in it.
    private static func isPlain(_ part: String) -> Bool {
        (1...40).contains(part.utf8.count)
            && part.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) }
    }
}

/// Whether a member is there.
public struct Attendance: Sendable, Hashable {
    /// Everything put on record of it, in order.
    public internal(set) var marks: [AttendanceMark] = []
    public internal(set) var at: [Moment] = []

    public var isInRoom: Bool { marks.last.map { $0 != .left } ?? false }
}

public enum AttendanceMark: String, Sendable, Hashable, Codable, CaseIterable {
    /// There when the meeting was opened.
    case present
    case late, left, back
}
