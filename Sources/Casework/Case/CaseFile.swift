import Records
import Selection

/// A case as its facts so far make it.
struct CaseFile<State: CaseState>: Remembered {
    let id: String
    var state: State
    var version: Int
    /// That of its chain after the last fact.
    var link: Fingerprint
    /// The place in the ledger of the last fact added in this transaction.
    var sequence = 0
    /// Personal values stand in it as they were just said, where a replay finds their commitments.
    var holdsPlainWords = false

    var receipt: Receipt { Receipt(id: id, version: version, sequence: sequence) }
    var key: CaseKey { CaseKey(State.kind, id) }

    init(id: String, state: State, version: Int, link: Fingerprint) {
        self.id = id
        self.state = state
        self.version = version
        self.link = link
    }

    /// A case by its facts in their order; nil when it has none.
    init?(_ id: String, _ facts: some Collection<Fact>, link: Fingerprint) throws {
        var state: State?
        for fact in facts {
            let event: State.Event = try CanonicalJSON.decode(from: fact.event)
            if state == nil { state = State.begin(id, with: event) }
            state?.take(event, at: fact.at)
        }
        guard let state else { return nil }
        self.init(id: id, state: state, version: facts.count, link: link)
    }
}

/// A kind of case: made by its facts in their order.
protocol CaseState: Sendable {
    associatedtype Event: Codable & Sendable
    static var kind: CaseKind { get }
    /// The state before or with its first fact; nil where that fact can't be a first.
    static func begin(_ id: String, with event: Event) -> Self?
    mutating func take(_ event: Event, at: Moment)
    /// Brings the projections up to a fact just taken in.
    func show(_ event: Event, version: Int, at: Moment, in projector: Projector) throws
}

extension Dossier: CaseState {
    static var kind: CaseKind { .dossier }

    static func begin(_ id: String, with event: DossierEvent) -> Dossier? {
        guard case .submitted(let submission) = event else { return nil }
        return Dossier(DossierID(id), submission)
    }

    mutating func take(_ event: DossierEvent, at moment: Moment) { evolve(event, at: moment) }
}

extension Publicity: CaseState {
    static var kind: CaseKind { .publicity }

    static func begin(_ id: String, with event: PublicityEvent) -> Publicity? {
        guard case .prepared(let preparation) = event else { return nil }
        return Publicity(PublicityID(id), preparation)
    }

    mutating func take(_ event: PublicityEvent, at: Moment) { evolve(event) }
}

extension Slate: CaseState {
    static var kind: CaseKind { .slate }

    static func begin(_ id: String, with event: SlateEvent) -> Slate? { Slate(SlateID(id)) }

    mutating func take(_ event: SlateEvent, at moment: Moment) { evolve(event, at: moment) }
}

extension Decision: CaseState {
    static var kind: CaseKind { .decision }

    static func begin(_ id: String, with event: DecisionEvent) -> Decision? { Decision(DecisionID(id)) }

    mutating func take(_ event: DecisionEvent, at: Moment) { evolve(event) }
}

extension SeasonSettings: CaseState {
    static var kind: CaseKind { .settings }

    static func begin(_ id: String, with event: SettingsEvent) -> SeasonSettings? { SeasonSettings(SettingsID(id)) }

    mutating func take(_ event: SettingsEvent, at: Moment) { evolve(event) }
}

extension Filing: CaseState {
    static var kind: CaseKind { .filing }

    static func begin(_ id: String, with event: FilingEvent) -> Filing? { Filing(FilingID(id)) }

    mutating func take(_ event: FilingEvent, at moment: Moment) { evolve(event, at: moment) }
}

extension Panel: CaseState {
    static var kind: CaseKind { .panel }

    static func begin(_ id: String, with event: PanelEvent) -> Panel? {
        guard case .planned(let fact) = event else { return nil }
        return Panel(PanelID(id), fact.draft)
    }

    mutating func take(_ event: PanelEvent, at moment: Moment) { evolve(event, at: moment) }
}

extension Round: CaseState {
    static var kind: CaseKind { .round }

    static func begin(_ id: String, with event: RoundEvent) -> Round? {
        guard case .opened(let fact) = event else { return nil }
        return Round(RoundID(id), fact)
    }

    mutating func take(_ event: RoundEvent, at moment: Moment) { evolve(event, at: moment) }
}

extension DossierReading: CaseState {
    static var kind: CaseKind { .reading }

    static func begin(_ id: String, with event: ReadingEvent) -> DossierReading? {
        guard case .offered(let offer) = event else { return nil }
        return DossierReading(ReadingID(id), offer)
    }

    mutating func take(_ event: ReadingEvent, at moment: Moment) { evolve(event, at: moment) }
}

extension Sitting: CaseState {
    static var kind: CaseKind { .sitting }

    static func begin(_ id: String, with event: SittingEvent) -> Sitting? {
        guard case .convened(let fact) = event else { return nil }
        return Sitting(SittingID(id), fact)
    }

    mutating func take(_ event: SittingEvent, at moment: Moment) { evolve(event, at: moment) }
}

/// Reading cases from the ledger, or from memory where it holds them as they stand.
struct CaseReader {
    let records: any Reading
    let memory: CaseMemory

    /// A case by its facts; nil when it has none.
    func file<State: CaseState>(_ id: String, of type: State.Type = State.self) throws -> CaseFile<State>? {
        let key = CaseKey(State.kind, id)
        guard let end = try Ledger.end(of: key, in: records) else { return nil }
        if let known: CaseFile<State> = memory.file(key, endingWith: end.link) { return known }
        let file: CaseFile<State>? = try CaseFile(id, Ledger.facts(of: key, in: records), link: end.link)
        if let file { memory.remember(file) }
        return file
    }

    /// Cases by their ids, in that order; those without facts are left out.
    func files<State: CaseState>(_ ids: [String], of type: State.Type = State.self) throws -> [CaseFile<
        State
    >] {
        try ids.compactMap { try file($0) }
    }
}

extension Casework {
    func reader(_ records: any Reading) -> CaseReader { CaseReader(records: records, memory: memory) }
}
