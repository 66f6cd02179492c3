/// What can be asked of a slate.
public enum SlateCommand: Sendable, Hashable {
    case hearOpinions(OpinionsHeard)
    case deliberate(Meeting)
    case list(DossierID)
    case unlist(DossierID)
    case rank([DossierID])
    case explain(Explanation)
    case prepare(SlatePreparation)
    case seal
    case reopen(Reopening)
    case receivePaper(PaperParcel)
    case waivePaper(PaperWaiver)
}

/// What a slate's rules need to know from outside, read in the same transaction.
public struct SlateFacts: Sendable {
    public let program: Program
    public let bodyKind: BodyKind
    /// Those that stand at the body under the slate's tier, of all whom the command or the list names.
    public var candidates: [DossierID: SlateCandidate]
    /// The cut-off, or a later instant that the office gave this body.
    public let reportBy: Moment

    public init(
        program: Program, bodyKind: BodyKind, candidates: [DossierID: SlateCandidate], reportBy: Moment? = nil
    ) {
        self.reportBy = reportBy ?? program.deadlines.electronic.value
        self.program = program
        self.bodyKind = bodyKind
        self.candidates = candidates
    }
}

/// A person who may be listed.
public struct SlateCandidate: Sendable, Hashable {
    public let countsAsGrassroots: Bool
    /// What still keeps the name off a sealed slate.
    public let obstacles: [Refusal]

    public init(countsAsGrassroots: Bool, obstacles: [Refusal]) {
        self.countsAsGrassroots = countsAsGrassroots
        self.obstacles = obstacles
    }
}

/// Used, left, and whether the grass-roots share holds now and can still be reached (四（一）).
public struct QuotaLedger: Sendable, Hashable {
    public let used: Int
    public let limit: Int
    public let grassroots: Int
    /// How many at least should come from the grass-roots; nil where no share is asked.
    public let atLeast: Int?
    public let findings: [Finding]
    public let canStillBeMet: Bool
}

extension Slate {
    /// Quota and share as they stand for a list of names.
    public func ledger(of names: [DossierID], _ facts: SlateFacts) -> QuotaLedger {
        let rules = facts.program.rules(for: tier)
        let quota = rules?.quota(for: facts.bodyKind)
        let share = rules?.share.flatMap { $0.bodies.contains(facts.bodyKind) ? $0 : nil }
        let grassroots = names.filter { facts.candidates[$0]?.countsAsGrassroots == true }.count
        let limit = quota?.atMost ?? 0
        let findings = [
            quota?.finding(count: names.count), share?.finding(count: names.count, grassroots: grassroots),
        ].compactMap(\.self)
        let met = share?.canStillBeMet(
            count: names.count, grassroots: grassroots, quotaLeft: limit - names.count)
        return QuotaLedger(
            used: names.count, limit: limit, grassroots: grassroots, atLeast: share?.atLeast, findings: findings,
            canStillBeMet: met ?? true)
    }

    /// Takes one more fact in. A change of the list takes back what was prepared.
    public mutating func evolve(_ event: SlateEvent, at: Moment) {
        switch event {
        case .opinionsHeard(let fact): opinionsHeardUntil = min(fact.to, opinionsHeardUntil ?? fact.to)
        case .deliberated(let fact): for result in fact.results { decided[result.dossier] = result.recommended }
        case .listed(let fact):
            members.append(fact.dossier)
            preparedBy = nil
        case .unlisted(let fact):
            members.removeAll { $0 == fact.dossier }
            preparedBy = nil
        case .ranked(let fact):
            members = fact.order
            preparedBy = nil
        case .explained: isExplained = true
        case .prepared(let fact): preparedBy = fact.by
        case .sealed: sealedAt = at
        case .reopened(let fact): reopenedUntil = fact.until
        case .paperReceived(let fact): paper.parcels.append(fact)
        case .paperWaived(let fact):
            paper.waived.formUnion(fact.dossiers)
            if fact.waivesReport { paper.isReportWaived = true }
        }
    }

    /// What comes about when something is asked of a slate.
    public func decide(
        _ command: SlateCommand, _ facts: SlateFacts, by actor: Actor, at now: Moment
    ) throws(Refusal) -> [SlateEvent] {
        switch command {
        case .receivePaper(let parcel): return try receivePaper(parcel, facts, at: now)
        case .waivePaper(let waiver): return try waivePaper(waiver, facts)
        default: return try decideList(command, facts, by: actor, at: now)
        }
    }

    /// What the list itself is asked, which nothing changes once it is sealed.
    private func decideList(
        _ command: SlateCommand, _ facts: SlateFacts, by actor: Actor, at now: Moment
    ) throws(Refusal) -> [SlateEvent] {
        if sealedAt != nil { throw Refusal(.slateSealed, "四（一）") }
        if case .reopen(let fact) = command { return try reopen(fact, facts, at: now) }
        if hasLapsed(reportBy: facts.reportBy, at: now) {
            let clause = facts.program.deadlines.electronic.clause
            throw Refusal(.slateLapsed, clause, ["cutoff": facts.reportBy.description])
        }
        switch command {
        case .hearOpinions(let fact): return try hearOpinions(fact, at: now)
        case .deliberate(let meeting): return try deliberate(meeting, facts, at: now)
        case .list(let dossier): return try list(dossier, facts)
        case .unlist(let dossier): return try unlist(dossier)
        case .rank(let order): return try rank(order)
        case .explain(let fact): return [.explained(fact)]
        case .prepare(let fact): return try prepare(fact, facts)
        case .seal: return try seal(facts, by: actor)
        case .reopen, .receivePaper, .waivePaper: return []
        }
    }
}
