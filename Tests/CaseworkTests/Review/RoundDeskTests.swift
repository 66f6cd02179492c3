import Casework
import Records
import Selection
import Testing

/// 三（三）: a round is led by people of the office, and answered by the experts who sit, each for themselves.
@Suite struct RoundDeskTests {
    @Test func `a round takes in what was accepted, with who sits and what data is certain of`() async throws {
        let house = try await House()
        let opened = try await house.openedRound(changing: [4: [.unit: "土默特左旗草原站"]])
        let view = try await house.round(opened.id)
        #expect(view.round.dossiers == opened.dossiers)
        #expect(view.round.readers.count == 11)
        let expert = ExpertID("x5")
        #expect(opened.dossiers.allSatisfy { view.round.isInConflict(expert, $0) })
        #expect(view.round.found.count == 3)
        #expect(view.readers.first { $0.expert == expert }.map { [$0.asked, $0.open, $0.found] } == [0, 0, 3])
        #expect(view.acts == [.changeRound, .pinPair])
        let leader = try await house.official(.leader, house.office)
        #expect(try await house.round(opened.id, leader).acts == [.changeRound, .pinPair, .closeRound])
        #expect(view.timeline.map(\.name) == ["opened", "dossiersTaken"])
        let again = RoundPlan(panel: opened.panel, tier: .two, settings: house.roundSettings())
        let refused = await refusal { try await house.ask(.openRound(again), leader, "10-26 11:00") }
        #expect(refused == .roundThere)
        try await house.records.verify()
        #expect(try await house.casework.rebuild() == [])
    }

    @Test func `an expert answers part by part, and the office sees how far they are`() async throws {
        let house = try await House()
        let opened = try await house.openedRound()
        let (expert, reader) = (opened.readers[0], try await house.reader(opened.readers[0]))
        #expect(try await house.casework.ownRounds(for: reader, at: at("10-26 09:30")).map(\.open) == [3])
        let before = try await house.casework.declaration(in: opened.id, size: 2, for: reader, at: at("10-26 09:30"))
        #expect(before.lines.map(\.name) == ["申报人0", "申报人1"])
        #expect(before.lines.map(\.unit) == ["土默特左旗草原站", "土默特左旗草原站"])
        let rest = try await house.casework.declaration(
            in: opened.id, after: before.next, size: 2, for: reader, at: at("10-26 09:30"))
        #expect((rest.lines.map(\.dossier), rest.next) == ([opened.dossiers[2]], nil))
        let found = try await house.casework.declaration(
            in: opened.id, search: "人1 草原站", for: reader, at: at("10-26 09:30"))
        #expect(found.lines.map(\.dossier) == [opened.dossiers[1]])
        try await house.declare(expert, in: opened.id, [opened.dossiers[1]: [.kin]], restIsClear: false)
        #expect(try await house.round(opened.id).readers[0].open == 2)
        try await house.declare(expert, in: opened.id, at: "10-26 10:30")
        let view = try await house.round(opened.id)
        #expect(view.readers[0].open == 0 && view.readers[0].declared == 1)
        #expect(view.round.isInConflict(expert, opened.dossiers[1]))
        let row = try await house.records.database.read { try RoundRows.row(opened.id, in: $0) }
        #expect((row?.answered, row?.readers) == (1, 11))
        #expect(try await house.casework.rebuild() == [])
    }

    @Test func `only who sits finds the page to answer, and only the office the rest`() async throws {
        let house = try await House()
        let opened = try await house.openedRound(pool: 12)
        let idle = try #require((1...12).map { ExpertID("x\($0)") }.first { !opened.readers.contains($0) })
        let (sitting, other) = (try await house.reader(opened.readers[0]), try await house.reader(idle))
        let clerk = try await house.official(.clerk, house.office)
        let strangers = [
            try await house.official(.leader, house.league), try await house.applicant("applicant-0"), other,
        ]
        let now = at("10-26 12:00")
        let declare = Command.round(opened.id, .declare(Declaration(answers: [], restIsClear: true)))
        let (close, office) = (Command.round(opened.id, .close), house.casework)
        for stranger in strangers + [sitting] {
            #expect(await fault { try await house.round(opened.id, stranger) } == .notFound)
            #expect(await fault { try await office.rounds(for: stranger, at: now) } == .notFound)
            #expect(await fault { try await office.named(in: opened.id, for: stranger, at: now) } == .notFound)
            #expect(await fault { try await office.panelsToRead(for: stranger, at: now) } == .notFound)
            #expect(await fault { try await house.ask(close, stranger, "10-26 12:00") } == .notFound)
        }
        for stranger in strangers + [clerk] {
            #expect(await fault { try await office.declaration(in: opened.id, for: stranger, at: now) } == .notFound)
            #expect(await fault { try await house.ask(declare, stranger, "10-26 12:00") } == .notFound)
        }
        #expect(await fault { try await house.ask(close, clerk, "10-26 12:00") } == .notAllowed(.closeRound))
        #expect(try await office.ownRounds(for: other, at: now).isEmpty)
        #expect(try await office.rounds(for: clerk, at: now).map(\.panel) == ["自然科学组"])
    }

    @Test func `a term that is over ends the right to answer`() async throws {
        let house = try await House()
        let opened = try await house.openedRound()
        let reader = try await house.reader(opened.readers[0])
        let (clerk, now) = (try await house.official(.clerk, house.office), at("10-27 09:00"))
        try await house.casework.endExpert(opened.readers[0], because: "调离", Request(by: clerk, at: now))
        let gone = await fault {
            try await house.casework.declaration(in: opened.id, for: reader, at: at("10-27 10:00"))
        }
        #expect(gone == .notFound)
    }

    @Test func `whoever takes a declined seat is asked in the open round, with what data is certain of`() async throws {
        let house = try await House()
        let changes = (0..<12).reduce(into: [Int: [ExpertField: String]]()) { $0[$1] = [.unit: "土默特左旗草原站"] }
        let opened = try await house.openedRound(pool: 12, changing: changes)
        let gone = opened.readers[3]
        let clerk = try await house.official(.clerk, house.office)
        try await house.ask(.panel(opened.panel, .decline(gone, .unable, remark: nil)), clerk, "10-27 09:00")
        let view = try await house.round(opened.id, nil, "10-27 10:00")
        let taker = view.round.readers[3]
        #expect(taker != gone && view.round.readers.count == 11)
        #expect(opened.dossiers.allSatisfy { view.round.isInConflict(taker, $0) })
        #expect(view.timeline.last?.name == "readersChanged")
        let reader = try await house.reader(taker)
        #expect(try await house.casework.ownRounds(for: reader, at: at("10-27 10:00")).count == 1)
        #expect(try await house.casework.rebuild() == [])
    }

    @Test func `what a pin says is sealed, shown to the office, and no fact names anybody`() async throws {
        let house = try await House()
        let opened = try await house.openedRound()
        let clerk = try await house.official(.clerk, house.office)
        let pair = RoundPair(dossier: opened.dossiers[0], expert: opened.readers[0])
        let reason = Sealed.said("学科对口，由本厅指定")
        try await house.ask(.round(opened.id, .pin(pair, .required, reason: reason)), clerk, "10-26 11:00")
        let view = try await house.round(opened.id)
        #expect(view.pins.map(\.reason) == ["学科对口，由本厅指定"])
        #expect(view.pins.map(\.dossier) == ["申报人0"])
        #expect(view.acts.contains(.unpinPair))
        try await house.declare(opened.readers[1], in: opened.id, [opened.dossiers[0]: [.kin]])
        let facts = try await house.records.database.read {
            try Ledger.facts(of: CaseKey(.round, opened.id.text), in: $0)
        }
        let secrets = ["学科对口", "申报人", "专家", "单位", "草原站"]
        #expect(facts.count == 4)
        // The rubric stands in the first word for word.
        #expect(facts.dropFirst().allSatisfy { fact in secrets.allSatisfy { !fact.event.contains($0) } })
        try await house.records.verify()
    }

    @Test func `what is accepted later waits to be taken in, and nothing is read in two rounds`() async throws {
        let house = try await House()
        let opened = try await house.openedRound()
        let clerk = try await house.official(.clerk, house.office)
        let takeIn = Command.round(opened.id, .takeIn(disciplines: []))
        #expect(await refusal { try await house.ask(takeIn, clerk, "10-26 11:00") } == .nothingToTakeIn)
        #expect(try await house.casework.refusals(of: .takeDossiersIn, on: opened.id, by: clerk, at: at("10-26 11:00"))
            .map(\.reason) == [.nothingToTakeIn])
        let rows = try await house.records.database.read {
            try RoundRows.dossiersToTakeIn(.two, disciplines: [], in: $0)
        }
        #expect(rows.isEmpty)
        let stale = await fault {
            try await house.ask(
                .round(opened.id, .change(house.roundSettings(reviews: 3))), clerk, "10-26 11:00", expecting: 1)
        }
        #expect(stale == .changedMeanwhile(expected: 1, found: 2))
        try await house.ask(.round(opened.id, .change(house.roundSettings(reviews: 3))), clerk, "10-26 11:00")
        #expect(try await house.round(opened.id).round.settings.reviews == 3)
        let leader = try await house.official(.leader, house.office)
        try await house.ask(.round(opened.id, .close), leader, "10-26 12:00")
        // Closed with nothing read, so that its dossiers can be read in another.
        let again = RoundPlan(panel: opened.panel, tier: .two, settings: house.roundSettings(), disciplines: ["220"])
        let second = try await house.ask(.openRound(again), clerk, "10-26 13:00")
        #expect(try await house.round(RoundID(second.id)).round.dossiers == opened.dossiers)
    }
}
