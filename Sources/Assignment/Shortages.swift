/// Why reviews are missing, and what would have to change: which dossiers and experts, how many, which limit.
public struct Shortage: Sendable, Hashable {
    public enum Limit: String, Sendable, Hashable, Codable, CaseIterable {
        /// Too few may read the dossier, those of one organisation counted once.
        case candidates
        /// Whoever may read these dossiers has no room left.
        case rooms
        /// Nobody of exactly its discipline may read the dossier.
        case exactCandidates
        /// Whoever of exactly its discipline may read it has no room left, or reads others that need them as much.
        case exactRooms
    }

    public let limit: Limit
    /// In their order.
    public let dossiers: [Int]
    /// Those who may read them.
    public let experts: [Int]
    /// How many reviews are missing, or dossiers without one of their discipline.
    public let lacking: Int

    public init(_ limit: Limit, dossiers: [Int], experts: [Int], lacking: Int) {
        self.limit = limit
        self.dossiers = dossiers
        self.experts = experts
        self.lacking = lacking
    }
}

extension ProposalAnswer {
    /// What stands in the way of the reviews that are missing.
    public func shortages(in problem: ProposalProblem) -> [Shortage] { ShortageSearch(problem, self).shortages }
}

private struct ShortageSearch {
    let problem: ProposalProblem
    let answer: ProposalAnswer
    private let candidates: [[ProposalCandidate]]
    private let chosen: [[ProposalCandidate]]

    init(_ problem: ProposalProblem, _ answer: ProposalAnswer) {
        self.problem = problem
        self.answer = answer
        let none = [[ProposalCandidate]](repeating: [], count: problem.needs.count)
        candidates = problem.candidates.reduce(into: none) { $0[$1.dossier].append($1) }
        chosen = answer.chosen.reduce(into: none) {
            let candidate = problem.candidates[$1]
            $0[candidate.dossier].append(candidate)
        }
    }

    var shortages: [Shortage] {
        var found: [Shortage] = []
        var crowded: [Int] = []
        for (dossier, missing) in answer.missing.enumerated() where missing > 0 {
            let ways = Set(candidates[dossier].map { problem.organisations[$0.expert] }).count
            let short = problem.needs[dossier] - ways
            if short > 0 {
                found.append(Shortage(.candidates, dossiers: [dossier], experts: experts(of: dossier), lacking: short))
            }
            if missing > max(0, short) { crowded.append(dossier) }
        }
        if !crowded.isEmpty { found.append(rooms(crowded)) }
        for dossier in answer.lacksExact {
            let exact = candidates[dossier].filter(\.isExact).map(\.expert).sorted()
            found.append(
                Shortage(
                    exact.isEmpty ? .exactCandidates : .exactRooms, dossiers: [dossier], experts: exact, lacking: 1))
        }
        return found
    }

    private func experts(of dossier: Int) -> [Int] { candidates[dossier].map(\.expert).sorted() }

    private func organisations(at dossier: Int) -> Set<Int> {
        Set(chosen[dossier].map { problem.organisations[$0.expert] })
    }

    /// Everyone who could take a review over, and every dossier that would have to give one up for it: since none of
    /// them has room, more room is needed among these experts, whatever is exchanged.
    private func rooms(_ crowded: [Int]) -> Shortage {
        var readers = [[Int]](repeating: [], count: problem.rooms.count)
        for (dossier, pairs) in chosen.enumerated() { for pair in pairs { readers[pair.expert].append(dossier) } }
        var (dossiers, experts): (Set<Int>, Set<Int>) = (Set(crowded), [])
        // A dossier with the organisation whose place would be free.
        var waiting = crowded.map { (dossier: $0, free: Int?.none) }
        var seen: Set<[Int]> = []
        while let (dossier, free) = waiting.popLast() {
            let taken = organisations(at: dossier)
            let read = Set(chosen[dossier].map(\.expert))
            for candidate in candidates[dossier] where !read.contains(candidate.expert) {
                let organisation = problem.organisations[candidate.expert]
                guard organisation == free || !taken.contains(organisation) else { continue }
                experts.insert(candidate.expert)
                for other in readers[candidate.expert] where seen.insert([other, candidate.expert]).inserted {
                    dossiers.insert(other)
                    waiting.append((other, organisation))
                }
            }
        }
        let lacking = crowded.reduce(0) { sum, dossier in
            let ways = Set(candidates[dossier].map { problem.organisations[$0.expert] }).count
            return sum + answer.missing[dossier] - max(0, problem.needs[dossier] - ways)
        }
        return Shortage(.rooms, dossiers: dossiers.sorted(), experts: experts.sorted(), lacking: lacking)
    }
}
