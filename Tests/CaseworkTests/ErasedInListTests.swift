import Casework
import Records
import Selection
import Testing

/// People who were erased, in the lists of those who were not.
@Suite struct ErasedInListTests {
    /// Four dossiers, of which the second and the fourth are erased people's, with the first desk's clerk.
    private func season(_ house: House) async throws -> (ids: [DossierID], clerk: Actor) {
        var ids: [DossierID] = []
        for name in ["丁", "丙", "乙", "甲"] {
            ids.append(try await house.submitted(try await house.newApplicant(name), Forms.right(name: name)))
        }
        for id in [ids[1], ids[3]] {
            let person = try await house.state(id).person
            try await house.records.erasure.erase(person, at: at("09-13 09:00"), in: house.records.database)
        }
        return (ids, try await house.official(.clerk, house.employer))
    }

    @Test(arguments: [1, 2, 3, 50], [LifeState?.none, .open])
    func `by name the erased stand at the end, each once, however long a page is`(
        size: Int, state: LifeState?
    ) async throws {
        let house = try await House()
        let (ids, clerk) = try await season(house)
        var filter = DossierFilter()
        (filter.order, filter.state) = (.name, state)
        var (found, cursor) = ([DossierID](), DossierCursor?.none)
        repeat {
            let listing = try await house.casework.dossiers(
                filter, after: cursor.flatMap { DossierCursor($0.text, in: .name) }, size: size, for: clerk,
                at: at("09-14 09:00"))
            found += listing.page.rows.map(\.id)
            cursor = listing.page.next
        } while cursor != nil
        #expect(found == [ids[0], ids[2], ids[1], ids[3]])
    }

    @Test func `whom to erase is said by a dossier of theirs, before and after, or by their own number`()
        async throws
    {
        let house = try await House()
        let (ids, _) = try await season(house)
        for id in ids.prefix(2) {
            let person = try await house.state(id).person
            let named = try await house.records.database.read { records in
                [try Erasure.person(named: id.text, in: records), try Erasure.person(named: person.text, in: records)]
            }
            #expect(named == [person, person])
        }
    }

    @Test func `by name in one tier the office finds the erased at the end too`() async throws {
        let house = try await House()
        let (ids, _) = try await season(house)
        var filter = DossierFilter()
        (filter.order, filter.tier) = (.name, .two)
        let office = try await house.official(.clerk, house.office)
        let listing = try await house.casework.dossiers(filter, for: office, at: at("09-14 09:00"))
        #expect(listing.page.rows.map(\.id) == [ids[0], ids[2], ids[1], ids[3]])
        #expect(listing.page.rows.map(\.shown.name) == ["丁", "乙", nil, nil])
        #expect(listing.total == 4)
    }

    @Test func `the erased are counted at their body and tier, and by nothing of their own`() async throws {
        let house = try await House()
        _ = try await season(house)
        let tally = try await house.records.database.read { try SeasonTally.read(at: at("09-14 09:00"), in: $0) }
        #expect(tally.total(.submitted) == 4)
        #expect(tally.total(.submitted, .tier, "2") == 4)
        #expect(tally.total(.submitted, .sex, "女") == 2)
        #expect(tally.total(.submitted, .birthYear, "1980") == 2)
        #expect(try await house.casework.rebuild() == [])
    }
}
