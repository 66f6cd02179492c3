import Records
import Selection

/// The season's decision: lists and notices by the office, and what they bring about for each dossier (三（三）, 三（四）).
extension Desk {
    func decision() throws -> CaseFile<Decision>? { try reader.file(program.id, of: Decision.self) }

    /// What the rule of this command needs to know, and no more.
    func decisionFacts(for command: DecisionCommand) throws -> DecisionFacts {
        var facts = DecisionFacts(program: program, reported: [], publicities: [], office: program.officeID)
        switch command {
        case .openVote, .prepareList, .makeList, .concludeConsultation: facts.reported = try reported()
        case .issueNotice:
            facts.reported = try reported()
            let ids = try PublicityRows.rows(of: program.officeID, in: records).reversed().map(\.id.text)
            facts.publicities = try reader.files(Array(ids), of: Publicity.self).map(\.state)
        case .consult, .recordReply, .prepareNotice: break
        }
        return facts
    }

    /// What was reported, has not ended and has not lapsed over its corrections.
    private func reported() throws -> [Dossier] {
        let rows = try DossierRows.reported(in: records).filter { !$0.hasLapsed(at: now) }
        return try reader.files(rows.map(\.id.text), of: Dossier.self).map(\.state)
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
        let facts = try desk.decisionFacts(for: command)
        let events = try decision.decide(command, facts, by: actor, at: now)
        let after = try append(events, to: file, id: program.id, owner: owner(program.officeID))
        switch command {
        case .makeList(let tier): try sort(tier, after.state, facts.reported)
        case .concludeConsultation: try endObjected(after.state, facts.reported)
        case .issueNotice: try conclude(after.state, facts.reported)
        default: break
        }
        return after.receipt
    }

    /// Each dossier judged in the tier goes on the list, over to tier 2, or ends (四（一）, R42).
    private func sort(_ tier: Tier, _ decision: Decision, _ judged: [Dossier]) throws {
        let passed = Set(decision.lists[tier] ?? [])
        for dossier in judged where dossier.tier == tier {
            guard let file = try reader.file(dossier.id.text, of: Dossier.self) else { continue }
            let candidate = try desk.candidate(of: dossier)
            try append(
                [dossier.afterList(passed: passed.contains(dossier.id), candidate: candidate, in: program)],
                to: file)
        }
    }

    /// A department's word ends a way without waiting for a notice (R35).
    private func endObjected(_ decision: Decision, _ reported: [Dossier]) throws {
        for dossier in reported where decision.objected.contains(dossier.id) {
            guard let file = try reader.file(dossier.id.text, of: Dossier.self) else { continue }
            try append([.ended(Ending(.notSelected, .consultation))], to: file)
        }
    }

    /// Who is named is selected; whom a department spoke against is not (R35, R37).
    private func conclude(_ decision: Decision, _ reported: [Dossier]) throws {
        guard let notice = decision.notices.last else { return }
        let named = Set(notice.names)
        for dossier in reported where dossier.preliminary != nil {
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
