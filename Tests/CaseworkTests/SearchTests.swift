import Casework
import Records
import Selection
import Testing

/// Finding people in the list by what is remembered of them.
@Suite struct SearchTests {
    private static let names = ["乌云其其格", "曾国藩", "查干巴拉", "吕布", "Nergüi", "王\u{4DAE}", "乌兰"]

    private func house() async throws -> (House, Actor) {
        let house = try await House()
        for name in Self.names {
            _ = try await house.submitted(try await house.newApplicant(name), Forms.right(name: name))
        }
        return (house, try await house.official(.clerk, house.office))
    }

    private func names(
        _ typed: String, _ house: House, _ actor: Actor, _ filter: DossierFilter = DossierFilter(), size: Int = 50
    ) async throws -> [String] {
        guard let search = DossierSearch(typed: typed) else { return [] }
        var (found, cursor) = ([String](), SearchCursor?.none)
        repeat {
            let part = try await house.casework.dossiers(
                found: search, filter, after: cursor, size: size, for: actor, at: at("09-14 09:00"))
            found += part.listing.page.rows.compactMap(\.shown.name)
            cursor = part.next.flatMap { SearchCursor($0.text) }
        } while cursor != nil
        return found
    }

    @Test func `names are found by beginning, pinyin and initials, surnames as families read them`() async throws {
        let (house, clerk) = try await house()
        let expected: [(String, [String])] = [
            ("乌云", ["乌云其其格"]), ("wuyunqi", ["乌云其其格"]), ("Wu Yun", ["乌云其其格"]), ("wyqqg", ["乌云其其格"]),
            ("zengguo", ["曾国藩"]), ("cengguo", ["曾国藩"]), ("zgf", ["曾国藩"]), ("chagan", ["查干巴拉"]),
            ("lb", ["吕布"]), ("lubu", ["吕布"]), ("lvbu", ["吕布"]), ("nergui", ["Nergüi"]), ("Nergüi", ["Nergüi"]),
            ("wangyan", ["王\u{4DAE}"]), ("吕布奉先", []), ("没有", []), ("d1", ["乌云其其格"]), ("  ", []),
        ]
        for (typed, names) in expected { #expect(try await self.names(typed, house, clerk) == names, "\(typed)") }
    }

    @Test(arguments: [1, 2, 50]) func `everybody found comes once, however long a page is`(size: Int) async throws {
        let (house, clerk) = try await house()
        let units = try await names("土默特左旗", house, clerk, size: size)
        #expect(units.sorted() == Self.names.sorted())
        #expect(try await names("w", house, clerk, size: size) == ["王\u{4DAE}", "乌兰", "乌云其其格"])
    }

    @Test func `what is found is narrowed by filters and by what one may see`() async throws {
        let (house, clerk) = try await house()
        var filter = DossierFilter()
        filter.tier = .one
        #expect(try await names("wu", house, clerk, filter) == [])
        filter.tier = .two
        #expect(try await names("wu", house, clerk, filter) == ["乌兰", "乌云其其格"])
        let stranger = try await house.addOfficial(.clerk, at: OrganisationID("1502"))
        #expect(try await names("wu", house, stranger) == [])
        let league = try await house.official(.clerk, house.league)
        #expect(try await names("wulan", house, league) == ["乌兰"])
    }

    @Test func `nobody who was erased is found`() async throws {
        let (house, clerk) = try await house()
        let person = try await house.state(DossierID("d1")).person
        try await house.records.erasure.erase(person, at: at("09-13 09:00"), in: house.records.database)
        #expect(try await names("wuyun", house, clerk) == [])
        #expect(try await names("乌云", house, clerk) == [])
    }
}
