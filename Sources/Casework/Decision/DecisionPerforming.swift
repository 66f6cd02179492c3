import Records
import Selection

/// The season's decision: lists and notices by the office, and what they bring about for each dossier (三（三）, 三（四）).
extension Desk {
    func decision() throws -> CaseFile<Decision>? { try reader.file(program.id, of: Decision.self) }

    /// What its rules need to know, by the projections alone: nobody's facts are replayed for it.
    func decisionFacts() throws -> DecisionFacts {
        var facts = DecisionFacts(
            program: program, reported: try DossierRows.judged(at: now, in: records),
            published: try PublicityRows.standings(by: program.officeID, in: records),
            reportUntil: settings.extensions.values.reduce(program.deadlines.electronic.value, max))
        for (tier, judged) in Dictionary(grouping: facts.reported, by: \.tier) {
            // Scores of tier 1 don't go along with a transfer.
            let dossiers = Set(judged.map(\.id))
            let reviews = try ReadingRows.reviews(in: tier, records: records).filter { dossiers.contains($0.dossier) }
            facts.summaries.merge(try ScorePool.summaries(of: reviews, in: tier)) { first, _ in first }
        }
        return facts
    }
}

extension Transaction {
    func perform(_ command: DecisionCommand) throws -> Receipt {
        try desk.requireOffice(for: command.act)
        let file = try desk.decision()
        try requireUnchanged(file)
        let decision = file?.state ?? Decision(DecisionID(program.id))
        let facts = try desk.decisionFacts()
        let events = try decision.decide(command, facts, by: actor, at: now)
        let after = try append(events, to: file, id: program.id, owner: PersonID(keeping: program.officeID))
        switch command {
        case .makeList(let tier): try sort(tier, after.state, facts.reported)
        case .callUp(let tier): try putOnList(events, tier)
        case .concludeConsultation: try endObjected(after.state, facts.reported)
        case .issueNotice: try conclude(after.state, facts)
        default: break
        }
        return after.receipt
    }

    /// Each dossier judged in the tier goes on the list, over to tier 2, into the reserve, or ends (四（一）, R42).
    private func sort(_ tier: Tier, _ decision: Decision, _ judged: [JudgedDossier]) throws {
        let listed = Set(decision.lists[tier] ?? [])
        let reserve = Set(decision.reserves[tier] ?? [])
        for dossier in judged where dossier.tier == tier {
            guard let file = try reader.file(dossier.id.text, of: Dossier.self) else { continue }
            let candidate = try desk.candidate(of: file.state)
            let place: ListPlace =
                listed.contains(dossier.id) ? .listed : reserve.contains(dossier.id) ? .inReserve : .none
            let event = file.state.afterList(place, candidate: candidate, in: program)
            if let event { try append([event], to: file) }
        }
    }

    /// Who moved up stands on the list as everyone else on it.
    private func putOnList(_ events: [DecisionEvent], _ tier: Tier) throws {
        for case .calledUp(let fact) in events {
            guard let file = try reader.file(fact.dossier.text, of: Dossier.self) else { continue }
            try append([.preliminary(Preliminary(tier: tier))], to: file)
        }
    }

    /// A department's word ends a way without waiting for a notice (R35).
    private func endObjected(_ decision: Decision, _ reported: [JudgedDossier]) throws {
        for dossier in reported where decision.objected.contains(dossier.id) {
            try end(dossier.id, Ending(.notSelected, .consultation))
        }
    }

    /// Who is named is selected; whom a department spoke against is not (R35, R37); and where nobody of a tier waits
    /// any more, neither is who stood in reserve.
    private func conclude(_ decision: Decision, _ facts: DecisionFacts) throws {
        guard let notice = decision.notices.last else { return }
        let named = Set(notice.names)
        for dossier in facts.reported where dossier.isPreliminary {
            guard let ending = decision.ending(of: dossier.id, named: named) else { continue }
            try end(dossier.id, ending)
        }
        for dossier in decision.closedReserves(facts) { try end(dossier, Ending(.notSelected, .places)) }
    }

    private func end(_ dossier: DossierID, _ ending: Ending) throws {
        guard let file = try reader.file(dossier.text, of: Dossier.self) else { return }
        try append([.ended(ending)], to: file)
    }
}

extension Decision {
    fileprivate func ending(of dossier: DossierID, named: Set<DossierID>) -> Ending? {
        if named.contains(dossier) { return Ending(.selected, .notice) }
        return objected.contains(dossier) ? Ending(.notSelected, .consultation) : nil
    }
}
