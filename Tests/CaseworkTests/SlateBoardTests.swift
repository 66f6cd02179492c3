import Casework
import Records
import Selection
import Testing

/// What a slate's board says besides its list: whose hands seal it, and who is still on the way at which desk.
@Suite struct SlateBoardTests {
    private func board(_ house: House, _ moment: String) async throws -> SlateBoard {
        let clerk = try await house.official(.clerk, house.league)
        return try await house.casework.slateBoard(Slate.id(of: house.league, .two), for: clerk, at: at(moment))
    }

    @Test func `who prepared it, when, and who may confirm, until the list is changed`() async throws {
        let house = try await House()
        let ids = [
            try await house.submitted(try await house.newApplicant("a"), Forms.right(name: "甲")),
            try await house.submitted(try await house.newApplicant("b"), Forms.right(name: "乙")),
        ]
        for id in ids { try await house.broughtToBody(id) }
        try await house.preparedAtBody(ids)
        #expect(try await board(house, "09-26 09:00").seal.prepared == nil)
        let slate = try await house.listed(ids)
        let prepared = try await board(house, "10-08 10:30").seal
        #expect(prepared.prepared?.name == "测试" && prepared.prepared?.at == at("10-08 10:00"))
        #expect(prepared.contact == "其其格" && prepared.phone == "0471-0000000")
        #expect(prepared.mayConfirm == ["测试"] && prepared.confirmed == nil && prepared.digest == nil)
        let clerk = try await house.official(.clerk, house.league)
        try await house.ask(.slate(slate, .rank(ids.reversed())), clerk, "10-08 10:40")
        #expect(try await board(house, "10-08 10:41").seal.prepared == nil)
        try await house.ask(.slate(slate, .prepare(house.preparation())), clerk, "10-08 10:50")
        try await house.sealed(slate)
        let sealed = try await board(house, "10-08 12:00")
        #expect(sealed.seal.confirmed?.at == at("10-08 11:00"))
        // What is printed from the board is found again by its number.
        let document = try await house.casework.document(numbered: slate.text)
        #expect(document?.kind == .slate && document?.digest == sealed.seal.digest?.hex)
        #expect(sealed.timeline.last?.name == "sealed")
        // Its share is still that of those on it.
        #expect(sealed.view.ledger.grassroots == 2 && sealed.view.ledger.findings.allSatisfy { $0.rule != .quota })
    }

    @Test func `of many at a body those its meeting recommends come first, whom it declined last, and all are counted`()
        async throws
    {
        let house = try await House()
        var ids: [DossierID] = []
        for name in ["甲", "乙", "丙"] {
            ids.append(try await house.submitted(try await house.newApplicant(name), Forms.right(name: name)))
        }
        for id in ids { try await house.broughtToBody(id) }
        let (recommended, declined) = (ids[2], ids[0])
        for (limit, shown) in [(1, [recommended]), (2, [ids[1], recommended]), (3, ids)] {
            let rows = try await house.records.database.read { records in
                try DossierRows.rows(
                    at: house.league, tier: .two, first: [recommended], last: [declined], limit: limit, in: records)
            }
            #expect(rows.map(\.id) == shown)
        }
        #expect(try await board(house, "09-26 09:00").view.total == 3)
    }

    @Test func `who is on the way stands beside it with their desk, and no more once they came`() async throws {
        let house = try await House()
        let id = try await house.submitted(try await house.newApplicant())
        let early = try await board(house, "09-12 12:00")
        #expect(early.onTheWay.map(\.id) == [id] && !early.isCut)
        #expect(early.onTheWay.first?.desk == house.employer && early.organisations[house.employer] != nil)
        try await house.broughtToBody(id)
        let late = try await board(house, "09-21 12:00")
        #expect(late.onTheWay == [] && late.view.rows.map(\.id) == [id])
        #expect(late.view.unlistable[id]?.reason == .notDeliberated)
    }

    @Test func `a board is its body's and the office's, and nobody else's`() async throws {
        let house = try await House()
        let slate = Slate.id(of: house.league, .two)
        let county = try await house.official(.leader, house.county)
        #expect(await fault { _ = try await house.casework.slateBoard(slate, for: county, at: at("09-12 12:00")) }
            == .notFound)
        let office = try await house.official(.clerk, house.office)
        #expect(try await house.casework.slateBoard(slate, for: office, at: at("09-12 12:00")).view.acts == [])
    }
}
