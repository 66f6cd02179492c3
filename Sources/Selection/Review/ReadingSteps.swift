/// What can be asked of a reading.
public enum ReadingCommand: Sendable, Hashable {
    case accept
    case decline(ReadingDeclineReason, remark: Sealed<String>?)
    case tellConflict([ConflictKind], remark: Sealed<String>?)
    case handIn(TypedScores)
    case reopen(reason: Sealed<String>)

    public var step: ReadingStep {
        switch self {
        case .accept: .accept
        case .decline: .decline
        case .tellConflict: .tellConflict
        case .handIn: .handIn
        case .reopen: .reopen
        }
    }
}

public enum ReadingStep: Sendable, Hashable, CaseIterable {
    case accept, handIn, decline, tellConflict, reopen
}

/// What a reading's rules need to know from outside, read in the same transaction.
public struct ReadingFacts: Sendable {
    /// As it was when the round began (R11).
    public let rubric: Rubric
    /// The last day on which a review can be handed in.
    public let due: Day
    public var isRoundClosed: Bool
    public var hasMeetingBegun: Bool
    /// How the dossier's way ended, if it has.
    public var end: EndKind?

    public init(
        rubric: Rubric, due: Day, isRoundClosed: Bool = false, hasMeetingBegun: Bool = false, end: EndKind? = nil
    ) {
        self.rubric = rubric
        self.due = due
        self.isRoundClosed = isRoundClosed
        self.hasMeetingBegun = hasMeetingBegun
        self.end = end
    }
}

extension DossierReading {
    private static let clause: Clause = "三（三）"

    /// Takes one more fact in.
    public mutating func evolve(_ event: ReadingEvent, at moment: Moment) {
        switch event {
        case .offered: break
        case .accepted: (standing, answered) = (.accepted, moment)
        case .declined(let fact): (standing, answered, declined) = (.declined, moment, fact.reason)
        case .conflictTold(let fact): (standing, conflicts) = (.conflict, fact.kinds)
        case .handedIn(let fact): (standing, sheet, handedIn) = (.handedIn, fact.sheet, moment)
        case .reopened:
            (standing, handedIn) = (.accepted, nil)
            reopenings += 1
        case .withdrawn: standing = .withdrawn
        }
    }

    /// What stands against a step before anything is answered. A conflict can be told as long as the dossier is theirs,
    /// whatever the day.
    public func obstacle(to step: ReadingStep, _ facts: ReadingFacts, at now: Moment) -> Refusal? {
        switch standing {
        case .conflict: return Refusal(.readingInConflict, Self.clause)
        case .declined, .withdrawn: return Refusal(.readingOver, Self.clause)
        case .offered, .accepted, .handedIn: break
        }
        switch step {
        case .tellConflict: return nil
        case .decline: return standing == .handedIn ? Refusal(.alreadyScored, Self.clause) : nil
        case .accept: return standing == .offered ? lateness(facts, at: now) : Refusal(.readingAnswered, Self.clause)
        case .handIn:
            if standing == .handedIn { return Refusal(.alreadyScored, Self.clause) }
            return standing == .accepted ? lateness(facts, at: now) : Refusal(.readingNotAccepted, Self.clause)
        case .reopen: return standing == .handedIn ? lateness(facts, at: now) : Refusal(.nothingHandedIn, Self.clause)
        }
    }

    /// Why nothing of it is scored any more, whoever asks.
    private func lateness(_ facts: ReadingFacts, at now: Moment) -> Refusal? {
        if let end = facts.end { return Refusal(.ended, "三（一）", ["kind": end.rawValue]) }
        if facts.hasMeetingBegun { return Refusal(.meetingBegun, Self.clause) }
        if facts.isRoundClosed { return Refusal(.roundClosed, Self.clause) }
        return now.day > facts.due ? Refusal(.reviewLate, Self.clause, ["due": facts.due.description]) : nil
    }

    /// What comes about when something is asked of a reading.
    public func decide(
        _ command: ReadingCommand, _ facts: ReadingFacts, at now: Moment
    ) throws(Refusal) -> [ReadingEvent] {
        if let refusal = obstacle(to: command.step, facts, at: now) { throw refusal }
        switch command {
        case .accept: return [.accepted]
        case .decline(let reason, let remark): return [.declined(ReadingDeclined(reason: reason, remark: remark))]
        case .tellConflict(let kinds, let remark):
            if kinds.isEmpty { throw Refusal(.conflictNotNamed, Self.clause) }
            let named = ConflictKind.allCases.filter(kinds.contains)
            return [.conflictTold(ConflictTold(kinds: named, remark: remark))]
        case .handIn(let typed):
            let scores = try typed.scores(by: facts.rubric)
            if typed.comment.count > TypedScores.longestComment {
                throw Refusal(.commentTooLong, Self.clause, ["most": String(TypedScores.longestComment)])
            }
            return [.handedIn(ReviewHandedIn(sheet: .said(ReviewSheet(scores, comment: typed.comment))))]
        case .reopen(let reason): return [.reopened(ReadingReopened(reason: reason))]
        }
    }

    /// The office takes a pair back; nothing where it has come to its end already.
    public func withdraw() -> [ReadingEvent] { standing.isTheirs ? [.withdrawn] : [] }

    /// A dossier is offered to an expert once in a tier, as long as that reading hasn't come to nothing.
    public static func begin(
        _ offer: ReadingOffer, beside others: [ReadingStanding]
    ) throws(Refusal) -> [ReadingEvent] {
        if others.contains(where: \.isTheirs) { throw Refusal(.readingThere, clause) }
        return [.offered(offer)]
    }
}
