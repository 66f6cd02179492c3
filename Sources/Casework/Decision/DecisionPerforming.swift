import Records
import Selection

/// The season's decision: lists and notices by the office, and what they bring about for each dossier (三（三）, 三（四）).
extension Desk {
    func decision() throws -> CaseFile<Decision>? { try reader.file(program.id, of: Decision.self) }

    /// What its rules need to know, by the projections alone: nobody's facts are replayed for it.
    func decisionFacts() throws -> DecisionFacts {
        DecisionFacts(
            program: program, reported: try DossierRows.judged(at: now, in: records),
            published: try PublicityRows.standings(by: program.officeID, in: records),
            reportUntil: settings.extensions.values.reduce(program.deadlines.electronic.value, max))
    }
}

extension Transaction {
    func perform(_ command: DecisionCommand) throws -> Receipt {
        guard actor.role != .applicant, actor.organisation == program.officeID else {
            throw CaseworkFault.notFound
        }
        try desk.require(command.act, at: [.office])
        let file = try desk.decision()
        try requireUnchanged(file)
        let decision = file?.state ?? Decision(DecisionID(program.id))
        let facts = try desk.decisionFacts()
        let events = try decision.decide(command, facts, by: actor, at: now)
        let after = try append(events, to: file, id: program.id, owner: PersonID(keeping: program.officeID))
        switch command {
        case .makeList(let tier): try sort(tier, after.state, facts.reported)
        case .concludeConsultation: try endObjected(after.state, facts.reported)
        case .issueNotice: try conclude(after.state, facts.reported)
        default: break
        }
        return after.receipt
    }

    /// Each dossier judged in the tier goes on the list, over to tier 2, or ends (四（一）, R42).
    private func sort(_ tier: Tier, _ decision: Decision, _ judged: [JudgedDossier]) throws {
        let passed = Set(decision.lists[tier] ?? [])
        for dossier in judged where dossier.tier == tier {
            guard let file = try reader.file(dossier.id.text, of: Dossier.self) else { continue }
            let candidate = try desk.candidate(of: file.state)
            try append(
                [file.state.afterList(passed: passed.contains(dossier.id), candidate: candidate, in: program)],
                to: file)
        }
    }

    /// A department's word ends a way without waiting for a notice (R35).
    private func endObjected(_ decision: Decision, _ reported: [JudgedDossier]) throws {
        for dossier in reported where decision.objected.contains(dossier.id) {
            guard let file = try reader.file(dossier.id.text, of: Dossier.self) else { continue }
            try append([.ended(Ending(.notSelected, .consultation))], to: file)
        }
    }

    /// Who is named is selected; whom a department spoke against is not (R35, R37).
    private func conclude(_ decision: Decision, _ reported: [JudgedDossier]) throws {
        guard let notice = decision.notices.last else { return }
        let named = Set(notice.names)
        for dossier in reported where dossier.isPreliminary {
            guard let ending = decision.ending(of: dossier.id, named: named),
                let file = try reader.file(dossier.id.text, of: Dossier.self)
            else { continue }
            try append([.ended(ending)], to: file)
        }
    }
}

extension Decision {
    fileprivate func ending(of dossier: DossierID, named: Set<DossierID>) -> Ending? {
        if named.contains(dossier) { return Ending(.selected, .notice) }
        return objected.contains(dossier) ? Ending(.notSelected, .consultation) : nil
    }
}
