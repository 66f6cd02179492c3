public import Selection

/// What someone can do, by the name the table of permissions has it.
public enum Act: String, Sendable, Hashable, Codable, CaseIterable {
    // Application
    case resubmit, withdraw, withdrawTransferConsent, answerTierChange
    // Recommendation
    case verify, returnForCorrection, evaluate, consent, forward, decline, askDiscipline,
        recordDisciplineReply
    case makeException, askTierChange, proposeWithholding, confirmWithholding
    case hearOpinions, deliberate, list, unlist, rank, explain, prepareSlate, sealSlate, reopenSlate
    case receivePaper, waivePaper
    // Publicity
    case preparePublicity, postPublicity, interrupt, object, concludeObjection, statePublicity
    // Review and decision
    case accept, refuse, recordPanelResult, remove
    case openVote, prepareList, makeList, callUp, consult, recordReply, prepareConclusion, concludeConsultation
    case prepareNotice, issueNotice
    // Tier 3
    case prepareFiling, handInFiling, returnFiling, putOnFile, reopenFiling
    // The season's settings
    case changeCutoff, changeQuota, extendBody, confirmChange, dropChange
    // The pool of experts, and panels drawn of it
    case keepExperts
    case planPanel, changePlan, fixPlan, commitShare, revealShare, tellBeacon, declineSeat, abandonDraw
    // Rounds, and the assignment of experts
    case openRound, takeDossiersIn, changeRound, pinPair, unpinPair, declareConflicts
    case makeProposal, applyProposal, withdrawPair, closeRound
    // Readings
    case acceptReading, handInReading, declineReading, tellConflict, reopenReading, remindReaders
    // The meeting
    case convene, arrangeAgenda, markAttendance, openSitting, recuseMember, takeOffAgenda, tellScore
    case openDiscussion, closeDiscussion, prepareBallots, takeTokens, openBallot, closeBallot, countPapers
    case annulBallot, signSitting, takeAttendance, declareAfterwards
}

/// Where an actor stands to a case.
public enum Place: String, Sendable, Hashable, Codable, CaseIterable {
    /// The dossier is the applicant's own.
    case own
    /// The organisation whose turn it is, or whose slate or publicity it is.
    case desk
    /// The level above a desk that has one account only, so that it can't confirm alone.
    case aboveLoneDesk
    case office
    /// The expert's own seat: of a panel, or before a dossier that is theirs to read.
    case seat
    /// The expert is in the chair of the meeting.
    case chair
}

/// One table says who may do what: role × place. What isn't in it is denied. The stage is the desk's own: a case
/// moves on, and with it the place from which it can be acted on.
public enum Permissions {
    /// A row of the table.
    public struct Row: Sendable, Hashable {
        public let act: Act
        public let role: Role
        public let place: Place
    }

    public static let table: Set<Row> = Set(
        rows.flatMap { acts, roles, places in
            acts.flatMap { act in
                roles.flatMap { role in places.map { Row(act: act, role: role, place: $0) } }
            }
        })

    /// Whether someone of a role, standing so to a case, may do this.
    public static func allow(_ act: Act, _ role: Role, at places: Set<Place>) -> Bool {
        places.contains { table.contains(Row(act: act, role: role, place: $0)) }
    }

    private static let rows: [([Act], [Role], [Place])] = [
        // A clerk who typed an application for a person speaks for them, with a page they signed.
        ([.resubmit, .withdraw, .withdrawTransferConsent, .answerTierChange], [.applicant, .clerk], [.own]),
        ([.verify, .evaluate, .askDiscipline, .askTierChange], [.clerk, .leader], [.desk]),
        (
            [.returnForCorrection, .proposeWithholding, .confirmWithholding], [.clerk, .leader],
            [.desk, .office]
        ),
        ([.consent], [.leader], [.desk, .aboveLoneDesk]),
        ([.forward, .decline, .recordDisciplineReply, .makeException], [.leader], [.desk]),
        ([.hearOpinions, .list, .unlist, .rank, .explain, .prepareSlate], [.clerk, .leader], [.desk]),
        ([.deliberate, .sealSlate], [.leader], [.desk]),
        ([.reopenSlate, .waivePaper], [.leader], [.office]),
        ([.receivePaper], [.clerk, .leader], [.desk, .office]),
        ([.preparePublicity, .object, .statePublicity, .interrupt], [.clerk, .leader], [.desk]),
        ([.postPublicity, .concludeObjection], [.leader], [.desk, .aboveLoneDesk]),
        ([.accept, .refuse], [.clerk, .leader], [.office]),
        (
            [
                .recordPanelResult, .openVote, .prepareList, .consult, .recordReply, .prepareConclusion,
                .prepareNotice,
            ], [.clerk, .leader], [.office]
        ),
        ([.remove, .makeList, .callUp, .concludeConsultation, .issueNotice, .confirmChange], [.leader], [.office]),
        ([.prepareFiling], [.clerk, .leader], [.desk]),
        ([.handInFiling], [.leader], [.desk]),
        ([.returnFiling], [.clerk, .leader], [.office]),
        ([.putOnFile, .reopenFiling], [.leader], [.office]),
        ([.changeCutoff, .changeQuota, .extendBody, .dropChange], [.clerk, .leader], [.office]),
        ([.keepExperts], [.clerk, .leader], [.office]),
        (
            [.planPanel, .changePlan, .commitShare, .revealShare, .tellBeacon, .declineSeat, .abandonDraw],
            [.clerk, .leader], [.office]
        ),
        ([.fixPlan], [.leader], [.office]),
        (
            [.openRound, .takeDossiersIn, .changeRound, .pinPair, .unpinPair, .makeProposal, .withdrawPair],
            [.clerk, .leader], [.office]
        ),
        ([.applyProposal, .closeRound], [.leader], [.office]),
        // An expert answers for themselves, in the rounds of a panel on which they sit.
        ([.declareConflicts], [.expert], [.seat]),
        // Readings: an expert's own.
        ([.acceptReading, .handInReading, .declineReading, .tellConflict], [.expert], [.seat]),
        ([.reopenReading], [.leader], [.office]),
        ([.remindReaders], [.clerk, .leader], [.office]),
        // The meeting: the office and the chair conduct it, members take their ballots.
        (
            [
                .convene, .arrangeAgenda, .takeAttendance, .markAttendance, .openSitting, .recuseMember,
                .takeOffAgenda, .tellScore, .prepareBallots, .countPapers,
            ], [.clerk, .leader], [.office]
        ),
        ([.openDiscussion, .closeDiscussion, .openBallot, .closeBallot, .annulBallot], [.clerk, .leader], [.office]),
        ([.openDiscussion, .closeDiscussion, .openBallot, .closeBallot, .annulBallot], [.expert], [.chair]),
        ([.signSitting], [.clerk, .leader], [.office]),
        ([.signSitting], [.expert], [.chair]),
        ([.takeTokens, .declareAfterwards], [.expert], [.seat]),
    ]
}

extension DossierCommand {
    var act: Act {
        switch self {
        case .submit, .resubmit: .resubmit
        case .verify: .verify
        case .returnForCorrection: .returnForCorrection
        case .evaluate: .evaluate
        case .consent: .consent
        case .forward: .forward
        case .decline: .decline
        case .askDiscipline: .askDiscipline
        case .recordDisciplineReply: .recordDisciplineReply
        case .makeException: .makeException
        case .askTierChange: .askTierChange
        case .answerTierChange: .answerTierChange
        case .proposeWithholding: .proposeWithholding
        case .confirmWithholding: .confirmWithholding
        case .accept: .accept
        case .refuse: .refuse
        case .recordPanelResult: .recordPanelResult
        case .withdrawTransferConsent: .withdrawTransferConsent
        case .withdraw: .withdraw
        case .remove: .remove
        }
    }
}

extension SlateCommand {
    var act: Act {
        switch self {
        case .hearOpinions: .hearOpinions
        case .deliberate: .deliberate
        case .list: .list
        case .unlist: .unlist
        case .rank: .rank
        case .explain: .explain
        case .prepare: .prepareSlate
        case .seal: .sealSlate
        case .reopen: .reopenSlate
        case .receivePaper: .receivePaper
        case .waivePaper: .waivePaper
        }
    }
}

extension PublicityCommand {
    var act: Act {
        switch self {
        case .post: .postPublicity
        case .interrupt: .interrupt
        case .object: .object
        case .conclude: .concludeObjection
        case .state: .statePublicity
        }
    }
}

extension SettingsCommand {
    var act: Act {
        switch self {
        case .changeCutoff: .changeCutoff
        case .changeQuota: .changeQuota
        case .extendBody: .extendBody
        case .confirmChange: .confirmChange
        case .dropChange: .dropChange
        }
    }
}

extension FilingCommand {
    var act: Act {
        switch self {
        case .prepare: .prepareFiling
        case .handIn: .handInFiling
        case .giveBack: .returnFiling
        case .file: .putOnFile
        case .reopen: .reopenFiling
        }
    }
}

extension PanelStep {
    var act: Act {
        switch self {
        case .plan: .changePlan
        case .fix: .fixPlan
        case .commit: .commitShare
        case .reveal: .revealShare
        case .tellBeacon: .tellBeacon
        case .decline: .declineSeat
        case .abandon: .abandonDraw
        }
    }
}

extension RoundStep {
    var act: Act {
        switch self {
        case .takeIn: .takeDossiersIn
        case .change: .changeRound
        case .pin: .pinPair
        case .unpin: .unpinPair
        case .declare: .declareConflicts
        case .assign: .applyProposal
        case .withdraw: .withdrawPair
        case .close: .closeRound
        }
    }
}

extension ReadingStep {
    var act: Act {
        switch self {
        case .accept: .acceptReading
        case .handIn: .handInReading
        case .decline: .declineReading
        case .tellConflict: .tellConflict
        case .reopen: .reopenReading
        }
    }
}

extension SittingStep {
    var act: Act {
        switch self {
        case .arrange: .arrangeAgenda
        case .takeAttendance: .takeAttendance
        case .mark: .markAttendance
        case .open: .openSitting
        case .recuse: .recuseMember
        case .takeOff: .takeOffAgenda
        case .tellScore: .tellScore
        case .openDiscussion: .openDiscussion
        case .closeDiscussion: .closeDiscussion
        case .prepareBallots: .prepareBallots
        case .takeTokens: .takeTokens
        case .openBallot: .openBallot
        case .closeBallot: .closeBallot
        case .countPapers: .countPapers
        case .annulBallot: .annulBallot
        case .declareAfterwards: .declareAfterwards
        case .sign: .signSitting
        }
    }
}

extension DecisionCommand {
    var act: Act {
        switch self {
        case .openVote: .openVote
        case .prepareList: .prepareList
        case .callUp: .callUp
        case .makeList: .makeList
        case .consult: .consult
        case .recordReply: .recordReply
        case .prepareConclusion: .prepareConclusion
        case .concludeConsultation: .concludeConsultation
        case .prepareNotice: .prepareNotice
        case .issueNotice: .issueNotice
        }
    }
}
