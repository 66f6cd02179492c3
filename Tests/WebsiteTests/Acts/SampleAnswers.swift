import Casework
import Selection

@testable import Website

extension Answers {
    /// Answers to these fields that are right in themselves.
    static func sample(of fields: [ActField], in program: Program) -> Answers {
        fields.reduce(into: Answers()) { answers, field in
            if case .rows(let inner) = field.kind {
                answers.rows[field.name] = [sample(of: inner, in: program)]
            } else {
                answers.texts[field.name] = [sample(of: field, in: program)]
            }
        }
    }

    private static func sample(of field: ActField, in program: Program) -> String {
        switch field.kind {
        case .day: "2023-09-20"
        case .moment: "2023-10-20T17:00:00+08:00"
        case .number(let range): String(range.lowerBound)
        case .points: "87.25"
        case .yesNo: "yes"
        case .choice, .section, .usual, .code: field.kind.choices(in: program)?.first ?? ""
        case .checks: program.acceptance[0].id
        case .choices(let values): values[0]
        case .dossier, .dossiers: "7"
        case .codes(let list): program.codes[list]?.entries.first?.name ?? ""
        case .sheet: program.summary.columns.map(\.header).joined(separator: ",") + "\n自治区教育厅"
        case .text, .unremembered, .passage, .texts, .rows: "材料属实"
        }
    }
}

extension Command {
    var dossier: DossierCommand? { if case .dossier(_, let command) = self { command } else { nil } }

    /// Which act it is, as the table of permissions names it.
    var act: Act? {
        switch self {
        case .submit: .resubmit
        case .dossier(_, let command): Self.named(command)
        case .slate(_, let command): Self.named(command)
        case .publicity(_, let command): Self.named(command)
        case .decision(let command): Self.named(command)
        case .settings(let command): Self.named(command)
        case .filing(_, let command): Self.filed(command)
        case .planPanel: .planPanel
        case .panel(_, let command): Self.drawing(command)
        case .openRound: .openRound
        case .round(_, let command): Self.reading(command)
        case .applyProposal: .applyProposal
        case .reading(_, let command): Self.read(command)
        case .convene: .convene
        case .sitting(_, let command): Self.meeting(command)
        case .preparePublicity: .preparePublicity
        }
    }

    private static func filed(_ command: FilingCommand) -> Act {
        switch command {
        case .prepare: .prepareFiling
        case .handIn: .handInFiling
        case .giveBack: .returnFiling
        case .file: .putOnFile
        case .reopen: .reopenFiling
        }
    }

    private static func reading(_ command: RoundCommand) -> Act {
        switch command {
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

    private static func read(_ command: ReadingCommand) -> Act {
        switch command {
        case .accept: .acceptReading
        case .handIn: .handInReading
        case .decline: .declineReading
        case .tellConflict: .tellConflict
        case .reopen: .reopenReading
        }
    }

    private static func drawing(_ command: PanelCommand) -> Act {
        switch command {
        case .plan: .changePlan
        case .fix: .fixPlan
        case .commit: .commitShare
        case .reveal: .revealShare
        case .tellBeacon: .tellBeacon
        case .decline: .declineSeat
        case .abandon: .abandonDraw
        }
    }

    private static func meeting(_ command: SittingCommand) -> Act {
        switch command {
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

    /// By the case's own name, so that the test asks the office's table nothing.
    private static func named(_ command: some Any) -> Act? {
        let name = String(String(describing: command).prefix { $0.isLetter || $0.isNumber })
        return Act(rawValue: Self.otherwise[name] ?? name)
    }

    private static let otherwise = [
        "prepare": "prepareSlate", "seal": "sealSlate", "reopen": "reopenSlate", "post": "postPublicity",
        "conclude": "concludeObjection", "state": "statePublicity",
    ]
}
