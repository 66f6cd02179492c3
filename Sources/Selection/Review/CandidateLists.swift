/// Who may read each dossier, ready for an assignment: by their numbers, pairs and costs side by side.
public struct CandidateLists: Sendable {
    public fileprivate(set) var pairs: [(dossier: Int32, expert: Int32)] = []
    public fileprivate(set) var costs: [Int64] = []
    /// Who would have stood here but for a conflict.
    public fileprivate(set) var conflicts: [(dossier: Int32, expert: Int32)] = []
    /// Who stands here once it is answered that there is no conflict.
    public fileprivate(set) var unanswered: [UnansweredPair] = []
}

/// A pair that can't be used yet.
public struct UnansweredPair: Sendable, Hashable {
    public let dossier: Int32
    public let expert: Int32
    public let cost: Int64
    public let kinds: [ConflictKind]
}

extension Affinity {
    /// At most so many experts for each dossier, those who cost least; who is in conflict makes room for the next, who
    /// isn't answered for keeps their place, so that nobody is asked of more than can be used. Conflicts are looked for
    /// dossier by dossier, and of no expert who costs too much anyway.
    public func candidates(
        most: Int, standing: (_ dossier: Int) throws -> (_ expert: Int) -> PairStanding
    ) rethrows -> CandidateLists {
        var lists = CandidateLists()
        for dossier in dossiers.indices {
            let standing = try standing(dossier)
            var room = most
            for (expert, cost) in ranked(for: dossier, turn: dossier * most) where room > 0 {
                let pair = (dossier: Int32(dossier), expert: Int32(expert))
                switch standing(expert) {
                case .conflict:
                    lists.conflicts.append(pair)
                    continue
                case .unanswered(let kinds):
                    lists.unanswered.append(
                        UnansweredPair(dossier: pair.dossier, expert: pair.expert, cost: Int64(cost), kinds: kinds))
                case .clear:
                    lists.pairs.append(pair)
                    lists.costs.append(Int64(cost))
                }
                room -= 1
            }
        }
        return lists
    }

    /// Experts by their costs. Among equals each dossier begins where the one before ended: else all lists would have
    /// the same of them, and the rest no work.
    private func ranked(for dossier: Int, turn: Int) -> some Sequence<(expert: Int, cost: Int)> {
        let count = max(1, experts.count)
        let keys = costs(of: dossier).enumerated().map { expert, cost in
            cost * count + (expert + count - turn % count) % count
        }
        return keys.sorted().lazy.map { key in (expert: (key % count + turn) % count, cost: key / count) }
    }
}
