import Selection

/// One of each event, in fixed words: what they are written as is what the ledger of every office holds.
enum SampleEvents {
    private static let (day, moment) = (Given.day("2023-09-20"), Given.moment("2023-09-20T09:00:00+08:00"))
    private static let (first, second) = (DossierID("d1"), DossierID("d2"))
    private static let note = Sealed.said("说明")
    private static let account = AccountID("a1")
    private static let window = Given.window(endingBefore: Given.day("2023-09-28"))

    static let dossier: [DossierEvent] = [
        .submitted(Given.submission(tier: .one, consents: true, cautions: [.handsOn])),
        .returned(
            Return(desk: Given.employer, corrections: [Correction(section: "awards", remark: note)], due: moment)),
        .resubmitted(
            Resubmission(
                form: .said(FilledForm()), proofs: [Proof(digest: "bb", size: 2)], category: .basic,
                consentsToTransfer: false, cautions: [.degreeOrTitle], countsAsGrassroots: false,
                changesParticulars: true)),
        .verified(
            Verification(
                items: [ItemVerdict(item: "person", isMet: true, remark: note)], identityChecked: true, revision: 1)),
        .evaluated(Given.evaluation(Given.employer)), .consented(Consent(revision: 1, byLevelAbove: true)),
        .forwarded(Forwarding(desk: Given.county, opinion: note)),
        .disciplineAsked(DisciplineRequest(organ: "纪检监察组", number: "1")),
        .disciplineReplied(
            DisciplineReply(opinion: .said(.nothingReported), permits: true, number: "〔2023〕1号", dated: day)),
        .exceptionMade(ExceptionMade(rule: .handsOn, reason: note)),
        .tierChangeAsked(TierChangeRequest(to: .two, reason: note)), .tierChanged(TierChange(from: .one, to: .two)),
        .tierChangeDeclined(TierChangeDeclined(stays: .one)),
        .withholdingProposed(WithholdingProposal(basis: note, by: account)),
        .withheld(Withholding(proposedBy: account)), .reported(Reporting(slate: SlateID("1501-2"), rank: 3)),
        .accepted(Acceptance(revision: 2)),
        .reviewed(PanelResult(tier: .two, members: 25, present: 24, votesFor: 16, score: 8_850, passed: true)),
        .transferConsentWithdrawn(TransferConsentWithdrawn(tier: .two)),
        .transferred(Transferred(from: .one, to: .two)), .preliminary(Preliminary(tier: .two)),
        .ended(Ending(.notRecommended, .bodyDeclined, remark: note)),
    ]

    static let slate: [SlateEvent] = [
        .opinionsHeard(OpinionsHeard(from: day, to: day, summary: note)),
        .deliberated(
            Meeting(
                number: "8", held: day, present: 7, absent: 1,
                results: [MeetingResult(dossier: first, recommended: true, dissent: note)], minutes: note)),
        .listed(Listing(dossier: first)), .unlisted(Unlisting(dossier: first)),
        .ranked(Ranking(order: [second, first])),
        .explained(Explanation(text: note)),
        .prepared(SlatePreparation(contact: note, phone: note, isZero: false, by: account)),
        .sealed(SlateSeal(names: [first], grassroots: 1, preparedBy: account)),
        .reopened(Reopening(until: moment, reason: note)),
        .paperReceived(
            PaperParcel(
                desk: Given.office, received: moment, handedOverBy: note,
                counts: [PaperCount(dossier: first, forms: 2, volumes: 1, isSigned: true, isSealed: false)],
                hasReport: true, corrects: 1)),
        .paperWaived(PaperWaiver(dossiers: [first], waivesReport: false, reason: note)),
    ]

    static let publicity: [PublicityEvent] = [
        .prepared(
            PublicityPreparation(
                publisher: Given.league,
                names: [PublishedName(dossier: first, particulars: 1, isWithheld: false)], digest: "aa", by: account,
                contact: PublicityContact(phone: note, address: nil))),
        .posted(window), .interrupted(Interruption(names: [first], again: window, reason: note)),
        .objected(Objection(number: 1, dossier: first, received: moment, isRealName: true, content: note)),
        .objectionConcluded(ObjectionConclusion(number: 1, outcome: .notUpheld, report: note)),
        .stated(ResultStatement(text: note)),
    ]

    static let decision: [DecisionEvent] = [
        .voteOpened(VoteOpened(tier: .one)),
        .listPrepared(PreliminaryList(tier: .one, names: [first], preparedBy: account)),
        .listMade(PreliminaryList(tier: .one, names: [first], preparedBy: account)),
        .calledUp(CalledUp(tier: .one, dossier: second)),
        .consulted(Consultation(departments: ["科技厅"], due: moment, silenceIsConsent: true)),
        .departmentReplied(DepartmentReply(department: "科技厅", number: "2", against: [second], reasons: note)),
        .conclusionPrepared(ConclusionPreparation(against: [second], by: account)),
        .consultationConcluded(ConsultationConclusion(against: [second])),
        .noticePrepared(NoticePreparation(number: "3", by: account)),
        .noticeIssued(SelectionNotice(number: "3", issued: day, names: [first])),
    ]

    private static let more = SettingChange.bodyExtension(BodyExtension(body: Given.league, until: moment))

    static let settings: [SettingsEvent] = [
        .changePrepared(
            PreparedChange(
                change: .quota(QuotaChange(tier: .two, bodies: .league, atMost: 12)), reason: note, by: account)),
        .changeConfirmed(ConfirmedChange(change: more, preparedBy: account)),
        .changeDropped(DroppedChange(preparedBy: account)),
    ]

    static let filing: [FilingEvent] = [
        .prepared(
            FilingList(
                people: [FiledPerson(person: PersonID("p7"), row: .said(FiledRow(cells: ["姓名": "乌兰"])))],
                contact: note, phone: note, by: account)),
        .handedIn(FilingSeal(people: [PersonID("p7")], preparedBy: account)),
        .returned(
            FilingReturn(
                corrections: [
                    FilingCorrection(person: PersonID("p7"), remark: note, code: "list-unit"),
                    FilingCorrection(person: nil, remark: note),
                ], due: moment)),
        .reopened(Reopening(until: moment, reason: note)),
        .filed(FilingRecord(number: "〔2023〕1号", dated: day, people: [PersonID("p7")])),
    ]

    private static let (chosen, other) = (ExpertID("x1"), ExpertID("x2"))
    private static let limits: [DrawLimit] = [
        .discipline("110", least: 1, isHard: true), .eachDiscipline(most: 5, isHard: false),
        .eachUnit(most: 2, isHard: false),
    ]

    static let panel: [PanelEvent] = [
        .planned(
            PlannedDraw(
                draft: PanelDraft(
                    name: "自然科学组", tiers: [.one, .two],
                    query: PoolQuery(meets: day, disciplines: ["110"], takesLimited: true), seats: 11, alternates: 3,
                    limits: limits, exclusions: [PanelExclusion(expert: other, ground: .kin)],
                    holders: [account, AccountID("a2")], beacon: "开奖号码"), by: account)),
        .fixed(
            FixedPlan(
                plan: DrawPlan(
                    program: "nmg-2023", panel: "自然科学组", query: "term=2023-09-20",
                    pool: [DrawCandidate(expert: chosen, unit: "u1", discipline: "110")],
                    excluded: [DrawExclusion(expert: other, reason: "kin")], seats: 11, leastSeats: 11, alternates: 3,
                    limits: limits, holders: ["a1", "a2"], beacon: "开奖号码", fixed: moment), commitment: "aa",
                plannedBy: account)),
        .committed(ShareCommitted(holder: account, commitment: "bb")),
        .revealed(ShareRevealed(holder: account, value: "7K3M-Q2XA-90BD-V4TN")),
        .beaconTold(BeaconTold(value: "0412")),
        .drawn(DrawOutcome(seed: "cc", limits: limits, seats: [chosen], alternates: [other])),
        .declined(SeatDeclined(expert: chosen, reason: .unable, taker: other, remark: note)),
        .abandoned(DrawAbandoned(reason: .holderSilent, remark: note)),
    ]

    private static let pair = RoundPair(dossier: first, expert: chosen)
    private static let asked = RoundSettings(reviews: 3, most: 20, due: day)

    static let round: [RoundEvent] = [
        .opened(
            RoundOpened(
                panel: PanelID("g1"), tier: .two, readers: [chosen, other], settings: asked,
                rubric: Rubric([
                    Criterion(
                        id: "level", name: "水平", english: "Level", weight: 100, most: 100, clause: "二（二）",
                        words: ["国内领先"])
                ]))),
        .dossiersTaken(DossiersTaken(dossiers: [first, second], found: [FoundConflict(pair, [.sameUnit])])),
        .settingsChanged(asked),
        .readersChanged(ReadersChanged(readers: [chosen], found: [FoundConflict(pair, [.own])])),
        .pinned(PairPinned(pair: pair, pin: .required, reason: note)), .unpinned(pair),
        .declared(
            ConflictsDeclared(
                expert: chosen, clear: [first],
                conflicts: [DeclaredConflict(dossier: second, kinds: [.kin, .coAuthor])],
                bids: [DeclaredBid(dossier: first, bid: .eager)])),
        .pairsAssigned(
            PairsAssigned(
                pairs: [pair],
                basis: ProposalBasis(
                    way: .random, needsExact: true, cap: 50, seed: "7K3M", draws: 2, cost: 120, bound: 110,
                    exchanged: 1))),
        .pairWithdrawn(PairWithdrawn(pair: pair, reason: .declined, remark: note)), .closed(RoundClosed(pairs: 6)),
    ]

    static let reading: [ReadingEvent] = [
        .offered(
            ReadingOffer(round: RoundID("r1"), dossier: first, expert: chosen, tier: .two, isOfOwnBody: true)),
        .accepted, .declined(ReadingDeclined(reason: .field, remark: note)),
        .conflictTold(ConflictTold(kinds: [.kin, .coAuthor], remark: note)),
        .handedIn(ReviewHandedIn(sheet: .kept(Commitment("c0ffee")))),
        .reopened(ReadingReopened(reason: note)), .withdrawn,
    ]

    // MARK: The meeting

    private static let box = BallotCount(issued: 6, unused: 1, agree: 3, disagree: 1, abstain: 1)
    private static let papers = BallotCount(issued: 5, unused: 0, void: 1, agree: 4, disagree: 0, abstain: 0)
    private static let prepared = PreparedBallot(dossier: first, number: 1, key: "dd")

    static let sitting: [SittingEvent] = [
        .convened(
            Convening(
                panel: PanelID("g1"), tier: .two, meets: day, place: "一号会议室", seats: 11, members: [chosen, other],
                chair: chosen, minuteTaker: account, agenda: [first, second],
                recusals: [Recusal(expert: other, dossier: second, ground: .known)])),
        .arranged(AgendaArranged(order: [second, first])),
        .marked(AttendanceMarked(expert: chosen, mark: .present)), .opened(SittingOpened(present: 11)),
        .recused(Recusal(expert: other, dossier: first, ground: .told)),
        .takenOff(TakenOff(dossier: second, remark: note)), .scoreTold(ScoreTold(dossier: first, score: 8_850)),
        .discussionOpened(DiscussionOpened(dossier: first)),
        .discussionClosed(DiscussionClosed(dossier: first)), .ballotsPrepared(BallotsPrepared(ballots: [prepared])),
        .tokensGiven(TokensGiven(expert: chosen, ballots: [prepared], asked: "ee")),
        .ballotOpened(
            BallotOpened(
                dossier: first, number: 1, voters: [chosen, other], present: 11, papers: 5, word: "0417", key: "dd")),
        .ballotClosed(BallotClosed(dossier: first, number: 1, electronic: box, list: "ff")),
        .papersCounted(PapersCounted(dossier: first, number: 1, count: papers, by: account)),
        .ballotCounted(
            BallotCounted(
                dossier: first, number: 1, count: papers,
                vote: PanelVote(members: 11, present: 11, votesFor: 7, score: 8_850))),
        .ballotAnnulled(BallotAnnulled(dossier: first, number: 1, reason: .conflictTold, remark: note)),
        .declaredAfterwards(
            DeclaredAfterwards(
                expert: chosen, conflicts: [ConflictAfterwards(dossier: first, kinds: [.kin, .coAuthor])])),
        .signed(SittingSigned(role: .minuteTaker)),
    ]
}
