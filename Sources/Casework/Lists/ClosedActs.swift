import Records
public import Selection

/// Why an act can't be done now, whatever would be answered, for whoever comes to its form by the address. Empty where
/// it can, or where only the answers will tell. A case that isn't theirs is not found; another's act is not allowed.
extension Casework {
    public func refusals(
        of act: Act, on id: DossierID, by actor: Actor, at now: Moment
    ) async throws -> [Refusal] {
        try await looking(actor, now) { desk in
            let (file, places) = try desk.visibleDossier(id)
            try desk.require(act, at: places)
            let trials = desk.trial(of: act, on: file.state).map { [$0] } ?? []
            return try desk.refusals(of: trials) { try desk.ask($0, of: file.state) }
        }
    }

    public func refusals(of act: Act, on id: SlateID, by actor: Actor, at now: Moment) async throws -> [Refusal] {
        try await looking(actor, now) { desk in
            guard let empty = Slate(id), let kind = try desk.organisation(empty.body)?.body else {
                throw CaseworkFault.notFound
            }
            try desk.require(act, at: desk.places(at: empty.body))
            let slate = try desk.reader.file(id.text, of: Slate.self)?.state ?? empty
            let rows = try DossierRows.rows(at: slate.body, tier: slate.tier, in: desk.records)
            let facts = try desk.slateFacts(shown: rows, at: slate.body, kind)
            let trials = slate.trials(facts, by: actor, at: now).filter { $0.act == act }
            return try desk.refusals(of: trials) { _ = try slate.decide($0, facts, by: actor, at: now) }
        }
    }

    public func refusals(
        of act: Act, on id: PublicityID, by actor: Actor, at now: Moment
    ) async throws -> [Refusal] {
        try await looking(actor, now) { desk in
            guard let publicity = try desk.reader.file(id.text, of: Publicity.self)?.state else {
                throw CaseworkFault.notFound
            }
            try desk.require(act, at: desk.places(at: publicity.publisher))
            return try desk.refusals(of: publicity.trials(at: now).filter { $0.act == act }) { trial in
                let facts = try desk.publicityFacts(for: trial, on: publicity)
                _ = try publicity.decide(trial, facts, by: actor, at: now)
            }
        }
    }

    /// Of the season's decision.
    public func refusals(of act: Act, by actor: Actor, at now: Moment) async throws -> [Refusal] {
        try await looking(actor, now) { desk in
            try desk.require(act, at: desk.places(at: self.program.officeID))
            let decision = try desk.decision()?.state ?? Decision(DecisionID(self.program.id))
            let facts = try desk.decisionFacts()
            return try desk.refusals(of: decision.trials(facts, at: now).filter { $0.act == act }) { trial in
                _ = try decision.decide(trial, facts, by: actor, at: now)
            }
        }
    }

    /// Of the season's settings, where the change itself is what has to be answered.
    public func refusals(ofSettings act: Act, by actor: Actor, at now: Moment) async throws -> [Refusal] {
        try await looking(actor, now) { desk in
            try desk.require(act, at: desk.places(at: self.program.officeID))
            let settings = try desk.seasonSettings()?.state ?? SeasonSettings(SettingsID(self.program.id))
            guard let refusal = settings.standing(against: act, by: actor) else { return [] }
            return [refusal]
        }
    }

    private func looking(
        _ actor: Actor, _ now: Moment, _ look: @escaping @Sendable (Desk) throws -> [Refusal]
    ) async throws -> [Refusal] {
        try await records.database.read { try look(Desk(records: $0, casework: self, actor: actor, now: now)) }
    }
}

extension Desk {
    /// What is said against each trial, once; nothing where one of them passes.
    fileprivate func refusals<Trial>(of trials: [Trial], _ ask: (Trial) throws -> Void) throws -> [Refusal] {
        var said: [Refusal] = []
        for trial in trials {
            guard let refusal = try refusal(of: { try ask(trial) }) else { return [] }
            if !said.contains(refusal) { said.append(refusal) }
        }
        return said
    }
}
