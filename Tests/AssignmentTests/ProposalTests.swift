import Testing

@testable import Assignment

/// 三（三）: proposals are as good as any that can be, in each way, and break no limit.
@Suite struct ProposalTests {
    @Test(arguments: 0..<300 as Range<UInt64>)
    func `given a few candidates, when every way is tried, then none is better, and the bound is that cost`(
        seed: UInt64
    ) throws {
        let problem = ProposalProblem.small(seed: seed)
        let answer = try problem.leastAnswer()
        #expect(ProposalBruteForce.faults(of: answer.chosen, in: problem) == [])
        #expect(ProposalBruteForce.outcome(of: answer, in: problem) == ProposalBruteForce.outcome(of: problem))
        #expect(answer.bound == answer.cost)
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `given a fair way, when every way is tried, then no worst pair is better, and at that no cost less`(
        seed: UInt64
    ) throws {
        let problem = ProposalProblem.small(seed: seed)
        let answer = try problem.fairAnswer()
        #expect(ProposalBruteForce.faults(of: answer.chosen, in: problem) == [])
        #expect(
            ProposalBruteForce.outcome(of: answer, in: problem, isFair: true)
                == ProposalBruteForce.outcome(of: problem, isFair: true))
    }

    @Test func `given experts of one organisation of both kinds, then one of them is chosen`() throws {
        // Alone a flow would take both of the first organisation: cheap ones, one within the discipline.
        let problem = ProposalProblem(
            needs: [2], rooms: [1, 1, 1], organisations: [0, 0, 1], needsExact: [true],
            candidates: [
                ProposalCandidate(dossier: 0, expert: 0, cost: 1, isExact: true),
                ProposalCandidate(dossier: 0, expert: 1, cost: 1),
                ProposalCandidate(dossier: 0, expert: 2, cost: 50),
            ])
        let answer = try problem.leastAnswer()
        #expect((answer.chosen, answer.cost, answer.bound) == ([0, 2], 51, 51))
        #expect(answer.missing == [0] && answer.lacksExact == [])
    }

    @Test func `given a dear expert of exactly the discipline, when one is needed, then they are chosen`() throws {
        var problem = ProposalProblem(
            needs: [2], rooms: [1, 1, 1], organisations: [0, 1, 2], needsExact: [false],
            candidates: [(0, 900), (1, 10), (2, 20)].map { expert, cost in
                ProposalCandidate(dossier: 0, expert: expert, cost: cost, isExact: expert == 0)
            })
        #expect(try problem.leastAnswer().chosen == [1, 2])
        problem.needsExact = [true]
        #expect(try problem.leastAnswer().chosen == [0, 1])
    }

    @Test func `given a very bad match, when the way is fair, then it is avoided though all cost more`() throws {
        let problem = ProposalProblem(
            needs: [1, 1], rooms: [1, 1], organisations: [0, 1], needsExact: [false, false],
            candidates: [(0, 0, 0), (0, 1, 60), (1, 0, 60), (1, 1, 100)].map {
                ProposalCandidate(dossier: $0, expert: $1, cost: $2)
            })
        #expect(try problem.leastAnswer().cost == 100)
        let fair = try problem.fairAnswer()
        #expect((fair.chosen, fair.cost) == ([1, 2], 120))
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `given many candidates, when they are proposed, then no limit is broken and the bound is below the cost`(
        seed: UInt64
    ) throws {
        var problem = ProposalProblem.small(seed: seed, dossiers: 60, experts: 25, likelihood: 50)
        problem.organisations = (0..<25).map { $0 / 2 }
        problem.needs = [Int](repeating: 3, count: 60)
        problem.rooms = [Int](repeating: 6 + Int(seed % 4), count: 25)
        for answer in [try problem.leastAnswer(), try problem.fairAnswer()] {
            #expect(ProposalBruteForce.faults(of: answer.chosen, in: problem) == [])
            #expect(answer.bound <= answer.cost)
        }
        #expect(try problem.leastAnswer() == problem.leastAnswer())
    }

    @Test func `given what is no problem, then it is said`() {
        let pair = ProposalCandidate(dossier: 0, expert: 0, cost: 1)
        func fault(_ change: (inout ProposalProblem) -> Void) -> AssignmentFault? {
            var problem = ProposalProblem(
                needs: [1], rooms: [1], organisations: [0], needsExact: [false], candidates: [pair])
            change(&problem)
            do {
                _ = try problem.leastAnswer()
                return nil
            } catch {
                return error
            }
        }
        #expect(fault { _ in } == nil)
        #expect(fault { $0.needs = [-1] } == .negative(.reviewsPerDossier))
        #expect(fault { $0.organisations = [] } == .groups(count: 0, experts: 1))
        #expect(fault { $0.candidates.append(pair) } == .pairTwice(dossier: 0, expert: 0))
        #expect(fault { $0.candidates = [ProposalCandidate(dossier: 1, expert: 0, cost: 1)] }
            == .noDossier(.pairs, place: 0, dossier: 1))
        #expect(fault { $0.candidates = [ProposalCandidate(dossier: 0, expert: 2, cost: 1)] }
            == .noExpert(.pairs, place: 0, expert: 2))
        #expect(fault { $0.candidates = [ProposalCandidate(dossier: 0, expert: 0, cost: -1)] } == .costsTooFarApart)
    }
}
