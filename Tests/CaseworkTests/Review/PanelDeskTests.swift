import Casework
import Foundation
import Records
import Selection
import Testing

/// 三（三）: a panel is drawn by people of the office, each step theirs who may do it, and the record holds.
@Suite struct PanelDeskTests {
    @Test func `a draw goes from its plan over two holders to the panel, and the record can be drawn again`()
        async throws
    {
        let house = try await House()
        try await house.fillPool(30)
        let people = try await house.drawers()
        let id = try await house.planned()
        #expect(try await house.panel(id, people.clerk).acts == [.changePlan, .abandonDraw])
        #expect(try await house.panel(id, people.leader).acts == [.changePlan, .fixPlan, .abandonDraw])
        #expect(try await house.casework.publicDraws() == [])
        try await house.ask(.panel(id, .fix), people.leader, "10-20 09:10")
        #expect(try await house.panel(id, people.clerk).acts == [.commitShare, .abandonDraw])
        #expect(try await house.panel(id, people.second).acts == [.abandonDraw])
        let known = try await house.casework.publicDraw(id)
        #expect(try DrawHash.sha256.commitment(to: known.fixed.plan) == known.fixed.commitment)
        let file = try await house.casework.drawPlan(id)
        #expect(Fingerprint(of: String(decoding: file, as: UTF8.self)).hex == known.fixed.commitment)
        let names = (0..<30).flatMap { ["专家\($0)", "单位\($0)"] }
        #expect(names.allSatisfy { !String(decoding: file, as: UTF8.self).contains($0) })
        try await house.ask(.panel(id, .commit(House.shares.second)), people.leader, "10-20 09:20")
        try await house.ask(.panel(id, .commit(House.shares.first)), people.clerk, "10-20 09:30")
        #expect(try await house.panel(id, people.clerk).acts == [.revealShare, .abandonDraw])
        try await house.ask(.panel(id, .reveal(House.shares.first)), people.clerk, "10-20 09:40")
        // As it is read off paper: small letters, no dashes.
        try await house.ask(.panel(id, .reveal("fedcba9876543210")), people.leader, "10-20 09:50")
        let drawn = try await house.panel(id, people.second)
        #expect((drawn.panel.standing, drawn.acts) == (.drawn, [.declineSeat]))
        #expect(drawn.panel.sitting.compactMap { $0.flatMap { drawn.people[$0] } }.count == 11)
        let record = try DrawRecordFile.read(
            DrawRecordFile.write(try await house.casework.drawRecord(id)))
        try record.verify(.sha256)
        #expect(record.panel == drawn.panel.sitting)
        #expect(record.commitment == known.fixed.commitment)
        #expect(drawn.timeline.map(\.name)
            == ["planned", "fixed", "committed", "committed", "revealed", "revealed", "drawn"])
        try await house.records.verify()
        #expect(try await house.casework.rebuild() == [])
    }

    @Test func `a declined seat is taken by the next, with the reason on record`() async throws {
        let house = try await House()
        try await house.fillPool(30)
        let (people, id) = (try await house.drawers(), try await house.drawnPanel())
        let before = try await house.panel(id).panel
        let (gone, next) = (try #require(before.sitting[2]), try #require(before.outcome?.alternates.first))
        let decline = PanelCommand.decline(gone, .conflict, remark: .said("与申报人同一单位"))
        try await house.ask(.panel(id, decline), people.clerk, "10-21 09:00")
        let after = try await house.panel(id, people.leader, "10-21 10:00")
        #expect(after.panel.sitting[2] == next)
        #expect(after.timeline.last?.details.map(\.text) == [gone.text, "conflict", next.text, "与申报人同一单位"])
        let record = try await house.casework.drawRecord(id)
        try record.verify(.sha256)
        #expect(record.declined.map(\.taker) == [next])
        let facts = try await house.records.database.read { try Ledger.facts(of: CaseKey(.panel, id.text), in: $0) }
        #expect(facts.allSatisfy { !$0.event.contains("同一单位") })
        #expect(try await house.casework.rebuild() == [])
    }

    @Test func `a plan shows what the pool gives now, and is fixed as the pool is then`() async throws {
        let house = try await House()
        try await house.fillPool(
            12, changing: [
                0: [.availability: "unavailable"], 1: [.availability: "limited"], 2: [.to: "2023-10-29"],
            ])
        let (people, id) = (try await house.drawers(), try await house.planned())
        let few = try await house.panel(id, people.leader)
        #expect(few.plan.pool.count == 9)
        #expect(few.obstacle?.reason == .poolTooSmall)
        #expect(!few.acts.contains(.fixPlan))
        let refused = await refusal { try await house.ask(.panel(id, .fix), people.leader, "10-20 10:00") }
        #expect(refused == .poolTooSmall)
        #expect(try await house.casework.refusals(of: .fixPlan, on: id, by: people.leader, at: at("10-20 10:00"))
            .map(\.reason) == [.poolTooSmall])
        let rows = (20..<26).map { number in
            TypedExpert(
                line: number,
                [
                    .name: "后来\(number)", .unit: "新单位\(number)", .title: "教授", .disciplines: "110", .from: "2023-01-01",
                    .to: "2025-12-31",
                ])
        }
        _ = try await house.casework.addExperts(rows, Request(by: people.clerk, at: at("10-20 11:00")))
        #expect(try await house.panel(id, people.leader).obstacle == nil)
        try await house.ask(.panel(id, .fix), people.leader, "10-20 12:00")
        #expect(try await house.casework.publicDraw(id).fixed.plan.pool.count == 15)
    }

    @Test func `whoever applies this season is left out with that reason, and stays out when the dossier ends`()
        async throws
    {
        let house = try await House()
        let number = Forms.id(birth: "1980-05-01", order: 4)
        let form = Forms.right(name: "斯琴", id: number)
        _ = try await house.submitted(try await house.newApplicant(), form)
        let experts = try await house.fillPool(14, changing: [3: [.residentID: number]])
        let id = try await house.fixedPanel(
            try await house.panelDraft(exclusions: [PanelExclusion(expert: experts[5], ground: .teaching)]))
        #expect(try await house.casework.publicDraw(id).fixed.plan.excluded == [
            DrawExclusion(expert: experts[3], reason: "applies"),
            DrawExclusion(expert: experts[5], reason: "teaching"),
        ])
    }

    @Test func `nobody but the office finds a draw, and everyone what was made known of it`() async throws {
        let house = try await House()
        try await house.fillPool(30)
        let planned = try await house.planned()
        let strangers = [
            try await house.official(.leader, house.league), try await house.official(.clerk, house.employer),
            try await house.newApplicant(),
        ]
        for stranger in strangers {
            #expect(await fault { try await house.panel(planned, stranger) } == .notFound)
            #expect(await fault { try await house.casework.panels(for: stranger, at: at("10-20 09:00")) } == .notFound)
            #expect(await fault { try await house.ask(.panel(planned, .fix), stranger, "10-20 10:00") } == .notFound)
            let draft = try await house.panelDraft()
            #expect(await fault { try await house.ask(.planPanel(draft), stranger, "10-20 10:00") } == .notFound)
        }
        #expect(await fault { try await house.casework.publicDraw(planned) } == .notFound)
        let clerk = try await house.official(.clerk, house.office)
        #expect(await fault { try await house.ask(.panel(planned, .fix), clerk, "10-20 10:00") }
            == .notAllowed(.fixPlan))
        let fixed = try await house.fixedPanel()
        #expect(try await house.casework.publicDraws().map(\.id) == [fixed])
        #expect(await fault { try await house.casework.drawRecord(fixed) } == .notFound)
    }

    @Test func `a part of the seed is nowhere on disk before it is made known`() async throws {
        let house = try await House()
        try await house.fillPool(30)
        let (people, id) = (try await house.drawers(), try await house.fixedPanel())
        let key = RequestKey(name: "k", asked: Fingerprint(of: "asked"))
        let first = try await house.ask(.panel(id, .commit(House.shares.first)), people.clerk, "10-20 09:20", key: key)
        let again = try await house.ask(.panel(id, .commit(House.shares.first)), people.clerk, "10-20 09:21", key: key)
        #expect(first == again)
        #expect(try !Self.files(of: house.path).contains { $0.firstRange(of: Array(House.shares.first.utf8)) != nil })
        try await house.ask(.panel(id, .commit(House.shares.second)), people.leader, "10-20 09:30")
        try await house.ask(.panel(id, .reveal(House.shares.first)), people.clerk, "10-20 09:40")
        #expect(try Self.files(of: house.path).contains { $0.firstRange(of: Array(House.shares.first.utf8)) != nil })
    }

    private static func files(of folder: String) throws -> [[UInt8]] {
        let paths = try #require(FileManager.default.enumerator(atPath: folder)).compactMap { $0 as? String }
        return paths.compactMap { FileManager.default.contents(atPath: folder + "/" + $0).map { Array($0) } }
    }

    @Test func `who saw an older draw is told, and changes nothing`() async throws {
        let house = try await House()
        try await house.fillPool(30)
        let (people, id) = (try await house.drawers(), try await house.fixedPanel())
        let stale = await fault {
            try await house.ask(
                .panel(id, .commit(House.shares.first)), people.clerk, "10-20 09:20", expecting: 1)
        }
        #expect(stale == .changedMeanwhile(expected: 1, found: 2))
        #expect(try await house.panel(id).panel.shares == [])
    }

    @Test func `given up, a draw stays on record, and another is planned`() async throws {
        let house = try await House()
        try await house.fillPool(30)
        let (people, id) = (try await house.drawers(), try await house.fixedPanel())
        #expect(try await house.casework.toDo(for: people.clerk, at: at("10-20 12:00")).panels.map(\.id) == [id])
        let end = PanelCommand.abandon(.holderSilent, remark: .said("出差，联系不上"))
        try await house.ask(.panel(id, end), people.leader, "10-23 09:00")
        #expect(try await house.panel(id, people.clerk).acts == [])
        #expect(await refusal { try await house.ask(.panel(id, end), people.leader, "10-23 10:00") }
            == .panelAbandoned)
        let next = try await house.planned()
        #expect(try await house.casework.panels(for: people.clerk, at: at("10-20 15:00")).map(\.id) == [next, id])
        #expect(try await house.casework.publicDraws().map(\.standing) == [.abandoned])
        #expect(try await house.casework.toDo(for: people.clerk, at: at("10-23 12:00")).panels.map(\.id) == [next])
        #expect(try await house.casework.rebuild() == [])
    }

    @Test func `erasing an expert who sits takes the name, and the record still holds`() async throws {
        let house = try await House()
        try await house.fillPool(30)
        let id = try await house.drawnPanel()
        let view = try await house.panel(id)
        let expert = try #require(view.panel.sitting.first.flatMap { $0 })
        let person = try #require(view.people[expert]).person
        try await house.records.erasure.erase(person, at: at("10-22 09:00"), in: house.records.database)
        let after = try await house.panel(id)
        #expect(after.people[expert] == nil)
        #expect(after.panel.sitting == view.panel.sitting)
        try await house.casework.drawRecord(id).verify(.sha256)
        try await house.records.verify()
        #expect(try await house.casework.rebuild() == [])
    }
}
