import Records
import Selection

/// A slate's commands; sealing reports everyone on it and ends the way of those at the body who are not.
extension Transaction {
    func perform(_ command: SlateCommand, on id: SlateID) throws -> Receipt {
        guard let empty = Slate(id), let body = try desk.organisation(empty.body),
            let kind = body.body
        else { throw CaseworkFault.notFound }
        let file = try reader.file(id.text, of: Slate.self)
        try desk.require(command.act, at: try desk.places(at: empty.body))
        try requireUnchanged(file)
        let slate = file?.state ?? empty
        let facts = try desk.slateFacts(for: command, on: slate, kind)
        let events = try slate.decide(inActorsName(command), facts, by: actor, at: now)
        let after = try append(events, to: file, id: id.text, owner: PersonID(keeping: empty.body))
        if case .seal = command { try report(after.state) }
        return after.receipt
    }

    private func inActorsName(_ command: SlateCommand) -> SlateCommand {
        switch command {
        case .prepare(let fact):
            .prepare(
                SlatePreparation(contact: fact.contact, phone: fact.phone, isZero: fact.isZero, by: actor.account))
        case .receivePaper(let parcel): .receivePaper(parcel.at(actor.organisation ?? parcel.desk))
        default: command
        }
    }

    private func report(_ slate: Slate) throws {
        for (place, member) in slate.members.enumerated() {
            guard let file = try reader.file(member.text, of: Dossier.self) else { continue }
            try append([.reported(Reporting(slate: slate.id, rank: place + 1))], to: file)
        }
        for row in try DossierRows.rows(at: slate.body, tier: slate.tier, in: records) {
            guard let file = try reader.file(row.id.text, of: Dossier.self), file.state.slate == nil else { continue }
            let reason: EndReason = slate.decided[row.id] == false ? .meetingDeclined : .notOnSlate
            try append([.ended(Ending(.notRecommended, reason))], to: file)
        }
    }
}

extension Desk {
    /// What the rule of this command needs to know: those it names or the slate has, not everyone at a large body.
    func slateFacts(for command: SlateCommand, on slate: Slate, _ kind: BodyKind) throws -> SlateFacts {
        let rows = try command.people(on: slate).compactMap { try DossierRows.row($0, in: records) }
        return try slateFacts(
            rows.filter { row in
                row.desk == slate.body && row.body == slate.body && row.tier == slate.tier && row.endKind == nil
            }, at: slate.body, kind)
    }

    /// Everyone at the body under the tier, with what still keeps each off a sealed slate: as the projections have it,
    /// without a look at anybody's facts.
    func slateFacts(shown rows: [DossierRow], at body: OrganisationID, _ kind: BodyKind) throws -> SlateFacts {
        let published = try PublicityRows.standings(by: body, of: rows.map(\.id), in: records)
        let candidates = rows.map { row in
            let obstacles = row.standing.obstacles(published[row.id] ?? [], program.opinions, at: now)
            return (row.id, SlateCandidate(countsAsGrassroots: row.countsAsGrassroots, obstacles: obstacles))
        }
        return SlateFacts(
            program: program, bodyKind: kind, candidates: Dictionary(uniqueKeysWithValues: candidates),
            reportBy: reportBy(body))
    }

    /// The same by the facts themselves.
    func slateFacts(_ rows: [DossierRow], at body: OrganisationID, _ kind: BodyKind) throws -> SlateFacts {
        var candidates: [DossierID: SlateCandidate] = [:]
        let published = try publicities(namingEach: rows.map(\.id))
        for file in try reader.files(rows.map(\.id.text), of: Dossier.self) {
            var facts = DossierFacts(program: program, correctionsDue: now)
            facts.publicities = published[file.state.id] ?? []
            candidates[file.state.id] = SlateCandidate(
                countsAsGrassroots: file.state.countsAsGrassroots,
                obstacles: file.state.obstaclesToReport(facts, at: now))
        }
        return SlateFacts(program: program, bodyKind: kind, candidates: candidates, reportBy: reportBy(body))
    }
}

extension SlateCommand {
    /// Whom the rule looks at.
    fileprivate func people(on slate: Slate) -> [DossierID] {
        switch self {
        case .deliberate(let meeting): meeting.results.map(\.dossier)
        case .list(let dossier): slate.members + [dossier]
        case .prepare, .seal: slate.members
        case .receivePaper(let parcel): parcel.counts.map(\.dossier)
        case .hearOpinions, .unlist, .rank, .explain, .reopen, .waivePaper: []
        }
    }
}

extension PaperParcel {
    /// The same parcel as this desk received it.
    fileprivate func at(_ desk: OrganisationID) -> PaperParcel {
        PaperParcel(
            desk: desk, received: received, handedOverBy: handedOverBy, counts: counts, hasReport: hasReport,
            corrects: corrects)
    }
}
