import Papers
public import Records
public import Selection

/// A reading as its expert, or the office, sees it.
public struct ReadingView: Sendable {
    public let reading: DossierReading
    public let version: Int
    public let acts: [Act]
    public let facts: ReadingFacts
    /// Whose dossier it is; nil where it is closed to the expert.
    public let subject: ReadSubject?
    /// For the expert who has agreed to read it; nil once the person is erased.
    public let document: ExpertDocument?
    /// What the expert has typed, while they can hand in.
    public let draft: ScoreDraft?
    /// What was handed in, for the expert themselves and the office.
    public let sheet: ReviewSheet?
    /// Who reads it, for the office.
    public let expert: ExpertEntry?
    public let timeline: [TimelineEntry]
}

/// What a list says of a dossier to those who judge.
public struct ReadSubject: Sendable, Hashable {
    public let dossier: DossierID
    public let name: String?
    public let unit: String?
    public let title: String?
    public let category: Category
    public let discipline: String?

    init(_ dossier: Dossier, _ row: DossierRow) {
        self.dossier = dossier.id
        (name, unit, title) = (row.shown.name, row.shown.unit, row.shown.title)
        (category, discipline) = (dossier.category, row.shown.discipline)
    }
}

extension Casework {
    /// A reading for its expert or the office; to anybody else it isn't there.
    public func reading(_ id: ReadingID, for actor: Actor, at now: Moment) async throws -> ReadingView {
        try await records.database.read { records in
            let desk = try Desk(records: records, casework: self, actor: actor, now: now)
            let (file, _, places) = try desk.reading(id)
            return try places.contains(.office) ? desk.officeView(of: file) : desk.ownView(of: file)
        }
    }

    /// A proof of the dossier of a reading that is open to its expert.
    public func proof(
        _ id: String, of reading: ReadingID, for actor: Actor, at now: Moment
    ) async throws -> (attachment: Attachment, content: [UInt8]) {
        let view = try await self.reading(reading, for: actor, at: now)
        guard let proof = view.document?.proofs.first(where: { $0.id == id }) else { throw CaseworkFault.notFound }
        let found = try await records.database.read { records in
            try Attachments.list(of: view.reading.dossier.text, in: records).first { $0.id == proof.id }
        }
        guard let found else { throw CaseworkFault.notFound }
        let ending = UploadType(rawValue: found.type).map { "." + $0.fileExtension } ?? ""
        return (
            found.named("\(reading)-\(proof.number)\(ending)"),
            try await records.attachments.content(of: found, in: records.database)
        )
    }

    /// Why an act can't be done now, whatever would be answered.
    public func refusals(of act: Act, on id: ReadingID, by actor: Actor, at now: Moment) async throws -> [Refusal] {
        try await records.database.read { records in
            let desk = try Desk(records: records, casework: self, actor: actor, now: now)
            let (file, _, places) = try desk.reading(id)
            try desk.require(act, at: places)
            guard let step = ReadingStep.allCases.first(where: { $0.act == act }) else { return [] }
            return try [file.state.obstacle(to: step, desk.readingFacts(of: file.state), at: now)].compactMap(\.self)
        }
    }
}

extension Desk {
    /// Nothing of it, not even whose it is, once it is no more theirs or a conflict stands in the round.
    fileprivate func ownView(of file: CaseFile<DossierReading>) throws -> ReadingView {
        let reading = file.state
        let facts = try readingFacts(of: reading)
        let isTheirs = try isOpen(reading)
        let isRead = isTheirs && reading.standing != .offered
        let acts = open(reading, facts, at: [.seat])
        return ReadingView(
            reading: reading, version: file.version, acts: acts, facts: facts,
            subject: isTheirs ? try subject(reading.dossier) : nil,
            document: isRead ? try document(reading.dossier) : nil,
            draft: acts.contains(.handInReading) ? try draft(of: reading) : nil,
            sheet: reading.standing == .handedIn && isTheirs
                ? try reading.sheet.flatMap { try casework.opened($0, in: records) } : nil,
            expert: nil, timeline: [])
    }

    /// The office sees what counts and who gave it; the file it has in the dossier.
    fileprivate func officeView(of file: CaseFile<DossierReading>) throws -> ReadingView {
        let reading = file.state
        let facts = try readingFacts(of: reading)
        return ReadingView(
            reading: reading, version: file.version, acts: open(reading, facts, at: [.office]), facts: facts,
            subject: try subject(reading.dossier), document: nil, draft: nil,
            sheet: reading.standing == .handedIn
                ? try reading.sheet.flatMap { try casework.opened($0, in: records) } : nil,
            expert: try Experts.expert(reading.expert, in: records), timeline: try history(of: file.key))
    }

    /// Whether its file is open to the expert.
    func isOpen(_ reading: DossierReading) throws -> Bool {
        guard reading.standing.isTheirs, let round = try reader.file(reading.round.text, of: Round.self)?.state else {
            return false
        }
        return !round.isInConflict(reading.expert, reading.dossier)
    }

    func subject(_ id: DossierID) throws -> ReadSubject? {
        guard let dossier = try reader.file(id.text, of: Dossier.self)?.state else { return nil }
        return try DossierRows.row(id, in: records).map { ReadSubject(dossier, $0) }
    }

    private func document(_ id: DossierID) throws -> ExpertDocument? {
        guard let dossier = try reader.file(id.text, of: Dossier.self)?.state,
            let form = try casework.opened(dossier.form, in: records)
        else { return nil }
        let proofs = try Attachments.list(of: id.text, in: records).filter { $0.kind == .proof }
        return ExpertDocument(
            form,
            proofs: proofs.enumerated().map { place, proof in
                ExpertProof(id: proof.id, number: place + 1, size: proof.size, claim: proof.claim)
            }, asked: program.form.forExperts)
    }

    private func open(_ reading: DossierReading, _ facts: ReadingFacts, at places: Set<Place>) -> [Act] {
        ReadingStep.allCases.filter { step in
            Permissions.allow(step.act, actor.role, at: places) && reading.obstacle(to: step, facts, at: now) == nil
        }.map(\.act)
    }

    private func history(of key: CaseKey) throws -> [TimelineEntry] {
        try Ledger.facts(of: key, in: records).map { fact in
            let event: ReadingEvent = try CanonicalJSON.decode(from: fact.event)
            return TimelineEntry(fact, details: try details(of: event))
        }
    }

    func details(of event: ReadingEvent) throws -> [TimelineDetail] {
        switch event {
        case .offered, .accepted, .handedIn, .withdrawn: return []
        case .declined(let fact):
            return try [TimelineDetail(label: "readingCause", text: fact.reason.rawValue)] + said(fact.remark)
        case .conflictTold(let fact):
            let kinds = fact.kinds.map { TimelineDetail(label: "conflictKind", text: $0.rawValue) }
            return try kinds + said(fact.remark)
        case .reopened(let fact): return try said(fact.reason, as: "reason")
        }
    }

    private func said(_ words: Sealed<String>?, as label: String = "remark") throws -> [TimelineDetail] {
        let words = try words.flatMap { try casework.opened($0, in: records) }
        return words.map { [TimelineDetail(label: label, text: $0)] } ?? []
    }
}
