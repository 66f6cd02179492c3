import Casework
import Records
import Selection
import Testing

@testable import Rehearsal

/// 三（三）: what the panels of a played season decided, against the meetings in which they did.
@Suite struct SittingSeasonTests {
    @Test func `each result on record is the counted ballot of a signed meeting, and its ballots reconcile`()
        async throws
    {
        let played = try await PlayedMeetings.whole.value
        #expect(played.sittings.map(\.convening.tier) == [.one, .two])
        var expected: [Tier: [DossierID: PanelResult]] = [:]
        for sitting in played.sittings {
            #expect(sitting.standing == .closed && sitting.waiting.isEmpty)
            for (dossier, item) in sitting.items where !item.isTakenOff {
                let ballot = try #require(item.ballots.last)
                let (vote, count) = (try #require(item.result), try #require(ballot.count))
                #expect(ballot.standing == .counted)
                #expect(count.issued == ballot.opening.voters.count)
                #expect(count.issued == count.returned + count.unused && count.returned == count.valid + count.void)
                #expect(vote.votesFor == count.agree && vote.present == ballot.opening.present)
                #expect(3 * vote.present >= 2 * vote.members && vote.members == 25)
                expected[sitting.convening.tier, default: [:]][dossier] = PanelResult(
                    tier: sitting.convening.tier, members: 25, present: vote.present, votesFor: vote.votesFor,
                    score: vote.score, passed: 3 * vote.votesFor >= 2 * vote.present)
            }
        }
        for tier in [Tier.one, .two] {
            let results = played.dossiers.compactMap { dossier in dossier.results[tier].map { (dossier.id, $0) } }
            #expect(expected[tier] == Dictionary(uniqueKeysWithValues: results))
            #expect(results.contains { $0.1.passed } && results.contains { !$0.1.passed })
        }
    }

    @Test func `a result goes on record with its count, and never otherwise`() async throws {
        let played = try await PlayedMeetings.whole.value
        let reviewed = try await played.season.records.database.read { records in
            var (before, reviewed): (Fact?, [(of: String, counted: String?)]) = (nil, [])
            try Ledger.eachFact(in: records) { fact in
                if fact.name == "reviewed" { reviewed.append((fact.key.id, before.flatMap { Self.counted($0) })) }
                before = fact
            }
            return reviewed
        }
        #expect(reviewed.count == played.dossiers.reduce(0) { $0 + $1.results.count })
        #expect(reviewed.allSatisfy { $0.of == $0.counted })
    }

    private static func counted(_ fact: Fact) -> String? {
        guard fact.key.kind == .sitting,
            case .ballotCounted(let counting)? = try? CanonicalJSON.decode(SittingEvent.self, from: fact.event)
        else { return nil }
        return counting.dossier.text
    }

    @Test func `everyone who was taken in is decided in each tier they come to, unless they withdraw before`()
        async throws
    {
        let played = try await PlayedMeetings.whole.value
        let takenOff = played.sittings.flatMap { $0.items.filter(\.value.isTakenOff).keys }
        for dossier in played.dossiers where dossier.results[dossier.tier] == nil {
            #expect(dossier.end?.kind == .withdrawn)
            let isCalled = played.sittings.contains { $0.items[dossier.id] != nil }
            #expect(isCalled == takenOff.contains(dossier.id))
        }
        #expect(takenOff.count == 1)
        let moved = played.dossiers.filter(\.isTransferred)
        #expect(!moved.isEmpty)
        for dossier in moved {
            #expect(dossier.results[.one]?.passed == false)
            #expect(played.sittings.allSatisfy { $0.agenda.contains(dossier.id) })
        }
    }

    @Test func `on each list stand those who passed, by official scores that follow from reviews or were typed`()
        async throws
    {
        let played = try await PlayedMeetings.whole.value
        let program = played.casework.program
        let decision = try await played.casework.decision(for: played.office, at: played.season.end).decision
        var typed = 0
        for sitting in played.sittings {
            let tier = sitting.convening.tier
            let list = try #require(decision.lists[tier])
            let results = played.dossiers.reduce(into: [DossierID: PanelResult]()) { $0[$1.id] = $1.results[tier] }
            #expect(Set(list) == Set(results.filter(\.value.passed).keys))
            #expect(program.rules(for: tier)?.places == nil && decision.reserves[tier] == [])
            let scores = list.compactMap { results[$0]?.score }
            #expect(scores.count == list.count && scores == scores.sorted(by: >))
            let records = played.season.records
            let reviews = try await records.database.read { try ReadingRows.reviews(in: tier, records: $0) }
            let pool = try ScorePool(reviews, in: tier, program.review)
            for (dossier, result) in results {
                let byReviews = pool.officialScore(of: dossier)
                #expect(result.score == byReviews ?? sitting.items[dossier]?.typedScore)
                if byReviews == nil { typed += 1 }
            }
        }
        #expect(typed > 0)
    }

    @Test func `three ballots are cast by token, each signed for its vote and as its list's digest says`()
        async throws
    {
        let played = try await PlayedMeetings.whole.value
        var counted: [Tier] = []
        var annulled = 0
        for sitting in played.sittings {
            for (dossier, item) in sitting.items {
                for ballot in item.ballots where ballot.opening.tokens > 0 {
                    let name = sitting.name(of: ballot.number, on: dossier)
                    guard ballot.standing == .counted else {
                        #expect(ballot.standing == .annulled && ballot.list == nil && item.ballots.count == 2)
                        await #expect(throws: CaseworkFault.notFound) { try await played.list(name) }
                        annulled += 1
                        continue
                    }
                    counted.append(sitting.convening.tier)
                    let list = try await played.list(name)
                    #expect(list.isGood && list.digest == ballot.list)
                    #expect(ballot.opening.papers == 0 && ballot.electronic == ballot.count)
                    #expect(BallotCount(issued: ballot.opening.tokens, votes: list.ballots.map(\.vote)) == ballot.count)
                }
            }
        }
        #expect(counted.sorted { $0.rawValue < $1.rawValue } == [.one, .one, .two])
        #expect(annulled == 1)
    }

    @Test func `nobody votes on a dossier for which they are out, as was known before or said in the room`()
        async throws
    {
        let played = try await PlayedMeetings.whole.value
        let rounds = try await played.season.records.database.read { try RoundRows.all(in: $0) }
        for sitting in played.sittings {
            let row = try #require(rounds.first { $0.tier == sitting.convening.tier })
            let round = try await played.casework.round(row.id, for: played.office, at: played.season.end).round
            for (dossier, item) in sitting.items {
                let voters = Set(item.ballots.flatMap(\.opening.voters))
                #expect(voters.isDisjoint(with: item.recused))
                #expect(voters.allSatisfy { !round.isInConflict($0, dossier) })
            }
            #expect(sitting.items.values.contains { !$0.recused.isEmpty })
            let facts = try await played.facts(of: sitting)
            let said = facts.filter { $0.name == "recused" && $0.event.contains(#""ground":"told""#) }
            #expect(said.count == 1)
        }
    }

    @Test func `not everybody is there: one comes late, one goes and is back`() async throws {
        let played = try await PlayedMeetings.whole.value
        for sitting in played.sittings {
            let events = try await played.facts(of: sitting).map(\.event)
            #expect(events.contains { $0.contains(#""opened":{"_0":{"present":22}}"#) })
            let marks = sitting.convening.members.map { sitting.attendance[$0]?.marks ?? [] }
            #expect(marks.count == 25)
            #expect(marks.count { $0 == [.present] } == 21)
            #expect(marks.count { $0 == [.late] } == 1)
            #expect(marks.count { $0 == [.present, .left, .back] } == 1)
            #expect(marks.count { $0.isEmpty } == 2)
            #expect(sitting.attendance[sitting.convening.chair]?.marks == [.present])
        }
    }

    @Test func `on the morning of 31 October the panel of tier 1 is called, its vote open, and nothing else done`()
        async throws
    {
        let played = try await PlayedMeetings.whole.value
        let morning = Moment(SeasonDays.day(10, 31), hour: 9)
        var done: [[String]] = []
        for sitting in played.sittings {
            done.append(try await played.facts(of: sitting).filter { $0.at < morning }.map(\.name))
        }
        #expect(done == [["convened"], []])
        let key = CaseKey(.decision, played.casework.program.id)
        let opened = try await played.season.records.database.read { try Ledger.facts(of: key, in: $0) }
            .filter { $0.at < morning }
        #expect(opened.map(\.name) == ["voteOpened"])
    }
}

/// The meetings of the season that most tests look at, with everyone whom the office took in.
private struct PlayedMeetings: Sendable {
    let season: PlayedSeason
    let casework: Casework
    let office: Actor
    /// In the order in which they were called.
    let sittings: [Sitting]
    let dossiers: [Dossier]

    static let whole = Task { try await PlayedMeetings(PlayedSeason.whole.value) }

    private init(_ season: PlayedSeason) async throws {
        let (program, calendar) = try PlayedSeason.program.get()
        let casework = try await Casework.open(season.records, program: program, calendar: calendar)
        let office = Actor(account: AccountID("reader"), role: .clerk, organisation: program.officeID)
        var sittings: [Sitting] = []
        for row in try await casework.sittings(for: office, at: season.end).reversed() {
            sittings.append(try await casework.sitting(row.id, for: office, at: season.end).sitting)
        }
        let rows = try await season.records.database.read { records in
            try DossierList.page(DossierFilter(), after: nil, size: 1000, at: season.end, in: records).rows
        }
        var dossiers: [Dossier] = []
        for row in rows where row.reached.contains(.accepted) {
            dossiers.append(try await casework.dossier(row.id, for: office, at: season.end).dossier)
        }
        (self.season, self.casework, self.office) = (season, casework, office)
        (self.sittings, self.dossiers) = (sittings, dossiers)
    }

    func list(_ name: BallotName) async throws -> BallotList {
        try await casework.ballotList(name, for: office, at: season.end).list
    }

    func facts(of sitting: Sitting) async throws -> [Fact] {
        try await season.records.database.read { try Ledger.facts(of: CaseKey(.sitting, sitting.id.text), in: $0) }
    }
}
