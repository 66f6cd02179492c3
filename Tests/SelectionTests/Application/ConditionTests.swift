import Selection
import Testing

/// 一 and 二（二）–（三）, each with its boundary.
@Suite struct ConditionTests {
    static let cutoffs: [(Tier, String)] = [(.one, "1973-01-01"), (.two, "1978-01-01"), (.three, "1983-01-01")]

    @Test(arguments: [
        ("1972-12-31", [false, false, false]), ("1973-01-01", [true, false, false]),
        ("1977-12-31", [true, false, false]), ("1978-01-01", [true, true, false]),
        ("1982-12-31", [true, true, false]), ("1983-01-01", [true, true, true]),
    ])
    func `the cut-off day itself is in`(birth: String, eligible: [Bool]) throws {
        var candidate = Candidate()
        candidate.birth = Day(birth)
        let answers = try Self.cutoffs.map { tier, cutoff in
            let requirement = BornOnOrAfter(try #require(Day(cutoff)))
            return requirement.finding(on: candidate, clause: "二（二）") == nil
        }
        #expect(answers == eligible)
    }

    @Test(arguments: [
        (Education.postgraduate, Degree.master, TitleLevel.noTitle, Severity?.none),
        (.other, .bachelor, .associate, nil), (.other, .noDegree, .full, nil),
        (.other, .master, .intermediate, .caution), (.other, .doctor, .noTitle, .caution),
        (.other, .bachelor, .intermediate, .block), (.other, .noDegree, .junior, .block),
    ])
    func `a postgraduate education or a senior title`(
        education: Education, degree: Degree, title: TitleLevel, severity: Severity?
    ) {
        var candidate = Candidate()
        (candidate.education, candidate.degree, candidate.title) = (education, degree, title)
        #expect(DegreeOrTitle().finding(on: candidate, clause: "二（三）")?.severity == severity)
    }

    @Test func `what can't be read is not judged`() {
        #expect(DegreeOrTitle().finding(on: Candidate(), clause: "二（三）") == nil)
        #expect(NotLeadingCadre(from: .deputyBureau).finding(on: Candidate(), clause: "一") == nil)
        #expect(NotCivilServant().finding(on: Candidate(), clause: "一") == nil)
        #expect(HandsOn().finding(on: Candidate(), clause: "一") == nil)
    }

    @Test(arguments: [(AdministrativeRank.division, false), (.deputyBureau, true), (.province, true), (.noRank, false)])
    func `leading cadres of deputy bureau rank or above are out`(rank: AdministrativeRank, isOut: Bool) {
        var candidate = Candidate()
        candidate.rank = rank
        #expect((NotLeadingCadre(from: .deputyBureau).finding(on: candidate, clause: "一") != nil) == isOut)
    }

    @Test(arguments: Standing.allCases)
    func `only technical staff take part`(standing: Standing) {
        var candidate = Candidate()
        candidate.standing = standing
        let isOut = NotCivilServant().finding(on: candidate, clause: "一") != nil
        #expect(isOut == (standing != .technical))
    }

    @Test(arguments: [
        (Affiliation.county, Ownership.public, true), (.village, .public, true), (.league, .public, false),
        (.league, .nonPublic, true), (.county, .nonPublic, true), (.region, .public, false),
    ])
    func `grass-roots or non-public counts once`(affiliation: Affiliation, ownership: Ownership, counts: Bool) {
        var candidate = Candidate()
        (candidate.affiliation, candidate.ownership) = (affiliation, ownership)
        #expect(candidate.countsAsGrassroots == counts)
    }
}
