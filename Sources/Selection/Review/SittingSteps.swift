/// The way of a meeting, from its calling to the two signatures (三（三）, R33).
extension Sitting {
    /// Takes one more fact in.
    public mutating func evolve(_ event: SittingEvent, at moment: Moment) {
        switch event {
        case .convened: break
        case .arranged(let fact): agenda = fact.order
        case .marked(let fact):
            attendance[fact.expert, default: Attendance()].marks.append(fact.mark)
            attendance[fact.expert]?.at.append(moment)
        case .opened: opened = moment
        case .recused(let fact): take(fact)
        case .takenOff(let fact):
            items[fact.dossier]?.isTakenOff = true
            if discussed == fact.dossier { endDiscussion(at: moment) }
        case .scoreTold(let fact): items[fact.dossier]?.typedScore = fact.score
        case .discussionOpened(let fact):
            discussed = fact.dossier
            items[fact.dossier]?.discussion = .open
            items[fact.dossier]?.discussions.append(DiscussionTime(from: moment))
        case .discussionClosed(let fact):
            items[fact.dossier]?.discussion = .over
            endDiscussion(at: moment)
        case .ballotsPrepared(let fact):
            for ballot in fact.ballots {
                items[ballot.dossier]?.prepared = ballot
                items[ballot.dossier]?.lastNumber = ballot.number
            }
        case .tokensGiven(let fact):
            handouts.append(fact)
            for ballot in fact.ballots { items[ballot.dossier]?.holders.insert(fact.expert) }
        case .declaredAfterwards(let fact): declared[fact.expert] = fact.conflicts
        case .signed(let fact): signed[fact.role] = moment
        case .ballotOpened, .ballotClosed, .papersCounted, .ballotCounted, .ballotAnnulled: evolve(ballot: event)
        }
    }

    private mutating func endDiscussion(at moment: Moment) {
        if let dossier = discussed, let last = items[dossier]?.discussions.indices.last {
            items[dossier]?.discussions[last].to = moment
        }
        discussed = nil
    }

    private mutating func evolve(ballot event: SittingEvent) {
        switch event {
        case .ballotOpened(let fact):
            items[fact.dossier]?.ballots.append(Ballot(fact))
            items[fact.dossier]?.number(upTo: fact.number)
            items[fact.dossier]?.dropTokens()
        case .ballotClosed(let fact):
            change(fact.dossier) { ballot in
                ballot.standing = .closed
                (ballot.electronic, ballot.list) = (fact.electronic, fact.list)
            }
        case .papersCounted(let fact): change(fact.dossier) { $0.take(fact) }
        case .ballotCounted(let fact):
            items[fact.dossier]?.result = fact.vote
            change(fact.dossier) { ballot in
                ballot.standing = .counted
                ballot.count = fact.count
            }
        case .ballotAnnulled(let fact):
            change(fact.dossier) { ballot in
                ballot.standing = .annulled
                ballot.annulled = fact.reason
            }
        default: break
        }
    }

    /// The last ballot on a dossier, which is the one that anything new is about.
    private mutating func change(_ dossier: DossierID, _ body: (inout Ballot) -> Void) {
        guard var item = items[dossier], let last = item.ballots.indices.last else { return }
        body(&item.ballots[last])
        items[dossier] = item
    }

    /// Whoever is out must have no token for it: if they were given one, nobody's is good any more.
    private mutating func take(_ recusal: Recusal) {
        items[recusal.dossier]?.recused.insert(recusal.expert)
        if items[recusal.dossier]?.holders.contains(recusal.expert) == true { items[recusal.dossier]?.dropTokens() }
    }

    /// As it would be with more facts.
    func after(_ events: [SittingEvent], at moment: Moment?) -> Sitting {
        var copy = self
        for event in events { copy.evolve(event, at: moment ?? Moment(milliseconds: 0)) }
        return copy
    }

    /// What stands against a step before anything is answered.
    public func obstacle(to step: SittingStep, by actor: Actor) -> Refusal? {
        if standing == .closed { return Refusal(.sittingOver, Self.clause) }
        switch step {
        case .mark, .recuse, .prepareBallots, .takeTokens, .takeOff, .tellScore, .arrange: break
        case .open, .takeAttendance: return opened == nil ? nil : Refusal(.sittingOpen, Self.clause)
        default: if opened == nil { return Refusal(.sittingNotOpen, Self.clause) }
        }
        if standing == .signing, step != .sign, step != .declareAfterwards {
            return Refusal(.sittingSigned, Self.clause)
        }
        switch step {
        case .openDiscussion: return discussed == nil ? nil : Refusal(.discussionOpen, Self.clause)
        case .closeDiscussion: return discussed == nil ? Refusal(.discussionNotOpen, Self.clause) : nil
        case .closeBallot, .annulBallot, .countPapers:
            return openBallots.isEmpty ? Refusal(.ballotNotOpen, Self.clause) : nil
        case .declareAfterwards: return obstacle(toDeclaringBy: actor)
        case .sign: return obstacle(toSigningBy: actor)
        default: return nil
        }
    }

    /// Of those who sign, whoever is asking; nil for everybody else.
    public func signer(_ actor: Actor) -> SittingSigner? {
        if actor.account == convening.minuteTaker { return .minuteTaker }
        return actor.expert == convening.chair ? .chair : nil
    }

    private func obstacle(toSigningBy actor: Actor) -> Refusal? {
        guard let signer = signer(actor) else { return Refusal(.notSigner, Self.clause) }
        if signed[signer] != nil { return Refusal(.alreadySigned, Self.clause) }
        return unfinished
    }

    /// As long as something waits to be decided.
    var unfinished: Refusal? {
        waiting.isEmpty ? nil : Refusal(.agendaUnfinished, Self.clause, ["count": String(waiting.count)])
    }

    /// What comes about when something is asked of a meeting.
    public func decide(
        _ command: SittingCommand, _ facts: SittingFacts, by actor: Actor, at now: Moment
    ) throws(Refusal) -> [SittingEvent] {
        if let refusal = obstacle(to: command.step, by: actor) { throw refusal }
        switch command {
        case .arrange(let order): return try arrange(order)
        case .takeAttendance(let experts): return try takeAttendance(experts)
        case .mark(let expert, let mark): return try self.mark(expert, mark)
        case .open: return try open(facts)
        case .recuse(let expert, let dossier): return try recuse(expert, from: dossier)
        case .takeOff(let dossier, let remark): return try takeOff(dossier, remark)
        case .tellScore(let dossier, let score): return try tellScore(dossier, score, facts)
        case .openDiscussion(let dossier): return try openDiscussion(dossier, facts)
        case .closeDiscussion(let dossier): return try closeDiscussion(dossier)
        case .prepareBallots(let dossiers): return try prepareBallots(dossiers, facts)
        case .takeTokens(let ballots, let asked): return try takeTokens(ballots, asked: asked, by: actor)
        case .openBallot(let dossier, let onPaper): return try openBallot(dossier, onPaper: onPaper, facts)
        case .closeBallot(let dossier): return try closeBallot(dossier, facts)
        case .countPapers(let dossier, let count): return try countPapers(dossier, count, facts, by: actor)
        case .annulBallot(let dossier, let reason, let remark): return try annulBallot(dossier, reason, remark)
        case .declareAfterwards(let conflicts): return try declareAfterwards(conflicts, by: actor)
        case .sign:
            guard let signer = signer(actor) else { throw Refusal(.notSigner, Self.clause) }
            return [.signed(SittingSigned(role: signer))]
        }
    }
}

extension SittingItem {
    /// Whatever tokens there are belong to a ballot that is open or never will be.
    mutating func dropTokens() { (prepared, holders) = (nil, []) }

    mutating func number(upTo number: Int) { lastNumber = max(lastNumber, number) }
}

extension Ballot {
    /// The first count, or the first as its author mended it; another's that agrees changes nothing.
    mutating func take(_ fact: PapersCounted) {
        if papers == nil || papers?.by == fact.by { papers = fact }
    }
}
