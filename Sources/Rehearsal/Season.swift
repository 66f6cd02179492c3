import Casework
import Records
import Selection

/// A season under way: who takes part, what the moment is, and what people keep in mind from one day to the next.
/// What stands where is read from the office's own lists.
struct Season {
    let casework: Casework
    let places: Places
    let officials: Officials
    let entrants: [Entrant]
    let applicants: [Actor]
    /// The hash of the one password of all accounts.
    let password: String
    var now: Moment

    /// Whose file a dossier is, by the person's key.
    var numbers: [PersonID: Int] = [:]
    /// When a name is free to go on, by its publisher.
    var published: [Posting: PostedName] = [:]
    var objections: [PlannedObjection] = []
    /// How many objections a publicity has so far.
    var objectionCounts: [PublicityID: Int] = [:]
    /// Who comes again on the next day: with a mistake put right, or for a second time.
    var comingAgain: [SecondAttempt] = []
    /// What a person has done once and does not do again.
    var once: Set<String> = []
    /// Whom a meeting decided to recommend.
    var recommended: Set<DossierID> = []
    var listed: [SlateID: [DossierID]] = [:]
    /// Whom experts score on paper, so that the meeting types it.
    var scoredOnPaper: DossierID?
    /// What was refused, as it should be.
    var refusals: [Refusal.Reason: Int] = [:]

    /// A name in a publicity of some desk.
    struct Posting: Hashable {
        let publisher: OrganisationID
        let dossier: DossierID
    }

    struct PostedName {
        let publicity: PublicityID
        let free: Moment
    }

    // MARK: Asking

    /// Asks in order, many in one commit; an answer that the season doesn't foresee ends it.
    @discardableResult
    mutating func ask(_ asks: [Ask]) async throws -> [Receipt?] {
        let results = await casework.perform(
            asks.map { (command: $0.command, request: Request(by: $0.actor, at: $0.at ?? now)) })
        var receipts: [Receipt?] = []
        for (ask, result) in zip(asks, results) { receipts.append(try take(result, of: ask)) }
        return receipts
    }

    /// Asks alone, with whatever a ballot needs of keys and boxes before its commit.
    @discardableResult
    mutating func ask(_ ask: Ask) async throws -> Receipt? {
        let result: Result<Receipt, any Error>
        do {
            result = .success(try await casework.perform(ask.command, Request(by: ask.actor, at: ask.at ?? now)))
        } catch {
            result = .failure(error)
        }
        return try take(result, of: ask)
    }

    private mutating func take(_ result: Result<Receipt, any Error>, of ask: Ask) throws -> Receipt? {
        guard ask.outcome.fits(result) else {
            throw RehearsalFault.unforeseen(
                asked: "\(ask.command.name) by \(ask.actor.account) (\(ask.actor.organisation?.text ?? "applicant"))",
                at: ask.at ?? now, answer: "\(result)")
        }
        if case .failure(let refusal as Refusal) = result { refusals[refusal.reason, default: 0] += 1 }
        return try? result.get()
    }

    /// True the first time something is asked about under this name.
    mutating func isFirst(_ name: String) -> Bool { once.insert(name).inserted }

    // MARK: Reading

    /// What waits at a stage and has not lapsed, in the order in which it came in.
    func waiting(at stage: Stage) async throws -> [DossierRow] {
        let moment = now
        return try await casework.records.database.read { records in
            try DossierRows.waiting(at: stage, limit: .max, in: records).filter { !$0.hasLapsed(at: moment) }
        }
    }

    func entrant(of row: DossierRow) -> Entrant? { numbers[row.person].map { entrants[$0 - 1] } }
    func story(of row: DossierRow) -> Story { entrant(of: row)?.story ?? .plain }

    /// The account that speaks for a dossier's person.
    func speaker(for row: DossierRow) throws -> Actor {
        guard let entrant = entrant(of: row) else { throw RehearsalFault.nobodyAt(row.employer) }
        if entrant.story == .typedByClerk { return try officials.clerk(of: entrant.employer.id) }
        return applicants[entrant.number - 1]
    }
}

extension Command {
    /// What is asked, without what was said.
    fileprivate var name: String {
        switch self {
        case .submit(let draft, _, _, let dossier): "submit \(draft) \(dossier?.text ?? "")"
        case .dossier(let id, let command): "dossier \(id) \("\(command)".prefix { $0 != "(" })"
        case .slate(let id, let command): "slate \(id) \("\(command)".prefix { $0 != "(" })"
        case .preparePublicity(let publisher, _, _): "preparePublicity \(publisher)"
        case .publicity(let id, let command): "publicity \(id) \("\(command)".prefix { $0 != "(" })"
        case .settings(let command): "settings \("\(command)".prefix { $0 != "(" })"
        case .filing(let id, let command): "filing \(id) \("\(command)".prefix { $0 != "(" })"
        case .planPanel(let draft): "planPanel \(draft.name)"
        case .convene(let draft): "convene \(draft.panel)"
        case .sitting(let id, let command): "sitting \(id) \("\(command)".prefix { $0 != "(" })"
        case .panel(let id, let command): "panel \(id) \("\(command)".prefix { $0 != "(" })"
        case .openRound(let plan): "openRound \(plan.panel)"
        case .round(let id, let command): "round \(id) \("\(command)".prefix { $0 != "(" })"
        case .applyProposal(let id, let version): "applyProposal \(id) \(version)"
        case .reading(let id, let command): "reading \(id) \("\(command)".prefix { $0 != "(" })"
        case .decision(let command): "decision \("\(command)".prefix { $0 != "(" })"
        }
    }
}
