import Selection
import Testing

/// 三（三）, 三（四）, R34–R37, and the transfer of R42.
@Suite struct DecisionTests {
    static let now = Given.moment("2023-11-20T09:00:00+08:00")
    static let second = Actor(account: AccountID("second"), role: .leader, organisation: Given.office)
    static let accepted = DossierEvent.accepted(Acceptance(revision: 1))

    static func result(_ passed: Bool, score: Int = 8_000, tier: Tier = .two) -> DossierEvent {
        .reviewed(
            PanelResult(
                tier: tier, members: 11, present: 9, votesFor: passed ? 9 : 0, score: score, passed: passed))
    }

    static func dossier(_ id: String, _ tier: Tier = .two, _ events: DossierEvent...) -> Dossier {
        var dossier = Dossier(DossierID(id), Given.submission(tier: tier))
        for event in Given.atBody + [Given.reported] + events { dossier.evolve(event, at: now) }
        return dossier
    }

    static func facts(_ reported: [Dossier], _ publicities: [Publicity] = []) -> DecisionFacts {
        var published: [DossierID: [PublishedStanding]] = [:]
        for publicity in publicities where publicity.publisher == Given.office {
            for name in publicity.names {
                published[name.dossier, default: []] += [publicity.standing(of: name.dossier)].compactMap(\.self)
            }
        }
        return DecisionFacts(
            program: Given.program, reported: reported.map { JudgedDossier($0) }, published: published)
    }

    static func decision(_ events: DecisionEvent...) -> Decision {
        var decision = Decision(DecisionID("nmg-2023"))
        for event in events { decision.evolve(event) }
        return decision
    }

    static func list(_ tier: Tier, _ names: String...) -> DecisionEvent {
        .listMade(
            PreliminaryList(tier: tier, names: names.map { DossierID($0) }, preparedBy: Given.clerk.account))
    }

    @Test func `a vote opens when everything reported was taken in`() {
        func open(_ tier: Tier, _ decision: Decision, _ reported: [Dossier]) -> Refusal.Reason? {
            refusal { () throws(Refusal) in
                try decision.decide(.openVote(tier), Self.facts(reported), by: Given.clerk, at: Self.now)
            }
        }
        let waiting = Self.dossier("a", .one)
        #expect(open(.one, Self.decision(), [waiting]) == .acceptancePending)
        #expect(open(.one, Self.decision(), [Self.dossier("a", .one, Self.accepted)]) == nil)
        #expect(open(.two, Self.decision(), []) == .listMissing)
        #expect(open(.two, Self.decision(Self.list(.one)), []) == nil)
    }

    @Test func `the list holds whom the panel passed, the highest score first, and takes two people`() throws
    {
        let reported = [
            Self.dossier("a", .two, Self.accepted, Self.result(true, score: 8_100)),
            Self.dossier("b", .two, Self.accepted, Self.result(false)),
            Self.dossier("c", .two, Self.accepted, Self.result(true, score: 9_050)),
        ]
        var decision = Self.decision(.voteOpened(VoteOpened(tier: .two)))
        let prepared = try decision.decide(
            .prepareList(.two), Self.facts(reported), by: Given.clerk, at: Self.now)
        for event in prepared { decision.evolve(event) }
        let alone = refusal { () throws(Refusal) in
            try decision.decide(.makeList(.two), Self.facts(reported), by: Given.clerk, at: Self.now)
        }
        #expect(alone == .samePersonConfirms)
        let made = try decision.decide(.makeList(.two), Self.facts(reported), by: Self.second, at: Self.now)
        #expect(made == [Self.list(.two, "c", "a")])
    }

    @Test func `no list while a result is missing`() {
        let reported = [Self.dossier("a", .two, Self.accepted)]
        let decision = Self.decision(.voteOpened(VoteOpened(tier: .two)))
        let answer = refusal { () throws(Refusal) in
            try decision.decide(.prepareList(.two), Self.facts(reported), by: Given.clerk, at: Self.now)
        }
        #expect(answer == .reviewsMissing)
    }

    @Test(arguments: [(true, -1, false), (true, 0, true), (false, 0, false)])
    func `silence is consent only where the letter said so, and only when its time is over`(
        said: Bool, offset: Int, consulted: Bool
    ) {
        let decision = Self.decision(
            .consulted(Consultation(departments: ["科技厅"], due: Self.now, silenceIsConsent: said)))
        #expect(decision.isConsulted(at: Self.now.adding(milliseconds: Int64(offset))) == consulted)
    }

    @Test func `who has an open objection waits alone for a later notice`() throws {
        let names = ["a", "b"].map {
            PublishedName(dossier: DossierID($0), particulars: 1, isWithheld: false)
        }
        var publicity = Publicity(
            PublicityID("portal"),
            PublicityPreparation(publisher: Given.office, names: names, digest: "d", by: Given.clerk.account))
        publicity.evolve(.posted(Given.window(endingBefore: Self.now.day)))
        publicity.evolve(
            .objected(
                Objection(
                    number: 1, dossier: DossierID("b"), received: Self.now, isRealName: true,
                    content: Given.note)))
        let reported = ["a", "b"].map {
            Self.dossier($0, .two, Self.accepted, Self.result(true), .preliminary(Preliminary(tier: .two)))
        }
        let decision = Self.decision(
            Self.list(.one), Self.list(.two, "a", "b"),
            .consulted(Consultation(departments: ["科技厅"], due: Self.now, silenceIsConsent: true)),
            .noticePrepared(NoticePreparation(number: "〔2023〕200号", by: Given.clerk.account)))
        let events = try decision.decide(
            .issueNotice, Self.facts(reported, [publicity]), by: Self.second, at: Self.now)
        let expected = SelectionNotice(number: "〔2023〕200号", issued: Self.now.day, names: [DossierID("a")])
        #expect(events == [.noticeIssued(expected)])
    }

    @Test(arguments: [("1978-01-01", true, true), ("1977-12-31", true, false), ("1980-05-01", false, false)])
    func `a tier-1 person not passed is judged in tier 2 on consent and age`(
        birth: String, consents: Bool, transferred: Bool
    ) {
        let dossier = Dossier(DossierID("a"), Given.submission(tier: .one, consents: consents))
        var candidate = Given.facts.candidate
        (candidate.tier, candidate.birth, candidate.consentsToTransfer) = (.one, Given.day(birth), consents)
        let event = dossier.afterList(.none, candidate: candidate, in: Given.program)
        let expected: DossierEvent =
            transferred
            ? .transferred(Transferred(from: .one, to: .two)) : .ended(Ending(.notSelected, .votes))
        #expect(event == expected)
    }
}
