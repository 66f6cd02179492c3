import Testing

@testable import Assignment

/// 三（三）: where reviews are missing it is said which dossiers and experts are short, how many, and by which limit.
@Suite struct ShortageTests {
    private func problem(
        needs: [Int], rooms: [Int], organisations: [Int]? = nil, exact: [Bool]? = nil,
        _ pairs: [(dossier: Int, expert: Int)], isExact: Set<Int> = []
    ) -> ProposalProblem {
        ProposalProblem(
            needs: needs, rooms: rooms, organisations: organisations ?? Array(0..<rooms.count),
            needsExact: exact ?? needs.map { _ in false },
            candidates: pairs.map {
                ProposalCandidate(dossier: $0.dossier, expert: $0.expert, cost: 1, isExact: isExact.contains($0.expert))
            })
    }

    private func shortages(_ problem: ProposalProblem) throws -> [Shortage] {
        try problem.leastAnswer().shortages(in: problem)
    }

    @Test func `given enough, then nothing is short`() throws {
        #expect(try shortages(problem(needs: [1, 1], rooms: [1, 1], [(0, 0), (0, 1), (1, 0)])) == [])
    }

    @Test func `given too few who may read a dossier, then it is that dossier, and colleagues count once`() throws {
        let few = problem(needs: [2, 1], rooms: [3, 3, 3], organisations: [0, 0, 1], [(0, 0), (0, 1), (1, 2)])
        #expect(try shortages(few) == [Shortage(.candidates, dossiers: [0], experts: [0, 1], lacking: 1)])
        let none = problem(needs: [1], rooms: [3], [])
        #expect(try shortages(none) == [Shortage(.candidates, dossiers: [0], experts: [], lacking: 1)])
    }

    @Test func `given experts without room, then it is they, with all that could be moved`() throws {
        // Dossier 2 is read by expert 2 alone, who has room, and isn't short.
        let full = problem(
            needs: [1, 1, 1], rooms: [1, 0, 2], [(0, 0), (1, 0), (1, 1), (2, 2)])
        #expect(try shortages(full) == [Shortage(.rooms, dossiers: [0, 1], experts: [0, 1], lacking: 1)])
    }

    @Test func `given nobody of the discipline, or nobody with room, then that is told apart`() throws {
        let nobody = problem(needs: [1], rooms: [1], exact: [true], [(0, 0)])
        #expect(try shortages(nobody) == [Shortage(.exactCandidates, dossiers: [0], experts: [], lacking: 1)])
        let taken = problem(
            needs: [1, 1], rooms: [1, 1], exact: [true, true], [(0, 0), (0, 1), (1, 0), (1, 1)], isExact: [0])
        let found = try shortages(taken)
        #expect(found.map(\.limit) == [.exactRooms])
        #expect(found.map(\.experts) == [[0]])
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `given anything, when as many reviews as are lacking get room, then they are had`(seed: UInt64) throws {
        var problem = ProposalProblem.small(seed: seed, dossiers: 6, experts: 6)
        problem.needsExact = problem.needsExact.map { _ in false }
        let answer = try problem.leastAnswer()
        let short = answer.shortages(in: problem)
        #expect((answer.missingCount == 0) == short.isEmpty)
        #expect(short.reduce(0) { $0 + $1.lacking } == answer.missingCount)
        guard let rooms = short.first(where: { $0.limit == .rooms }) else { return }
        for expert in rooms.experts { problem.rooms[expert] += rooms.lacking }
        let more = try problem.leastAnswer()
        #expect(answer.missingCount - more.missingCount == rooms.lacking)
    }
}
