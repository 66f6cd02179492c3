import Selection

/// A small invented season: the programme of 2023 and the people and offices the rules' tests speak of.
enum Given {
    static let employer = OrganisationID("e1"), county = OrganisationID("c1"), league = OrganisationID("l1")
    static let office = OrganisationID("office")
    static let applicant = Actor(account: AccountID("a1"), role: .applicant, person: PersonID("p1"))
    static let clerk = Actor(account: AccountID("clerk"), role: .clerk, organisation: league)
    static let leader = Actor(account: AccountID("leader"), role: .leader, organisation: league)
    static let note = Sealed.said("说明")

    static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }
    static func moment(_ text: String) -> Moment { Moment(text) ?? Moment(milliseconds: 0) }

    static let cutoff = moment("2023-10-15T00:00:00+08:00")

    static func tier(_ tier: Tier, bornFrom: String, atMost: Int, share: Int?) -> TierRules {
        TierRules(
            tier: tier,
            conditions: [
                StatedCondition(.bornOnOrAfter(BornOnOrAfter(day(bornFrom))), "二（二）"),
                StatedCondition(.degreeOrTitle(DegreeOrTitle()), "二（三）"),
            ],
            quotas: [Quota(bodies: BodyKind.allCases, atMost: atMost, clause: "四（一）")],
            share: share.map { GrassrootsShare(bodies: [.league], atLeast: $0, clause: "四（一）") },
            transfer: Stated(tier == .one, "四（一）"))
    }

    static let program = program(tiers: [
        tier(.one, bornFrom: "1973-01-01", atMost: 3, share: nil),
        tier(.two, bornFrom: "1978-01-01", atMost: 10, share: 5),
    ])

    static func program(
        tiers: [TierRules], remarks: [UsualRemark] = [], summary: SummarySheet = SummarySheet(columns: [], printed: []),
        codes: CodeLists = CodeLists([:]), recusedPresent: Bool = false
    ) -> Program {
        Program(
            id: "nmg-2023", title: "测试", number: "〔2023〕1号", year: 2023, issued: day("2023-09-11"), office: "人社厅",
            tiers: tiers,
            publicity: PublicityRules(
                employerDays: Stated(5, "三（二）"), bodyDays: Stated(5, "三（二）"), regionDays: Stated(5, "三（四）"),
                count: Stated(.postingDay, "三（二）"), latestPostMinute: Stated(720, "三（二）"),
                namesShownDays: Stated(30, "三（二）")),
            deadlines: Deadlines(
                electronic: Stated(cutoff, "五"), paper: Stated(moment("2023-10-16T17:30:00+08:00"), "五"),
                tier3: Stated(moment("2023-12-01T00:00:00+08:00"), "四（二）"), correctionDays: Stated(5, "三（二）"),
                consultationDays: Stated(10, "三（四）")),
            opinions: OpinionRules(disciplineValidityMonths: Stated(3, "三（二）")),
            panel: PanelRules(
                minimumSizes: Stated([25, 11], "三（三）"), oddOnly: Stated(true, "三（三）"),
                attendance: Stated(Fraction(2, of: 3), "三（三）"), pass: Stated(Fraction(2, of: 3), "三（三）"),
                recusedPresent: Stated(recusedPresent, "三（三）")),
            review: ReviewRules(
                official: Stated(.mean, "三（三）"), leastReviews: Stated(3, "三（三）"), mostReviews: Stated(5, "三（三）"),
                widestRange: Stated(20, "三（三）"), shrinkage: Stated(3, "三（三）"),
                ties: Stated(TieRule.allCases, "三（三）")),
            paper: PaperCopies(form: Stated(2, "三（一）"), evidence: Stated(1, "三（一）")),
            notice: NoticeRules(consulted: Stated(["科技厅"], "三（四）"), numbering: Stated("〔{year}〕{n}号", "三（四）")),
            channels: [], form: ApplicationForm(sections: []), summary: summary,
            codes: codes, remarks: remarks, organisations: [], timeline: [
                Milestone(
                    name: "截止", english: "Due", from: day("2023-10-14"), to: nil, cutoff: .electronic, clause: "五"),
                Milestone(name: "评审", english: "Review", from: day("2023-10-16"), to: nil, clause: "三（三）"),
            ], wording: [])
    }

    static var facts: DossierFacts {
        var facts = DossierFacts(program: program, correctionsDue: moment("2023-09-28T00:00:00+08:00"))
        facts.candidate.birth = day("1980-05-01")
        facts.candidate.education = .postgraduate
        facts.candidate.title = .associate
        return facts
    }

    static func submission(tier: Tier = .two, consents: Bool = false, cautions: [Rule] = []) -> Submission {
        Submission(
            program: "nmg-2023", person: PersonID("p1"), applicant: applicant.account, tier: tier,
            category: .applied,
            consentsToTransfer: consents, channel: .superiors, chain: [employer, county, league],
            form: .said(FilledForm()), proofs: [Proof(digest: "aa", size: 10)], cautions: cautions,
            countsAsGrassroots: true)
    }

    /// A publicity of a desk whose window is over at an instant.
    static func publicity(
        by publisher: OrganisationID, free: String, particulars: Int = 1, id: String = "q"
    ) -> Publicity {
        let name = PublishedName(dossier: DossierID("d1"), particulars: particulars, isWithheld: false)
        var publicity = Publicity(
            PublicityID(id),
            PublicityPreparation(publisher: publisher, names: [name], digest: "d", by: clerk.account))
        publicity.evolve(.posted(window(endingBefore: moment(free).day)))
        return publicity
    }

    /// A window of one day, the last before a day.
    static func window(endingBefore day: Day) -> Window {
        let last = day.adding(days: -1)
        let calendar = WorkingCalendar(
            announcedYears: [last.year], specialDays: [last: SpecialDay(.workday, "测试")])
        do {
            return try Window(
                posted: .day(last), workingDays: 1, count: .postingDay, latestPostMinute: 720,
                calendar: calendar)
        } catch {
            preconditionFailure("\(error)")
        }
    }

    static func evaluation(_ desk: OrganisationID) -> Evaluation {
        Evaluation(
            desk: desk, held: day("2023-09-18"), form: .academicCommittee, participants: 9, votesFor: 8,
            opinion: note)
    }

    /// A dossier as these facts make it.
    static func dossier(_ submission: Submission = submission(), _ events: DossierEvent...) -> Dossier {
        var dossier = Dossier(DossierID("d1"), submission)
        for event in events { dossier.evolve(event, at: moment("2023-09-20T09:00:00+08:00")) }
        return dossier
    }

    static let verified = DossierEvent.verified(Verification(items: [], identityChecked: true, revision: 1))
    static let consented = DossierEvent.consented(Consent(revision: 1, byLevelAbove: false))
    static let forwarded = DossierEvent.forwarded(Forwarding(desk: county, opinion: note))
    static let atBody: [DossierEvent] = [verified, .evaluated(evaluation(employer)), consented, forwarded]
    static let reported = DossierEvent.reported(Reporting(slate: SlateID("s"), rank: 1))

    static func dossierAtBody(under submission: Submission = submission(), then events: DossierEvent...)
        -> Dossier
    {
        var dossier = Dossier(DossierID("d1"), submission)
        for event in atBody + events { dossier.evolve(event, at: moment("2023-09-20T09:00:00+08:00")) }
        return dossier
    }
}

/// The reason for which something is refused; nil when it isn't.
func refusal(_ body: () throws(Refusal) -> some Any) -> Refusal.Reason? {
    do {
        _ = try body()
        return nil
    } catch {
        return error.reason
    }
}
