import Selection

/// What facts of meetings say of ballots without containing them: the list of each vote is there, is the one that was
/// counted, and every ballot on it was signed for that vote.
struct KeptBallots {
    let store: BallotStore
    private var opened: [BallotName: BallotOpened] = [:]

    init(_ store: BallotStore) { self.store = store }

    mutating func require(_ fact: Fact) throws {
        guard fact.key.kind == .sitting,
            let event = try? CanonicalJSON.decode(SittingEvent.self, from: fact.event)
        else { return }
        let sitting = SittingID(fact.key.id)
        switch event {
        case .ballotOpened(let opening):
            opened[BallotName(sitting: sitting, dossier: opening.dossier, number: opening.number)] = opening
        case .ballotClosed(let closed):
            let name = BallotName(sitting: sitting, dossier: closed.dossier, number: closed.number)
            guard closed.list == nil || isKept(closed, name) else { throw BadRecord.ballots(name) }
        default: break
        }
    }

    private func isKept(_ closed: BallotClosed, _ name: BallotName) -> Bool {
        guard let list = try? store.list(of: name), let opening = opened[name] else { return false }
        return list.digest == closed.list && Fingerprint(of: list.key).hex == opening.key && list.isGood
            && BallotCount(issued: opening.tokens, votes: list.ballots.map(\.vote)) == closed.electronic
    }
}
