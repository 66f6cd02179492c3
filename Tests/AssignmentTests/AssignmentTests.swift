import Testing

@testable import Assignment

/// The optimum, and the limits that nothing breaks.
@Suite struct AssignmentTests {
    /// A problem made by chance, every pair that may be in it with a given likelihood in a hundred.
    private static func problem(seed: UInt64, dossiers: Int, experts: Int, likelihood: Int) -> AssignmentProblem {
        var chance = Chance(seed: seed)
        var problem = AssignmentProblem(
            reviewsPerDossier: .random(in: 0...3, using: &chance), maxLoad: .random(in: 0...3, using: &chance),
            dossiers: dossiers, experts: experts)
        for dossier in 0..<Int32(dossiers) {
            for expert in 0..<Int32(experts) {
                if Int.random(in: 0..<100, using: &chance) < likelihood {
                    problem.pairs.append(dossier: dossier, expert: expert)
                    problem.costs.append(.random(in: -9...9, using: &chance))
                }
                if Int.random(in: 0..<100, using: &chance) < 15 {
                    problem.conflicts.append(dossier: dossier, expert: expert)
                }
            }
        }
        if Bool.random(using: &chance) {
            problem.groups = (0..<experts).map { _ in .random(in: -1...1, using: &chance) }
        }
        return problem
    }

    /// What an answer breaks of its problem's limits, or says wrongly of itself.
    private static func faults(of answer: AssignmentAnswer, in problem: AssignmentProblem) -> [String] {
        let costs = Dictionary(
            uniqueKeysWithValues: (0..<problem.pairs.count).map { (problem.pairs.key($0), problem.costs[$0]) })
        let conflicts = Set((0..<problem.conflicts.count).map { problem.conflicts.key($0) })
        var found: [String] = []
        var (cost, loads): (Int128, [Int]) = (0, [Int](repeating: 0, count: problem.experts))
        var readers = [[Int]](repeating: [], count: problem.dossiers)
        for place in 0..<answer.assignments.count {
            let (key, expert) = (answer.assignments.key(place), Int(answer.assignments.experts[place]))
            if let known = costs[key] { cost += Int128(known) } else { found.append("not listed") }
            if conflicts.contains(key) { found.append("in conflict") }
            loads[expert] += 1
            readers[Int(answer.assignments.dossiers[place])].append(expert)
        }
        if loads.contains(where: { $0 > problem.maxLoad }) { found.append("too much for one") }
        for (dossier, experts) in readers.enumerated() {
            if Set(experts).count < experts.count { found.append("one twice") }
            let groups = experts.map { problem.groups?[$0] ?? Int64($0) }
            if Set(groups).count < groups.count { found.append("two of one organisation") }
            let missing = problem.reviewsPerDossier - experts.count
            let said = answer.uncovered.filter { $0.dossier == dossier }.map(\.missing)
            if said != (missing > 0 ? [missing] : []) || missing < 0 { found.append("not \(missing) missing") }
        }
        if cost != answer.cost { found.append("another cost") }
        return found
    }

    @Test func `given a few pairs, when every way is tried, then none is better`() throws {
        for seed in 0..<400 as Range<UInt64> {
            let problem = Self.problem(seed: seed, dossiers: 4, experts: 4, likelihood: 70)
            let answer = try problem.solved()
            #expect(Self.faults(of: answer, in: problem) == [], "seed \(seed)")
            let found = BruteForce.Outcome(covered: answer.assignments.count, cost: answer.cost)
            #expect(found == BruteForce.outcome(of: problem), "seed \(seed)")
        }
    }

    @Test func `given many pairs, when they are assigned, then no limit is broken`() throws {
        for seed in 0..<40 as Range<UInt64> {
            var problem = Self.problem(seed: seed, dossiers: 60, experts: 25, likelihood: 30)
            problem.reviewsPerDossier = 3
            problem.maxLoad = 4 + Int(seed % 8)
            #expect(Self.faults(of: try problem.solved(), in: problem) == [], "seed \(seed)")
        }
    }

    @Test func `given a dear pair that covers one more, when they are assigned, then it is taken`() throws {
        var problem = AssignmentProblem(reviewsPerDossier: 1, maxLoad: 1, dossiers: 2, experts: 2)
        problem.pairs = PairList([(0, 0), (0, 1), (1, 0)])
        problem.costs = [0, 1_000_000_000_000_000, 0]
        let answer = try problem.solved()
        #expect(answer.assignments == PairList([(0, 1), (1, 0)]))
        #expect(answer.cost == 1_000_000_000_000_000)
        #expect(answer.uncovered.isEmpty)
    }

    @Test func `given a listed pair that is in conflict, when they are assigned, then the conflict wins`() throws {
        var problem = AssignmentProblem(reviewsPerDossier: 1, maxLoad: 9, dossiers: 1, experts: 2)
        problem.pairs = PairList([(0, 0), (0, 1)])
        problem.costs = [0, 100]
        problem.conflicts = PairList([(0, 0), (0, 0)])
        #expect(try problem.solved().assignments == PairList([(0, 1)]))
    }

    @Test func `given costs at the end of what fits, when they are added, then their sum is exact`() throws {
        var problem = AssignmentProblem(reviewsPerDossier: 2, maxLoad: 1, dossiers: 1, experts: 2)
        problem.pairs = PairList([(0, 0), (0, 1)])
        problem.costs = [.max, .max - 1]
        #expect(try problem.solved().cost == 2 * Int128(Int64.max) - 1)
        problem.costs = [.max, .min]
        #expect(throws: AssignmentFault.costsTooFarApart) { try problem.solved() }
    }

    @Test func `given nothing to assign, when it is assigned, then the answer is empty`() throws {
        let nothing = AssignmentProblem(reviewsPerDossier: 3, maxLoad: 1, dossiers: 0, experts: 0)
        #expect(try nothing.solved().assignments.count == 0)
        let nobody = AssignmentProblem(reviewsPerDossier: 3, maxLoad: 1, dossiers: 2, experts: 0)
        #expect(try nobody.solved().uncovered.map(\.missing) == [3, 3])
    }

    @Test func `given numbers that name nothing, when it is assigned, then the first is told`() throws {
        var problem = AssignmentProblem(reviewsPerDossier: 1, maxLoad: 1, dossiers: 2, experts: 2)
        problem.pairs = PairList([(0, 0), (2, 0)])
        problem.costs = [1, 1]
        #expect(throws: AssignmentFault.noDossier(.pairs, place: 1, dossier: 2)) { try problem.solved() }
        problem.pairs = PairList([(0, -1), (1, 0)])
        #expect(throws: AssignmentFault.noExpert(.pairs, place: 0, expert: -1)) { try problem.solved() }
        problem.pairs = PairList([(1, 0), (1, 0)])
        #expect(throws: AssignmentFault.pairTwice(dossier: 1, expert: 0)) { try problem.solved() }
        problem.pairs = PairList([(1, 0), (1, 1)])
        problem.conflicts = PairList([(0, 2)])
        #expect(throws: AssignmentFault.noExpert(.conflicts, place: 0, expert: 2)) { try problem.solved() }
        problem.conflicts = PairList()
        problem.groups = [1]
        #expect(throws: AssignmentFault.groups(count: 1, experts: 2)) { try problem.solved() }
        problem.maxLoad = -1
        #expect(throws: AssignmentFault.negative(.maxLoad)) { try problem.solved() }
        problem.experts = AssignmentProblem.most + 1
        problem.maxLoad = 1
        #expect(throws: AssignmentFault.tooMany(.experts, most: AssignmentProblem.most)) { try problem.solved() }
    }
}
