import Records
import Selection

/// The meeting of a panel: called and conducted by the office and its chair; nobody else but its members knows of it.
extension Transaction {
    func convene(_ draft: SittingDraft) throws -> Receipt {
        try desk.requireOffice(for: .convene)
        let events = try Sitting.convene(draft, desk.sittingFacts(of: draft), at: now)
        let id = try Counters.nextID(.sitting, in: records)
        let none: CaseFile<Sitting>? = nil
        let called = try append(events, to: none, id: id, owner: PersonID(keeping: program.officeID))
        try tellMembers(of: called.state)
        return called.receipt
    }

    /// Where and when they meet, to all who have an account.
    private func tellMembers(of sitting: Sitting) throws {
        let values = ["meets": sitting.convening.meets.description, "place": sitting.convening.place]
        for member in sitting.convening.members {
            guard let account = try Accounts.account(of: member, in: records)?.id else { continue }
            let letter = NewLetter("sittingConvened", to: account, about: sitting.id.text, values: values)
            try Outbox.append(letter, at: now, in: records)
        }
    }

    func perform(_ command: SittingCommand, on id: SittingID) throws -> Receipt {
        let file = try desk.sitting(id)
        try desk.require(command.step.act, at: desk.places(in: file.state))
        // While members come, go and take their ballots, something new stands here at any moment: a step names what it
        // is about, and only an order is one of what was seen.
        if case .arrange = command { try requireUnchanged(file) }
        let facts = try desk.sittingFacts(for: command, on: file.state, ballots)
        let events = try file.state.decide(command, facts, by: actor, at: now)
        // Tokens that were given already are given again without a new fact.
        if events.isEmpty { return file.receipt }
        let after = try append(events, to: file, id: id.text, owner: PersonID(keeping: program.officeID))
        for case .ballotCounted(let fact) in events { try record(fact) }
        return after.receipt
    }

    /// What the panel decided goes on record with the dossier, in the same transaction.
    private func record(_ counted: BallotCounted) throws {
        guard let file = try reader.file(counted.dossier.text, of: Dossier.self) else { throw CaseworkFault.notFound }
        let command = DossierCommand.recordPanelResult(counted.vote)
        let facts = try desk.facts(for: command, on: file.state)
        try append(try file.state.decide(command, facts, by: actor, at: now), to: file)
    }
}

extension Desk {
    /// A meeting that is this actor's to see: the office's, and its members'.
    func sitting(_ id: SittingID) throws -> CaseFile<Sitting> {
        guard let file = try reader.file(id.text, of: Sitting.self), try !places(in: file.state).isEmpty else {
            throw CaseworkFault.notFound
        }
        return file
    }

    func places(in sitting: Sitting) throws -> Set<Place> {
        if let expert = actor.expert, actor.role == .expert {
            guard sitting.isMember(expert) else { return [] }
            return expert == sitting.convening.chair ? [.seat, .chair] : [.seat]
        }
        return actor.role.isOfficial && actor.organisation == program.officeID ? [.office] : []
    }

    /// What is asked of a panel that is called together.
    func sittingFacts(of draft: SittingDraft) throws -> SittingFacts {
        var facts = SittingFacts(program: program)
        facts.panel = try reader.file(draft.panel.text, of: Panel.self)?.state
        facts.isConvened = try SittingRows.open(in: records).contains {
            $0.panel == draft.panel && $0.tier == draft.tier
        }
        facts.officials = Set(try holders().map(\.id))
        facts.dossiers = try DossierRows.judged(at: now, in: records)
            .filter { $0.tier == draft.tier && $0.isAccepted && $0.result == nil }.map(\.id)
            .sorted { ($0.text.utf8.count, $0.text) < ($1.text.utf8.count, $1.text) }
        let members = facts.panel?.sitting.compactMap(\.self) ?? []
        facts.conflicts = try knownConflicts(with: facts.dossiers, among: members, of: draft.panel, draft.tier)
        return facts
    }

    func sittingFacts(
        for command: SittingCommand, on sitting: Sitting, _ ahead: BallotsAhead
    ) throws -> SittingFacts {
        var facts = SittingFacts(program: program)
        facts.word = Casework.newRoomWord()
        (facts.keys, facts.box) = (ahead.keys, ahead.box)
        switch command {
        case .open: facts.isVoteOpen = try isVoteOpen(on: sitting.convening.tier)
        case .openDiscussion(let dossier), .openBallot(let dossier, _):
            let (panel, tier) = (sitting.convening.panel, sitting.convening.tier)
            facts.conflicts = try knownConflicts(
                with: [dossier], among: sitting.convening.members, of: panel, tier)
            facts.scores = try officialScores(of: [dossier], in: tier)
        case .tellScore(let dossier, _), .closeBallot(let dossier), .countPapers(let dossier, _):
            facts.scores = try officialScores(of: [dossier], in: sitting.convening.tier)
        default: break
        }
        return facts
    }
}

extension Casework {
    /// Four signs for the room's screen, without those that are taken for each other.
    static func newRoomWord() -> String { String(OneTimeCode().text.prefix(4)) }
}
