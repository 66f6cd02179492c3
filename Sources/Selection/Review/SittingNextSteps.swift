/// What can follow in a meeting, to be offered beside what it is about: tried by the rules, none that they refuse.
extension Sitting {
    /// The next steps with a dossier, the likeliest first. Conflicts known since are found once a step is taken.
    public func nextSteps(
        for dossier: DossierID, _ facts: SittingFacts, by actor: Actor, at now: Moment
    ) -> [SittingStep] {
        var facts = facts
        // Whatever the box holds, it can be closed with as little as nothing in it.
        facts.box = ([], "")
        return trials(with: dossier, by: actor).filter { commands in
            commands.contains { (try? decide($0, facts, by: actor, at: now)) != nil }
        }.compactMap(\.first?.step)
    }

    /// What can be put on record of a member's coming and going; there is one such thing at a time.
    public func nextMark(of expert: ExpertID) -> AttendanceMark? {
        if standing == .signing || standing == .closed { return nil }
        return AttendanceMark.allCases.first { (try? mark(expert, $0)) != nil }
    }

    /// Several commands where it is enough that one of them is let.
    private func trials(with dossier: DossierID, by actor: Actor) -> [[SittingCommand]] {
        guard let item = items[dossier], !item.isSettled else { return [] }
        if let ballot = item.running {
            let next: SittingCommand =
                ballot.standing == .open
                ? .closeBallot(dossier) : .countPapers(dossier, papers(of: ballot, by: actor))
            return [[next], [.annulBallot(dossier, .other, remark: .said(""))]]
        }
        if discussed == dossier { return [[.closeDiscussion(dossier)]] }
        let vote: [SittingCommand] = [.openBallot(dossier, onPaper: false), .openBallot(dossier, onPaper: true)]
        return (item.discussion == .over ? [vote] : []) + [[.openDiscussion(dossier)]]
    }

    /// A count that reconciles: the first that another made, else one in which nobody used their paper.
    private func papers(of ballot: Ballot, by actor: Actor) -> BallotCount {
        if let first = ballot.papers, first.by != actor.account { return first.count }
        let papers = ballot.opening.papers
        return BallotCount(issued: papers, unused: papers, agree: 0, disagree: 0, abstain: 0)
    }
}
