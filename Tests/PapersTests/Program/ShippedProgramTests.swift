import Papers
import Selection
import Testing

@Suite struct ShippedProgramTests {
    let program: Program

    init() throws { program = try ProgramReader.read(folder: shippedProgramFolder) }

    @Test func `it is the 2023 notice`() {
        #expect(program.id == "nmg-2023")
        #expect(program.number == "内人社办发〔2023〕147号")
        #expect(program.year == 2023)
        #expect(program.issued == Day("2023-09-11"))
        #expect(program.office == "内蒙古自治区人力资源和社会保障厅")
    }

    @Test func `conditions and criteria speak in the words of the notice's own text`() {
        let text = program.wording.map(\.text).joined(separator: "\n")
        let words =
            program.tiers.flatMap(\.conditions).compactMap(\.words)
            + program.tiers.compactMap(\.rubric).flatMap(\.criteria).flatMap(\.words)
        #expect(words.count > 10)
        #expect(words.filter { !text.contains($0) } == [])
    }

    @Test func `every clause that a number, a date or a part of the form goes back to stands in the text`() {
        var stated = [program.deadlines.electronic.clause, program.deadlines.tier3.clause, program.panel.pass.clause]
        stated += [program.review.official.clause, program.review.ties.clause]
        for tier in program.tiers {
            stated += tier.conditions.map(\.clause) + tier.quotas.map(\.clause) + [tier.transfer.clause]
            stated += tier.rubric?.criteria.map(\.clause) ?? []
        }
        stated += program.timeline.map(\.clause) + program.channels.map(\.clause) + program.form.sections.map(\.clause)
        let clauses = Set(program.wording.compactMap(\.clause))
        #expect(Set(stated).subtracting(clauses) == [])
    }

    @Test(arguments: [
        (Tier.one, "1973-01-01", 6), (Tier.two, "1978-01-01", 6), (Tier.three, "1983-01-01", 4),
    ])
    func `each tier has its cut-off day and number of conditions`(tier: Tier, cutoff: String, count: Int) throws {
        let rules = try #require(program.rules(for: tier))
        let day = try #require(Day(cutoff))
        #expect(rules.conditions.map(\.condition).contains(.bornOnOrAfter(BornOnOrAfter(day))))
        let cadre = rules.conditions.first { $0.condition == .notLeadingCadre(NotLeadingCadre(from: .deputyBureau)) }
        #expect(cadre?.clause == "一")
        #expect(cadre?.words == "自治区副厅级及以上领导干部、党政机关工作人员不参加选拔培养。")
        #expect(rules.conditions.count == count)
    }

    @Test(arguments: BodyKind.allCases)
    func `quotas are 3, 10, and 50 for leagues or 30 for the others`(kind: BodyKind) {
        #expect(program.rules(for: .one)?.quota(for: kind)?.atMost == 3)
        #expect(program.rules(for: .two)?.quota(for: kind)?.atMost == 10)
        #expect(program.rules(for: .three)?.quota(for: kind)?.atMost == (kind == .league ? 50 : 30))
        #expect(program.rules(for: .three)?.quota(for: kind)?.clause == "四（二）")
    }

    @Test func `only leagues owe a share, of five, in tier 2`() {
        let share = GrassrootsShare(bodies: [.league], atLeast: 5, clause: "四（一）")
        #expect(program.tiers.map(\.share) == [nil, share, nil])
    }

    @Test func `only tier 1 transfers, and tier 3 doesn't name central bodies`() {
        #expect(program.tiers.map(\.transfer.value) == [true, false, false])
        #expect(program.tiers.map(\.unnamedBodies) == [[], [], [.central]])
    }

    @Test func `names stand five working days at each level, posted by noon`() {
        let publicity = program.publicity
        #expect([publicity.employerDays, publicity.bodyDays, publicity.regionDays].map(\.value) == [5, 5, 5])
        #expect(publicity.employerDays.clause == "三（二）")
        #expect(publicity.regionDays.clause == "三（四）")
        #expect(publicity.count.value == .postingDay)
        #expect(publicity.latestPostMinute.value == 720)
        #expect(publicity.namesShownDays.value == 30)
    }

    @Test func `cut-offs are the first instants too late`() {
        let deadlines = program.deadlines
        #expect(deadlines.electronic.value.description == "2023-10-15T00:00:00+08:00")
        #expect(deadlines.paper.value.description == "2023-10-16T17:30:00+08:00")
        #expect(deadlines.tier3.value.description == "2023-12-01T00:00:00+08:00")
        #expect(deadlines.correctionDays.value == 5)
        #expect(deadlines.consultationDays.value == 10)
    }

    @Test func `the panel is odd, of 25 or 11, with two thirds present and two thirds of them in favour`() {
        #expect(program.panel.minimumSizes.value == [25, 11])
        #expect(program.panel.oddOnly.value)
        #expect(program.panel.attendance.value == Fraction(2, of: 3))
        #expect(program.panel.pass.value == Fraction(2, of: 3))
        #expect(!program.panel.recusedPresent.value)
        #expect(program.opinions.disciplineValidityMonths.value == 3)
        #expect([program.paper.form.value, program.paper.evidence.value] == [2, 1])
    }

    @Test func `experts score the level that each tier asks for, tier 3's bodies select by themselves`() {
        let rubrics = program.tiers.map(\.rubric)
        #expect(rubrics.map { $0?.criteria.map(\.weight) } == [[40, 15, 30, 15], [40, 15, 30, 15], nil])
        #expect(rubrics.prefix(2).map { $0?.criteria.first?.words } == [["学术、技术能力达到或接近国内先进水平"], ["学术、技术能力在自治区处领先地位"]])
        #expect(program.tiers.map(\.places) == [nil, nil, nil])
    }

    @Test func `the mean of three to five scores ranks, and votes, median and range part equals`() {
        let review = program.review
        #expect(review.official == Stated(.mean, "三（三）"))
        #expect([review.leastReviews, review.mostReviews, review.widestRange].map(\.value) == [3, 5, 20])
        #expect(review.shrinkage.value == 3)
        #expect(review.ties.value == [.votes, .median, .range])
    }

    @Test func `non-public employers have three further ways up`() {
        #expect(program.channels.map(\.id) == ChannelID.allCases)
        #expect(program.channels.map(\.through) == [nil, .federation, .association, .agency])
        #expect(program.channels.map(\.nonPublicOnly) == [false, true, true, true])
    }

    @Test func `usual remarks speak of every part of the form but the pledge, and say why a way ends`() {
        let (corrections, endings) = (
            program.remarks.filter { $0.use == .correction }, program.remarks.filter { $0.use == .ending }
        )
        let lists = program.remarks.filter { $0.use == .filing }
        #expect(program.remarks.count == corrections.count + endings.count + lists.count)
        #expect(lists.count > 5 && lists.allSatisfy { $0.section == nil })
        #expect((25...35).contains(corrections.count) && endings.count > 8)
        let spoken = Set(corrections.compactMap(\.section))
        #expect(spoken == Set(program.form.verifiedItems).subtracting(["pledge"]))
        #expect(corrections.contains { $0.section == nil } && endings.allSatisfy { $0.section == nil })
        #expect(program.remark("person-birth")?.clause == "二（二）")
        #expect(program.remark("person-birth")?.concerns("awards") == false)
        #expect(program.remarks.allSatisfy { $0.words.hasSuffix("。") && $0.english.hasSuffix(".") })
    }

    @Test func `what is looked at before acceptance names the clause that asks for it`() {
        #expect(program.acceptance.count == 9)
        #expect(program.acceptance.first { $0.id == "seals" }?.clause == "三（二）")
    }

    @Test func `the timeline runs from the notice to December`() {
        #expect(program.timeline.first?.from == Day("2023-09-11"))
        #expect(program.timeline.last?.from == Day("2023-12-01"))
        let due = program.timeline.filter { $0.cutoff != nil }.map(\.from)
        #expect(due == [Day("2023-10-14"), Day("2023-10-16"), Day("2023-11-30")])
    }
}
