import Selection
import Testing

/// 三（三）: what a proposal is computed from: nothing in conflict, nothing unanswered, and what stands takes its place.
@Suite struct MatchingTests {
    /// Dossiers of discipline 180; experts in turn of 180 and 910, each of a unit of their own unless said otherwise.
    private func matching(_ rounding: Rounding, units: [Int: String] = [:]) -> RoundMatching {
        RoundMatching(
            rounding.round, dossiers: Rounding.dossiers.map { ($0, FieldOfWork(disciplines: ["180"], words: "")) },
            experts: rounding.round.readers.enumerated().map { number, expert in
                let code = number.isMultiple(of: 2) ? "180" : "910"
                return (expert, FieldOfWork(disciplines: [code], words: ""), units[number] ?? "u\(number)")
            })
    }

    private func pairs(_ lists: CandidateLists) -> Set<RoundPair> {
        Set(lists.pairs.map { Rounding.pair(Int($0.dossier) + 1, Int($0.expert)) })
    }

    @Test func `given answers, when lists are made, then only pairs that are clear stand on them`() throws {
        var rounding = try Rounding(found: [FoundConflict(Rounding.pair(1, 1), [.sameUnit])])
        try rounding.declare(0, [2: [.kin]])
        try rounding.declare(1)
        try rounding.ask(.pin(Rounding.pair(3, 0), .forbidden, reason: Given.note))
        let lists = matching(rounding).lists(most: 5)
        let clear = [(1, 0), (4, 0), (2, 1), (3, 1), (4, 1)].map { Rounding.pair($0, $1) }
        #expect(pairs(lists) == Set(clear))
        #expect(lists.unanswered.count == 12)
        #expect(lists.conflicts.count == 3)
    }

    @Test func `given bids and disciplines, when pairs cost, then by both, and the same discipline is exact`() throws {
        var rounding = try Rounding()
        try rounding.declare(0, bids: [1: .eager, 2: .reluctant])
        let matching = matching(rounding)
        let costs = [1, 2, 3].compactMap { matching.proposed(Rounding.pair($0, 0))?.cost }
        #expect(costs == [300, 500, 400])
        #expect(matching.proposed(Rounding.pair(1, 1))?.cost == 900)
        #expect(matching.proposed(Rounding.pair(1, 0))?.isExact == true)
        #expect(matching.proposed(Rounding.pair(1, 1))?.isExact == false)
        #expect(matching.proposed(Rounding.pair(9, 1)) == nil)
    }

    @Test func `given what stands and is required, when needs are told, then it counts`() throws {
        var rounding = try Rounding()
        for expert in 0..<3 { try rounding.declare(expert) }
        try rounding.assign([Rounding.pair(1, 0)])
        try rounding.ask(.pin(Rounding.pair(2, 1), .required, reason: Given.note))
        try rounding.ask(.pin(Rounding.pair(3, 4), .required, reason: Given.note))
        let matching = matching(rounding, units: [0: "u", 2: "u"])
        #expect(matching.required == [Rounding.pair(2, 1)])
        // Nobody has answered for that expert yet.
        #expect(matching.blocked == [Rounding.pair(3, 4)])
        #expect(matching.needs == [1, 1, 2, 2])
        #expect(matching.rooms == [1, 1, 2, 2, 2])
        #expect(matching.lacksExact == [false, true, true, true])
        #expect(matching.isTaken(0, 0) && matching.isTaken(0, 2) && !matching.isTaken(0, 1))
    }

    @Test func `given somebody who left, then what they read stands and they get nothing new`() throws {
        var rounding = try Rounding()
        for expert in 0..<2 { try rounding.declare(expert) }
        try rounding.assign([Rounding.pair(1, 0)])
        for event in rounding.round.seat(Array(Rounding.readers.dropFirst()), found: []) {
            rounding.round.evolve(event, at: rounding.now)
        }
        let everyone = [Rounding.readers[0]] + rounding.round.readers
        let matching = RoundMatching(
            rounding.round, dossiers: Rounding.dossiers.map { ($0, FieldOfWork(disciplines: ["180"], words: "")) },
            experts: everyone.map { ($0, FieldOfWork(disciplines: ["180"], words: ""), $0.text) })
        #expect(matching.needs == [1, 2, 2, 2])
        #expect(matching.rooms.first == 0)
        #expect(matching.lists(most: 5).pairs.allSatisfy { $0.expert != 0 })
    }

    @Test func `given a proposal, when a pair is exchanged, then its cost and the count of changes follow`() throws {
        var rounding = try Rounding()
        for expert in 0..<3 { try rounding.declare(expert) }
        let matching = matching(rounding)
        let pairs = [(1, 0), (2, 2)].compactMap { matching.proposed(Rounding.pair($0, $1)) }
        let proposal = Proposal(order: ProposalOrder(way: .least, needsExact: true), pairs: pairs, bound: 800)
        #expect(proposal.cost == 800)
        let other = try #require(matching.proposed(Rounding.pair(1, 1), isByHand: true))
        let changed = proposal.exchanging(Rounding.pair(1, 0), for: other)
        #expect((changed.cost, changed.computed, changed.exchanged) == (1_300, 800, 1))
        let basis = changed.assigned.basis
        #expect((basis.cost, basis.bound, basis.exchanged, basis.needsExact) == (1_300, 800, 1, true))
        #expect(changed.exchanging(Rounding.pair(1, 1), for: nil).pairs.map(\.pair) == [Rounding.pair(2, 2)])
        #expect(ProposalOrder(way: .fair, needsExact: false, cap: 30).cap == nil)
        #expect(ProposalOrder(way: .random, needsExact: false).cap == 50)
    }
}
