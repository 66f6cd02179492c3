/// Discussing a dossier and voting on it in secret (三（三）, R33).
extension Sitting {
    /// One alone tells how they voted, and so nearly do a handful: of those who vote by one way so many are together.
    public static let leastTogether = 5

    // MARK: Discussion

    func openDiscussion(_ dossier: DossierID, _ facts: SittingFacts) throws(Refusal) -> [SittingEvent] {
        let item = try unsettled(dossier)
        if discussed != nil { throw Refusal(.discussionOpen, Self.clause) }
        if item.running != nil { throw Refusal(.ballotOpen, Self.clause) }
        let known = newRecusals(on: dossier, facts)
        try after(known, at: opened).requireQuorum(for: dossier, facts.program)
        return known + [.discussionOpened(DiscussionOpened(dossier: dossier))]
    }

    func closeDiscussion(_ dossier: DossierID) throws(Refusal) -> [SittingEvent] {
        _ = try item(dossier)
        guard discussed == dossier else { throw Refusal(.discussionNotOpen, Self.clause) }
        return [.discussionClosed(DiscussionClosed(dossier: dossier))]
    }

    // MARK: Tokens

    /// A key of its own for each ballot, so that a token for one is no token for another.
    func prepareBallots(_ dossiers: [DossierID], _ facts: SittingFacts) throws(Refusal) -> [SittingEvent] {
        var prepared: [PreparedBallot] = []
        for dossier in dossiers {
            let item = try unsettled(dossier)
            if item.running != nil { throw Refusal(.ballotOpen, Self.clause) }
            guard item.prepared == nil, let key = facts.keys[dossier] else {
                throw Refusal(.ballotPrepared, Self.clause)
            }
            prepared.append(PreparedBallot(dossier: dossier, number: item.lastNumber + 1, key: key))
        }
        return [.ballotsPrepared(BallotsPrepared(ballots: prepared))]
    }

    /// To a member who is there, once for each ballot, before it is opened. The same asked again is answered the same.
    func takeTokens(
        _ ballots: [PreparedBallot], asked: String, by actor: Actor
    ) throws(Refusal) -> [SittingEvent] {
        guard let expert = actor.expert, isMember(expert) else { throw Refusal(.notSeated, Self.clause) }
        let wanted = TokensGiven(expert: expert, ballots: ballots, asked: asked)
        if handouts.contains(wanted) { return [] }
        guard attendance[expert]?.isInRoom == true else { throw Refusal(.notInRoom, Self.clause) }
        if ballots.isEmpty { throw Refusal(.ballotNotPrepared, Self.clause) }
        for ballot in ballots {
            let item = try unsettled(ballot.dossier)
            if item.recused.contains(expert) { throw Refusal(.recusedFromDossier, Self.clause) }
            if item.running != nil { throw Refusal(.ballotOpen, Self.clause) }
            guard item.prepared == ballot else { throw Refusal(.ballotNotPrepared, Self.clause) }
            if item.holders.contains(expert) { throw Refusal(.tokensGiven, Self.clause) }
        }
        return [.tokensGiven(wanted)]
    }

    // MARK: Ballots

    /// With those who are there and not out for it, by the tokens they have or on paper.
    func openBallot(
        _ dossier: DossierID, onPaper: Bool, _ facts: SittingFacts
    ) throws(Refusal) -> [SittingEvent] {
        _ = try unsettled(dossier)
        let known = newRecusals(on: dossier, facts)
        let after = after(known, at: opened)
        let item = try after.item(dossier)
        if item.running != nil { throw Refusal(.ballotOpen, Self.clause) }
        guard item.discussion == .over else { throw Refusal(.notDiscussed, Self.clause) }
        guard score(of: dossier, facts) != nil else { throw Refusal(.scoreMissing, Self.clause) }
        try after.requireQuorum(for: dossier, facts.program)
        let voters = after.voters(on: dossier)
        let holders = onPaper ? [] : voters.filter(item.holders.contains)
        let papers = voters.count - holders.count
        if [holders.count, papers].contains(where: { (1..<Self.leastTogether).contains($0) }) {
            throw Refusal(.tooFewTogether, Self.clause, ["least": String(Self.leastTogether)])
        }
        // Tokens that stay unused because everybody has paper are for a number that is never opened.
        let key = holders.isEmpty ? nil : item.prepared
        let opening = BallotOpened(
            dossier: dossier, number: key?.number ?? item.lastNumber + 1, voters: voters,
            present: after.present(for: dossier, in: facts.program), papers: papers, word: facts.word, key: key?.key)
        return known + [.ballotOpened(opening)]
    }

    /// What stands against a token's use now, whoever's it is.
    public func obstacle(toCasting name: BallotName, word: String, _ program: Program) -> Refusal? {
        guard name.sitting == id, let item = items[name.dossier],
            let ballot = item.ballots.first(where: { $0.number == name.number }), ballot.opening.tokens > 0
        else { return Refusal(.ballotNotOpen, Self.clause) }
        guard ballot.standing == .open else { return Refusal(.ballotOver, Self.clause) }
        guard ballot.opening.word == word else { return Refusal(.roomWordDiffers, Self.clause) }
        do {
            try requireQuorum(for: name.dossier, program)
            return nil
        } catch {
            return error
        }
    }

    /// Nobody votes any more. With paper given out, two people count that; else the result stands.
    func closeBallot(_ dossier: DossierID, _ facts: SittingFacts) throws(Refusal) -> [SittingEvent] {
        let item = try item(dossier)
        guard let ballot = item.running, ballot.standing == .open else { throw Refusal(.ballotNotOpen, Self.clause) }
        try requireQuorum(for: dossier, facts.program)
        let opening = ballot.opening
        var electronic: BallotCount?
        if opening.tokens > 0 {
            guard let box = facts.box else { throw Refusal(.ballotNotPrepared, Self.clause) }
            // Somebody voted who wasn't among those who could: nothing of it is counted.
            let count = BallotCount(issued: opening.tokens, votes: box.votes)
            if !count.isReconciled { throw Refusal(.ballotsTooMany, Self.clause) }
            electronic = count
        }
        let closed = SittingEvent.ballotClosed(
            BallotClosed(
                dossier: dossier, number: opening.number, electronic: electronic,
                list: electronic == nil ? nil : facts.box?.list))
        guard opening.papers == 0, let electronic else { return [closed] }
        return [closed, try counted(electronic, opening, facts)]
    }

    /// The first count is kept; the second, by another, has to be the same.
    func countPapers(
        _ dossier: DossierID, _ count: BallotCount, _ facts: SittingFacts, by actor: Actor
    ) throws(Refusal) -> [SittingEvent] {
        let item = try item(dossier)
        guard let ballot = item.running, ballot.standing == .closed else {
            throw Refusal(item.running == nil ? .ballotNotOpen : .ballotOpen, Self.clause)
        }
        guard count.isReconciled, count.issued == ballot.opening.papers else {
            throw Refusal(.ballotsMiscounted, Self.clause, ["issued": String(ballot.opening.papers)])
        }
        let entry = PapersCounted(dossier: dossier, number: ballot.number, count: count, by: actor.account)
        // Whoever counted first may mend that; it takes another to agree.
        guard let first = ballot.papers, first.by != actor.account else { return [.papersCounted(entry)] }
        guard first.count == count else { throw Refusal(.countsDiffer, Self.clause) }
        let all = ballot.electronic.map { $0 + count } ?? count
        return [.papersCounted(entry), try counted(all, ballot.opening, facts)]
    }

    private func counted(
        _ count: BallotCount, _ opening: BallotOpened, _ facts: SittingFacts
    ) throws(Refusal) -> SittingEvent {
        guard let score = score(of: opening.dossier, facts) else { throw Refusal(.scoreMissing, Self.clause) }
        let vote = PanelVote(
            members: convening.seats, present: opening.present, votesFor: count.agree, score: score)
        try facts.program.panel.requireQuorum(vote)
        return .ballotCounted(
            BallotCounted(dossier: opening.dossier, number: opening.number, count: count, vote: vote))
    }

    func annulBallot(
        _ dossier: DossierID, _ reason: AnnulReason, _ remark: Sealed<String>
    ) throws(Refusal) -> [SittingEvent] {
        guard let ballot = try item(dossier).running else { throw Refusal(.ballotNotOpen, Self.clause) }
        return [
            .ballotAnnulled(
                BallotAnnulled(dossier: dossier, number: ballot.number, reason: reason, remark: remark))
        ]
    }
}
