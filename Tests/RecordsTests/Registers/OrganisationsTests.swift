import Records
import Selection
import Testing

struct OrganisationsTests {
    private let school = OrganisationID("school")

    @Test func `a programme's tree is taken in whole, in whatever order it is listed`() async throws {
        try await withStore { store, _ in
            try await store.database.write { try Organisations.seed(fourLevels, in: $0) }
            try await store.database.read { records throws in
                let all = try Organisations.all(in: records)
                #expect(Set(all.map(\.organisation)) == Set(fourLevels))
                #expect(all.allSatisfy { $0.state == .open && $0.stateBy == nil })
                let above = try Organisations.ancestors(of: school, in: records).map(\.organisation.id.text)
                #expect(above == ["150102", "1501", "office"])
                #expect(try Organisations.ancestors(of: OrganisationID("office"), in: records) == [])
                let children = try Organisations.children(of: hohhot, in: records).map(\.organisation.id.text)
                #expect(children == ["150102"])
            }
        }
    }

    @Test func `taking a programme in again adds what is new and leaves the rest as it is`() async throws {
        try await withStore { store, _ in
            try await store.database.write { records in
                try Organisations.seed(Array(fourLevels.dropFirst()), in: records)
                try Organisations.set(.closed, of: hohhot, by: AccountID("a1"), at: morning, in: records)
                try Organisations.seed(fourLevels, in: records)
            }
            let all = try await store.database.read { try Organisations.all(in: $0) }
            #expect(all.count == 4)
            let closed = all.filter { $0.state == .closed }
            #expect(closed.map(\.organisation.id) == [hohhot])
            #expect(closed.map(\.stateBy) == [AccountID("a1")])
            #expect(closed.map(\.stateAt) == [morning])
        }
    }

    @Test func `an organisation whose parent is nowhere is refused, and none is taken in`() async throws {
        try await withStore { store, _ in
            let refused = await #expect(throws: OrganisationWithoutParent.self) {
                try await store.database.write { records in
                    try Organisations.seed(fourLevels.filter { $0.kind != .county }, in: records)
                }
            }
            #expect(refused?.id == school)
            let all = try await store.database.read { try Organisations.all(in: $0) }
            #expect(all == [])
        }
    }

    @Test func `one is above another when the way up passes it`() async throws {
        try await withStore { store, _ in
            try await store.database.write { try Organisations.seed(fourLevels, in: $0) }
            try await store.database.read { records throws in
                #expect(try Organisations.isAtOrAbove(hohhot, school, in: records))
                #expect(try Organisations.isAtOrAbove(hohhot, hohhot, in: records))
                #expect(try !Organisations.isAtOrAbove(school, hohhot, in: records))
                #expect(try !Organisations.isAtOrAbove(OrganisationID("1502"), school, in: records))
            }
        }
    }

    @Test func `an employer is found by its credit code until it is closed`() async throws {
        try await withStore { store, _ in
            try await store.database.write { try Organisations.seed(fourLevels, in: $0) }
            let code = try #require(CreditCode("12150000213293185D"))
            let found = try await store.database.read { try Organisations.organisation(code, in: $0) }
            #expect(found?.organisation.id == school)
            try await store.database.write {
                try Organisations.set(.closed, of: school, by: AccountID("a1"), at: morning, in: $0)
            }
            #expect(try await store.database.read { try Organisations.organisation(code, in: $0) } == nil)
        }
    }

    @Test func `those asked for below a place are found at any depth`() async throws {
        try await withStore { store, _ in
            try await store.database.write { records in
                try Organisations.seed(fourLevels, in: records)
                try Organisations.set(.asked, of: school, by: AccountID("a1"), at: morning, in: records)
            }
            try await store.database.read { records throws in
                let below = try Organisations.descendants(of: hohhot, .asked, in: records)
                #expect(below.map(\.organisation.id) == [school])
                #expect(try Organisations.descendants(of: school, .asked, in: records) == [])
                let open = try Organisations.descendants(of: OrganisationID("office"), .open, in: records)
                #expect(open.map(\.organisation.id.text) == ["1501", "150102"])
            }
        }
    }

    @Test func `those below a place come page after page, each behind what it stands under`() async throws {
        try await withStore { store, _ in
            try await store.database.write { try Organisations.seed(fourLevels, in: $0) }
            try await store.database.read { records throws in
                func page(below id: OrganisationID, _ typed: String = "", after last: OrganisationID? = nil) throws
                    -> [String]
                {
                    let found = try Organisations.page(below: id, containing: typed, after: last, size: 2, in: records)
                    return found.organisations.map(\.id.text) + (found.next == nil ? [] : ["…"])
                }
                let office = OrganisationID("office")
                #expect(try page(below: office) == ["office", "1501", "…"])
                #expect(try page(below: office, after: hohhot) == ["150102", "school"])
                #expect(try page(below: hohhot) == ["1501", "150102", "…"])
                #expect(try page(below: OrganisationID("150102")) == ["150102", "school"])
                #expect(try page(below: OrganisationID("150102"), after: office) == ["150102", "school"])
                #expect(try page(below: OrganisationID("none")) == [])
            }
        }
    }

    @Test func `an organisation is found by any part of its name or credit code, taken as it is typed`() async throws {
        try await withStore { store, _ in
            try await store.database.write { records in
                try Organisations.seed(fourLevels, in: records)
                let odd = Organisation(
                    id: OrganisationID("odd"), name: "100%_农牧公司!", kind: .employer, parent: hohhot)
                try Organisations.add(odd, state: .open, in: records)
            }
            try await store.database.read { records throws in
                func found(_ typed: String) throws -> [String] {
                    let office = OrganisationID("office")
                    return try Organisations.page(below: office, containing: typed, after: nil, size: 9, in: records)
                        .organisations.map(\.id.text)
                }
                #expect(try found("213293185d") == ["school"])
                #expect(try found("0%_农") == ["odd"])
                #expect(try found("公司!") == ["odd"])
                #expect(try found("公司 农牧") == ["odd"])
                #expect(try found("%") == ["odd"])
                #expect(try found("没有") == [])
            }
        }
    }

    @Test func `a new identifier is none that the programme uses`() async throws {
        try await withStore { store, _ in
            let id = try await store.database.write { records in
                let taken = Organisation(id: OrganisationID("o1"), name: "厅", kind: .office, parent: nil)
                try Organisations.seed([taken], in: records)
                return try Organisations.newID(in: records)
            }
            #expect(id == OrganisationID("o2"))
        }
    }
}
