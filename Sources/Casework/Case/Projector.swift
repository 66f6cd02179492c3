import Records
import Selection

/// Keeps what lists and rules ask of all cases at once in step with the facts; a rebuild runs the same code.
struct Projector {
    let records: any Writing
    let casework: Casework
    /// What lists show of the person handing in, where it was read ahead.
    private let ahead: ShownPerson?

    init(_ records: any Writing, _ casework: Casework, shown: ShownPerson? = nil) {
        self.records = records
        self.casework = casework
        ahead = shown
    }

    /// What lists show of a person: from the form in hand or from the vault; nothing once they are erased.
    func shown(_ form: Sealed<FilledForm>) throws -> ShownPerson {
        if let ahead { return ahead }
        guard let filled = try casework.opened(form, in: records) else { return .erased }
        return casework.shown(Applicant(filled, in: casework.program))
    }
}

extension Casework {
    /// What lists show of an applicant, in clear, with the keyed digests by which the same person is found.
    func shown(_ applicant: Applicant) -> ShownPerson {
        let birth = applicant.candidate.birth
        let marks = marks(of: applicant.name, born: birth, residentID: applicant.residentID)
        return ShownPerson(
            name: applicant.name.text, unit: applicant.unit, title: applicant.title, sex: applicant.sex,
            ethnicGroup: applicant.ethnicGroup, birthYear: birth?.year,
            idIndex: marks.id, nameIndex: marks.name, discipline: applicant.discipline,
            spelling: Spelling(of: applicant.name.text))
    }

    /// The keyed digests by which a person is found again.
    func marks(of name: PersonName, born birth: Day?, residentID: String) -> PersonMarks {
        let named = String(decoding: name.comparable, as: UTF8.self)
        return PersonMarks(
            id: records.vault.mark(ofResidentID: residentID),
            name: birth.map { records.vault.blindIndex("name/\(named)/\($0)") })
    }

    /// A sealed value, in hand or from the vault; nil once its person is erased.
    func opened<Value>(_ sealed: Sealed<Value>, in records: any Reading) throws -> Value? {
        switch sealed {
        case .said(let value): value
        case .kept(let commitment): try self.records.vault.open(commitment, as: Value.self, in: records).value
        }
    }
}

extension Vault {
    /// Equal for equal ID numbers, whoever's they are; nil for none.
    func mark(ofResidentID number: String) -> [UInt8]? { number.isEmpty ? nil : blindIndex("id/" + number) }
}

extension Dossier {
    func show(_ event: DossierEvent, version: Int, at now: Moment, in projector: Projector) throws {
        // The first fact begins the case: there is nothing before it to look for.
        let before = version == 1 ? nil : try DossierRows.row(id, in: projector.records)
        let isMoved = before?.stage != stage || before?.desk != desk
        let shown: ShownPerson? =
            switch event {
            case .submitted, .resubmitted: try projector.shown(form)
            default: before?.shown
            }
        var row = DossierRow(
            self, version: version, submitted: before?.submitted ?? now,
            since: isMoved ? now : before?.since ?? now,
            lapses: lapses(reportBy: try projector.casework.reportBy(body, tier, in: projector.records)),
            shown: shown ?? .erased)
        row.notice = before?.notice
        row.reached = (before?.reached ?? []).union([event.reached].compactMap(\.self))
        try DossierRows.save(row, replacing: before, in: projector.records)
        if before == nil { try DossierRows.saveDesks(of: id, submitted: now, chain, in: projector.records) }
    }
}

extension Slate {
    func show(_ event: SlateEvent, version: Int, at: Moment, in projector: Projector) throws {
        try SlateRows.save(SlateRow(self, version: version, in: projector.casework.program), in: projector.records)
        switch event {
        case .reopened(let fact):
            try DossierRows.setReportBy(fact.until, body: body, tier: tier, in: projector.records)
        case .listed(let fact):
            try DossierRows.setReached(.recommended, by: fact.dossier, in: projector.records)
        default: break
        }
    }
}

extension Publicity {
    func show(_ event: PublicityEvent, version: Int, at now: Moment, in projector: Projector) throws {
        let before = try PublicityRows.row(id, in: projector.records)
        var (digest, posted, stated) = (before?.digest ?? "", before?.posted, before?.stated)
        switch event {
        case .prepared(let fact): digest = fact.digest
        case .posted: posted = now
        case .stated: stated = now
        default: break
        }
        try PublicityRows.save(
            PublicityRow(
                self, version: version, digest: digest, prepared: before?.prepared ?? now, posted: posted,
                stated: stated), in: projector.records)
        if case .posted = event { try showPosted(in: projector) }
        guard case .prepared = event else { return try showStandings(event, in: projector) }
        let people = try names.compactMap { name in
            try DossierRows.row(name.dossier, in: projector.records).map { PublishedPerson($0, name) }
        }
        try PublicityRows.saveNames(people, of: id, in: projector.records)
    }

    /// What an employer posts, and what the office does, is a place on the way of everyone on it.
    private func showPosted(in projector: Projector) throws {
        for name in names {
            guard let row = try DossierRows.row(name.dossier, in: projector.records) else { continue }
            if row.employer == publisher { try DossierRows.setReached(.published, by: row.id, in: projector.records) }
            guard publisher == projector.casework.program.officeID else { continue }
            try DossierRows.setReached(.announced, by: row.id, in: projector.records)
        }
    }

    /// Of those whose days or objections a fact is about.
    private func showStandings(_ event: PublicityEvent, in projector: Projector) throws {
        let concerned: [DossierID] =
            switch event {
            case .posted: names.map(\.dossier)
            case .interrupted(let fact): fact.names
            case .objected(let fact): [fact.dossier]
            case .objectionConcluded(let fact): objections.filter { $0.number == fact.number }.map(\.dossier)
            case .prepared, .stated: []
            }
        let standings = concerned.compactMap { dossier in standing(of: dossier).map { (dossier, $0) } }
        try PublicityRows.saveStandings(standings, of: id, in: projector.records)
    }
}

extension PublishedPerson {
    /// A name as the dossier's row has it now.
    init(_ row: DossierRow, _ name: PublishedName) {
        self.init(
            dossier: row.id, person: row.person, isWithheld: name.isWithheld, tier: row.tier,
            name: row.shown.name,
            unit: row.shown.unit, title: row.shown.title, particulars: name.particulars)
    }
}

extension Decision {
    func show(_ event: DecisionEvent, version: Int, at: Moment, in projector: Projector) throws {
        guard case .noticeIssued(let notice) = event else { return }
        try NoticeRows.save(
            NoticeRow(number: notice.number, decision: id, issued: notice.issued), in: projector.records)
        for name in notice.names { try DossierRows.setNotice(notice.number, of: name, in: projector.records) }
    }
}

extension SeasonSettings {
    /// What holds from now on, and when those not yet reported lapse by it.
    func show(_ event: SettingsEvent, version: Int, at: Moment, in projector: Projector) throws {
        guard case .changeConfirmed(let fact) = event else { return }
        let (records, casework) = (projector.records, projector.casework)
        try SettingRows.save(fact.change, in: records)
        if case .quota = fact.change { return }
        for (body, tier) in try DossierRows.places(in: records) where fact.change.moves(body) {
            let until = try casework.reportBy(body, tier, in: records)
            try DossierRows.setReportBy(until, body: body, tier: tier, in: records)
        }
    }
}

extension Filing {
    func show(_ event: FilingEvent, version: Int, at: Moment, in projector: Projector) throws {
        let (records, casework) = (projector.records, projector.casework)
        try FilingRows.save(FilingRow(self, version: version), in: records)
        guard case .prepared(let list) = event else { return }
        let people = try list.people.map { listed in
            let row = try casework.opened(listed.row, in: records)
            return FiledMarks(person: listed.person, marks: row.map { casework.marks(of: $0) } ?? .erased)
        }
        try FilingRows.save(people, on: id, in: records)
    }
}

extension Panel {
    func show(_ event: PanelEvent, version: Int, at now: Moment, in projector: Projector) throws {
        let before = try PanelRows.row(id, in: projector.records)
        let isOver = standing == .drawn || standing == .abandoned
        try PanelRows.save(
            PanelRow(
                self, version: version, began: before?.began ?? now,
                ended: before?.ended ?? (isOver ? now : nil)), in: projector.records)
    }
}

extension Round {
    func show(_ event: RoundEvent, version: Int, at now: Moment, in projector: Projector) throws {
        let records = projector.records
        let before = try RoundRows.row(id, in: records)
        try RoundRows.save(RoundRow(self, version: version, began: before?.began ?? now), in: records)
        switch event {
        case .opened, .readersChanged: try RoundRows.setReaders(readers, of: id, in: records)
        case .dossiersTaken(let fact): try RoundRows.add(fact.dossiers, to: id, in: records)
        default: break
        }
    }
}

extension DossierReading {
    func show(_ event: ReadingEvent, version: Int, at now: Moment, in projector: Projector) throws {
        let (records, casework) = (projector.records, projector.casework)
        let before = try ReadingRows.row(id, in: records)
        guard let person = try before?.person ?? DossierRows.row(dossier, in: records)?.person else { return }
        let total = try sheet.flatMap { try casework.opened($0, in: records) }?.total
        try ReadingRows.save(
            ReadingRow(self, version: version, person: person, offered: before?.offered ?? now, total: total),
            in: records)
    }
}

extension Sitting {
    func show(_ event: SittingEvent, version: Int, at now: Moment, in projector: Projector) throws {
        let convened = try SittingRows.row(id, in: projector.records)?.convened ?? now
        try SittingRows.save(SittingRow(self, version: version, convened: convened), in: projector.records)
    }
}

extension SettingChange {
    /// Whether it changes until when a body may report.
    fileprivate func moves(_ body: OrganisationID) -> Bool {
        switch self {
        case .cutoff(let change): change.cutoff == .electronic
        case .quota: false
        case .bodyExtension(let change): change.body == body
        }
    }
}
