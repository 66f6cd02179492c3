import Records
import Selection

/// One write transaction, with what the stages share while a command is carried out.
struct Transaction {
    let records: any Writing
    let casework: Casework
    let request: Request
    /// The draft that the command hands in, where it was read ahead.
    let ahead: ReadDraft?
    /// What was made of keys and boxes before, for a command that is about a ballot.
    let ballots: BallotsAhead
    /// What data was certain of before, for a command that takes dossiers or experts into a round.
    let conflicts: ConflictsAhead
    let desk: Desk

    init(
        _ records: any Writing, _ casework: Casework, _ request: Request, ahead: ReadDraft? = nil,
        ballots: BallotsAhead = BallotsAhead(), conflicts: ConflictsAhead = ConflictsAhead()
    ) throws {
        desk = try Desk(records: records, casework: casework, actor: request.by, now: request.at)
        self.records = records
        self.casework = casework
        self.request = request
        self.ahead = ahead
        self.ballots = ballots
        self.conflicts = conflicts
    }

    /// As it holds now; a change of its settings holds for the next command.
    var program: Program { desk.program }
    var actor: Actor { request.by }
    var now: Moment { request.at }
    var reader: CaseReader { desk.reader }

    /// The same key and the same question give the first answer again.
    func carryOutOnce(_ command: Command) throws -> Receipt {
        if let known: Receipt = try Once.answer(to: request.key, of: actor, in: records) { return known }
        let receipt = try carryOut(command)
        try Once.keep(receipt, to: request.key, of: actor, in: records)
        return receipt
    }

    private func carryOut(_ command: Command) throws -> Receipt {
        switch command {
        case .submit(let draft, let version, let carried, let named):
            if let dossier = named ?? ahead?.origin.correcting {
                try resubmit(dossier, with: draft, version: version, carrying: carried)
            } else {
                try submit(draft, version: version, carrying: carried)
            }
        case .dossier(let id, let command): try perform(command, on: id)
        case .slate(let id, let command): try perform(command, on: id)
        case .preparePublicity(let desk, let names, let contact):
            try preparePublicity(by: desk, names, contact: contact)
        case .publicity(let id, let command): try perform(command, on: id)
        case .decision(let command): try perform(command)
        case .settings(let command): try perform(command)
        case .filing(let id, let command): try perform(command, on: id)
        case .planPanel(let draft): try planPanel(draft)
        case .panel(let id, let command): try perform(command, on: id)
        case .openRound(let plan): try openRound(plan)
        case .round(let id, let command): try perform(command, on: id)
        case .applyProposal(let id, let version): try applyProposal(of: id, version: version)
        case .reading(let id, let command): try perform(command, on: id)
        // The meeting
        case .convene(let draft): try convene(draft)
        case .sitting(let id, let command): try perform(command, on: id)
        }
    }

    /// Refuses when someone else added to the case since the asker saw it.
    func requireUnchanged<State>(_ file: CaseFile<State>?) throws {
        let found = file?.version ?? 0
        guard let expected = request.expecting, expected != found else { return }
        throw CaseworkFault.changedMeanwhile(expected: expected, found: found)
    }

    // MARK: Appending

    /// Adds facts to a case, sealing personal values for their owner, and brings every projection up to them.
    @discardableResult
    func append<State: CaseState>(
        _ events: [State.Event], to file: CaseFile<State>?, id: String, owner: PersonID, shown: ShownPerson? = nil
    ) throws -> CaseFile<State> {
        let encoded = try events.map { try casework.records.vault.encode($0, for: owner, in: records) }
        let facts = encoded.map { NewFact(event: $0.json, name: EventName.of($0.json), by: actor, at: now) }
        let key = CaseKey(State.kind, id)
        let added = try Ledger.append(facts, to: key, expecting: file?.version ?? 0, in: records)
        var file = file
        let projector = Projector(records, casework, shown: shown)
        for event in events { try take(event, into: &file, id: id, projector) }
        guard var file else { throw CaseworkFault.notFound }
        file.link = added.link
        file.holdsPlainWords = file.holdsPlainWords || encoded.contains(where: \.hasSealed)
        casework.memory.remember(file)
        file.sequence = added.facts.last?.sequence ?? 0
        if let dossier = file.state as? Dossier, let events = events as? [DossierEvent] {
            try tell(events, of: dossier)
        }
        return file
    }

    private func take<State: CaseState>(
        _ event: State.Event, into file: inout CaseFile<State>?, id: String, _ projector: Projector
    ) throws {
        if file == nil {
            file = State.begin(id, with: event).map { CaseFile(id: id, state: $0, version: 0, link: .none) }
        }
        file?.state.take(event, at: now)
        file?.version += 1
        guard let file else { return }
        try file.state.show(event, version: file.version, at: now, in: projector)
    }

    @discardableResult
    func append(_ events: [DossierEvent], to file: CaseFile<Dossier>) throws -> CaseFile<Dossier> {
        try append(events, to: file, id: file.id, owner: file.state.person)
    }
}

/// An event's name is the one key of its JSON: `{"submitted":{…}}`.
enum EventName {
    static func of(_ json: String) -> String {
        let bytes = json.utf8
        guard let open = bytes.firstIndex(of: UInt8(ascii: "\"")) else { return "" }
        let start = bytes.index(after: open)
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.endIndex
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }
}
