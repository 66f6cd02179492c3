import Casework
import Records
import Selection
import Testing

/// 三（三）: a proposal is computed, changed by hand and applied whole by the office, and taken back pair by pair.
@Suite struct ProposalDeskTests {
    private let least = ProposalOrder(way: .least, needsExact: false)

    /// Everyone has answered; the first reader is in conflict with the first dossier.
    private func answered(_ house: House, reviews: Int = 2, most: Int = 20) async throws -> House.Opened {
        let opened = try await house.openedRound(reviews: reviews, most: most)
        for (number, reader) in opened.readers.enumerated() {
            try await house.declare(reader, in: opened.id, number == 0 ? [opened.dossiers[0]: [.kin]] : [:])
        }
        return opened
    }

    private func propose(
        _ house: House, _ id: RoundID, _ order: ProposalOrder? = nil, seed: String? = nil
    ) async throws -> ProposalView {
        let clerk = try await house.official(.clerk, house.office)
        let request = Request(by: clerk, at: at("10-26 14:00"))
        _ = try await house.casework.propose(in: id, order ?? least, seed: seed, request)
        return try #require(try await house.casework.proposal(of: id, for: clerk, at: at("10-26 14:00")))
    }

    @Test func `a proposal breaks no limit, and is applied whole by a leader, once`() async throws {
        let house = try await House()
        let opened = try await answered(house)
        let view = try await propose(house, opened.id)
        #expect(view.rows.count == 6 && view.obstacle == nil && view.proposal.shortages == [])
        #expect(view.proposal.cost == view.proposal.bound)
        let conflict = RoundPair(dossier: opened.dossiers[0], expert: opened.readers[0])
        #expect(!view.rows.contains { $0.pair.pair == conflict })
        let (clerk, leader) = try await house.officials(house.office)
        let apply = Command.applyProposal(opened.id, version: view.proposed)
        #expect(await fault { try await house.ask(apply, clerk, "10-26 15:00") } == .notAllowed(.applyProposal))
        let old = Command.applyProposal(opened.id, version: 9)
        #expect(await fault { try await house.ask(old, leader, "10-26 15:00") }
            == .changedMeanwhile(expected: 9, found: 1))
        try await house.ask(apply, leader, "10-26 15:00")
        let round = try await house.round(opened.id)
        #expect(Set(round.round.pairs) == Set(view.rows.map(\.pair.pair)))
        #expect(round.round.standing == .assigned && !round.isProposed)
        #expect(await refusal { try await house.ask(apply, leader, "10-26 16:00") } == .nothingAssigned)
        try await house.records.verify()
        #expect(try await house.casework.rebuild() == [])
    }

    @Test func `without answers nothing is proposed, and it is said what is open`() async throws {
        let house = try await House()
        let opened = try await house.openedRound()
        let view = try await propose(house, opened.id)
        #expect(view.rows.isEmpty)
        #expect(view.proposal.shortages.map(\.limit) == ["candidates", "candidates", "candidates"])
        #expect(view.proposal.shortages.map(\.unanswered) == [11, 11, 11])
        #expect(view.obstacle?.reason == .nothingAssigned)
    }

    @Test func `a conflict that comes up after a proposal keeps all of it from being applied`() async throws {
        let house = try await House()
        let opened = try await answered(house)
        let view = try await propose(house, opened.id)
        let pair = try #require(view.rows.first).pair.pair
        try await house.declare(pair.expert, in: opened.id, [pair.dossier: [.coAuthor]], at: "10-26 14:30")
        let leader = try await house.official(.leader, house.office)
        let apply = Command.applyProposal(opened.id, version: view.proposed)
        #expect(await refusal { try await house.ask(apply, leader, "10-26 15:00") } == .pairInConflict)
        #expect(try await house.round(opened.id).round.pairs == [])
        let anew = try await propose(house, opened.id)
        #expect(!anew.rows.contains { $0.pair.pair == pair } && anew.proposed == 2)
        try await house.ask(.applyProposal(opened.id, version: 2), leader, "10-26 16:00")
    }

    @Test func `what is short is named with its limit, and more room ends it`() async throws {
        let house = try await House()
        let opened = try await answered(house, reviews: 5, most: 1)
        let short = try await propose(house, opened.id).proposal.shortages
        #expect(short.map(\.limit) == ["rooms"] && short.map(\.lacking) == [4])
        let clerk = try await house.official(.clerk, house.office)
        let more = RoundCommand.change(house.roundSettings(reviews: 5, most: 2))
        try await house.ask(.round(opened.id, more), clerk, "10-26 14:30")
        #expect(try await propose(house, opened.id).proposal.shortages == [])
        let exact = try await propose(house, opened.id, ProposalOrder(way: .least, needsExact: true))
        #expect(exact.proposal.shortages.map(\.limit) == ["exactCandidates", "exactCandidates", "exactCandidates"])
    }

    @Test func `what the office requires is kept, and what it can't be is named`() async throws {
        let house = try await House()
        let opened = try await answered(house)
        let clerk = try await house.official(.clerk, house.office)
        let pair = RoundPair(dossier: opened.dossiers[2], expert: opened.readers[7])
        try await house.ask(.round(opened.id, .pin(pair, .required, reason: House.note)), clerk, "10-26 13:00")
        let view = try await propose(house, opened.id)
        #expect(view.rows.filter { $0.pair.isByHand }.map(\.pair.pair) == [pair])
        try await house.declare(pair.expert, in: opened.id, [pair.dossier: [.kin]], at: "10-26 14:30")
        let blocked = try await propose(house, opened.id)
        #expect(blocked.proposal.shortages.map(\.limit) == ["pin"])
        #expect(blocked.obstacle?.reason == .pinNotKept)
    }

    @Test func `an exchange says what it costs before it is made, and breaks no limit`() async throws {
        let house = try await House()
        let opened = try await answered(house)
        let (clerk, id) = (try await house.official(.clerk, house.office), opened.id)
        let view = try await propose(house, id)
        let row = try #require(view.rows.first { $0.pair.pair.dossier == opened.dossiers[0] })
        let choices = try await house.casework.exchanges(of: row.pair.pair, in: id, for: clerk, at: at("10-26 14:10"))
        #expect(choices.choices.count == 9)
        let conflict = try #require(choices.choices.first { $0.expert.id == opened.readers[0] })
        #expect(conflict.obstacle?.reason == .pairInConflict)
        let request = Request(by: clerk, at: at("10-26 14:20"))
        let office = house.casework
        #expect(await refusal {
            try await office.exchange(row.pair.pair, for: opened.readers[0], in: id, proposal: 1, request)
        } == .pairInConflict)
        let other = try #require(choices.choices.first)
        #expect(other.obstacle == nil)
        let version = try await office.exchange(row.pair.pair, for: other.expert.id, in: id, proposal: 1, request)
        let changed = try #require(try await office.proposal(of: id, for: clerk, at: at("10-26 14:30")))
        #expect((version, changed.proposed, changed.proposal.exchanged) == (2, 2, 1))
        #expect(changed.proposal.cost == view.proposal.cost + other.change)
        #expect(await fault {
            try await office.exchange(row.pair.pair, for: other.expert.id, in: id, proposal: 1, request)
        } == .changedMeanwhile(expected: 1, found: 2))
        #expect(await refusal {
            try await office.exchange(row.pair.pair, for: nil, in: id, proposal: 2, request)
        } == .pairNotAssigned)
        let fewer = try await office.exchange(other.pair.pair, for: nil, in: id, proposal: 2, request)
        #expect(fewer == 3)
        #expect(try await office.proposal(of: id, for: clerk, at: at("10-26 14:40"))?.rows.count == 5)
    }

    @Test func `what is left to chance follows from its seed, and how often it was asked is told`() async throws {
        let house = try await House()
        let opened = try await answered(house)
        let order = ProposalOrder(way: .random, needsExact: false, cap: 40)
        let first = try await propose(house, opened.id, order, seed: "7K3M-Q2XA-90BD-V4TN")
        #expect(first.rows.count == 6 && first.obstacle == nil && first.proposal.draws == 1)
        let again = try await propose(house, opened.id, order, seed: "7K3M-Q2XA-90BD-V4TN")
        #expect(again.proposal.pairs == first.proposal.pairs && again.proposal.draws == 2)
        let other = try await propose(house, opened.id, order)
        #expect(other.proposal.seed?.count == 19 && other.proposal.draws == 3)
        let capped = try await propose(house, opened.id, ProposalOrder(way: .random, needsExact: false, cap: 10))
        #expect(capped.proposal.shortages.map(\.limit) == ["cap"])
    }

    @Test func `under one key a proposal is solved once, also while it is being solved, and exchanged once`()
        async throws
    {
        let house = try await House()
        let opened = try await answered(house)
        let (clerk, id, office) = (try await house.official(.clerk, house.office), opened.id, house.casework)
        func request(_ name: String, _ asked: String) -> Request {
            Request(by: clerk, at: at("10-26 14:00"), key: RequestKey(name: name, asked: Fingerprint(of: asked)))
        }
        let order = ProposalOrder(way: .random, needsExact: false, cap: 40)
        let (key, changed) = (request("k1", "random"), request("k1", "least"))
        async let first = office.propose(in: id, order, key)
        async let second = office.propose(in: id, order, key)
        let both = try await [first, second]
        #expect(both == [1, 1])
        #expect(try await office.propose(in: id, order, key) == 1)
        await #expect(throws: KeyOfOtherRequest.self) { try await office.propose(in: id, least, changed) }
        let view = try #require(try await office.proposal(of: id, for: clerk, at: at("10-26 14:01")))
        #expect(view.proposal.draws == 1 && view.proposed == 1)
        let pair = try #require(view.rows.first).pair.pair
        let exchange = request("k2", "exchange")
        for _ in 0..<2 {
            #expect(try await office.exchange(pair, for: nil, in: id, proposal: 1, exchange) == 2)
        }
        let fewer = try #require(try await office.proposal(of: id, for: clerk, at: at("10-26 14:02")))
        #expect(fewer.rows.count == view.rows.count - 1 && fewer.proposed == 2)
        #expect(try await office.propose(in: id, least, request("k3", "least")) == 3)
    }

    @Test func `nobody but the office finds a proposal`() async throws {
        let house = try await House()
        let opened = try await answered(house)
        let pair = try #require(try await propose(house, opened.id).rows.first).pair.pair
        let strangers = [
            try await house.official(.leader, house.league), try await house.reader(opened.readers[0]),
            try await house.applicant("applicant-0"),
        ]
        let (office, now, id) = (house.casework, at("10-26 15:00"), opened.id)
        for stranger in strangers {
            #expect(await fault { try await office.proposal(of: id, for: stranger, at: now) } == .notFound)
            #expect(await fault { try await office.exchanges(of: pair, in: id, for: stranger, at: now) } == .notFound)
            let request = Request(by: stranger, at: now)
            #expect(await fault { try await office.propose(in: id, least, request) } == .notFound)
            let apply = Command.applyProposal(id, version: 1)
            #expect(await fault { try await house.ask(apply, stranger, "10-26 15:00") } == .notFound)
        }
    }

    @Test func `an assigned pair is taken back with a reason, and proposed anew`() async throws {
        let house = try await House()
        let opened = try await answered(house)
        let view = try await propose(house, opened.id)
        let (clerk, leader) = try await house.officials(house.office)
        try await house.ask(.applyProposal(opened.id, version: view.proposed), leader, "10-26 15:00")
        let pair = try #require(view.rows.last).pair.pair
        let back = RoundCommand.withdraw(pair, .declined, remark: .said("近期出差"))
        try await house.ask(.round(opened.id, back), clerk, "10-26 15:30")
        #expect(try await house.round(opened.id).round.pairs.count == 5)
        #expect(try await house.round(opened.id).timeline.last?.details.map(\.text).suffix(2) == ["declined", "近期出差"])
        let anew = try await propose(house, opened.id)
        #expect(anew.rows.map(\.pair.pair.dossier) == [pair.dossier])
        try await house.ask(.applyProposal(opened.id, version: anew.proposed), leader, "10-26 16:00")
        #expect(try await house.round(opened.id).round.pairs.count == 6)
        #expect(try await house.casework.rebuild() == [])
    }
}
