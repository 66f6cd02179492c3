import Records
import Selection
import Testing

@testable import Casework

/// A tier's dossiers are searched for conflicts before the transaction that takes them in, which asks only whether what
/// was found still holds.
@Suite struct ConflictsAheadTests {
    private let unit = "土默特左旗草原站"

    private func certain(
        _ experts: [ExpertID], _ dossiers: [DossierID], _ ahead: ConflictsAhead, _ house: House
    ) async throws -> [FoundConflict] {
        let clerk = try await house.official(.clerk, house.office)
        let office = house.casework
        return try await office.records.database.read { records in
            try Desk(records: records, casework: office, actor: clerk, now: at("10-26 09:00"))
                .certain(experts, dossiers, ahead)
        }
    }

    private func ahead(_ command: Command, _ house: House, as actor: Actor? = nil) async throws -> ConflictsAhead {
        let clerk = try await house.official(.clerk, house.office)
        return try await house.casework.conflictsAhead(of: command, Request(by: actor ?? clerk, at: at("10-26 09:00")))
    }

    @Test func `what was found ahead stands, but for experts and dossiers that are others since`() async throws {
        let house = try await House()
        try await house.fillPool(11, changing: [0: [.unit: unit]])
        let dossiers = try await house.accepted(2)
        let panel = try await house.drawnPanel()
        let plan = RoundPlan(panel: panel, tier: .two, settings: house.roundSettings())
        let found = try await ahead(.openRound(plan), house)
        #expect(found.experts.count == 11 && Set(found.dossiers.keys) == Set(dossiers))
        let (first, third) = (ExpertID("x1"), ExpertID("x3"))
        let searched = try await certain([first, third], dossiers, ConflictsAhead(), house)
        #expect(searched.map(\.pair) == dossiers.map { RoundPair(dossier: $0, expert: first) })
        #expect(try await certain([first, third], dossiers, found, house) == searched)

        // What only the search ahead says shows that it isn't made again.
        let told = FoundConflict(RoundPair(dossier: dossiers[0], expert: third), [.kin])
        var marked = found
        let row = try #require(found.dossiers[dossiers[0]]).row
        marked.dossiers[dossiers[0]] = ConflictsAhead.Found(row: row, conflicts: [told])
        #expect(try await certain([first, third], [dossiers[0]], marked, house) == [told])
        #expect(try await certain([first], [dossiers[0]], marked, house) == [])

        let other = try #require(found.dossiers[dossiers[1]]).row
        var changed = found
        changed.dossiers[dossiers[0]] = ConflictsAhead.Found(row: other, conflicts: [told])
        #expect(try await certain([first, third], dossiers, changed, house) == searched)

        let moved = TypedExpert(
            line: 1,
            [
                .name: "专家2", .unit: unit, .title: "教授", .disciplines: "210", .from: "2023-01-01", .to: "2025-12-31",
            ])
        let clerk = try await house.official(.clerk, house.office)
        try await house.casework.changeExpert(third, to: moved, Request(by: clerk, at: at("10-26 09:00")))
        let anew = try await certain([first, third], [dossiers[0]], marked, house)
        #expect(anew.map(\.pair) == [told.pair] && anew.first?.kinds.contains(.sameUnit) == true)
        try await house.ask(.openRound(plan), clerk, "10-26 09:30")
        #expect(try await house.round(RoundID("r1")).round.found.count == 4)
    }

    @Test func `late dossiers and whoever takes a declined seat are searched ahead too`() async throws {
        let house = try await House()
        try await house.fillPool(12, changing: [:])
        let dossiers = try await house.accepted(2, disciplines: [1: "210"])
        let panel = try await house.drawnPanel()
        let settings = house.roundSettings()
        let plan = RoundPlan(panel: panel, tier: .two, settings: settings, disciplines: ["220"])
        let clerk = try await house.official(.clerk, house.office)
        let id = RoundID(try await house.ask(.openRound(plan), clerk, "10-26 09:00").id)
        let late = try await ahead(.round(id, .takeIn(disciplines: [])), house)
        #expect(late.experts.count == 11 && Array(late.dossiers.keys) == [dossiers[1]])
        let readers = try await house.round(id).round.readers
        let taken = try await ahead(.panel(panel, .decline(readers[0], .unable, remark: nil)), house)
        #expect(taken.experts.count == 1 && !readers.contains { taken.experts[$0] != nil })
        #expect(Array(taken.dossiers.keys) == [dossiers[0]])
    }

    @Test func `for what is refused, or others ask, nothing is searched`() async throws {
        let house = try await House()
        let opened = try await house.openedRound(dossiers: 1)
        let again = RoundPlan(panel: opened.panel, tier: .two, settings: house.roundSettings())
        for command in [
            Command.openRound(again), .round(opened.id, .takeIn(disciplines: [])), .round(opened.id, .close),
            .panel(opened.panel, .decline(ExpertID("x99"), .unable, remark: nil)),
        ] {
            let found = try await ahead(command, house)
            #expect(found.experts.isEmpty && found.dossiers.isEmpty)
        }
        let stranger = try await house.official(.leader, house.league)
        for command in [Command.openRound(again), .round(opened.id, .takeIn(disciplines: []))] {
            #expect(await fault { try await ahead(command, house, as: stranger) } == .notFound)
        }
    }
}
