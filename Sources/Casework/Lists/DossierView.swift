public import Records
public import Selection

/// Everything a page shows of one dossier to one reader.
public struct DossierView: Sendable {
    public let dossier: Dossier
    public let row: DossierRow
    /// Nil once the person is erased.
    public let form: FilledForm?
    /// What the rules find in the form, whole, whoever looks.
    public let findings: [Finding]
    public let timeline: [TimelineEntry]
    /// What came back corrected, the newest first.
    public let cameBack: [CorrectedReturn]
    public let attachments: [Attachment]
    public let portrait: Attachment?
    /// What this reader can do with it now.
    public let acts: [Act]
    /// What still keeps it off a sealed slate; only while it stands at the body.
    public let obstacles: [Refusal]
    public let publicities: [PublicityRow]
    /// What the office has of it on paper; once it is reported.
    public let paper: PaperStanding?
    public let organisations: [OrganisationID: Organisation]
    public let version: Int
    public let hasLapsed: Bool
}

/// What the office still waits for on paper of one person, their own first, and until when that holds nothing up (五).
public struct PaperStanding: Sendable, Hashable {
    /// Nothing when all of it has come or was waived.
    public let lack: PaperLack?
    /// The first instant at which what is missing holds their acceptance.
    public let by: Moment
}

extension Casework {
    /// A dossier as this reader may see it; one that isn't theirs is not found.
    public func dossier(_ id: DossierID, for actor: Actor, at now: Moment) async throws -> DossierView {
        try await records.database.read { records in
            let desk = try Desk(records: records, casework: self, actor: actor, now: now)
            let (file, places) = try desk.visibleDossier(id)
            guard let row = try DossierRows.row(id, in: records) else { throw CaseworkFault.notFound }
            return try desk.view(file, row, places)
        }
    }
}

extension Desk {
    fileprivate func view(_ file: CaseFile<Dossier>, _ row: DossierRow, _ places: Set<Place>) throws
        -> DossierView
    {
        let dossier = file.state
        let reportBy = try reportBy(dossier.body, dossier.tier)
        let publicities = try publicities(naming: dossier.id)
        var facts = DossierFacts(program: program, correctionsDue: now)
        facts.publicities = publicities
        let isInternal = actor.role.isOfficial && !places.contains(.own)
        let atBody = actor.organisation == dossier.body || places.contains(.office)
        let timeline = TimelineReader(
            casework: casework, records: records, isInternal: isInternal,
            mayReadDiscipline: isInternal && atBody && (actor.role == .leader || places.contains(.office)))
        let form = try casework.opened(dossier.form, in: records)
        // The employer compares numbers with the ID card; everyone else is shown their ends.
        let isWhole = places.contains(.own) || actor.organisation == dossier.employer
        return DossierView(
            dossier: dossier, row: row, form: isWhole ? form : form?.masked(by: program.form),
            findings: form.map { casework.findings(on: $0) } ?? [],
            timeline: try timeline.entries(of: dossier.id),
            cameBack: try CorrectedReturnReader(casework: casework, records: records, isWhole: isWhole)
                .returns(of: dossier.id),
            attachments: try Attachments.list(of: file.id, in: records),
            portrait: try Attachments.portrait(of: file.id, in: records),
            acts: try openActs(on: dossier, at: places),
            obstacles: isInternal && dossier.isAtBody && dossier.slate == nil
                ? dossier.obstaclesToReport(facts, at: now) : [],
            publicities: try publicities.compactMap { try PublicityRows.row($0.id, in: records) },
            paper: try paper(of: dossier, reportBy: reportBy), organisations: try organisations(dossier.chain),
            version: file.version,
            hasLapsed: dossier.hasLapsed(reportBy: reportBy, at: now))
    }

    private func paper(of dossier: Dossier, reportBy: Moment) throws -> PaperStanding? {
        guard dossier.end == nil, let slate = try dossier.slate.flatMap({ try SlateRows.row($0, in: records) })
        else { return nil }
        return PaperStanding(lack: slate.lack(of: dossier.id), by: program.deadlines.paperBy(reportBy))
    }
}
