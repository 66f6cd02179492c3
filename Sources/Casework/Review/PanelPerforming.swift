import Records
import Selection

/// The draw of a panel: by people of the office alone, to anybody else it isn't there.
extension Transaction {
    func planPanel(_ draft: PanelDraft) throws -> Receipt {
        try desk.requireOffice(for: .planPanel)
        let events = try Panel.plan(draft, desk.panelFacts(of: draft), by: actor, at: now)
        let id = try Counters.nextID(.panel, in: records)
        let none: CaseFile<Panel>? = nil
        return try append(events, to: none, id: id, owner: PersonID(keeping: program.officeID)).receipt
    }

    func perform(_ command: PanelCommand, on id: PanelID) throws -> Receipt {
        try desk.requireOffice(for: command.step.act)
        guard let file = try reader.file(id.text, of: Panel.self) else { throw CaseworkFault.notFound }
        try requireUnchanged(file)
        let facts = try desk.panelFacts(for: command, on: file.state)
        let events = try file.state.decide(command.normal, facts, by: actor, at: now)
        let done = try append(events, to: file, id: id.text, owner: PersonID(keeping: program.officeID))
        if case .decline = command { try reseat(done.state) }
        return done.receipt
    }
}

extension PanelCommand {
    /// A code that was handed out is read as codes are: in small letters, or without its dashes, it is the same.
    var normal: PanelCommand {
        switch self {
        case .commit(let value): .commit(OneTimeCode(typed: value)?.text ?? value)
        case .reveal(let value): .reveal(OneTimeCode(typed: value)?.text ?? value)
        default: self
        }
    }
}

extension Casework {
    /// What a holder may take as their part of the seed: 80 random bits. Nobody keeps it but them.
    public static func newShare() -> String { OneTimeCode().text }
}

extension Desk {
    func panelFacts(for command: PanelCommand, on panel: Panel) throws -> PanelFacts {
        switch command {
        case .plan(let draft): try panelFacts(of: draft)
        case .fix: try panelFacts(fixing: panel)
        default: PanelFacts(program: program, hash: .sha256)
        }
    }

    /// Who at the office can hold a part of the seed, and who of those named by hand is in the pool.
    func panelFacts(of draft: PanelDraft) throws -> PanelFacts {
        let known = try draft.exclusions.map(\.expert).filter { try Experts.expert($0, in: records) != nil }
        return PanelFacts(
            program: program, hash: .sha256, officials: try Dictionary(uniqueKeysWithValues: holders().map {
                ($0.id, $0.role)
            }), known: Set(known))
    }

    /// With the plan as the pool gives it now.
    func panelFacts(fixing panel: Panel) throws -> PanelFacts {
        var facts = try panelFacts(of: panel.draft)
        guard let planner = panel.plannedBy else { return facts }
        let plan = try self.plan(of: panel.draft, Experts.found(by: panel.draft.query, in: records))
        facts.fixing = FixedPlan(plan: plan, commitment: try facts.hash.commitment(to: plan), plannedBy: planner)
        return facts
    }

    func plan(of draft: PanelDraft, _ found: [ExpertEntry]) throws -> DrawPlan {
        let applicants = try draft.excludesApplicants ? Experts.applicants(among: found, in: records) : []
        return draft.plan(of: found.map { PoolMember($0) }, applicants: applicants, in: program, at: now)
    }

    /// The office's people who can sign in.
    func holders() throws -> [AccountEntry] {
        try Accounts.accounts(at: program.officeID, in: records).filter { $0.role.isOfficial && $0.state == .active }
    }
}

extension PoolMember {
    fileprivate init(_ entry: ExpertEntry) {
        self.init(
            expert: entry.id, unit: entry.details.unit, formerUnits: entry.details.formerUnits,
            discipline: entry.details.disciplines.first ?? "")
    }
}
