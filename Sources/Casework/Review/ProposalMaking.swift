import Assignment
import Records
import Selection

/// From what is known of a round to a proposal: what is required stands, the rest is computed.
extension RoundMatching {
    func proposal(_ order: ProposalOrder, seed: String?, draws: Int?) throws -> Proposal {
        let lists = lists(most: experts.count)
        let problem = problem(lists, needsExact: order.needsExact)
        let least = try problem.leastAnswer()
        let answer: ProposalAnswer =
            switch order.way {
            case .least: least
            case .fair: try problem.fairAnswer()
            case .random:
                try ProposalLottery(problem, cap: order.cap ?? 100).drawn(AssignmentCoins(seed: seed ?? "").toss)
            }
        let fixed = required.compactMap { proposed($0, isByHand: true) }
        let found = answer.chosen.compactMap { place in
            let candidate = problem.candidates[place]
            return proposed(RoundPair(dossier: dossiers[candidate.dossier], expert: experts[candidate.expert]))
        }
        return Proposal(
            order: order, seed: seed, draws: draws, pairs: inOrder(fixed + found),
            // What is drawn may cost less than the average; nothing costs less than the least.
            bound: (order.way == .random ? least : answer).bound + fixed.reduce(0) { $0 + $1.cost },
            shortages: least.shortages(in: problem).map { shown($0, lists) } + shortages(ofCap: answer, least)
                + blockedPins)
    }

    private func problem(_ lists: CandidateLists, needsExact: Bool) -> ProposalProblem {
        let rooms = rooms
        let candidates = zip(lists.pairs, lists.costs).compactMap { pair, cost -> ProposalCandidate? in
            let (dossier, expert) = (Int(pair.dossier), Int(pair.expert))
            if isTaken(dossier, expert) { return nil }
            return ProposalCandidate(
                dossier: dossier, expert: expert, cost: Int(cost), isExact: isExact(dossier, expert))
        }
        return ProposalProblem(
            needs: needs, rooms: rooms, organisations: units,
            needsExact: needsExact ? lacksExact : dossiers.map { _ in false }, candidates: candidates)
    }

    /// Dossier by dossier, who fits best first.
    private func inOrder(_ pairs: [ProposedPair]) -> [ProposedPair] {
        let order = Dictionary(dossiers.enumerated().map { ($1, $0) }) { first, _ in first }
        return pairs.sorted {
            (order[$0.pair.dossier] ?? 0, $0.cost, $0.pair.expert.text)
                < (order[$1.pair.dossier] ?? 0, $1.cost, $1.pair.expert.text)
        }
    }

    // MARK: What is short

    private func shown(_ shortage: Shortage, _ lists: CandidateLists) -> ProposalShortage {
        let short = Set(shortage.dossiers)
        return ProposalShortage(
            limit: shortage.limit.rawValue, dossiers: shortage.dossiers.map { dossiers[$0] },
            experts: shortage.experts.map { experts[$0] }, lacking: shortage.lacking,
            unanswered: lists.unanswered.count { short.contains(Int($0.dossier)) })
    }

    /// Where the cap alone keeps reviews away.
    private func shortages(ofCap answer: ProposalAnswer, _ least: ProposalAnswer) -> [ProposalShortage] {
        let short = dossiers.indices.filter { answer.missing[$0] > least.missing[$0] }
        if short.isEmpty { return [] }
        return [
            ProposalShortage(
                limit: "cap", dossiers: short.map { dossiers[$0] }, experts: [],
                lacking: short.reduce(0) { $0 + answer.missing[$1] - least.missing[$1] }, unanswered: 0)
        ]
    }

    /// What the office requires although the expert must not read it, or hasn't answered.
    private var blockedPins: [ProposalShortage] {
        blocked.map { pair in
            let isOpen = if case .unanswered = round.standing(of: pair.expert, on: pair.dossier) { true } else { false }
            return ProposalShortage(
                limit: "pin", dossiers: [pair.dossier], experts: [pair.expert], lacking: 1,
                unanswered: isOpen ? 1 : 0)
        }
    }
}

/// Coins of a seed, so that whoever has it can toss them again: the bits of the SHA-256 of four lines,
/// `bole-assignment-1`, `coin`, the seed and a number from 0 on, each from its first byte's highest bit.
final class AssignmentCoins {
    private let seed: String
    private var bytes: [UInt8] = []
    private var tossed = 0

    init(seed: String) { self.seed = seed }

    func toss() -> Bool {
        let place = tossed % 256
        if place == 0 { bytes = Fingerprint(of: "bole-assignment-1\ncoin\n\(seed)\n\(tossed / 256)").bytes }
        tossed += 1
        return bytes[place / 8] >> (7 - UInt8(place % 8)) & 1 == 1
    }
}
