/// Why something asked for is not done: a fact, the clause that says so, and what its sentence is about.
public struct Refusal: Error, Hashable, Sendable {
    public let reason: Reason
    public let clause: Clause
    public let values: [String: String]
    /// Every rule that speaks against it, where there are several.
    public let findings: [Finding]

    public init(
        _ reason: Reason, _ clause: Clause, _ values: [String: String] = [:], findings: [Finding] = []
    ) {
        self.reason = reason
        self.clause = clause
        self.values = values
        self.findings = findings
    }

    /// The facts that can stand against a step; each has its sentence in the catalogue under `refusal.`
    public enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
        // Application
        case conditionsNotMet, evidenceMissing, tooLate, personAlreadyApplied, employerNotOpen,
            alreadySubmitted
        case notConfirmedByApplicant, tierNotOpen, correctionsOverdue, outsideCorrections, nothingReturned
        case lapsed, channelNotOpen, channelNeedsNonPublic, chainIncomplete
        // Recommendation
        case notHere, ended, identityNotChecked, itemUnmet, itemsMissing, noCorrections, alreadyReturned, notVerified
        case notEvaluated, alreadyVerified, alreadyEvaluated, evaluationIncomplete, disciplineNotAsked
        case disciplineMissing, disciplineExpired, disciplineAdverse, disciplineNumberMissing,
            exceptionMissing
        case exceptionNotNeeded, tierChangeNotPossible, tierChangePending, tierChangeNotAsked,
            bodyCannotForward
        case opinionsNotHeard, notDeliberated, notRecommendedByMeeting, meetingIncomplete, quotaExceeded
        case grassrootsShort, explanationMissing, alreadyListed, notListed, rankingIncomplete, slateSealed
        case slateEmpty, slateNotEmpty, slateNotPrepared, samePersonConfirms, contactMissing, slateLapsed
        case notLapsed, memberBlocked, inTheFuture, periodImpossible, remarkUnfit
        // What came on paper
        case noSuchParcel, parcelEmpty, paperMiscounted, paperNotMissing, paperMissing
        // Publicity
        case publicityMissing, publicityStillOpen, objectionOpen, objectionUpheld, publicityEmpty,
            alreadyPosted
        case notPosted, daysNotAnnounced, noSuchObjection, objectionConcluded, withholdingNotProposed,
            alreadyWithheld
        case notNamed, namesChanged
        // Review and decision
        case notReported, notAccepted, alreadyAccepted, voteNotOpen, voteOpen, votesImpossible, panelTooSmall
        case reportingOpen, attendanceShort, receivedInTheFuture, panelEven, alreadyReviewed, noTransfer
        case listMissing, listMade, listNotPrepared, reviewsMissing, acceptancePending, notConsulted
        case departmentUnknown, alreadyReplied, notPreliminary, repliesMissing, numberTaken, noticeNotPrepared
        case alreadyConsulted, nobodyObjected, conclusionNotPrepared, noticeEmpty, numberMissing, scoreImpossible
        case departmentObjected, nothingTied, tieUndecided, reserveEmpty, noPlaceFree
        // Scores
        case criterionNotScored, criterionOutOfRange, criterionUnknown, alreadyScored
        // The draw of a panel
        case poolTooSmall, expertTwiceInPool, holdersNotTwo, drawLimitsUnmet, meetingOver, disciplineUnknown
        case holderNotOffice, noLeaderHolds, expertUnknown, planFixed, planNotFixed, panelAbandoned, panelDrawn
        case notHolder, shareCommitted, shareUnfit, sharesNotCommitted, shareRevealed, shareDiffers, beaconNotPlanned
        case sharesNotRevealed, beaconDiffers, panelNotDrawn, expertNotDrawn, alreadyDeclined
        // Tier 3
        case alreadyFiled, filingEmpty, filingNotPrepared, filingNumberMissing, filingNotLapsed, filingHandedIn
        case filingLate, filingNotHandedIn, filedTooOld, filedInHigherTier, filedOnOtherList, filedTwice, filedRowsWrong
        // The season's settings
        case changeWaiting, changeNotPrepared, cutoffOver, settingUnchanged, settingTooEarly, quotaUnknown, bodyUnknown
        // Rounds, and the assignment of experts
        case tierNotJudged, roundThere, roundClosed, nothingToTakeIn, reviewsImpossible, reviewsDueOver, rubricChanged
        case pairUnknown, pairInConflict, pairNotPinned, pairAssigned, pairNotAssigned, pairUnanswered
        case conflictStays, nothingDeclared, nothingAssigned, loadExceeded, reviewsExceeded, unitTwice, pinNotKept
        // What an expert reads and scores
        case readingAnswered, readingNotAccepted, readingInConflict, readingOver, readingThere, reviewLate
        case meetingBegun, nothingHandedIn, conflictNotNamed, commentTooLong
        // The meeting
        case panelOfOtherTier, alreadyConvened, chairNotMember, minuteTakerNotOffice, agendaEmpty, agendaDiffers
        case notOnAgenda, itemSettled, notSeated, attendanceImpossible, quorumLost, alreadyRecused, sittingOpen
        case sittingNotOpen, sittingSigned, sittingOver, notSigner, alreadySigned, agendaUnfinished, discussionOpen
        case discussionNotOpen, notDiscussed, scoreMissing, scoreKnown, nobodyNamed
        // What members say of conflicts when it is over
        case neverInRoom, declaredAlready, notVotedOn
        // Its ballots
        case ballotOpen, ballotNotOpen, ballotOver, ballotPrepared, ballotNotPrepared, notInRoom, recusedFromDossier
        case tokensGiven, tooFewTogether, roomWordDiffers, ballotsTooMany, ballotsMiscounted, countsDiffer
    }
}
