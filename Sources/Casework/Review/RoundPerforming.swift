import Records
import Selection

/// Rounds: the office leads them, and experts who sit answer for themselves; to anybody else they aren't there.
extension Transaction {
    func openRound(_ plan: RoundPlan) throws -> Receipt {
        try desk.requireOffice(for: .openRound)
        var facts = try desk.roundFacts(opening: plan)
        // What is refused isn't searched.
        _ = try Round.open(plan, facts, at: now)
        facts.found = try desk.certain(facts.panel?.sitting.compactMap(\.self) ?? [], facts.arriving, conflicts)
        let events = try Round.open(plan, facts, at: now)
        let id = try Counters.nextID(.round, in: records)
        let none: CaseFile<Round>? = nil
        let opened = try append(events, to: none, id: id, owner: PersonID(keeping: program.officeID))
        try ask(opened.state.readers, in: opened.state, by: "conflictsAsked")
        return opened.receipt
    }

    func perform(_ command: RoundCommand, on id: RoundID) throws -> Receipt {
        let file = try desk.round(id, for: command.step)
        try requireUnchanged(file)
        var facts = try desk.roundFacts(for: command, on: file.state)
        if case .takeIn = command {
            _ = try file.state.decide(command, facts, by: actor, at: now)
            facts.found = try desk.certain(file.state.readers, facts.arriving, conflicts)
        }
        let events = try file.state.decide(command, facts, by: actor, at: now)
        let done = try append(events, to: file)
        try carryOver(events, of: done.state)
        switch command {
        case .assign: try Proposals.remove(id, in: records)
        case .takeIn: try ask(done.state.readers, in: done.state, by: "conflictsAskedAgain")
        default: break
        }
        return done.receipt
    }

    /// A conflict that came up while a dossier was read: it holds at once, whoever's turn it is.
    func recordConflict(
        round id: RoundID, dossier: DossierID, expert: ExpertID, kinds: [ConflictKind]
    ) throws {
        guard let file = try reader.file(id.text, of: Round.self) else { throw CaseworkFault.notFound }
        try append(file.state.record(kinds, between: expert, and: dossier), to: file)
    }

    /// Whoever takes a declined seat reads in the rounds of the panel that are open.
    func reseat(_ panel: Panel) throws {
        for file in try desk.openRounds(of: panel.id) {
            let readers = panel.sitting.compactMap(\.self)
            let new = readers.filter { !file.state.readers.contains($0) }
            let found = try desk.certain(new, file.state.dossiers, conflicts)
            let seated = try append(file.state.seat(readers, found: found), to: file)
            try ask(new, in: seated.state, by: "conflictsAsked")
        }
    }

    /// What was assigned is begun as a reading, what was taken back ends as one.
    private func carryOver(_ events: [RoundEvent], of round: Round) throws {
        for event in events {
            switch event {
            case .pairsAssigned(let fact):
                for pair in fact.pairs { try beginReading(round: round.id, dossier: pair.dossier, expert: pair.expert) }
                let shares = Dictionary(grouping: fact.pairs, by: \.expert).mapValues(\.count)
                for (expert, count) in shares.sorted(by: { $0.key < $1.key }) {
                    try tell("readingOffered", to: expert, of: round, count: count)
                }
            case .pairWithdrawn(let fact):
                try withdrawReading(round: round.id, dossier: fact.pair.dossier, expert: fact.pair.expert)
            default: break
            }
        }
    }

    /// Those who still have something to answer about conflicts.
    private func ask(_ readers: [ExpertID], in round: Round, by letter: String) throws {
        for expert in readers {
            let open = round.unanswered(by: expert).count
            if open > 0 { try tell(letter, to: expert, of: round, count: open) }
        }
    }

    /// How many dossiers it is about and until when; whose they are stands in no letter.
    private func tell(_ letter: String, to expert: ExpertID, of round: Round, count: Int) throws {
        let values = ["count": String(count), "due": round.due.description]
        try tellOnce(letter, to: expert, about: round.id.text, values)
    }

    @discardableResult
    private func append(_ events: [RoundEvent], to file: CaseFile<Round>) throws -> CaseFile<Round> {
        if events.isEmpty { return file }
        return try append(events, to: file, id: file.id, owner: PersonID(keeping: program.officeID))
    }
}

extension Desk {
    /// A round for whoever may take this step, or do an act that leads to it: an expert who sits declares, people of
    /// the office do the rest.
    func round(_ id: RoundID, for step: RoundStep, as act: Act? = nil) throws -> CaseFile<Round> {
        if step == .declare {
            let expert = try expert()
            guard let file = try reader.file(id.text, of: Round.self), file.state.readers.contains(expert) else {
                throw CaseworkFault.notFound
            }
            try require(step.act, at: [.seat])
            return file
        }
        try requireOffice(for: act ?? step.act)
        guard let file = try reader.file(id.text, of: Round.self) else { throw CaseworkFault.notFound }
        return file
    }

    /// The rounds of a panel that aren't closed.
    func openRounds(of panel: PanelID) throws -> [CaseFile<Round>] {
        try RoundRows.open(of: panel, in: records).compactMap { try reader.file($0.id.text) }
    }

    /// All but the conflicts, as for what is taken in later.
    func roundFacts(opening plan: RoundPlan) throws -> RoundFacts {
        let panel = try reader.file(plan.panel.text, of: Panel.self)?.state
        let isThere = try RoundRows.open(of: plan.panel, in: records).contains { $0.tier == plan.tier }
        var facts = RoundFacts(program: program, panel: panel, isThere: isThere)
        let arriving = try RoundRows.dossiersToTakeIn(plan.tier, disciplines: plan.disciplines, in: records)
        facts.arriving = arriving.map(\.id)
        facts.rubrics = try scoring(in: plan.tier).map(\.rubric)
        return facts
    }

    /// The rounds by which a tier's dossiers are scored: those that are open, and those in which something was
    /// assigned.
    func scoring(in tier: Tier) throws -> [Round] {
        try RoundRows.all(in: records).filter { $0.tier == tier && ($0.ended == nil || $0.pairs > 0) }
            .compactMap { try reader.file($0.id.text, of: Round.self)?.state }
    }

    func roundFacts(for command: RoundCommand, on round: Round) throws -> RoundFacts {
        var facts = RoundFacts(program: program)
        switch command {
        case .takeIn(let disciplines):
            let rows = try RoundRows.dossiersToTakeIn(round.tier, disciplines: disciplines, in: records)
            facts.arriving = rows.map(\.id)
        case .assign: facts.units = try units(of: Set(round.readers + round.pairs.map(\.expert)))
        case .change, .pin, .unpin, .declare, .withdraw, .close: break
        }
        return facts
    }

    /// Each expert's unit as a number: renamed it keeps it, and an entry that was erased has none.
    func units(of experts: Set<ExpertID>) throws -> [ExpertID: String] {
        let entries = try experts.sorted { $0.text < $1.text }.compactMap { try Experts.expert($0, in: records) }
        let numbers = UnitNumbers(entries.map { [$0.details.unit] + $0.details.formerUnits })
        return Dictionary(
            uniqueKeysWithValues: entries.enumerated().map { place, entry in (entry.id, numbers.number(at: place)) })
    }

    /// What a dossier is searched with, and whose it is; nil once the person is erased.
    func conflictSearch(in dossier: Dossier) throws -> (search: ConflictSearch, marks: PersonMarks)? {
        guard let form = try casework.opened(dossier.form, in: records),
            let row = try DossierRows.row(dossier.id, in: records)
        else { return nil }
        let organisations = try organisations(dossier.chain)
        let chain = dossier.chain.map { organisations[$0]?.name ?? "" }
        let search = ConflictSearch(ConflictSubject(form: form, chain: chain)) { Spelling(of: $0)?.whole }
        return (search, PersonMarks(expert: row.shown.name ?? "", id: row.shown.idIndex))
    }
}
