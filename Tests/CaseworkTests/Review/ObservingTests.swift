import Casework
import Records
import Selection
import Testing

/// 监督: an observer sees the experts' stage, and does nothing.
@Suite struct ObservingTests {
    @Test(arguments: Act.allCases)
    func `no act is an observer's, wherever they stood`(act: Act) {
        #expect(!Permissions.allow(act, .observer, at: Set(Place.allCases)))
    }

    @Test func `nothing they ask for is done, and to them what isn't the stage's isn't there`() async throws {
        let house = try await House()
        let assigned = try await house.assigned()
        let (observer, round) = (try await house.observer(), assigned.round)
        let (office, now) = (house.casework, at("10-28 09:00"))
        let before = try await house.records.database.read { try Ledger.lastSequence(in: $0) }
        let pair = RoundPair(dossier: round.dossiers[0], expert: round.readers[0])
        let (reading, draft) = (assigned.reading(0, by: 0), try await house.panelDraft())
        let plan = RoundPlan(panel: round.panel, tier: .two, settings: house.roundSettings())
        let order = ProposalOrder(way: .least, needsExact: false)
        let commands: [Command] = [
            .planPanel(draft), .panel(round.panel, .decline(round.readers[0], .unable, remark: nil)),
            .openRound(plan), .round(round.id, .close), .round(round.id, .withdraw(pair, .other, remark: nil)),
            .round(round.id, .declare(Declaration(answers: [], restIsClear: true))),
            .applyProposal(round.id, version: 1), .reading(reading, .accept),
            .reading(reading, .reopen(reason: House.note)), .decision(.openVote(.two)),
            .dossier(round.dossiers[0], .accept()), .slate(Slate.id(of: house.league, .two), .seal),
            .preparePublicity(by: house.office, round.dossiers),
        ]
        for command in commands {
            #expect(await fault { try await house.ask(command, observer, "10-28 09:00") } == .notFound, "\(command)")
        }
        let asked: [@Sendable () async throws -> Void] = [
            { _ = try await office.dossier(round.dossiers[0], for: observer, at: now) },
            { _ = try await office.reading(reading, for: observer, at: now) },
            { _ = try await office.readings(for: observer, at: now) },
            { _ = try await office.scoreBoard(in: .two, for: observer, at: now) },
            { _ = try await office.remindReaders(in: .two, Request(by: observer, at: now)) },
            { _ = try await office.exchanges(of: pair, in: round.id, for: observer, at: now) },
            { _ = try await office.propose(in: round.id, order, Request(by: observer, at: now)) },
            { _ = try await office.named(in: round.id, for: observer, at: now) },
            { _ = try await office.declaration(in: round.id, for: observer, at: now) },
            { _ = try await office.toDo(for: observer, at: now) },
            { _ = try await office.season(for: observer, at: now) },
            { _ = try await office.settings(for: observer, at: now) },
            { _ = try await office.decision(for: observer, at: now) },
            { _ = try await office.organisationsBelow(observer) },
            { _ = try await office.experts(ExpertFilter(), for: observer, at: now) },
            { _ = try await office.beginDraft(ApplicationDraft(), by: observer, at: now) },
        ]
        for (number, ask) in asked.enumerated() {
            #expect(await fault { try await ask() } == .notFound, "\(number)")
        }
        #expect(try await house.records.database.read { try Ledger.lastSequence(in: $0) } == before)
    }

    @Test func `they see draws, rounds with conflicts and why, and progress without what the scores say`()
        async throws
    {
        let house = try await House()
        let assigned = try await house.assigned(dossiers: 2, readers: 3)
        let (observer, round, readers) = (try await house.observer(), assigned.round, assigned.round.readers)
        let (office, now) = (house.casework, at("10-29 09:00"))
        for (reader, points) in [(0, "99"), (1, "11"), (2, "55")] {
            try await house.handIn(assigned.reading(0, by: reader), by: readers[reader], points)
        }
        try await house.declare(readers[5], in: round.id, [round.dossiers[1]: [.kin]], restIsClear: false)
        let clerk = try await house.official(.clerk, house.office)
        let panel = try await office.panel(round.panel, for: observer, at: now)
        #expect(panel.acts == [] && panel.people.count == 11 && panel.hands.contains("测试"))
        let view = try await office.round(round.id, for: observer, at: now)
        #expect(view.acts == [] && view.readers.count == 11)
        let conflicts = try await office.pairs(.conflicts, in: round.id, for: observer, at: now)
        #expect(conflicts.lines.map(\.declared) == [[.kin]] && conflicts.lines[0].isDeclared)
        let known = try await office.pairs(.conflicts, in: round.id, for: clerk, at: now)
        #expect(known.lines.map(\.isDeclared) == [true] && known.lines[0].declared == [])
        let parts = try await office.pairs(.assigned, in: round.id, size: 4, for: observer, at: now)
        #expect(parts.lines.count == 4 && parts.total == 6)
        let rest = try await office.pairs(.assigned, in: round.id, after: parts.next, size: 4, for: observer, at: now)
        #expect(rest.lines.count == 2 && rest.next == nil)
        #expect(Set((parts.lines + rest.lines).map(\.pair)).count == 6)
        #expect(parts.lines.map(\.standing).prefix(3) == [.handedIn, .handedIn, .handedIn])
        let progress = try await office.readingProgress(in: .two, for: observer, at: now)
        #expect(progress.counts == [.handedIn: 3, .offered: 3] && !progress.canRemind)
        // That these scores are far apart is told to the office alone.
        #expect(progress.further.isEmpty)
        let told = try await office.readingProgress(in: .two, for: clerk, at: now)
        #expect(told.further.map(\.reason) == [.tooFarApart] && told.canRemind)
        #expect(try await office.toldTiers(for: observer, at: now) == [])
        #expect(try await office.toldTiers(for: clerk, at: now) == Set(Tier.allCases))
    }

    @Test func `a meeting is theirs to watch: who is there and out, counts and ballots, and no token`() async throws {
        let house = try await House()
        let assembly = try await house.assembly(["甲"])
        let (observer, dossier, office) = (try await house.observer(), assembly.dossiers[0], house.casework)
        try await house.ask(assembly, .tellScore(dossier, 8_500))
        let before = try await office.sitting(assembly.id, for: observer, at: at("10-30 08:00"))
        #expect(before.acts == [] && before.scores == [:] && before.rows.count == 1)
        for member in assembly.members { try await house.ask(assembly, .mark(member, .present)) }
        try await house.ask(assembly, .open)
        try await house.ask(assembly, .prepareBallots([dossier]))
        var tokens: [(Vote) throws -> CastBallot] = []
        for member in assembly.members { tokens += try await house.tokens(assembly, of: member).values }
        try await house.discussed(assembly, dossier)
        try await house.ask(assembly, .openBallot(dossier, onPaper: false))
        let name = try await house.sitting(assembly).name(of: 1, on: dossier)
        let word = try await house.word(assembly, name)
        for token in tokens { try await office.cast(try token(.agree), in: name, word: word) }
        let now = at("10-30 10:00")
        #expect(await fault { try await office.seenBallots(name, for: observer, at: now) } == .notFound)
        try await house.ask(assembly, .closeBallot(dossier))
        let seen = try await office.seenBallots(name, for: observer, at: now)
        #expect(seen.ballots.count == 11 && !seen.hasTokens && seen.ballots.allSatisfy { $0.cast == nil })
        #expect(try await office.seenBallots(name, for: assembly.clerk, at: now).ballots.allSatisfy { $0.cast != nil })
        #expect(await fault { try await office.ballotList(name, for: observer, at: now) } == .notFound)
        #expect(await fault { try await office.tokenOffers(in: assembly.id, for: observer, at: now) } == .notFound)
        for command in [SittingCommand.mark(assembly.members[0], .left), .sign, .openDiscussion(dossier)] {
            #expect(await fault { try await house.ask(assembly, command, observer) } == .notFound)
        }
        #expect(try await office.sitting(assembly.id, for: observer, at: now).scores == [dossier: 8_500])
        #expect(try await office.sittings(for: observer, at: now).map(\.id) == [assembly.id])
        let log = try await office.stageLog(of: .sitting, for: observer, at: now)
        #expect(log.entries.map(\.entry.name).prefix(2) == ["ballotCounted", "ballotClosed"])
        #expect(!log.entries.contains { $0.entry.name == "tokensGiven" })
        let texts = log.entries.flatMap(\.entry.details).map(\.text)
        #expect(!texts.contains(word) && !texts.contains("8500"))
        let closed = log.entries.first { $0.entry.name == "ballotClosed" }
        #expect(closed?.entry.details.map(\.label) == ["dossier", "ballot"])
    }

    @Test func `the log has every fact of the stage once, the newest first, and no words about a reading`()
        async throws
    {
        let house = try await House()
        let assigned = try await house.assigned(dossiers: 2, readers: 2)
        let (observer, readers, office) = (try await house.observer(), assigned.round.readers, house.casework)
        try await house.handIn(assigned.reading(0, by: 0), by: readers[0], "77", comment: "金丝雀")
        let other = try await house.reader(readers[1])
        try await house.ask(
            .reading(assigned.reading(0, by: 1), .decline(.time, remark: .said("悄悄话"))), other, "10-28 10:00")
        let now = at("10-29 09:00")
        var (entries, next): ([StageEntry], Int?) = ([], nil)
        repeat {
            let part = try await office.stageLog(before: next, size: 7, for: observer, at: now)
            #expect(part.entries.count <= 7)
            (entries, next) = (entries + part.entries, part.next)
        } while next != nil
        let facts = try await house.records.database.read { records in
            var facts: [Fact] = []
            try Ledger.eachFact(in: records) { facts.append($0) }
            return facts.filter { CaseKind.ofExperts.contains($0.key.kind) }
        }
        #expect(entries.map(\.entry.sequence) == facts.map(\.sequence).reversed())
        let words = entries.flatMap { $0.entry.details.map(\.text) + $0.names + [$0.by] }
        for secret in ["77", "7700", "金丝雀", "悄悄话"] { #expect(!words.contains { $0.contains(secret) }, "\(secret)") }
        let declined = try #require(entries.first { $0.entry.name == "declined" && $0.kind == .reading })
        #expect(declined.names == ["申报人0", try await house.expertName(readers[1])])
        #expect(declined.round == assigned.round.id)
        #expect(declined.entry.details.map(\.text) == ["time"])
        let draws = try await office.stageLog(of: .panel, for: observer, at: now).entries
        #expect(draws.map(\.entry.name).last == "planned" && draws.allSatisfy { $0.kind == .panel })
    }
}

extension House {
    fileprivate func expertName(_ id: ExpertID) async throws -> String {
        try await records.database.read { try Experts.expert(id, in: $0)?.details.name } ?? ""
    }
}
