/// What can be asked of the season's decision.
public enum DecisionCommand: Sendable, Hashable {
    case openVote(Tier)
    /// With those equal at the last place whom the panel chose.
    case prepareList(Tier, choosing: [DossierID] = [])
    case makeList(Tier)
    /// Who comes first in reserve takes a place that has become free.
    case callUp(Tier)
    case consult(Consultation)
    case recordReply(DepartmentReply)
    case prepareConclusion
    case concludeConsultation
    case prepareNotice(number: String)
    case issueNotice
}

/// What the decision's rules need to know from outside, read in the same transaction.
public struct DecisionFacts: Sendable {
    public let program: Program
    /// Reported dossiers that have not ended, by the tier they are judged in.
    public var reported: [JudgedDossier]
    /// How each name stands in the office's publicities, the oldest first.
    public var published: [DossierID: [PublishedStanding]]
    /// What experts' scores of those dossiers come to in the tier they are judged in, where they scored them.
    public var summaries: [DossierID: ScoreSummary] = [:]
    /// The first instant at which no body may report any more.
    public let reportUntil: Moment

    public init(
        program: Program, reported: [JudgedDossier], published: [DossierID: [PublishedStanding]],
        reportUntil: Moment? = nil
    ) {
        self.reportUntil = reportUntil ?? program.deadlines.electronic.value
        self.program = program
        self.reported = reported
        self.published = published
    }
}

extension Decision {
    /// Takes one more fact in.
    public mutating func evolve(_ event: DecisionEvent) {
        switch event {
        case .voteOpened(let fact): votesOpened.insert(fact.tier)
        case .listPrepared(let fact): prepared[fact.tier] = fact
        case .listMade(let fact):
            prepared[fact.tier] = nil
            lists[fact.tier] = fact.names
            reserves[fact.tier] = fact.reserve ?? []
        case .calledUp(let fact): callUp(fact)
        case .consulted(let fact): consultation = fact
        case .departmentReplied(let fact): replies[fact.department] = fact
        case .conclusionPrepared(let fact): conclusionPrepared = fact
        case .consultationConcluded: conclusionPrepared = nil
        case .noticePrepared(let fact): noticePrepared = fact
        case .noticeIssued(let fact):
            noticePrepared = nil
            notices.append(fact)
        }
    }

    /// What comes about when something is asked of the decision.
    public func decide(
        _ command: DecisionCommand, _ facts: DecisionFacts, by actor: Actor, at now: Moment
    ) throws(Refusal) -> [DecisionEvent] {
        switch command {
        case .openVote(let tier): return try openVote(tier, facts, at: now)
        case .prepareList(let tier, let chosen):
            return [.listPrepared(try list(of: tier, choosing: chosen, facts, by: actor))]
        case .makeList(let tier): return try makeList(tier, facts, by: actor)
        case .callUp(let tier): return [.calledUp(try calledUp(in: tier, facts))]
        case .consult(let fact): return try consult(fact, at: now)
        case .recordReply(let fact): return try recordReply(fact)
        case .prepareConclusion: return try prepareConclusion(facts, by: actor, at: now)
        case .concludeConsultation: return try concludeConsultation(facts, by: actor, at: now)
        case .prepareNotice(let number): return try prepareNotice(number, by: actor)
        case .issueNotice: return try issueNotice(facts, by: actor, at: now)
        }
    }

    /// A vote opens when nobody can report any more (五) and the office has taken in, or refused, everything reported
    /// in the tier; tier 2's waits for tier 1's list, whose transfers it judges (四（一）, R42).
    private func openVote(
        _ tier: Tier, _ facts: DecisionFacts, at now: Moment
    ) throws(Refusal) -> [DecisionEvent] {
        if votesOpened.contains(tier) { throw Refusal(.voteOpen, "三（三）") }
        let until = facts.reportUntil
        if now < until {
            throw Refusal(.reportingOpen, facts.program.deadlines.electronic.clause, ["until": until.description])
        }
        if tier == .two, lists[.one] == nil { throw Refusal(.listMissing, "四（一）") }
        let pending = facts.reported.filter { $0.tier == tier && !$0.isAccepted }.count
        if pending > 0 { throw Refusal(.acceptancePending, "三（三）", ["count": String(pending)]) }
        return [.voteOpened(VoteOpened(tier: tier))]
    }
}
