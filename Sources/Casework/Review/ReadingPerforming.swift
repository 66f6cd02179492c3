import Records
import Selection

/// Readings: each belongs to one expert; the office leads them, and to anybody else they aren't there.
extension Transaction {
    /// One pair of a round that was assigned.
    func beginReading(round: RoundID, dossier: DossierID, expert: ExpertID) throws {
        guard let state = try reader.file(dossier.text, of: Dossier.self)?.state,
            let tier = try reader.file(round.text, of: Round.self)?.state.tier
        else { throw CaseworkFault.notFound }
        let offer = ReadingOffer(
            round: round, dossier: dossier, expert: expert, tier: tier,
            isOfOwnBody: try desk.belongs(expert, toBodyOf: state))
        let others = try ReadingRows.rows(of: dossier, tier, in: records).filter { $0.offer.expert == expert }
        let events = try DossierReading.begin(offer, beside: others.map(\.standing))
        let none: CaseFile<DossierReading>? = nil
        try append(events, to: none, id: Counters.nextID(.reading, in: records), owner: state.person)
    }

    /// A pair of a round that was taken back; nothing where the reading has come to its end already.
    func withdrawReading(round: RoundID, dossier: DossierID, expert: ExpertID) throws {
        let pair = RoundPair(dossier: dossier, expert: expert)
        for row in try ReadingRows.rows(of: pair, in: round, records: records) {
            guard let file = try reader.file(row.id.text, of: DossierReading.self) else { continue }
            let events = file.state.withdraw()
            if events.isEmpty { continue }
            try append(events, to: file, id: file.id, owner: row.person)
            try ScoreDrafts.remove(row.id, in: records)
            try tellOnce("readingWithdrawn", to: expert, about: row.id.text)
        }
    }

    func perform(_ command: ReadingCommand, on id: ReadingID) throws -> Receipt {
        let (file, row, places) = try desk.reading(id)
        try desk.require(command.step.act, at: places)
        try requireUnchanged(file)
        let facts = try desk.readingFacts(of: file.state)
        let events = try file.state.decide(command, facts, at: now)
        let done = try append(events, to: file, id: file.id, owner: row.person)
        try follow(command, done.state)
        return done.receipt
    }

    /// A conflict holds in the round at once, what was declined can be assigned to another, and what was handed in is
    /// no draft any more.
    private func follow(_ command: ReadingCommand, _ reading: DossierReading) throws {
        switch command {
        case .accept: break
        case .decline: try giveBack(RoundPair(dossier: reading.dossier, expert: reading.expert), in: reading.round)
        case .tellConflict(let kinds, _):
            try recordConflict(
                round: reading.round, dossier: reading.dossier, expert: reading.expert, kinds: kinds)
        case .handIn: break
        case .reopen: try tellOnce("readingReopened", to: reading.expert, about: reading.id.text)
        }
        if reading.standing != .accepted { try ScoreDrafts.remove(reading.id, in: records) }
    }

    private func giveBack(_ pair: RoundPair, in id: RoundID) throws {
        guard let file = try reader.file(id.text, of: Round.self), file.state.closed == nil,
            file.state.pairs.contains(pair)
        else { return }
        let facts = RoundFacts(program: program)
        let events = try file.state.decide(.withdraw(pair, .declined, remark: nil), facts, by: actor, at: now)
        try append(events, to: file, id: file.id, owner: PersonID(keeping: program.officeID))
    }
}

extension Desk {
    /// A reading with where the actor stands to it; nowhere is not found.
    func reading(_ id: ReadingID) throws -> (file: CaseFile<DossierReading>, row: ReadingRow, places: Set<Place>) {
        guard let file = try reader.file(id.text, of: DossierReading.self),
            let row = try ReadingRows.row(id, in: records)
        else { throw CaseworkFault.notFound }
        if isOffice { return (file, row, [.office]) }
        guard try expert() == file.state.expert else { throw CaseworkFault.notFound }
        return (file, row, [.seat])
    }

    func readingFacts(of reading: DossierReading) throws -> ReadingFacts {
        guard let round = try reader.file(reading.round.text, of: Round.self)?.state,
            let dossier = try reader.file(reading.dossier.text, of: Dossier.self)?.state
        else { throw CaseworkFault.notFound }
        let hasMeetingBegun = try dossier.results[reading.tier] != nil || self.hasMeetingBegun(over: reading.tier)
        return ReadingFacts(
            rubric: round.rubric, due: round.due, isRoundClosed: round.closed != nil,
            hasMeetingBegun: hasMeetingBegun, end: dossier.end?.kind)
    }

    /// Every score that counts under a tier, and what they come to.
    func scorePool(tier: Tier) throws -> ScorePool {
        try ScorePool(ReadingRows.reviews(in: tier, records: records), in: tier, program.review)
    }

    /// Whether the dossier was recommended by the body an expert belongs to, or may.
    fileprivate func belongs(_ expert: ExpertID, toBodyOf dossier: Dossier) throws -> Bool {
        guard let entry = try Experts.expert(expert, in: records), let found = try conflictSearch(in: dossier) else {
            return false
        }
        return found.search.signs(of: entry.details).contains { $0.kind == .recommendingBody }
    }
}
