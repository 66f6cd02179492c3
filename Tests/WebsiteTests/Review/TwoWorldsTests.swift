import Testing

@testable import Website

/// What each role can see, search, count and sort never tells who reads whom, who scored what, or who voted how: what
/// is really sent is the same in two worlds that differ only there.
@Suite struct TwoWorldsTests {
    typealias Seen = [WorldHour: [Eye: [Answered]]]

    struct Worlds: Sendable {
        let same, again, other, votes, scores: Seen
    }

    private static let first = WorldPlan(
        readers: [readers((0, "90"), (1, "70"), (10, "80")), readers((2, "60"), (3, "65"), (10, "75"))],
        against: [8, 9, 10])

    /// Others read, others gave the same scores, others voted against.
    private static let other = WorldPlan(
        readers: [readers((2, "70"), (3, "90"), (10, "80")), readers((0, "65"), (1, "60"), (10, "75"))],
        against: [0, 1, 2])

    private static func readers(_ readers: (Int, String)...) -> [WorldPlan.Reader] {
        readers.map { WorldPlan.Reader(seat: $0.0, score: $0.1) }
    }

    /// Everyone to whom all three are kept secret.
    private static let strangers: [Eye] = [.everyone, .applicant, .employer, .body, .reader, .member, .outsider]
    /// Who is looked at before the vote as well.
    private static let early: [Eye] = [.applicant, .reader, .member, .observer, .office]

    private static let worlds = Task {
        let votes = WorldPlan(readers: first.readers, against: other.against)
        // One's own scores aren't the others', and stay.
        let scores = WorldPlan(
            readers: [readers((0, "12"), (1, "99"), (10, "80")), readers((2, "61"), (3, "98"), (10, "75"))],
            against: first.against)
        async let same = seen(first, [.scored: early, .voted: Eye.allCases])
        async let again = seen(first, [.scored: early, .voted: Eye.allCases])
        async let changed = seen(other, [.scored: early, .voted: strangers])
        async let voted = seen(votes, [.voted: [.reader, .member, .office, .observer]])
        async let scored = seen(scores, [.scored: early])
        return Worlds(
            same: try await same, again: try await again, other: try await changed, votes: try await voted,
            scores: try await scored)
    }

    private static func seen(_ plan: WorldPlan, _ eyes: [WorldHour: [Eye]]) async throws -> Seen {
        try await World.play(plan) { world in
            var seen: Seen = [:]
            for hour in WorldHour.allCases {
                guard let looking = eyes[hour] else { continue }
                if hour == .voted { try await world.meet(plan) }
                for eye in looking { seen[hour, default: [:]][eye] = try await world.everything(for: eye) }
            }
            return seen
        }
    }

    /// The addresses at which another world answers otherwise, each with what is otherwise.
    private func differences(
        _ eye: Eye, _ hour: WorldHour, in world: KeyPath<Worlds, Seen>
    ) async throws -> [String: String] {
        let worlds = try await Self.worlds.value
        let same = try #require(worlds.same[hour]?[eye])
        let again = try #require(worlds.again[hour]?[eye])
        let other = try #require(worlds[keyPath: world][hour]?[eye])
        try #require(same.count == again.count)
        #expect(same.count == other.count, "\(eye) finds \(same.count) and \(other.count) addresses")
        var found: [String: String] = [:]
        for ((one, twin), another) in zip(zip(same, again), other) {
            let sameness = Sameness(one, again: twin)
            #expect(sameness.holds, "\(eye) \(one.address) isn't the same twice in one world")
            if let difference = sameness.difference(from: another) { found[one.address] = difference }
        }
        return found
    }

    @Test(arguments: strangers)
    func `who reads whom, who scored what and who voted how is told to nobody whose it isn't`(eye: Eye) async throws {
        #expect(try await differences(eye, .voted, in: \.other) == [:])
        guard Self.early.contains(eye) else { return }
        #expect(try await differences(eye, .scored, in: \.other) == [:])
    }

    @Test(arguments: [Eye.reader, .member, .office, .observer])
    func `how anyone voted is told to nobody at all, not to the office and not to observers`(eye: Eye) async throws {
        #expect(try await differences(eye, .voted, in: \.votes) == [:])
    }

    @Test(arguments: [Eye.applicant, .reader, .member, .observer])
    func `before the panel meets no score is told to anybody but the office`(eye: Eye) async throws {
        #expect(try await differences(eye, .scored, in: \.scores) == [:])
    }

    @Test func `what the office may know does show, so that it would be found elsewhere`() async throws {
        let readers = try await differences(.office, .scored, in: \.other)
        for address in ["/rounds/r1/pairs", "/readings/v1", "/readings/scores?tier=2", "/api/v1/rounds/r1"] {
            #expect(readers[address] != nil, "\(address)")
        }
        let watched = try await differences(.observer, .scored, in: \.other)
        #expect(watched["/rounds/r1/pairs"] != nil && watched["/readings/v1"] == nil)
        let scores = try await differences(.office, .scored, in: \.scores)
        for address in ["/readings/scores?tier=2", "/readings/progress?tier=2", "/api/v1/tiers/2/scores"] {
            #expect(scores[address] != nil, "\(address)")
        }
        #expect(readers["/panels/g1"] == nil && scores["/draws/g1"] == nil)
    }

    @Test func `everyone is asked about enough to be told something`() async throws {
        let seen = try await Self.worlds.value.same
        for eye in Eye.allCases {
            let answers = try #require(seen[.voted]?[eye])
            #expect(answers.count > 120, "\(eye): \(answers.count)")
            #expect(answers.count { $0.status == 200 } > 10, "\(eye)")
        }
    }
}
