import Selection
import Testing

/// 四（一）, 五: quotas, the grass-roots share, two people, the cut-off.
@Suite struct SlateTests {
    static let now = Given.moment("2023-10-10T09:00:00+08:00")

    static func slate(_ tier: Tier, _ count: Int) -> Slate {
        var slate = Slate(SlateID("s"), body: Given.league, tier: tier)
        slate.evolve(
            .opinionsHeard(OpinionsHeard(from: now.day, to: now.day, summary: Given.note)), at: now)
        let names = names(11)
        slate.evolve(
            .deliberated(
                Meeting(
                    number: "3", held: now.day, present: 7, absent: 0,
                    results: names.map { MeetingResult(dossier: $0, recommended: true) }, minutes: Given.note)),
            at: now)
        for name in names.prefix(count) { slate.evolve(.listed(Listing(dossier: name)), at: now) }
        return slate
    }

    static func names(_ count: Int) -> [DossierID] { (0..<count).map { DossierID("d\($0)") } }

    static func facts(_ kind: BodyKind = .league, grassroots: Int, obstacles: [Refusal] = []) -> SlateFacts {
        let candidates = names(11).enumerated().map { index, name in
            (name, SlateCandidate(countsAsGrassroots: index < grassroots, obstacles: obstacles))
        }
        return SlateFacts(
            program: Given.program, bodyKind: kind, candidates: Dictionary(uniqueKeysWithValues: candidates))
    }

    static let report = SlatePreparation(
        contact: .said("其其格"), phone: .said("0470-0000000"), isZero: false, by: Given.clerk.account)

    static func prepare(_ slate: Slate, _ facts: SlateFacts, _ fact: SlatePreparation = report) -> Refusal.Reason? {
        refusal { () throws(Refusal) in try slate.decide(.prepare(fact), facts, by: Given.clerk, at: now) }
    }

    @Test(arguments: [
        (BodyKind.league, 10, 5, Refusal.Reason?.none), (.league, 10, 4, .grassrootsShort), (.league, 5, 5, nil),
        (.league, 5, 4, .grassrootsShort), (.league, 6, 4, .grassrootsShort), (.league, 4, 0, .explanationMissing),
        (.league, 4, 4, nil), (.department, 10, 0, nil),
    ])
    func `the grass-roots share of tier 2`(kind: BodyKind, count: Int, grassroots: Int, expected: Refusal.Reason?) {
        #expect(Self.prepare(Self.slate(.two, count), Self.facts(kind, grassroots: grassroots)) == expected)
    }

    @Test(arguments: [(-1, Refusal.Reason?.some(.opinionsNotHeard)), (0, nil)])
    func `opinions are heard before the meeting is held`(offset: Int, expected: Refusal.Reason?) {
        var slate = Slate(SlateID("s"), body: Given.league, tier: .two)
        let heard = Self.now.day.adding(days: -1)
        slate.evolve(.opinionsHeard(OpinionsHeard(from: heard, to: heard, summary: Given.note)), at: Self.now)
        let meeting = Meeting(
            number: "3", held: heard.adding(days: offset), present: 7, absent: 0,
            results: [MeetingResult(dossier: DossierID("d0"), recommended: true)], minutes: Given.note)
        let answer = refusal { () throws(Refusal) in
            try slate.decide(.deliberate(meeting), Self.facts(grassroots: 0), by: Given.leader, at: Self.now)
        }
        #expect(answer == expected)
    }

    @Test func `fewer than five without the share go on with an explanation`() {
        var slate = Self.slate(.two, 4)
        slate.evolve(.explained(Explanation(text: Given.note)), at: Self.now)
        #expect(Self.prepare(slate, Self.facts(grassroots: 0)) == nil)
    }

    @Test(arguments: [(Tier.one, 2, Refusal.Reason?.none), (.one, 3, .quotaExceeded), (.two, 9, nil),
        (.two, 10, .quotaExceeded)])
    func `one name more than the quota is refused as it is listed`(
        tier: Tier, listed: Int, expected: Refusal.Reason?
    ) {
        let slate = Self.slate(tier, listed)
        let answer = refusal { () throws(Refusal) in
            try slate.decide(.list(Self.names(11)[listed]), Self.facts(grassroots: 11), by: Given.clerk, at: Self.now)
        }
        #expect(answer == expected)
    }

    @Test func `the share is shown as it is and as it can still become`() {
        let ledger = Self.slate(.two, 6).ledger(of: Self.names(6), Self.facts(grassroots: 1))
        #expect((ledger.used, ledger.limit, ledger.grassroots, ledger.canStillBeMet) == (6, 10, 1, true))
        let late = Self.slate(.two, 7).ledger(of: Self.names(7), Self.facts(grassroots: 1))
        #expect(late.canStillBeMet == false)
    }

    @Test func `the one who prepared does not seal`() {
        var slate = Self.slate(.one, 2)
        slate.evolve(.prepared(Self.report), at: Self.now)
        func seal(_ actor: Actor) -> Refusal.Reason? {
            refusal { () throws(Refusal) in
                try slate.decide(.seal, Self.facts(grassroots: 0), by: actor, at: Self.now)
            }
        }
        #expect(seal(Given.clerk) == .samePersonConfirms)
        #expect(seal(Given.leader) == nil)
    }

    @Test func `a change of the list takes back what was prepared`() {
        var slate = Self.slate(.one, 2)
        slate.evolve(.prepared(Self.report), at: Self.now)
        slate.evolve(.unlisted(Unlisting(dossier: DossierID("d0"))), at: Self.now)
        let answer = refusal { () throws(Refusal) in
            try slate.decide(.seal, Self.facts(grassroots: 0), by: Given.leader, at: Self.now)
        }
        #expect(answer == .slateNotPrepared)
    }

    @Test func `what holds one person back blocks the seal and is named`() {
        let facts = Self.facts(grassroots: 0, obstacles: [Refusal(.disciplineExpired, "三（二）")])
        do {
            _ = try Self.slate(.one, 1).decide(.prepare(Self.report), facts, by: Given.clerk, at: Self.now)
            Issue.record("a blocked name was let through")
        } catch {
            #expect(error.reason == .memberBlocked)
            #expect(error.values == ["dossier": "d0", "why": "disciplineExpired"])
        }
    }

    @Test func `recommending nobody is said, not left open`() {
        let zero = SlatePreparation(
            contact: .said("其其格"), phone: .said("0470-0000000"), isZero: true, by: Given.clerk.account)
        #expect(Self.prepare(Self.slate(.one, 0), Self.facts(grassroots: 0), zero) == nil)
        #expect(Self.prepare(Self.slate(.one, 0), Self.facts(grassroots: 0)) == .slateEmpty)
        #expect(Self.prepare(Self.slate(.one, 1), Self.facts(grassroots: 0), zero) == .slateNotEmpty)
    }

    @Test(arguments: [(-1, nil as Refusal.Reason?), (0, .slateLapsed), (1, .slateLapsed)])
    func `a slate not sealed at the cut-off has lapsed`(offset: Int, expected: Refusal.Reason?) {
        var slate = Self.slate(.one, 1)
        slate.evolve(.prepared(Self.report), at: Self.now)
        let answer = refusal { () throws(Refusal) in
            try slate.decide(
                .seal, Self.facts(grassroots: 0), by: Given.leader,
                at: Given.cutoff.adding(milliseconds: Int64(offset)))
        }
        #expect(answer == expected)
    }

    @Test func `the office opens a lapsed slate again, until an instant`() throws {
        var slate = Self.slate(.one, 1)
        slate.evolve(.prepared(Self.report), at: Self.now)
        let late = Given.cutoff.adding(hours: 9)
        let until = Given.cutoff.adding(days: 2)
        let events = try slate.decide(
            .reopen(Reopening(until: until, reason: Given.note)), Self.facts(grassroots: 0), by: Given.leader, at: late)
        for event in events { slate.evolve(event, at: late) }
        func seal(at moment: Moment) -> Refusal.Reason? {
            refusal { () throws(Refusal) in
                try slate.decide(.seal, Self.facts(grassroots: 0), by: Given.leader, at: moment)
            }
        }
        #expect(seal(at: until.adding(milliseconds: -1)) == nil)
        #expect(seal(at: until) == .slateLapsed)
    }
}
