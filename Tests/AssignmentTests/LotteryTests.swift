import Testing

@testable import Assignment

/// 三（三）: what is left to chance keeps every limit, and no pair is likelier than the cap.
@Suite struct LotteryTests {
    private func coin(_ seed: UInt64) -> () -> Bool {
        var chance = Chance(seed: seed)
        return { chance.next() % 2 == 1 }
    }

    /// Everyone may read everything, at costs by chance.
    private func open(seed: UInt64, dossiers: Int, experts: Int, needs: Int, rooms: Int) -> ProposalProblem {
        var problem = ProposalProblem.small(seed: seed, dossiers: dossiers, experts: experts, likelihood: 100)
        problem.needs = [Int](repeating: needs, count: dossiers)
        problem.rooms = [Int](repeating: rooms, count: experts)
        problem.organisations = Array(0..<experts)
        return problem
    }

    @Test(arguments: 0..<30 as Range<UInt64>)
    func `given any coins, when it is drawn, then every review is there and no limit is broken`(seed: UInt64) throws {
        var problem = open(seed: seed, dossiers: 12, experts: 9, needs: 3, rooms: 5)
        problem.needsExact = problem.needsExact.enumerated().map { dossier, isNeeded in
            isNeeded && problem.candidates.filter { $0.dossier == dossier && $0.isExact }.count >= 2
        }
        let lottery = try ProposalLottery(problem, cap: 60)
        for draw in 0..<20 as Range<UInt64> {
            let answer = lottery.drawn(coin(seed * 100 + draw))
            #expect(ProposalBruteForce.faults(of: answer.chosen, in: problem) == [])
            #expect(answer.missingCount == 0)
        }
    }

    @Test func `given a cap, then no likelihood is above it, and those of a dossier make its reviews`()
        throws
    {
        for seed in 0..<20 as Range<UInt64> {
            let problem = open(seed: seed, dossiers: 6, experts: 8, needs: 2, rooms: 3)
            let likelihoods = try ProposalLottery(problem, cap: 50).likelihoods
            #expect(likelihoods.values.allSatisfy { $0 <= 512 })
            for dossier in 0..<6 {
                let own = likelihoods.filter { problem.candidates[$0.key].dossier == dossier }
                #expect(own.values.reduce(0, +) == 2 * ProposalLottery.units)
            }
        }
    }

    @Test func `given likelihoods, when it is drawn often, then each pair comes as often as it should`() throws {
        let problem = open(seed: 7, dossiers: 5, experts: 6, needs: 2, rooms: 2)
        let lottery = try ProposalLottery(problem, cap: 45)
        var counts: [Int: Int] = [:]
        let draws = 4_000
        for draw in 0..<draws {
            for place in lottery.drawn(coin(UInt64(draw))).chosen { counts[place, default: 0] += 1 }
        }
        for (place, units) in lottery.likelihoods {
            let expected = Double(units) / Double(ProposalLottery.units)
            let found = Double(counts[place] ?? 0) / Double(draws)
            // Four times what chance alone makes of it.
            #expect(abs(found - expected) < 4 * (0.25 / Double(draws)).squareRoot(), "\(place)")
        }
        #expect(counts.keys.allSatisfy { lottery.likelihoods[$0] != nil })
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `given no cap, when it is drawn, then it costs what the least does`(seed: UInt64) throws {
        let problem = open(seed: seed, dossiers: 4, experts: 6, needs: 2, rooms: 2)
        let answer = try ProposalLottery(problem, cap: 100).drawn(coin(seed))
        #expect(answer.cost == (try problem.leastAnswer().cost))
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `given half a pair at most, when the average is looked at, then no other costs less`(seed: UInt64) throws {
        // In halves, two draws of which each pair is in one at most: every way of two is tried.
        var problem = open(seed: seed, dossiers: 2, experts: 4, needs: 1, rooms: 1)
        problem.needsExact = [false, false]
        let likelihoods = try ProposalLottery(problem, cap: 50).likelihoods
        let cost = likelihoods.reduce(0) { $0 + $1.value * problem.candidates[$1.key].cost }
        var least = Int.max
        let ways = Self.ways(problem)
        for one in ways {
            for other in ways where Set(one).isDisjoint(with: other) {
                least = min(least, (one + other).reduce(0) { $0 + problem.candidates[$1].cost })
            }
        }
        #expect(cost == least * ProposalLottery.units / 2)
    }

    /// Every answer in which nothing is missing.
    private static func ways(_ problem: ProposalProblem) -> [[Int]] {
        problem.candidates.indices.flatMap { one in
            problem.candidates.indices.filter { $0 > one }.map { [one, $0] }
        }.filter {
            ProposalBruteForce.faults(of: $0, in: problem).isEmpty && ProposalAnswer(problem, $0).missingCount == 0
        }
    }

    @Test func `given the same coins, when it is drawn again, then it is the same`() throws {
        let problem = open(seed: 3, dossiers: 10, experts: 8, needs: 3, rooms: 5)
        let (one, other) = (try ProposalLottery(problem, cap: 70), try ProposalLottery(problem, cap: 70))
        #expect(one.drawn(coin(5)) == other.drawn(coin(5)))
        #expect((0..<20).contains { one.drawn(coin($0)) != one.drawn(coin($0 + 1)) })
    }

    @Test func `given a cap that is too low, when it is drawn, then reviews are missing and said to be`() throws {
        let problem = open(seed: 1, dossiers: 2, experts: 3, needs: 2, rooms: 2)
        let answer = try ProposalLottery(problem, cap: 50).drawn(coin(1))
        #expect(answer.missingCount > 0)
        #expect(ProposalBruteForce.faults(of: answer.chosen, in: problem) == [])
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `given organisations with experts of both kinds, then no dossier gets two of one`(seed: UInt64) throws {
        let problem = ProposalProblem.small(seed: seed, dossiers: 5, experts: 7)
        let lottery = try ProposalLottery(problem, cap: 80)
        for draw in 0..<10 as Range<UInt64> {
            #expect(ProposalBruteForce.faults(of: lottery.drawn(coin(draw)).chosen, in: problem) == [])
        }
    }
}
