/// 会后申报: what members say of conflicts once everything is decided, each of them once (三（三）, R33).
extension Sitting {
    /// Whoever was in the room at any time, in the order of the seats.
    public var attended: [ExpertID] { convening.members.filter { attendance[$0] != nil } }

    /// Who of them hasn't said yet whether there was a conflict.
    public var undeclared: [ExpertID] { attended.filter { declared[$0] == nil } }

    /// The dossiers on which a member could vote, as far as the vote was counted.
    public func votedOn(by expert: ExpertID) -> [DossierID] {
        agenda.filter { items[$0]?.counted?.opening.voters.contains(expert) == true }
    }

    /// Whether the result on a dossier could have been another one without one of those who voted on it.
    public func couldTurn(_ dossier: DossierID, _ program: Program) -> Bool {
        guard let item = items[dossier], let vote = item.result, let count = item.counted?.count else { return false }
        return program.panel.couldTurn(vote, counted: count)
    }

    func obstacle(toDeclaringBy actor: Actor) -> Refusal? {
        guard let expert = actor.expert, isMember(expert) else { return Refusal(.notSeated, Self.clause) }
        if attendance[expert] == nil { return Refusal(.neverInRoom, Self.clause) }
        if declared[expert] != nil { return Refusal(.declaredAlready, Self.clause) }
        return unfinished
    }

    /// Of each dossier every kind is kept once; a result stays as it is whatever is said.
    func declareAfterwards(
        _ conflicts: [ConflictAfterwards], by actor: Actor
    ) throws(Refusal) -> [SittingEvent] {
        guard let expert = actor.expert else { throw Refusal(.notSeated, Self.clause) }
        let voted = votedOn(by: expert)
        var named: [DossierID: Set<ConflictKind>] = [:]
        for conflict in conflicts {
            guard voted.contains(conflict.dossier) else { throw Refusal(.notVotedOn, Self.clause) }
            if conflict.kinds.isEmpty { throw Refusal(.conflictNotNamed, Self.clause) }
            named[conflict.dossier, default: []].formUnion(conflict.kinds)
        }
        let told = voted.compactMap { dossier in
            named[dossier].map { kinds in
                ConflictAfterwards(dossier: dossier, kinds: ConflictKind.allCases.filter(kinds.contains))
            }
        }
        return [.declaredAfterwards(DeclaredAfterwards(expert: expert, conflicts: told))]
    }
}

extension PanelRules {
    /// Whether a vote could have come out otherwise without one of those who took part in it. Nobody knows how they
    /// voted: their presence is left out, and of the ballots once one that was for it and once one that wasn't.
    public func couldTurn(_ vote: PanelVote, counted: BallotCount) -> Bool {
        let present = vote.present - 1
        if !attendance.value.isReached(by: present, of: vote.members) { return true }
        let without = (counted.agree > 0 ? [vote.votesFor - 1] : [])
            + (counted.issued > counted.agree ? [vote.votesFor] : [])
        let passed = pass.value.isReached(by: vote.votesFor, of: vote.present)
        return without.contains { pass.value.isReached(by: $0, of: present) != passed }
    }
}
