import Casework
import Records
import Selection
import Testing

/// What experts are told without asking: that conflicts are asked about, and what is theirs to read.
@Suite struct ExpertLetterTests {
    /// Two dossiers, the second of another discipline, and a panel whose first two experts can sign in.
    private func seated(
        _ house: House, changing: [Int: [ExpertField: String]] = [:]
    ) async throws -> (dossiers: [DossierID], plan: RoundPlan, actors: [Actor]) {
        try await house.fillPool(11, changing: changing)
        let dossiers = try await house.accepted(2, disciplines: [1: "210"])
        let panel = try await house.drawnPanel()
        let plan = RoundPlan(panel: panel, tier: .two, settings: house.roundSettings(), disciplines: ["220"])
        return (dossiers, plan, [try await house.reader(ExpertID("x1")), try await house.reader(ExpertID("x2"))])
    }

    private func letters(of actor: Actor, _ house: House) async throws -> [NewLetter] {
        try await house.casework.letters(of: actor).map(\.content)
    }

    @Test func `who sits is told once that conflicts are asked about, how many and until when`() async throws {
        let house = try await House()
        let (_, plan, actors) = try await seated(house)
        let clerk = try await house.official(.clerk, house.office)
        let key = RequestKey(name: "opening", asked: Fingerprint(of: "opening"))
        for _ in 0..<2 { try await house.ask(.openRound(plan), clerk, "10-26 09:00", key: key) }
        for actor in actors {
            let told = try await letters(of: actor, house)
            #expect(told == [
                NewLetter(
                    "conflictsAsked", to: actor.account, about: "r1", values: ["count": "1", "due": "2023-11-01"])
            ])
        }
        #expect(try await letters(of: clerk, house).isEmpty)
    }

    @Test func `of late dossiers only those are told who have something to answer`() async throws {
        let house = try await House()
        // Data is certain of the first expert's conflicts, so that they are asked nothing.
        let (_, plan, actors) = try await seated(house, changing: [0: [.unit: "土默特左旗草原站"]])
        let clerk = try await house.official(.clerk, house.office)
        let id = RoundID(try await house.ask(.openRound(plan), clerk, "10-26 09:00").id)
        try await house.declare(ExpertID("x2"), in: id)
        try await house.ask(.round(id, .takeIn(disciplines: [])), clerk, "10-26 11:00")
        #expect(try await letters(of: actors[0], house).isEmpty)
        let told = try await letters(of: actors[1], house)
        #expect(told.map(\.kind) == ["conflictsAskedAgain", "conflictsAsked"])
        #expect(told.first?.values == ["count": "1", "due": "2023-11-01"])
    }

    @Test func `what is assigned is told once to each, with how many, and of the round alone`() async throws {
        let house = try await House()
        let (dossiers, plan, actors) = try await seated(house)
        let clerk = try await house.official(.clerk, house.office)
        let id = RoundID(try await house.ask(.openRound(plan), clerk, "10-26 09:00").id)
        try await house.ask(.round(id, .takeIn(disciplines: [])), clerk, "10-26 09:30")
        let readers = [ExpertID("x1"), ExpertID("x2")]
        for reader in readers { try await house.declare(reader, in: id) }
        let opened = House.Opened(id: id, panel: plan.panel, dossiers: dossiers, readers: readers)
        let pairs = [(0, 0), (1, 0), (0, 1)].map { RoundPair(dossier: dossiers[$0.0], expert: readers[$0.1]) }
        _ = try await house.assign(pairs, in: opened)
        for (actor, count) in zip(actors, ["2", "1"]) {
            let told = try await letters(of: actor, house)
            #expect(told.map(\.kind) == ["readingOffered", "conflictsAskedAgain", "conflictsAsked"])
            #expect(told.first?.values == ["count": count, "due": "2023-11-01"])
            #expect(told.allSatisfy { $0.subject == "r1" && $0.account == actor.account })
        }
    }

    @Test func `whoever takes a declined seat is told as the others were`() async throws {
        let house = try await House()
        let opened = try await house.openedRound(dossiers: 1, pool: 12)
        let idle = try #require((1...12).map { ExpertID("x\($0)") }.first { !opened.readers.contains($0) })
        let actor = try await house.reader(idle)
        let clerk = try await house.official(.clerk, house.office)
        let decline = Command.panel(opened.panel, .decline(opened.readers[3], .unable, remark: nil))
        try await house.ask(decline, clerk, "10-27 09:00")
        #expect(try await letters(of: actor, house).map(\.kind) == ["conflictsAsked"])
    }
}
