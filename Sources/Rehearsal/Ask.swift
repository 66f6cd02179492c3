import Casework
public import Selection

/// Something an actor asks of the office in the season, and what is to come of it.
struct Ask: Sendable {
    let command: Command
    let actor: Actor
    var outcome = Outcome.done
    /// When, if not at the moment of the step.
    var at: Moment?

    enum Outcome: Sendable {
        case done
        /// Tried on purpose: refused with this reason.
        case refused(Refusal.Reason)
        /// Done, unless somebody else was faster.
        case doneUnless([Refusal.Reason])

        func fits(_ result: Result<Receipt, any Error>) -> Bool {
            let reason: Refusal.Reason?
            switch result {
            case .success: reason = nil
            case .failure(let refusal as Refusal): reason = refusal.reason
            case .failure: return false
            }
            return switch self {
            case .done: reason == nil
            case .refused(let expected): reason == expected
            case .doneUnless(let reasons): reason.map(reasons.contains) ?? true
            }
        }
    }
}

extension Ask {
    static func dossier(
        _ id: DossierID, _ command: DossierCommand, by actor: Actor, _ outcome: Outcome = .done
    ) -> Ask {
        Ask(command: .dossier(id, command), actor: actor, outcome: outcome)
    }

    static func slate(
        _ id: SlateID, _ command: SlateCommand, by actor: Actor, _ outcome: Outcome = .done
    ) -> Ask {
        Ask(command: .slate(id, command), actor: actor, outcome: outcome)
    }

    static func filing(
        _ body: OrganisationID, _ command: FilingCommand, by actor: Actor, _ outcome: Outcome = .done
    ) -> Ask {
        Ask(command: .filing(Filing(of: body).id, command), actor: actor, outcome: outcome)
    }

    static func panel(
        _ id: PanelID, _ command: PanelCommand, by actor: Actor, _ outcome: Outcome = .done
    ) -> Ask {
        Ask(command: .panel(id, command), actor: actor, outcome: outcome)
    }

    static func round(
        _ id: RoundID, _ command: RoundCommand, by actor: Actor, _ outcome: Outcome = .done
    ) -> Ask {
        Ask(command: .round(id, command), actor: actor, outcome: outcome)
    }

    static func reading(
        _ id: ReadingID, _ command: ReadingCommand, by actor: Actor, _ outcome: Outcome = .done
    ) -> Ask {
        Ask(command: .reading(id, command), actor: actor, outcome: outcome)
    }

    static func sitting(
        _ id: SittingID, _ command: SittingCommand, by actor: Actor, _ outcome: Outcome = .done
    ) -> Ask {
        Ask(command: .sitting(id, command), actor: actor, outcome: outcome)
    }

    static func decision(_ command: DecisionCommand, by actor: Actor, _ outcome: Outcome = .done) -> Ask {
        Ask(command: .decision(command), actor: actor, outcome: outcome)
    }
}

/// Why a rehearsal can't go on.
public enum RehearsalFault: Error, Sendable, CustomStringConvertible {
    /// The folder holds something already.
    case notEmpty(folder: String)
    /// The season has not begun on that day, or is over.
    case outsideSeason(Day)
    case nobodyAt(OrganisationID)
    /// The office answered otherwise than the season foresees.
    case unforeseen(asked: String, at: Moment, answer: String)

    public var description: String {
        switch self {
        case .notEmpty(let folder): "\(folder) is not empty: a season is played into an empty folder"
        case .outsideSeason(let day): "\(day) is outside the season, 2023-09-11 to 2023-12-29"
        case .nobodyAt(let organisation): "nobody acts for \(organisation)"
        case .unforeseen(let asked, let moment, let answer): "\(moment): \(asked) was answered \(answer)"
        }
    }
}
