import Selection
import Testing

/// 四（二）: a list for tier 3 by one body, from its preparation to its number (R43–R46).
@Suite struct FilingTests {
    static let cutoff = Given.moment("2023-12-01T00:00:00+08:00")
    static let now = Given.moment("2023-11-20T09:00:00+08:00")
    static let program = Given.program(
        tiers: [
            TierRules(
                tier: .three,
                conditions: [StatedCondition(.bornOnOrAfter(BornOnOrAfter(Given.day("1983-01-01"))), "二（二）")],
                quotas: [
                    Quota(bodies: [.league], atMost: 50, clause: "四（二）"),
                    Quota(bodies: [.department, .central], atMost: 30, clause: "四（二）"),
                ], share: nil, transfer: Stated(false, "四（一）"), unnamedBodies: [.central],
                unnamedBodiesClause: "四（二）")
        ],
        remarks: [
            UsualRemark(
                code: "list-unit", use: .filing, section: nil, words: "请改正。", english: "Correct it.", clause: "四（二）")
        ])
    static let office = Actor(account: AccountID("o"), role: .leader, organisation: Given.office)

    static func list(_ count: Int = 2) -> FilingDraft {
        FilingDraft(
            lines: (0..<count).map { FilingLine($0 + 2, FiledRow(cells: ["姓名": "\($0)"])) }, contact: Given.note,
            phone: Given.note)
    }

    static let people = (0..<60).map { PersonID("p\($0)") }
    static let prepared = FilingEvent.prepared(
        FilingList(
            people: people.prefix(2).map { FiledPerson(person: $0, row: .said(FiledRow(cells: [:]))) },
            contact: Given.note, phone: Given.note, by: Given.clerk.account))

    /// Rows of people born on these days, as the tier's own conditions find them.
    static func rows(born days: String...) -> [CheckedFilingRow] {
        days.enumerated().map { place, day in
            var candidate = Candidate()
            (candidate.tier, candidate.birth) = (.three, Given.day(day))
            return CheckedFilingRow(
                line: place + 2, findings: program.rules(for: .three)?.findings(on: candidate) ?? [])
        }
    }

    static func facts(
        _ rows: [CheckedFilingRow] = [], kind: BodyKind = .league, taken: Set<String> = []
    ) -> FilingFacts {
        FilingFacts(
            program: program, bodyKind: kind, correctionsDue: Given.moment("2023-12-08T00:00:00+08:00"), rows: rows,
            people: people, numbersTaken: taken)
    }

    static func filing(_ events: FilingEvent...) -> Filing {
        var filing = Filing(of: Given.league)
        for event in events { filing.evolve(event, at: now) }
        return filing
    }

    static func asked(
        _ command: FilingCommand, of filing: Filing, _ facts: FilingFacts = facts(), by actor: Actor = Given.leader,
        at moment: Moment = now
    ) -> Refusal? {
        do throws(Refusal) {
            _ = try filing.decide(command, facts, by: actor, at: moment)
            return nil
        } catch {
            return error
        }
    }

    static let handedIn = FilingEvent.handedIn(
        FilingSeal(people: [PersonID("p0"), PersonID("p1")], preparedBy: Given.clerk.account))
    static let wrong = [FilingCorrection(person: PersonID("p1"), remark: Given.note, code: "list-unit")]
    static let returned = FilingEvent.returned(
        FilingReturn(corrections: wrong, due: Given.moment("2023-12-08T00:00:00+08:00")))

    @Test func `prepared by one person and confirmed by another it is with the office, and is filed under a number`()
        throws
    {
        var filing = Filing(of: Given.league)
        let steps: [(FilingCommand, Actor, FilingStanding)] = [
            (.prepare(Self.list()), Given.clerk, .prepared), (.handIn, Given.leader, .withOffice),
            (.file(number: "内人社专备〔2023〕1号"), Self.office, .filed),
        ]
        #expect(filing.standing(reportBy: Self.cutoff, at: Self.now) == .open)
        for (command, actor, standing) in steps {
            for event in try filing.decide(command, Self.facts(), by: actor, at: Self.now) {
                filing.evolve(event, at: Self.now)
            }
            #expect(filing.standing(reportBy: Self.cutoff, at: Self.now) == standing)
        }
        #expect(filing.record?.people == [PersonID("p0"), PersonID("p1")])
        #expect(filing.record?.dated == Self.now.day)
    }

    @Test func `what comes back is prepared anew, within the later of cut-off and corrections`() throws {
        let filing = Self.filing(Self.prepared, Self.handedIn, Self.returned)
        #expect(filing.standing(reportBy: Self.cutoff, at: Self.now) == .returned)
        #expect(Self.asked(.handIn, of: filing)?.reason == .filingNotPrepared)
        let due = Given.moment("2023-12-08T00:00:00+08:00")
        let before = due.adding(milliseconds: -1)
        #expect(Self.asked(.prepare(Self.list()), of: filing, at: before) == nil)
        #expect(Self.asked(.prepare(Self.list()), of: filing, at: due)?.reason == .filingLate)
        #expect(filing.standing(reportBy: Self.cutoff, at: due) == .lapsed)
    }

    @Test func `the cut-off itself is too late, the instant before it is not`() throws {
        let filing = Self.filing(Self.prepared)
        let before = Self.cutoff.adding(milliseconds: -1)
        #expect(Self.asked(.handIn, of: filing, at: before) == nil)
        let late = try #require(Self.asked(.handIn, of: filing, at: Self.cutoff))
        #expect((late.reason, late.clause) == (.filingLate, "四（二）"))
        #expect(Self.asked(.prepare(Self.list()), of: Self.filing(), at: Self.cutoff)?.reason == .filingLate)
    }

    @Test func `born on the cut-off day is in, the day before is too old, in the clause's own words`() throws {
        let right = Self.facts(Self.rows(born: "1983-01-01", "1999-12-31"))
        #expect(Self.asked(.prepare(Self.list()), of: Self.filing(), right) == nil)
        let wrong = Self.facts(Self.rows(born: "1983-01-01", "1982-12-31"))
        let refusal = try #require(Self.asked(.prepare(Self.list()), of: Self.filing(), wrong))
        #expect((refusal.reason, refusal.clause) == (.filedTooOld, "二（二）"))
        #expect(refusal.values["lines"] == "3")
        #expect(refusal.values["cutoff"] == "1983-01-01")
    }

    @Test(arguments: [(BodyKind.league, 50), (.department, 30), (.central, 30)])
    func `the quota itself is in, one more is not`(kind: BodyKind, limit: Int) throws {
        let facts = Self.facts(kind: kind)
        #expect(Self.asked(.prepare(Self.list(limit)), of: Self.filing(), facts) == nil)
        let refusal = try #require(Self.asked(.prepare(Self.list(limit + 1)), of: Self.filing(), facts))
        #expect((refusal.reason, refusal.clause) == (.quotaExceeded, "四（二）"))
        #expect(refusal.values["limit"] == "\(limit)")
    }

    @Test func `a central unit is taken with a caution, a kind without a quota not at all`() {
        #expect(Self.facts(kind: .central).listFindings(count: 1).map(\.rule) == [.tier3Body])
        #expect(Self.facts(kind: .league).listFindings(count: 1) == [])
        let refusal = Self.asked(.prepare(Self.list()), of: Self.filing(), Self.facts(kind: .federation))
        #expect(refusal?.reason == .quotaUnknown)
    }

    @Test func `the office opens what is late with a reason, and beyond the one return what it can't file`() {
        let later = Reopening(until: Self.cutoff.adding(days: 3), reason: Given.note)
        let open = Self.filing(Self.prepared)
        #expect(Self.asked(.reopen(later), of: open, by: Self.office)?.reason == .filingNotLapsed)
        #expect(Self.asked(.reopen(later), of: open, by: Self.office, at: Self.cutoff) == nil)
        let past = Reopening(until: Self.cutoff, reason: Given.note)
        #expect(Self.asked(.reopen(past), of: open, by: Self.office, at: Self.cutoff)?.reason == .filingNotLapsed)
        let first = Self.filing(Self.prepared, Self.handedIn)
        #expect(Self.asked(.reopen(later), of: first, by: Self.office)?.reason == .filingNotLapsed)
        var again = Self.filing(
            Self.prepared, Self.handedIn, Self.returned, Self.prepared, Self.handedIn)
        #expect(Self.asked(.reopen(later), of: again, by: Self.office) == nil)
        again.evolve(.reopened(later), at: Self.now)
        #expect(again.standing(reportBy: Self.cutoff, at: Self.cutoff.adding(days: 2)) == .returned)
        #expect(Self.asked(.prepare(Self.list()), of: again, at: Self.cutoff.adding(days: 2)) == nil)
    }

    @Test func `the next number follows on the greatest that was given`() {
        #expect(FilingRecord.number(following: []) == nil)
        #expect(FilingRecord.number(following: ["内人社专备〔2023〕9号", "内人社专备〔2023〕10号"]) == "内人社专备〔2023〕11号")
        #expect(FilingRecord.number(following: ["无号"]) == nil)
    }
}
