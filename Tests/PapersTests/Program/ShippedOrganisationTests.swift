import Papers
import Selection
import Testing

@Suite struct ShippedOrganisationTests {
    let organisations: [Organisation]

    init() throws { organisations = try ProgramReader.read(folder: shippedProgramFolder).organisations }

    @Test func `fourteen bodies are leagues, two of them cities that count as one`() {
        let leagues = organisations.filter { $0.body == .league }
        #expect(leagues.count == 14)
        #expect(leagues.allSatisfy { $0.kind == .league && $0.parent?.text == "office" && !$0.isSample })
        #expect(leagues.suffix(2).map(\.name) == ["满洲里市人力资源和社会保障局", "二连浩特市人力资源和社会保障局"])
    }

    @Test func `the other 101 county-level units stand below their league`() {
        let leagues = Set(organisations.filter { $0.kind == .league }.map(\.id))
        let counties = organisations.filter { $0.kind == .county }
        #expect(counties.count == 101)
        #expect(Set(counties.compactMap(\.division)).count == 101)
        #expect(
            counties.allSatisfy { county in county.parent.map(leagues.contains) == true && county.body == nil
            })
        #expect(
            counties.allSatisfy { county in county.division?.hasPrefix(county.parent?.text ?? "-") == true })
    }

    @Test func `there is one office and one federation, and each kind of body has employers below it`() {
        #expect(organisations.count { $0.kind == .office } == 1)
        #expect(organisations.count { $0.kind == .federation } == 1)
        for kind in BodyKind.allCases {
            let bodies = Set(organisations.filter { $0.body == kind }.map(\.id))
            #expect(organisations.contains { $0.kind == .employer && $0.parent.map(bodies.contains) == true })
        }
    }

    @Test func `every employer is a sample with a credit code, an affiliation and an ownership`() {
        let employers = organisations.filter { $0.kind == .employer }
        #expect(employers.allSatisfy { $0.isSample })
        #expect(employers.allSatisfy { $0.creditCode.flatMap({ CreditCode($0) }) != nil })
        #expect(employers.allSatisfy { $0.affiliation != nil && $0.ownership != nil })
        #expect(organisations.count < 600)
    }

    @Test(arguments: [OrganisationKind.association, .agency])
    func `there is a sample at league and at region level`(kind: OrganisationKind) {
        let parents = organisations.filter { $0.kind == kind }.compactMap(\.parent)
        let bodies = parents.map { parent in organisations.first { $0.id == parent }?.body }
        #expect(Set(bodies) == [.league, .department])
    }
}
